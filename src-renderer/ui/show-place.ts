/** How long a place may take until it is drawn, in milliseconds. */
const PATIENCE = 4_000;

/** Brings the first element that fits into view and gives it the focus, as soon as it is drawn: for links that lead to a place on another screen. */
export function showPlace(selector: string): void {
  const show = (): boolean => {
    const place = document.querySelector<HTMLElement>(selector);
    if (!place) return false;
    place.scrollIntoView({ block: 'center' });
    const stop = place.matches('a, button, input, textarea, [tabindex]') ? place : place.querySelector<HTMLElement>('a, button, input, textarea, [tabindex="0"]');
    stop?.focus({ preventScroll: true });
    return true;
  };
  if (show()) return;
  const observer = new MutationObserver(() => {
    if (show()) observer.disconnect();
  });
  observer.observe(document.body, { childList: true, subtree: true });
  setTimeout(() => observer.disconnect(), PATIENCE);
}
