import { useThemeClassName } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';

/**
 * A place at the end of the page that stays seen and heard while a dialog is open.
 *
 * Fluent hides everything beside an open dialog from screen readers, the live regions too; what carries
 * `data-tabster-never-hide` at the top of the page is left out of that.
 */
export function BesideDialogs({ children }: { readonly children: ReactNode }) {
  const theme = useThemeClassName();
  return createPortal(
    <div className={theme} data-tabster-never-hide="">
      {children}
    </div>,
    document.body,
  );
}
