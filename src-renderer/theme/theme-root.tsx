import { createDOMRenderer, FluentProvider, RendererProvider } from '@fluentui/react-components';
import { useLayoutEffect, useMemo, type ReactNode } from 'react';
import type { Settings } from '@shared/settings/contract';
import { cspNonce } from './csp-nonce';
import { fluentTheme } from './fluent-theme';

// The provider paints nothing of its own: html has the canvas, panes have their surfaces. Not makeStyles: its rules would be
// written by the default renderer, outside the one below, without the nonce.
const PROVIDER_STYLE = { height: '100%', backgroundColor: 'transparent' } as const;

/** Fluent with the product's theme under the strict policy; `theme` and `largerText` come from Settings. */
export function ThemeRoot({ theme, largerText, children }: Pick<Settings, 'theme' | 'largerText'> & { readonly children: ReactNode }) {
  const renderer = useMemo(() => createDOMRenderer(document, { styleElementAttributes: { nonce: cspNonce() } }), []);

  useLayoutEffect(() => {
    const root = document.documentElement;
    if (theme === 'system') delete root.dataset['theme'];
    else root.dataset['theme'] = theme;
    if (largerText) root.dataset['text'] = 'larger';
    else delete root.dataset['text'];
  }, [theme, largerText]);

  return (
    <RendererProvider renderer={renderer} targetDocument={document}>
      <FluentProvider theme={fluentTheme} style={PROVIDER_STYLE}>
        {children}
      </FluentProvider>
    </RendererProvider>
  );
}
