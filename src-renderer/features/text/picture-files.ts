/** The pictures of a paste or a drop that is nothing but files: with words beside it, as a spreadsheet or a page copies a picture of itself, the words are meant. */
export function picturesAlone(data: DataTransfer | null | undefined): readonly File[] {
  // What a script pastes comes without a clipboard.
  return data === null || data === undefined || data.getData('text/plain').trim() !== '' ? [] : [...data.files].filter(({ type }) => type.startsWith('image/'));
}

/** What to say of pictures that are not taken into a text; empty when there is nothing to say. */
export function leftOutOf(pictures: readonly File[], figures: boolean): string {
  if (!figures) return 'Pictures have a place in papers only.';
  return pictures.length === 1 ? '' : 'Only the first picture is taken. Put the others in one by one, so that each can be described.';
}
