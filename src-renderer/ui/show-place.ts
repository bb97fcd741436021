/** How long a place may take until it is drawn, in milliseconds. */
const PATIENCE = 20_000;

/**
 * Brings the first element that fits into view and gives it the focus, as soon as it is drawn: for links that lead to a place on another
 * screen. Whoever presses something else before is not led there any more.
 */
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
  const waiting = new AbortController();
  const end = (): void => waiting.abort();
  const observer = new MutationObserver(() => {
    if (show()) end();
  });
  observer.observe(document.body, { childList: true, subtree: true });
  const timer = setTimeout(end, PATIENCE);
  waiting.signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
  for (const pressed of ['keydown', 'pointerdown'] as const) window.addEventListener(pressed, end, { capture: true, signal: waiting.signal });
}
