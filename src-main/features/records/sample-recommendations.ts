import type { Client } from '@shared/client-type';
import { addDays, dayParts, formatDay, lastDayOfMonth } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import type { KeptParagraph, KeptRow } from '@shared/ledger/model';
import type { Run } from '@shared/text/model';

/** The review of the sample, in words of its own. */
export const SAMPLE_REVIEW = 'Every child in the room: review of inclusion';

const PLAN: Run = { text: 'A Place for Everyone', italic: true };
const line = (...runs: readonly (string | Run)[]): KeptParagraph => ({ kind: 'paragraph', level: 1, runs: runs.map((run) => (typeof run === 'string' ? { text: run } : run)) });
const bullet = (text: string): KeptParagraph => ({ kind: 'bullet', level: 1, runs: [{ text }] });

type SampleRow = Pick<KeptRow, 'text' | 'response'> & Partial<Pick<KeptRow, 'parts' | 'responseText' | 'actionsText' | 'ownerName'>> & { readonly timescale: KeptRow['timescale']; readonly spring?: readonly KeptParagraph[]; readonly autumn?: readonly KeptParagraph[] };

/**
 * A review of inclusion with its action plan, as a council keeps one: parts, lists, references from one recommendation to another, timescales
 * in the words that were written, two rounds of updates; one is overdue, one was closed with a reason, one reopened and one declined.
 */
export async function addRecommendations(client: Client, bodyId: string, today: CalendarDay): Promise<void> {
  const month = (daysFromNow: number): KeptRow['timescale'] => monthTimescale(addDays(today, daysFromNow));
  const rounds = [-200, -45].map((days) => roundOf(addDays(today, days)));
  const rows: readonly SampleRow[] = [
    { text: [line('Publish one timetable for moves between schools within the year, agreed with every headteacher.')], response: 'accepted', responseText: [line('The department welcomes this and will lead the work.')], actionsText: [line('Draft the timetable and send it to schools for comment.')], ownerName: 'James Holloway', timescale: month(-120), spring: [line('The draft is with schools. Nine have answered.')], autumn: [line('The timetable is on the schools’ website and was used for the first time in September.')] },
    { text: [], parts: [{ label: 'a)', text: [line('Every school to name a governor for inclusion; and')] }, { label: 'b)', text: [line('the list of names to be published with the dates of their training (see R1).')] }], response: 'partlyAccepted', responseText: [line('Part a) is for each governing board to decide; the Council will ask them all. Part b) is accepted.')], actionsText: [line('Write to the chairs of all governing boards.'), line('Publish the list once a term.')], ownerName: 'Sunita Mehra', timescale: month(75), spring: [line('All chairs have been written to.')], autumn: [line('61 of 68 schools have named a governor.')] },
    { text: [line('The Council to consider, in the next edition of ', PLAN, ' and what hangs on it, how it can:'), bullet('help small schools to share a specialist teacher;'), bullet('say plainly which support a school pays for itself; and'), bullet('hear from families before a placement is changed.')], response: 'accepted', responseText: [line('Work on ', PLAN, ' begins in the new year, for publication by the summer.')], actionsText: [line('Take the three points into the review of ', PLAN, '.')], ownerName: 'Jasmine Kaur', timescale: month(-30), spring: [line('Two workshops were held with small schools.')], autumn: [line('A first draft is expected after the workshops in R6.')] },
    { text: [line('Carry out a full review of what the outreach team costs and where it works.')], response: 'declined', responseText: [line('The team was reorganised last year, and its budget is settled until the year after next. Another full review now would take its time from schools.'), line('The service looks at its priorities every quarter and will go on doing so.')], ownerName: 'Stephen Calloway', timescale: { verbatim: 'Ongoing', kind: 'ongoing', day: null }, spring: [line('Priorities were looked at in February.')] },
    { text: [line('Bring the fees for alternative provision to one published tariff.')], response: 'accepted', actionsText: [line('Agree the tariff with the Schools Forum (see R3).')], ownerName: 'Stephen Calloway', timescale: { verbatim: 'end of spring term', kind: 'words', day: null }, autumn: [line('See R3.')] },
    { text: [line('Hold workshops for families in each part of the borough, at times when they can come.')], response: 'alreadyInPlace', responseText: [line('Four workshops a year are held already.'), line('The times will be looked at again.')], ownerName: 'Priya Raman', timescale: { verbatim: 'Ongoing', kind: 'ongoing', day: null }, spring: [line('Two workshops were held in the evening, for the first time.')], autumn: [line('See R2 and R3.'), line('Numbers have doubled since the times were changed.')] },
    { text: [line('Report on this plan to the Board every six months.')], response: 'accepted', actionsText: [line('Put the report on the work programme.')], ownerName: 'Hannah Lacey', timescale: { verbatim: 'next meeting', kind: 'meeting', day: null } },
  ];
  const { recommendationIds: ids } = await client.ledger.keepPlan({
    review: { bodyId, title: SAMPLE_REVIEW, kind: 'review', department: 'Children and Learning', officers: 'Director of Education', receivedOn: addDays(today, -300), noticeOn: null, respondedOn: addDays(today, -262), referencePattern: 'R{n}', publicity: 'open' },
    columns: [],
    sourceName: '',
    rows: rows.map((row, index) => keptRow(row, `R${String(index + 1)}`, rounds)),
    unplaced: [],
  });
  const of = (...references: readonly number[]): string[] => references.flatMap((reference) => ids[reference - 1] ?? []);
  await client.ledger.setStatus({ ids: of(1, 2, 3, 5, 6), status: 'onCourse', day: addDays(today, -200), reason: '' });
  await client.ledger.close({ ids: of(1), day: addDays(today, -40), reason: 'The timetable is published and in use.', agreedBy: 'Education Board' });
  await client.ledger.close({ ids: of(6), day: addDays(today, -150), reason: 'Workshops are held four times a year.', agreedBy: 'Education Board' });
  await client.ledger.reopen({ ids: of(6), day: addDays(today, -60), reason: 'Nobody came from the north of the borough.', status: 'onCourse' });
  await client.ledger.setStatus({ ids: of(5), status: 'stuck', day: addDays(today, -20), reason: 'Two providers have not sent their prices.' });
  await client.ledger.addUpdate({ ids: of(2), roundId: null, day: addDays(today, -6), words: 'Two more schools have named a governor.', byName: 'Sunita Mehra' });
}

function keptRow({ text, parts = [], response, responseText = [], actionsText = [], ownerName = '', timescale, spring, autumn }: SampleRow, reference: string, rounds: readonly { readonly name: string; readonly day: CalendarDay }[]): KeptRow {
  const told = [spring, autumn].flatMap((words, index) => {
    const round = rounds[index];
    return words === undefined || round === undefined ? [] : [{ round: round.name, day: round.day, text: [...words] }];
  });
  return { reference, under: '', text, parts, response, proposedResponse: '', proposedWords: '', responseText, actionsHeading: '', actionsText, ownerName, timescale, timescaleSure: timescale.kind !== 'words', status: 'notStarted', updates: told, others: [] };
}

/** "Sept 26", as councils write months, read as the last day of it. */
function monthTimescale(day: CalendarDay): KeptRow['timescale'] {
  const { year, month } = dayParts(day);
  const words = ['Jan', 'Feb', 'March', 'April', 'May', 'June', 'July', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'][month - 1] ?? '';
  return { verbatim: `${words} ${String(year % 100).padStart(2, '0')}`, kind: 'month', day: lastDayOfMonth(year, month) };
}

function roundOf(day: CalendarDay): { readonly name: string; readonly day: CalendarDay } {
  const { year, month } = dayParts(day);
  return { name: `Update ${formatDay(day).replace(/^\d+ /u, '')}`, day: lastDayOfMonth(year, month) };
}
