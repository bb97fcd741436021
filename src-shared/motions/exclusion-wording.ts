import { inOrderOfSchedule } from '../agenda/exempt-paragraphs';
import { listedWords } from '../kernel/listed-words';
import { formatTimeInMinutes, parseTimeOfDay } from '../kernel/time-of-day';
import type { PublicityPolicy } from '../rules/rule-pack';

/** What a motion to exclude the public says: the numbers of items and paragraphs, never a title. */
export type ExclusionFacts = { readonly regime: PublicityPolicy['regime']; readonly itemNumbers: readonly string[]; readonly paragraphs: readonly string[] };

/**
 * The words of the motion to exclude the press and public. Councils: LGA 1972 s.100A(4) with the paragraphs of Schedule 12A (domain.md E2);
 * governing bodies: SI 2013/1624 r.15; others: plain words, as their own terms decide.
 */
export function exclusionWording({ regime, itemNumbers, paragraphs }: ExclusionFacts): string {
  const several = itemNumbers.length > 1;
  const items = itemNumbers.length === 0 ? 'the following business' : `${several ? 'items' : 'item'} ${listedWords(itemNumbers)}`;
  switch (regime) {
    case 'schedule12A':
    case 'schedule12AWales': {
      const schedulePart = regime === 'schedule12AWales' ? 'Part 4' : 'Part 1';
      const under = inOrderOfSchedule(paragraphs);
      const defined = under.length === 0 ? `as defined in ${schedulePart} of Schedule 12A` : `as defined in ${under.length > 1 ? 'paragraphs' : 'paragraph'} ${listedWords(under)} of ${schedulePart} of Schedule 12A`;
      return `That, under section 100A(4) of the Local Government Act 1972, the press and public be excluded from the meeting for ${items} on the grounds that ${several ? 'they involve' : 'it involves'} the likely disclosure of exempt information ${defined} to the Act, and that the public interest in maintaining the exemption outweighs the public interest in disclosing the information.`;
    }
    case 'governingBody':
      return `That ${items} be treated as confidential and minuted separately, because ${several ? 'they concern' : 'it concerns'} a named person or a matter that by its nature is confidential, and that those who are not members of the governing body, other than the clerk, leave the meeting while ${several ? 'they are' : 'it is'} considered.`;
    case 'published':
    case 'local':
      return `That the press and public be excluded from the meeting for ${items}, and that ${several ? 'they be' : 'it be'} minuted in Part 2.`;
  }
}

/** The sentence of the readmission: "The press and public were readmitted at 8.15 pm." `at` is HH:MM. */
export function readmissionSentence(at: string): string {
  const time = parseTimeOfDay(at);
  return `The press and public were readmitted${time === null ? '' : ` at ${formatTimeInMinutes(time)}`}.`;
}
