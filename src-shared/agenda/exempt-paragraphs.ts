import { z } from 'zod';

/** A paragraph that describes exempt information: its number in Schedule 12A to the Local Government Act 1972, and its words. */
export type ExemptParagraph = { readonly number: string; readonly words: string };

/**
 * England: Part 1 of Schedule 12A to the Local Government Act 1972 (as substituted by SI 2006/88). Paragraph 10: exempt only
 * if and so long as, in all the circumstances, the public interest in maintaining the exemption outweighs that in disclosure.
 */
const EXEMPT_IN_ENGLAND: readonly ExemptParagraph[] = [
  { number: '1', words: 'Information relating to any individual.' },
  { number: '2', words: 'Information which is likely to reveal the identity of an individual.' },
  { number: '3', words: 'Information relating to the financial or business affairs of any particular person (including the authority holding that information).' },
  { number: '4', words: 'Information relating to any consultations or negotiations, or contemplated consultations or negotiations, in connection with any labour relations matter arising between the authority or a Minister of the Crown and employees of, or office holders under, the authority.' },
  { number: '5', words: 'Information in respect of which a claim to legal professional privilege could be maintained in legal proceedings.' },
  { number: '6', words: 'Information which reveals that the authority proposes to give under any enactment a notice under or by virtue of which requirements are imposed on a person, or to make an order or direction under any enactment.' },
  { number: '7', words: 'Information relating to any action taken or to be taken in connection with the prevention, investigation or prosecution of crime.' },
];

/** Wales: Part 4 of the same Schedule, which has numbers of its own (as inserted by SI 2007/969). */
const EXEMPT_IN_WALES: readonly ExemptParagraph[] = [
  { number: '12', words: 'Information relating to a particular individual.' },
  { number: '13', words: 'Information which is likely to reveal the identity of an individual.' },
  { number: '14', words: 'Information relating to the financial or business affairs of any particular person (including the authority holding that information).' },
  { number: '15', words: 'Information relating to any consultations or negotiations, or contemplated consultations or negotiations, in connection with any labour relations matter arising between the authority or a Minister of the Crown and employees of, or office holders under, the authority.' },
  { number: '16', words: 'Information in respect of which a claim to legal professional privilege could be maintained in legal proceedings.' },
  { number: '17', words: 'Information which reveals that the authority proposes to give under any enactment a notice under or by virtue of which requirements are imposed on a person, or to make an order or direction under any enactment.' },
  { number: '18', words: 'Information relating to any action taken or to be taken in connection with the prevention, investigation or prosecution of crime.' },
];

const ALL = [...EXEMPT_IN_ENGLAND, ...EXEMPT_IN_WALES];
const NUMBERS = ALL.map(({ number }) => number);

/** The number of a paragraph of Schedule 12A, "3". */
export const exemptParagraphSchema = z.string().refine((number) => NUMBERS.includes(number), 'Choose a paragraph of Schedule 12A.');

/** A list of them as the contract takes it: each once, in the order of the Schedule. */
export const exemptParagraphsField = z.array(exemptParagraphSchema).max(20).transform(inOrderOfSchedule);

/** Numbers of paragraphs each once, in the order of the Schedule. */
export function inOrderOfSchedule(numbers: readonly string[]): string[] {
  return NUMBERS.filter((number) => numbers.includes(number));
}

/** The numbers of paragraphs out of a column that holds them as a JSON list; what is not a paragraph is left out. */
export function readExemptParagraphs(column: string | undefined): string[] {
  try {
    const list = z.array(z.string()).safeParse(JSON.parse(column ?? '[]'));
    return list.success ? inOrderOfSchedule(list.data) : [];
  } catch {
    return [];
  }
}

/** The paragraphs that can be chosen: those of Wales, or those of England. */
export function exemptParagraphs(inWales: boolean): readonly ExemptParagraph[] {
  return inWales ? EXEMPT_IN_WALES : EXEMPT_IN_ENGLAND;
}

/** The words of a paragraph; empty for a number that is none. */
export function exemptParagraphWords(number: string): string {
  return ALL.find((paragraph) => paragraph.number === number)?.words ?? '';
}
