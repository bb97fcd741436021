import { z } from 'zod';
import { optionalLineField } from '../kernel/fields';

/** The word that opens a plain decision. What is resolved or noted opens with its own word whatever the house says. */
export const decidedWordSchema = z.enum(['AGREED', 'RESOLVED']);
export type DecidedWord = z.output<typeof decidedWordSchema>;

/** How a Body has its minutes worded and numbered. */
export const houseWordingSchema = z.strictObject({
  decidedWord: decidedWordSchema,
  /** `perMeeting`: a minute has the number of its item; `throughTheYear`: minutes count on from meeting to meeting. */
  numbering: z.enum(['perMeeting', 'throughTheYear']),
  /** What stands before each number: "FGB/26/". */
  numberPrefix: optionalLineField('text before the number', 20),
  /** A line for initials at the foot of every page. */
  initialsBox: z.boolean(),
  /** When each item was begun stands beside its heading. */
  showTimes: z.boolean(),
  /** Actions stand in a table at the end; else each under its minute. */
  actionTable: z.boolean(),
  /** Names as the record has them ("Cllr Margaret Oyelaran"), or without what stands before them. */
  memberNames: z.enum(['asRecorded', 'withoutTitle']),
  /** The minutes in the order of the agenda, or in the OrderOfBusiness. */
  itemOrder: z.enum(['agenda', 'business']),
});
export type HouseWording = z.output<typeof houseWordingSchema>;

/** How minutes are worded while a body has said nothing: numbers and initials as its rules want them. */
export function usualWording(rules: { readonly numbers: HouseWording['numbering']; readonly initials: boolean } | null): HouseWording {
  return {
    decidedWord: 'AGREED',
    numbering: rules?.numbers ?? 'perMeeting',
    numberPrefix: '',
    initialsBox: rules?.initials ?? false,
    showTimes: false,
    actionTable: true,
    memberNames: 'asRecorded',
    itemOrder: 'agenda',
  };
}

const TITLES = /^(?:(?:Cllr|Councillor|Alderman|Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Rev|Revd|Canon|Father|Sir|Dame|Lord|Lady|Baroness)\.?\s+)+/u;

/** A name as the house prints it. */
export function nameInMinutes(name: string, memberNames: HouseWording['memberNames']): string {
  const bare = name.replace(TITLES, '');
  return memberNames === 'withoutTitle' && bare !== '' ? bare : name;
}
