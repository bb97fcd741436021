import type { Publicity } from '../../kernel/publicity';
import { stricterPublicity } from '../../minutes/entry-publicity';
import type { ContentBlock, PaperContent } from './paper-content';

/** An earlier wording, with nothing in it less restricted than it is now. */
export function asRestrictedAs(now: PaperContent, earlier: PaperContent): PaperContent {
  const { publicity, exemptParagraphs, publicInterestReason } = now;
  const all = (block: ContentBlock): ContentBlock => ({ ...block, publicity: stricterPublicity(block.publicity, publicity) });
  const parts = partsAsRestrictedAs(now, earlier);
  return {
    ...parts,
    publicity, exemptParagraphs, publicInterestReason,
    sections: parts.sections.map((section) => ({ ...section, blocks: section.blocks.map(all) })),
    appendices: parts.appendices.map((appendix) => ({ ...appendix, blocks: appendix.blocks.map(all) })),
  };
}

/**
 * Another wording, with no paragraph and no appendix in it less restricted than it is now. A paragraph that is not here now is as restricted
 * as what it comes into. Who may read the paper itself is left as the other wording says.
 * @param opened whether the paper itself is to be less restricted, as the other wording says: then the marks that its paragraphs had of it go with it, those of its appendices stay
 */
export function partsAsRestrictedAs(now: PaperContent, other: PaperContent, opened = false): PaperContent {
  /** Of each paragraph its own mark, and how restricted it is with what it stands in. */
  const marks = new Map<string, { readonly own: Publicity; readonly read: Publicity }>();
  const mark = ({ id, publicity }: ContentBlock, owner: Publicity): void => void marks.set(id, opened ? { own: owner, read: owner } : { own: publicity, read: stricterPublicity(publicity, owner) });
  for (const block of now.sections.flatMap(({ blocks }) => blocks)) mark(block, 'open');
  for (const { publicity, blocks } of now.appendices) for (const block of blocks) mark(block, publicity);
  const appendixMarks = new Map(now.appendices.map(({ id, publicity }) => [id, publicity]));
  const restricted = (block: ContentBlock, owner: Publicity): ContentBlock => {
    const come = stricterPublicity(owner, opened ? other.publicity : now.publicity);
    const { own, read } = marks.get(block.id) ?? { own: come, read: come };
    const publicity = stricterPublicity(block.publicity, own);
    const reach = stricterPublicity(publicity, owner);
    // One that comes out of an appendix takes along what kept it there.
    return { ...block, publicity: stricterPublicity(reach, read) === reach ? publicity : read };
  };
  return {
    ...other,
    sections: other.sections.map((section) => ({ ...section, blocks: section.blocks.map((block) => restricted(block, 'open')) })),
    appendices: other.appendices.map((appendix) => {
      const publicity = stricterPublicity(appendix.publicity, appendixMarks.get(appendix.id) ?? 'open');
      return { ...appendix, publicity, blocks: appendix.blocks.map((block) => restricted(block, publicity)) };
    }),
  };
}
