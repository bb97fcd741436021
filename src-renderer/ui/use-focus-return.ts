import { useLayoutEffect } from 'react';

/**
 * Gives the focus back to where it was when a dialog or drawer without a trigger of its own closes: without it the next Tab
 * would start at the top of the window (WCAG 2.4.3). Leaves alone a focus that has been put somewhere on purpose.
 */
export function useFocusReturn(open: boolean): void {
  useLayoutEffect(() => {
    if (!open) return undefined;
    // A menu's item is gone by then: what opened the menu is not.
    const opener = openerOf(document.activeElement);
    return () => {
      setTimeout(() => {
        const now = document.activeElement;
        if ((now === null || now === document.body) && opener?.isConnected === true) opener.focus();
      }, 0);
    };
  }, [open]);
}

function openerOf(element: Element | null): HTMLElement | null {
  if (!(element instanceof HTMLElement) || element === document.body) return null;
  const menu = element.closest('[role="menu"]');
  const trigger = menu?.id === undefined || menu.id === '' ? null : document.querySelector<HTMLElement>(`[aria-controls="${menu.id}"]`);
  const labelled = menu?.getAttribute('aria-labelledby');
  return menu === null ? element : (trigger ?? (labelled ? document.getElementById(labelled) : null));
}
