/** Draws a screen that goes to other screens: theme, cache, and a router whose addresses all draw the same element. */
import { createMemoryHistory, createRootRoute, createRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { act } from '@testing-library/react';
import type { ReactElement } from 'react';
import { createFreshener } from '@renderer/query/query-client';
import { subscribe } from '@renderer/client';
import { inWindow } from './in-window';

/** What the test can look at besides the screen. */
export interface DrawnInRouter {
  /** The address that the window is at. */
  readonly address: () => string;
}

/** Renders an element inside a router; `fakeClient` must have been given before, because its events keep the cache fresh. */
export async function inRouter(element: ReactElement): Promise<DrawnInRouter> {
  const root = createRootRoute();
  const everywhere = createRoute({ getParentRoute: () => root, path: '$', component: () => element });
  const start = createRoute({ getParentRoute: () => root, path: '/', component: () => element });
  const router = createRouter({ routeTree: root.addChildren([start, everywhere]), history: createMemoryHistory({ initialEntries: ['/'] }) });
  await router.load();
  const { queryClient } = inWindow(<RouterProvider router={router as never} />);
  subscribe(createFreshener(queryClient));
  await act(async () => undefined);
  return { address: () => router.state.location.pathname };
}
