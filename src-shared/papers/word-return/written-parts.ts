import type { ContentAppendix, ContentSection, PaperContent } from '../content/paper-content';

/** What of a paper has a heading and a text: its sections, then its appendices, which read like sections without numbers. */
export function writtenParts({ sections, appendices }: Pick<PaperContent, 'sections' | 'appendices'>): readonly ContentSection[] {
  return [...sections, ...appendices.map(appendixAsSection)];
}

/** An appendix as a section without a number, under its title: it has an id, a heading and a text as one does, and no place in the template. */
export function appendixAsSection({ id, title, blocks }: ContentAppendix): ContentSection {
  return { id, key: '', parentId: null, heading: title, numbered: false, required: true, guidance: '', facts: {}, blocks };
}
