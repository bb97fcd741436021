import type { BlockKind, Run } from '../../text/model';
import { plainText } from '../../text/model';

/** A paragraph as a plan that came again is compared by: its words, a bullet before those of a list. Letters and numbers that the record counts by itself are none of its words. */
export type ComparedParagraph = { readonly kind: BlockKind; readonly runs: readonly Pick<Run, 'text'>[] };

/** The words of paragraphs, one a line. */
export function wordsOfParagraphs(paragraphs: readonly ComparedParagraph[]): string {
  return paragraphs.map(({ kind, runs }) => (kind === 'bullet' ? `• ${plainText(runs)}` : plainText(runs))).join('\n');
}

/** The words of a recommendation with its parts, one paragraph a line. */
export function wordsWithParts(text: readonly ComparedParagraph[], parts: readonly { readonly label: string; readonly text: readonly ComparedParagraph[] }[]): string {
  return [wordsOfParagraphs(text), ...parts.map((part) => `${part.label} ${wordsOfParagraphs(part.text)}`)].filter((words) => words !== '').join('\n');
}
