import { lazy, type ComponentType } from 'react';

/** A screen whose code is read when it is first shown: the window waits for none of them. */
export function later<P>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  return lazy(async () => ({ default: await load() })) as ComponentType<P>;
}
