import { plainText } from '../../text/model';
import type { LintRule } from './finding';
import { paragraphName } from './section-name';

const NAMED = /\bAppendi(?:x|ces)\s+([A-Z])\b/gu;

/** The letter of an appendix by its place: A for the first, AA after Z. */
export function appendixLetter(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : `${appendixLetter(Math.floor(index / 26) - 1)}${letter}`;
}

/** An appendix that the text names is there. */
export const appendixMissing: LintRule = (facts) => {
  const letters = new Set(facts.paper.appendices.map((_appendix, index) => appendixLetter(index)));
  const told = new Set<string>();
  return facts.paper.sections.flatMap((section) =>
    section.blocks.flatMap((block) =>
      [...plainText(block.runs).matchAll(NAMED)].flatMap(([, letter = '']) => {
        if (letters.has(letter) || told.has(letter)) return [];
        told.add(letter);
        return [{ key: `appendix:${letter}`, rule: 'appendixMissing', title: `Appendix ${letter} is missing`, sentence: `It is named in ${paragraphName(facts, section, block.id)}, and there is no file or text for it yet.`, place: { kind: 'part' as const, part: 'appendices' as const } }];
      }),
    ),
  );
};

/** An appendix of our own has words; one that is a file has the file. */
export const appendixWithoutWords: LintRule = ({ paper }) =>
  paper.appendices.flatMap(({ id, title, attachmentId, words }, index) => {
    const there = attachmentId === null ? words.trim() !== '' : paper.attachments.some((file) => file.id === attachmentId);
    return there ? [] : [{ key: `appendixEmpty:${id}`, rule: 'appendixEmpty', title: `Appendix ${appendixLetter(index)} is empty`, sentence: attachmentId === null ? `Nothing is written in “${title}” yet.` : `The file of “${title}” is no longer attached.`, place: { kind: 'part' as const, part: 'appendices' as const } }];
  });
