import { checkLine } from '@shared/approval/canonical-content';
import { correctionWords } from '@shared/approval/suitable-meeting';
import { MEMBER_ROLE_WORDS } from '@shared/bodies/model';
import { buildExcerpt, buildMinutes } from '@shared/documents/build-minutes';
import type { ActionFact, MinutesDocumentFacts } from '@shared/documents/build-minutes';
import { buildMeetingAttendance } from '@shared/documents/build-meeting-attendance';
import { textRuns } from '@shared/documents/document-model';
import type { Block, DocumentModel } from '@shared/documents/document-model';
import { plainHeading } from '@shared/documents/meeting-frame';
import { isFor, proseRuns } from '@shared/documents/prose';
import type { Audience } from '@shared/documents/prose';
import { formatDay, parseCalendarDay } from '@shared/kernel/calendar-day';
import { Refusal, ruleRefusal } from '@shared/kernel/result';
import { keptTimeInMinutes, parseTimeOfDay } from '@shared/kernel/time-of-day';
import { declarationKindWords } from '@shared/attendance/declaration-kinds';
import { presidingWords, quorumSentence } from '@shared/attendance/presence-words';
import { isAway, isInRoom } from '@shared/minutes/attendance';
import { minuteFacts } from '@shared/minutes/compose-minutes';
import { nameInMinutes } from '@shared/minutes/house-wording';
import { ATTENDANCE_WORDS, CONSENT_WORDS } from '@shared/minutes/model';
import { approvedMinutes, contentHashOf } from '@main/features/approval/versions';
import { anyRestricted, classificationFor, latestChange } from '@main/features/documents/document-source';
import type { DocumentSource, SourcedDocument } from '@main/features/documents/document-source';
import { meetingHeading } from '@main/features/documents/meeting-heading';
import type { MeetingHeading } from '@main/features/documents/meeting-heading';
import type { RecordReader } from '@main/store/record-reader';
import type { RowOf } from '@main/store/record-schemas';
import { gatherMinutes } from './gather-minutes';
import type { GatheredMinutes } from './gather-minutes';

type Gathered = { readonly heading: MeetingHeading; readonly minutes: GatheredMinutes };

/** The minutes of a meeting as a document: attendance as it was on the day, a minute for each item, the actions in a closing table. Approved minutes are those that were approved, whatever came after. */
export const minutesDocument: DocumentSource = async (reader, meetingId, audience) => {
  const gathered = await gather(reader, meetingId);
  const kept = await approvedMinutes(reader, gathered.minutes.meeting);
  const model = kept === null ? checked(buildMinutes(minutesFacts(gathered, audience))) : withAmendments(audience === 'public' ? kept.open : kept.whole, gathered.minutes, ({ publicity }) => isFor(audience, publicity));
  return sourced(gathered, model, audience);
};

/** Part 2 of the minutes, kept apart: what the public may not read, in a file of its own that says so in its name. */
export const minutesPart2Document: DocumentSource = async (reader, meetingId) => {
  const gathered = await gather(reader, meetingId);
  if (!anyRestricted(publicitiesOf(gathered.minutes))) throw new Refusal(ruleRefusal('noPart2', 'Nothing of this meeting was taken with the public excluded, so there are no Part 2 minutes.'));
  const kept = (await approvedMinutes(reader, gathered.minutes.meeting))?.part2 ?? null;
  const model = kept === null ? checked(buildMinutes({ ...minutesFacts(gathered, 'members'), part: 'part2' })) : withAmendments(kept, gathered.minutes, ({ publicity }) => publicity !== 'open');
  return sourced(gathered, model, 'members', 'Part 2 not for publication');
};

/** The minute of one item, for somebody outside; `id` is the item's. */
export const minuteExcerptDocument: DocumentSource = async (reader, itemId, audience) => {
  const item = await reader.get('agendaItem', itemId, 'agenda item');
  const gathered = await gather(reader, item.meetingId);
  const all = minutesFacts(gathered, audience);
  const at = gathered.minutes.minutes.findIndex(({ id }) => id === itemId);
  const minute = all.minutes[at];
  if (!minute) throw new Refusal(ruleRefusal('noMinute', 'There is no minute under this item yet.'));
  const publicity = minute.publicity;
  const model = buildExcerpt({ ...all, minutes: [minute], classification: classificationFor(audience, [publicity, ...gathered.minutes.entries.filter((entry) => entry.itemId === itemId).map((entry) => entry.publicity)], minute.exemptParagraphs) });
  return sourced(gathered, model, audience, `extract minute ${minute.label}`.trim());
};

/** Who was there, who came and went, and what was declared. */
export const meetingAttendanceDocument: DocumentSource = async (reader, meetingId, audience) => {
  const gathered = await gather(reader, meetingId);
  const { heading, minutes } = gathered;
  const { memberNames } = minutes.wording;
  const label = new Map(minutes.minutes.map((minute) => [minute.id, minute.agendaLabel]));
  const nameOf = new Map(minutes.people.map(({ id, name }) => [id, nameInMinutes(name, memberNames)]));
  const facts = minutesFacts(gathered, audience);
  const itemWords = (itemId: string | null): string => (itemId === null ? '' : `item ${label.get(itemId) ?? ''}`);
  const model = buildMeetingAttendance({
    ...facts,
    people: facts.attendance,
    moves: minutes.moves.map(({ attendanceId, kind, at, agendaItemId }) => ({ name: nameOf.get(attendanceId) ?? '', kind, at: keptTimeInMinutes(at), item: itemWords(agendaItemId) })),
    declarations: minutes.declarations.map((row) => ({ name: nameOf.get(row.attendanceId) ?? '', kindWords: declarationKindWords(row.kind, minutes.room.facts.packKey), nature: row.nature, did: row.did, item: itemWords(row.agendaItemId), publicity: row.agendaItemId === null ? row.publicity : minutes.publicityOf(row.agendaItemId) === 'open' ? row.publicity : minutes.publicityOf(row.agendaItemId) })),
  });
  return { ...sourced(gathered, model, audience), name: { date: heading.meeting.date, body: heading.body.shortName || heading.bodyName, title: 'Attendance' } };
};

/** The document with the line at its foot by which a copy is known again. */
function checked(model: DocumentModel): DocumentModel {
  return { ...model, footer: { ...model.footer, check: checkLine(contentHashOf(model)) } };
}

/** Approved minutes as they were approved, with the amendments that were recorded since after their text. */
function withAmendments(model: DocumentModel, { corrections }: GatheredMinutes, shown: (row: RowOf<'minutesCorrection'>) => boolean): DocumentModel {
  const amendments = corrections.filter((row) => row.kind === 'amendment' && shown(row));
  if (amendments.length === 0) return model;
  const blocks: Block[] = [plainHeading('Amendments recorded since approval'), ...amendments.map((row): Block => ({ type: 'paragraph', look: 'body', indent: 'none', keepWithNext: false, runs: textRuns(changeWords(row)) }))];
  return { ...model, sections: [...model.sections.slice(0, -1), ...model.sections.slice(-1).map((section) => ({ ...section, blocks: [...section.blocks, ...blocks] }))] };
}

/** "On 26 January 2027 “nine” was corrected to read “ten” (a slip)." */
function changeWords({ kind, before, after, reason, agreedOn }: RowOf<'minutesCorrection'>): string {
  const day = parseCalendarDay(agreedOn);
  const on = day === null ? '' : `On ${formatDay(day)} `;
  const what = before === '' ? `it was recorded: ${after}` : `${correctionWords({ before, after }).replace(' to read ', kind === 'correction' ? ' was corrected to read ' : ' was amended to read ')}`;
  return `${on}${on === '' ? `${what.slice(0, 1).toUpperCase()}${what.slice(1)}` : what}${reason === '' ? '' : ` (${reason})`}${/[.]$/u.test(what) && reason === '' ? '' : '.'}`;
}

async function gather(reader: RecordReader, meetingId: string): Promise<Gathered> {
  return { heading: await meetingHeading(reader, meetingId), minutes: await gatherMinutes(reader, meetingId) };
}

function publicitiesOf({ items, entries, declarations, publicityOf }: GatheredMinutes) {
  return [...items.map(({ id }) => publicityOf(id)), ...entries.map(({ publicity }) => publicity), ...declarations.map(({ publicity }) => publicity)];
}

function sourced({ heading, minutes }: Gathered, model: SourcedDocument['model'], audience: Audience, part?: string): SourcedDocument {
  return {
    model,
    hasRestricted: anyRestricted(publicitiesOf(minutes)),
    audience,
    name: { date: heading.meeting.date, body: heading.body.shortName || heading.bodyName, title: '', ...(part === undefined ? {} : { part }) },
  };
}

function minutesFacts({ heading, minutes }: Gathered, audience: Audience): MinutesDocumentFacts {
  const { meeting, wording, people, moves } = minutes;
  const { memberNames } = wording;
  const approved = meeting.stage === 'approved' || meeting.stage === 'signed';
  const actions = minutes.minutes.flatMap((minute) =>
    minute.parts.flatMap((part): ActionFact[] => (part.type === 'action' ? [{ minute: minute.number, action: part.paragraphs.flatMap(({ runs }) => proseRuns(runs)), owner: part.owner, due: part.due, publicity: part.publicity }] : [])),
  );
  return {
    council: heading.council,
    body: heading.bodyName,
    meetingTitle: meeting.title,
    date: heading.date,
    startTime: heading.startTime,
    endTime: meeting.actualEnd === null ? null : parseTimeOfDay(meeting.actualEnd),
    endDay: minutes.room.lastDay === heading.date ? null : minutes.room.lastDay,
    place: meeting.place,
    attendance: people.map((person) => {
      const name = nameInMinutes(person.name, memberNames);
      const presided = presidingWords(person.id, person.presiding === 1, minutes.presided);
      return { name: presided === '' ? name : `${name} (${presided})`, role: roleWords(person, memberNames), attendance: attendanceWords(person, moves.filter(({ attendanceId }) => attendanceId === person.id)) };
    }),
    quorum: quorumSentence(minutes.room),
    minutes: minuteFacts(minutes.minutes, wording),
    actions: wording.actionTable ? actions : [],
    status: approved ? 'approved' : 'draft',
    audience,
    classification: classificationFor(audience, publicitiesOf(minutes), minutes.minutes.flatMap(({ exemptParagraphs }) => exemptParagraphs)),
    signedBy: 'Chair',
    recordedAt: latestChange(minutes.rows),
    initials: wording.initialsBox,
    changes: [{ heading: 'Corrections made when these minutes were approved', lines: minutes.corrections.filter(({ kind }) => kind === 'correction').map((row) => ({ text: changeWords(row), publicity: row.publicity })) }],
  };
}

/** What somebody is on the body: "Chair, Portfolio Holder", and for a plain member or an officer the seat or post alone. */
function roleWords({ role, seatLabel, substituteForName = '' }: RowOf<'attendance'>, memberNames: GatheredMinutes['wording']['memberNames']): string {
  if (substituteForName !== '') return [`Substitute for ${nameInMinutes(substituteForName, memberNames)}`, seatLabel].filter((part) => part !== '').join(', ');
  const plain = role === 'member' || role === 'inAttendance';
  return [plain && seatLabel !== '' ? '' : MEMBER_ROLE_WORDS[role], seatLabel].filter((part) => part !== '').join(', ');
}

/** How somebody was there, from when until when, and whether the meeting consented to an absence, where it said (domain.md M8, M9). */
function attendanceWords({ status, consent = '', remote = 0 }: RowOf<'attendance'>, moves: readonly RowOf<'attendanceEvent'>[]): string {
  if (isAway(status)) return consent === '' ? ATTENDANCE_WORDS[status] : `${ATTENDANCE_WORDS[status]}, ${CONSENT_WORDS[consent].toLowerCase()}`;
  const [first] = moves;
  const last = moves.at(-1);
  const from = first?.kind === 'arrives' ? ` from ${keptTimeInMinutes(first.at)}` : '';
  const until = last && last.kind === 'leaves' ? ` until ${keptTimeInMinutes(last.at)}` : '';
  return isInRoom(status) ? `${ATTENDANCE_WORDS[status]}${remote === 1 ? ' remotely' : ''}${from}${until}` : ATTENDANCE_WORDS[status];
}
