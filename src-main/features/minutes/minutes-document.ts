import { readExemptParagraphs } from '@shared/agenda/exempt-paragraphs';
import { inAgendaOrder } from '@shared/agenda/ordering';
import { MEMBER_ROLE_WORDS } from '@shared/bodies/model';
import { buildMinutes } from '@shared/documents/build-minutes';
import type { ActionFact, MinuteFact, MinutePart } from '@shared/documents/build-minutes';
import { proseRuns } from '@shared/documents/prose';
import { formatDay, parseCalendarDay } from '@shared/kernel/calendar-day';
import { parseTimeOfDay } from '@shared/kernel/time-of-day';
import { isAway } from '@shared/minutes/attendance';
import { decisionWording } from '@shared/minutes/decision-wording';
import { ATTENDANCE_WORDS, CONSENT_WORDS } from '@shared/minutes/model';
import { agendaNumbersOf } from '@main/features/agenda/item-rows';
import { anyRestricted, classificationFor, latestChange } from '@main/features/documents/document-source';
import type { DocumentSource } from '@main/features/documents/document-source';
import { meetingHeading } from '@main/features/documents/meeting-heading';
import { blockOf, blockRowsByOwner } from '@main/features/text/block-rows';
import type { RowOf } from '@main/store/record-schemas';

/** The minutes of a meeting as a document: attendance as it was on the day, a minute for each item, the actions in a closing table. */
export const minutesDocument: DocumentSource = async (reader, meetingId, audience) => {
  const heading = await meetingHeading(reader, meetingId);
  const { meeting } = heading;
  const people = await reader.find('attendance', { meetingId }, { presiding: 'DESC', orderKey: 'ASC' });
  const items = inAgendaOrder(await reader.find('agendaItem', { meetingId }));
  // An order key says the place under its own item only.
  const place = new Map(items.map(({ id }, index) => [id, index]));
  const entries = (await reader.find('minuteEntry', { meetingId }, { orderKey: 'ASC', id: 'ASC' })).toSorted((one, other) => (place.get(one.agendaItemId) ?? 0) - (place.get(other.agendaItemId) ?? 0));
  const blocks = await blockRowsByOwner(reader, 'minuteEntry', entries.map((entry) => entry.id));
  const decisions = new Map((await reader.find('decision', { meetingId })).map((decision) => [decision.entryId, decision]));
  const actions = new Map((await reader.find('action', { meetingId })).map((action) => [action.entryId, action]));
  const labels = await agendaNumbersOf(reader, meeting);
  const proseOf = (entry: RowOf<'minuteEntry'>) => (blocks.get(entry.id) ?? []).map((row) => blockOf(row));

  // Nothing is minuted of a break, unless somebody did.
  const minuted = items.filter((item) => item.kind !== 'break' || entries.some((entry) => entry.agendaItemId === item.id));
  const minutes = minuted.map((item): MinuteFact => {
    const parts = entries
      .filter((entry) => entry.agendaItemId === item.id && entry.kind !== 'action')
      .flatMap((entry): MinutePart[] => {
        const prose = proseOf(entry);
        const [first, ...rest] = prose;
        if (entry.kind !== 'decision' || !first) return prose.map((paragraph) => ({ type: 'prose', prose: paragraph }));
        const [opening, ...others] = first.runs;
        const { word, rest: words } = decisionWording(opening?.text ?? '');
        const lead = { ...first, runs: opening ? [{ ...opening, text: words }, ...others] : [] };
        return [{ type: 'decision', verb: word, lead, limbs: rest, number: decisions.get(entry.id)?.number ?? '' }];
      });
    return { label: labels.get(item.id) ?? '', title: stateOfTitle(item), publicity: item.actualPublicity ?? item.publicity, exemptParagraphs: paragraphsOf(item), publicTitle: '', publicSummary: '', parts };
  });
  const closing = entries.flatMap((entry): ActionFact[] => {
    const action = actions.get(entry.id);
    if (!action || entry.kind !== 'action') return [];
    return [{ minute: labels.get(entry.agendaItemId) ?? '', action: proseOf(entry).flatMap((prose) => proseRuns(prose.runs)), owner: action.ownerName, due: dueWords(action), publicity: entry.publicity }];
  });
  const publicities = [...items.map((item) => item.actualPublicity ?? item.publicity), ...entries.map((entry) => entry.publicity)];
  const approved = meeting.stage === 'approved' || meeting.stage === 'signed';
  const model = buildMinutes({
    council: heading.council,
    body: heading.bodyName,
    meetingTitle: meeting.title,
    date: heading.date,
    startTime: heading.startTime,
    endTime: meeting.actualEnd === null ? null : parseTimeOfDay(meeting.actualEnd),
    place: meeting.place,
    attendance: people.map((person) => ({
      name: person.presiding === 1 ? `${person.name} (presiding)` : person.name,
      role: roleWords(person),
      attendance: attendanceWords(person),
    })),
    quorum: '',
    minutes,
    actions: closing,
    status: approved ? 'approved' : 'draft',
    audience,
    classification: classificationFor(audience, publicities, items.flatMap(paragraphsOf)),
    signedBy: 'Chair',
    recordedAt: latestChange([meeting, ...people, ...items, ...entries, ...[...blocks.values()].flat()]),
  });
  return { model, hasRestricted: anyRestricted(publicities), audience, name: { date: meeting.date, body: heading.body.shortName || heading.bodyName, title: '' } };
};

/** The paragraphs of Schedule 12A for an item that was taken as exempt. */
function paragraphsOf(item: RowOf<'agendaItem'>): string[] {
  return (item.actualPublicity ?? item.publicity) === 'exempt' ? readExemptParagraphs(item.exemptParagraphs) : [];
}

/** The title, and what became of an item that was not taken. */
function stateOfTitle({ title, state }: RowOf<'agendaItem'>): string {
  return state === 'live' ? title : `${title} (${state})`;
}

/** What somebody is on the body: "Chair, Portfolio Holder", and for a plain member or an officer the seat or post alone. */
function roleWords({ role, seatLabel, substituteForName = '' }: RowOf<'attendance'>): string {
  if (substituteForName !== '') return [`Substitute for ${substituteForName}`, seatLabel].filter((part) => part !== '').join(', ');
  const plain = role === 'member' || role === 'inAttendance';
  return [plain && seatLabel !== '' ? '' : MEMBER_ROLE_WORDS[role], seatLabel].filter((part) => part !== '').join(', ');
}

/** How somebody was there, and whether the meeting consented to an absence, where it said (domain.md M8, M9). */
function attendanceWords({ status, consent = '' }: RowOf<'attendance'>): string {
  return isAway(status) && consent !== '' ? `${ATTENDANCE_WORDS[status]}, ${CONSENT_WORDS[consent].toLowerCase()}` : ATTENDANCE_WORDS[status];
}

/** The due words of an action: the long date where it is known, else exactly what was said. */
function dueWords(action: RowOf<'action'>): string {
  const day = action.dueDay === null ? null : parseCalendarDay(action.dueDay);
  if (action.dueKind === 'meeting') return day ? `Next meeting, ${formatDay(day)}` : 'Next meeting';
  if (action.dueKind === 'day' && day) return formatDay(day);
  if (action.dueKind === 'month' && day) return formatDay(day).replace(/^\d+ /, '');
  if (action.dueKind === 'ongoing') return 'Ongoing';
  return action.dueVerbatim;
}
