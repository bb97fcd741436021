import type { PlanRow } from '../plan-reading';
import { paragraphText } from '../plan-text';
import type { PlanParagraph } from '../plan-text';
import { beforeParts, partsOf } from '../read-plan-rows';

/**
 * Paragraphs out of a text that a person typed, one a line. Lines that are as they were keep their look (italics, links); others are read anew:
 * "•", "-" and "*" begin a bullet, "a)" and "(a)" a lettered line.
 *
 * @param before the paragraphs that stood there
 */
export function typedParagraphs(text: string, before: readonly PlanParagraph[]): readonly PlanParagraph[] {
  const lines = text.split(/\r?\n/u);
  const kept = before.map((paragraph) => ({ paragraph, lines: paragraphText(paragraph).split('\n') }));
  const paragraphs: PlanParagraph[] = [];
  for (let at = 0; at < lines.length; ) {
    const same = kept.find((candidate) => candidate.lines.every((line, index) => lines[at + index] === line));
    if (same) {
      // Each is used once, so that of two lines alike each keeps its own look.
      kept.splice(kept.indexOf(same), 1);
      paragraphs.push(same.paragraph);
      at += same.lines.length;
      continue;
    }
    const line = (lines[at] ?? '').trim();
    if (line !== '') paragraphs.push(typedParagraph(line));
    at += 1;
  }
  return paragraphs;
}

function typedParagraph(line: string): PlanParagraph {
  const bullet = /^([•▪◦*–-])\s+(.+)$/su.exec(line);
  if (bullet) return { label: bullet[1] === '*' || bullet[1] === '-' ? '•' : (bullet[1] ?? '•'), style: 'bullet', depth: 1, runs: [{ text: bullet[2] ?? '' }] };
  const letter = /^(\(?[a-z]\)|[a-z]\.)\s+(.+)$/su.exec(line);
  if (letter) return { label: letter[1] ?? '', style: 'letter', depth: 1, runs: [{ text: letter[2] ?? '' }] };
  return { label: '', style: null, depth: 0, runs: [{ text: line }] };
}

/** The words of a recommendation with its parts, as they stand in one field. */
export function wholeRecommendation({ recommendation, parts }: Pick<PlanRow, 'recommendation' | 'parts'>): readonly PlanParagraph[] {
  return [...recommendation, ...parts.flatMap(({ label, paragraphs: [first, ...rest] }) => [{ label, style: 'letter' as const, depth: 1, runs: first?.runs ?? [] }, ...rest])];
}

/** The other way round: what stands before the parts, and the parts. */
export function divideRecommendation(paragraphs: readonly PlanParagraph[]): Pick<PlanRow, 'recommendation' | 'parts'> {
  const parts = partsOf(paragraphs);
  return { parts, recommendation: parts.length > 0 ? beforeParts(paragraphs) : paragraphs };
}
