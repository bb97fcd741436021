import { ASK_TYPE_WORDS } from '@shared/agenda/model';
import { agendaTree, flattenAgenda } from '@shared/agenda/ordering';
import { timeAgenda } from '@shared/agenda/timing';
import { MEMBER_ROLE_WORDS } from '@shared/bodies/model';
import { buildAgenda } from '@shared/documents/build-agenda';
import { parseTimeOfDay } from '@shared/kernel/time-of-day';
import type { TimeOfDay } from '@shared/kernel/time-of-day';
import { anyRestricted, classificationFor, latestChange } from '@main/features/documents/document-source';
import type { DocumentSource } from '@main/features/documents/document-source';
import { meetingHeading } from '@main/features/documents/meeting-heading';
import { agendaNumbersOf } from './item-rows';
import type { RecordReader } from '@main/store/record-reader';
import type { RowOf } from '@main/store/record-schemas';

/** The agenda of a meeting as a document, gathered from its rows. */
export const agendaDocument: DocumentSource = async (reader, meetingId, audience) => {
  const heading = await meetingHeading(reader, meetingId);
  const { meeting } = heading;
  const items = await reader.find('agendaItem', { meetingId });
  const papers = await reader.find('paper', { meetingId }, { id: 'ASC' });
  const labels = await agendaNumbersOf(reader, meeting);
  const times = timeAgenda(items, meeting.startTime as TimeOfDay, (parseTimeOfDay(meeting.plannedEnd) ?? '') as TimeOfDay | '');
  const issued = meeting.stage !== 'planned';
  const publicities = [...items.map((item) => item.publicity), ...papers.map((paper) => paper.publicity)];
  const model = buildAgenda({
    council: heading.council,
    body: heading.bodyName,
    meetingTitle: meeting.title,
    date: heading.date,
    startTime: parseTimeOfDay(meeting.startTime),
    plannedEnd: heading.plannedEnd,
    place: meeting.place,
    members: await membersInOrder(reader, heading.body, meeting.date),
    quorum: '',
    contact: await clerkOf(reader, heading.body.id),
    issuedOn: null,
    numbers: issued ? 'fixed' : 'styles',
    showTimes: true,
    items: flattenAgenda(agendaTree(items)).map(({ item, level }) => ({
      label: labels.get(item.id) ?? '',
      level: level === 1 ? 1 : 2,
      title: item.title,
      ask: ASK_TYPE_WORDS[item.askType],
      presenter: item.presenterName,
      startTime: times.items.get(item.id)?.start ?? null,
      minutes: item.minutesNeeded,
      state: item.state,
      publicity: item.publicity,
      exemptParagraphs: [],
      publicTitle: '',
      papers: papers.filter((paper) => paper.agendaItemId === item.id).map((paper) => ({ title: paper.title, pages: '', publicity: paper.publicity })),
      description: [],
    })),
    notes: [],
    status: issued ? 'final' : 'draft',
    audience,
    classification: classificationFor(audience, publicities),
    recordedAt: latestChange([meeting, ...items, ...papers]),
  });
  return { model, hasRestricted: anyRestricted(publicities), audience, name: { date: meeting.date, body: heading.body.shortName || heading.bodyName, title: '' } };
};

/** Members that are listed on an agenda, who presides first: those whose term runs on the day of the meeting. */
async function membersInOrder(reader: RecordReader, body: RowOf<'body'>, day: string): Promise<{ name: string; role: string }[]> {
  const memberships = (await reader.find('membership', { bodyId: body.id }, { orderKey: 'ASC' })).filter((membership) => (membership.fromDay ?? day) <= day && (membership.untilDay ?? day) >= day && membership.role !== 'clerk' && membership.role !== 'inAttendance' && membership.role !== 'observer');
  const ordered = [...memberships].sort((one, other) => Number(other.id === body.presidingMembershipId) - Number(one.id === body.presidingMembershipId));
  const people = new Map((await reader.find('person', { id: memberships.map((membership) => membership.personId) })).map((person) => [person.id, person]));
  const seats = new Map((await reader.find('seat', { bodyId: body.id })).map((seat) => [seat.id, seat]));
  return ordered.map((membership) => {
    const person = people.get(membership.personId);
    const role = membership.role === 'member' ? (seats.get(membership.seatId)?.label ?? '') : MEMBER_ROLE_WORDS[membership.role];
    return { name: [person?.honorific, person?.name].filter(Boolean).join(' '), role };
  });
}

async function clerkOf(reader: RecordReader, bodyId: string): Promise<string> {
  const [clerk] = await reader.find('membership', { bodyId, role: 'clerk' }, { orderKey: 'ASC' });
  const person = clerk ? await reader.findById('person', clerk.personId) : null;
  return person ? [person.name, person.email].filter((part) => part !== '').join(', ') : '';
}
