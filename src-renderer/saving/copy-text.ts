/**
 * Puts plain text on the clipboard, from a click or a key. The page has no permission to use the clipboard by itself, and needs none for this.
 * False when it could not be.
 */
export function copyText(text: string): boolean {
  let put = false;
  const onCopy = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
    put = event.clipboardData !== null;
  };
  document.addEventListener('copy', onCopy, { capture: true });
  try {
    return document.execCommand('copy') && put;
  } finally {
    document.removeEventListener('copy', onCopy, { capture: true });
  }
}
