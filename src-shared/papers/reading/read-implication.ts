import { plainText } from '../../text/model';
import type { Run } from '../../text/model';
import type { ImplicationTemplate } from '../templates/paper-template';
import { matchName, plainName } from './match-name';
import { dropStart } from '../../reading/record-runs';

/** The longest label of an implication, in characters. */
const LONGEST_LABEL = 90;

/** The label that a paragraph of an implications section begins with, and the text after it. `key` is null for a question the template does not ask. */
export type ImplicationLead = { readonly key: string | null; readonly label: string; readonly certain: boolean; readonly rest: readonly Run[] };

/**
 * Finds the label of an implication at the start of a paragraph: bold words ("**Risk** Without …") or words before the first
 * full stop, colon or dash that the template knows ("Consultation. The draft …", "Legal implications: …"). Null when
 * the paragraph goes on with the implication before it. Label and rest hold every word of the paragraph.
 */
export function readImplicationLead(runs: readonly Run[], implications: readonly ImplicationTemplate[]): ImplicationLead | null {
  const text = plainText(runs);
  const bold = boldStart(runs);
  const plain = /^([^.:–—\n]{3,90}?)\s*(?:[.:]|\s[–—-])(?=\s|$)/u.exec(text);
  for (const candidate of [bold, plain === null ? null : { label: plain[1] ?? '', length: plain[0].length }]) {
    if (candidate === null) continue;
    const match = matchName(candidate.label, implications, (implication) => [implication.label, ...implication.names]);
    const known = match !== null || /\bimplications?\b/iu.test(candidate.label);
    if (!known && candidate !== bold) continue;
    return { key: match?.found.key ?? null, label: candidate.label, certain: match?.certain ?? false, rest: dropStart(runs, candidate.length) };
  }
  return null;
}

/** The bold words that a paragraph starts with and the punctuation after them; null when it does not, or is bold throughout and long. */
function boldStart(runs: readonly Run[]): { readonly label: string; readonly length: number } | null {
  let bold = '';
  for (const run of runs) {
    if (run.bold !== true && run.text.trim() !== '') break;
    bold += run.text;
  }
  const label = bold.replace(/[\s.:–—-]+$/u, '');
  if (label.length < 3 || label.length > LONGEST_LABEL || plainName(label) === '' || /[.!?]\s/u.test(label)) return null;
  const text = plainText(runs);
  const punctuation = /^[\s.:–—-]*/u.exec(text.slice(label.length))?.[0] ?? '';
  return { label: label.trimStart(), length: label.length + punctuation.length };
}
