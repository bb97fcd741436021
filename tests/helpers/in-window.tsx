/** Draws a part of the interface with what stands around every screen: theme and cache. */
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { render, type RenderResult } from '@testing-library/react';
import type { ReactElement } from 'react';
import { createQueryClient } from '@renderer/query/query-client';
import { ThemeRoot } from '@renderer/theme/theme-root';

/** Renders an element; the cache is new for each call. */
export function inWindow(element: ReactElement): RenderResult & { readonly queryClient: QueryClient } {
  const queryClient = createQueryClient();
  const drawn = render(element, {
    wrapper: ({ children }) => (
      <QueryClientProvider client={queryClient}>
        <ThemeRoot theme="light" largerText={false}>
          {children}
        </ThemeRoot>
      </QueryClientProvider>
    ),
  });
  return { ...drawn, queryClient };
}
