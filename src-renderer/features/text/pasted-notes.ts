/**
 * Footnotes of a pasted page (Word, LibreOffice, Google Docs) are two places that link to each other: a mark in the text and the note at the end. Each
 * mark becomes one of our own with the words of its note, and the note goes from the end.
 */
export function takeNotes(page: Document): void {
  for (const mark of page.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')) {
    if (!mark.isConnected) continue;
    const note = noteOf(page, mark);
    if (note === null) continue;
    const words = note.words.replace(/[\s\u00A0]+/gu, ' ').trim().slice(0, 10_000);
    const own = page.createElement('sup');
    if (words !== '') own.setAttribute('data-footnote', JSON.stringify([{ text: words }]));
    mark.replaceWith(own);
    note.element.remove();
  }
  // The line above the notes, and the frame that held them.
  for (const frame of page.querySelectorAll<HTMLElement>('[style*="mso-element:footnote-list" i], [style*="mso-element:endnote-list" i]')) if ((frame.textContent ?? '').trim() === '') frame.remove();
}

function noteOf(page: Document, mark: HTMLAnchorElement): { readonly element: HTMLElement; readonly words: string } | null {
  const target = targetOf(page, mark);
  if (target === null || (mark.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_FOLLOWING) === 0) return null;
  const names = [mark.id, mark.name].filter((name) => name !== '');
  // The note names its mark again; an ordinary link down the page does not.
  const element = target.closest<HTMLElement>('[style*="mso-element:footnote" i], [style*="mso-element:endnote" i]') ?? target.closest<HTMLElement>('div[id], p, li, div, aside') ?? target;
  if (element.contains(mark)) return null;
  const back = [...element.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')].find((link) => names.includes(decodeURIComponent(link.hash.slice(1))));
  if (back === undefined) return null;
  const copy = element.cloneNode(true) as HTMLElement;
  for (const link of copy.querySelectorAll('a[href^="#"]')) link.remove();
  return { element, words: copy.textContent ?? '' };
}

function targetOf(page: Document, mark: HTMLAnchorElement): HTMLElement | null {
  const name = decodeURIComponent(mark.hash.slice(1));
  return name === '' ? null : (page.getElementById(name) ?? [...page.querySelectorAll<HTMLAnchorElement>('a[name]')].find((link) => link.name === name) ?? null);
}
