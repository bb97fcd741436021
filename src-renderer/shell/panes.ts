/** What can take the focus inside a pane. */
export const FOCUSABLE = 'a[href], button:not([disabled]), input:not([disabled]), select:not([disabled]), textarea:not([disabled]), [contenteditable="true"], [tabindex]:not([tabindex="-1"])';

const lastFocus = new WeakMap<Element, HTMLElement>();

/** The panes that F6 goes round: elements marked `data-pane`, shown, and without panes of their own inside. */
export function panesOf(root: ParentNode): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('[data-pane]')].filter((pane) => pane.querySelector('[data-pane]') === null && isShown(pane));
}

/** Whether an element is drawn at all. */
export function isShown(element: HTMLElement): boolean {
  return element.checkVisibility?.({ visibilityProperty: true }) ?? true;
}

/** Remembers where the focus was in each pane; ends with the function it answers. */
export function rememberFocus(target: Document): () => void {
  const onFocusIn = (event: FocusEvent): void => {
    const element = event.target;
    if (!(element instanceof HTMLElement)) return;
    const pane = element.closest('[data-pane]');
    if (pane) lastFocus.set(pane, element);
  };
  target.addEventListener('focusin', onFocusIn);
  return () => target.removeEventListener('focusin', onFocusIn);
}

/** Puts the focus into the next or previous pane: where it last was there, else on the pane's first control. */
export function goToPane(by: 1 | -1): void {
  const panes = panesOf(document);
  if (panes.length === 0) return;
  const at = panes.findIndex((pane) => pane.contains(document.activeElement));
  const next = panes[at < 0 ? (by === 1 ? 0 : panes.length - 1) : (at + by + panes.length) % panes.length];
  if (!next) return;
  const before = lastFocus.get(next);
  const wanted = before?.isConnected === true && next.contains(before) && isShown(before) ? before : [...next.querySelectorAll<HTMLElement>(FOCUSABLE)].find(isShown);
  if (wanted) wanted.focus();
  else {
    next.tabIndex = -1;
    next.focus();
  }
}
