/** What a page has and jsdom has not, for component tests. */
import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';

afterEach(() => cleanup());

// A limit for what never comes, not for what is slow: by itself the library waits for one second.
configure({ asyncUtilTimeout: 20_000 });

class NoResizes implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}
globalThis.ResizeObserver ??= NoResizes;

window.matchMedia ??= (query: string): MediaQueryList =>
  Object.assign(new EventTarget(), { matches: false, media: query, onchange: null, addListener: () => undefined, removeListener: () => undefined });

Element.prototype.scrollIntoView ??= () => undefined;
