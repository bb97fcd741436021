import { createDOMRenderer, FluentProvider, makeStyles, RendererProvider } from '@fluentui/react-components';
import { useLayoutEffect, useMemo, type ReactNode } from 'react';
import type { Settings } from '@shared/settings/contract';
import { cspNonce } from './csp-nonce';
import { fluentTheme } from './fluent-theme';

const useStyles = makeStyles({
  // The provider paints nothing of its own: html has the canvas, panes have their surfaces.
  provider: { height: '100%', backgroundColor: 'transparent' },
});

/** Fluent with the product's theme under the strict policy; `theme` and `largerText` come from Settings. */
export function ThemeRoot({ theme, largerText, children }: Pick<Settings, 'theme' | 'largerText'> & { readonly children: ReactNode }) {
  const styles = useStyles();
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
      <FluentProvider theme={fluentTheme} className={styles.provider}>
        {children}
      </FluentProvider>
    </RendererProvider>
  );
}
