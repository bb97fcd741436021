import { FOCUSABLE, isShown } from './panes';

/** How long a screen has to put the focus somewhere itself before it is taken in, in milliseconds. */
const PATIENCE = 80;

/**
 * Takes in a focus that was lost because what had it is gone: the button of an empty state, a dialog whose opener went away with it, a
 * screen that was left. It goes to what is nearest to where it was, so that the next Tab goes on there and not at the top of the window
 * (WCAG 2.4.3). A focus that was put somewhere on purpose is left alone. Ends with the function it answers.
 */
export function keepFocus(target: Document): () => void {
  // What last had the focus with all that it was in; and the same for the last place outside dialogs and menus, which lie beside the page.
  let last: readonly Element[] = [];
  let onPage: readonly Element[] = [];
  let waiting: ReturnType<typeof setTimeout> | null = null;

  const lost = (): boolean => (target.activeElement === null || target.activeElement === target.body) && last[0]?.isConnected === false;
  const takeIn = (): void => {
    waiting = null;
    if (!lost()) return;
    const near = [...last, ...onPage].filter((element) => element.isConnected && element !== target.body && element !== target.documentElement && element.id !== 'root');
    const main = target.querySelector<HTMLElement>('main');
    // What has nothing to press in it is passed over for what it is in: a dialog that is still open keeps the focus.
    for (const element of near) {
      if (element === main) break;
      const next = placeIn(element);
      if (next) return next.focus();
    }
    main?.focus();
  };
  const onFocusIn = (event: FocusEvent): void => {
    if (!(event.target instanceof Element)) return;
    last = trailOf(event.target);
    if (event.target.closest('#root') !== null) onPage = last;
  };
  const observer = new MutationObserver(() => {
    if (waiting === null && lost()) waiting = setTimeout(takeIn, PATIENCE);
  });
  target.addEventListener('focusin', onFocusIn);
  observer.observe(target.body, { childList: true, subtree: true });
  return () => {
    target.removeEventListener('focusin', onFocusIn);
    observer.disconnect();
    if (waiting !== null) clearTimeout(waiting);
  };
}

/** Where Tab stops first in an element, itself included. */
function placeIn(element: Element): HTMLElement | undefined {
  return [...(element.matches(FOCUSABLE) ? [element] : []), ...element.querySelectorAll(FOCUSABLE)].find((one) => one instanceof HTMLElement && isShown(one)) as HTMLElement | undefined;
}

/** The element and all that it is in, the nearest first. */
function trailOf(element: Element): readonly Element[] {
  const trail: Element[] = [];
  for (let at: Element | null = element; at !== null; at = at.parentElement) trail.push(at);
  return trail;
}
