import { readExemptParagraphs } from '@shared/agenda/exempt-paragraphs';
import { stateWords } from '@shared/agenda/item-notes';
import { askWordsOf } from '@shared/agenda/model';
import { numberAgenda } from '@shared/agenda/numbering';
import { agendaTree, flattenAgenda } from '@shared/agenda/ordering';
import { timeAgenda } from '@shared/agenda/timing';
import { MEMBER_ROLE_WORDS } from '@shared/bodies/model';
import { buildAgenda } from '@shared/documents/build-agenda';
import { parseTimeOfDay } from '@shared/kernel/time-of-day';
import type { TimeOfDay } from '@shared/kernel/time-of-day';
import { stricterPublicity } from '@shared/minutes/entry-publicity';
import { titleOfFile } from '@main/features/attachments/attachment-rows';
import { anyRestricted, classificationFor, latestChange } from '@main/features/documents/document-source';
import type { DocumentSource } from '@main/features/documents/document-source';
import { meetingHeading } from '@main/features/documents/meeting-heading';
import { issueNotices } from '@main/features/issue/issue-notices';
import { rulesInForce } from '@main/features/issue/issue-rows';
import { blockRowsByOwner } from '@main/features/text/block-rows';
import type { RecordReader } from '@main/store/record-reader';
import type { RowOf } from '@main/store/record-schemas';
import { agendaItemsOf, agendaSettingsOf } from './item-rows';
import { listedMembers } from './listed-members';
import { publicityWithin, recommendationOf } from './printed-items';

/** The agenda of a meeting as a document, gathered from its rows. */
export const agendaDocument: DocumentSource = async (reader, meetingId, audience) => {
  const heading = await meetingHeading(reader, meetingId);
  const { meeting } = heading;
  const items = (await agendaItemsOf(reader, meetingId)).map(({ item }) => item);
  const rows = await reader.find('agendaItem', { meetingId });
  const papers = await reader.find('paper', { meetingId }, { orderKey: 'ASC', id: 'ASC' });
  const files = await reader.find('attachment', { agendaItemId: items.map(({ id }) => id) }, { orderKey: 'ASC', id: 'ASC' });
  const recommendations = await blockRowsByOwner(reader, 'itemRecommendation', items.map(({ id }) => id));
  const { numbering } = await agendaSettingsOf(reader, meeting);
  const labels = numberAgenda(items, numbering);
  const times = timeAgenda(items, meeting.startTime as TimeOfDay, (parseTimeOfDay(meeting.plannedEnd) ?? '') as TimeOfDay | '');
  const publicityOf = publicityWithin(items);
  const issued = meeting.stage !== 'planned';
  const publicities = [...publicityOf.values(), ...[...papers, ...files].map((paper) => paper.publicity)];
  const paragraphs = [...items.flatMap((item) => (item.publicity === 'exempt' ? item.exemptParagraphs : [])), ...[...papers, ...files].flatMap((paper) => (paper.publicity === 'exempt' ? readExemptParagraphs(paper.exemptParagraphs) : []))];
  const rules = await rulesInForce(reader, heading.body.id, heading.date);
  const notices = await issueNotices(reader, meeting, audience);
  const model = buildAgenda({
    council: heading.council,
    body: heading.bodyName,
    meetingTitle: meeting.title,
    date: heading.date,
    startTime: parseTimeOfDay(meeting.startTime),
    plannedEnd: heading.plannedEnd,
    place: meeting.place,
    members: await membersInOrder(reader, heading.body, meeting.date),
    quorum: rules === null || rules.quorum.totalMembership === 0 ? '' : `${String(rules.quorum.required)} of ${String(rules.quorum.totalMembership)} seats`,
    contact: await clerkOf(reader, heading.body.id),
    issuedOn: notices.issuedOn,
    issue: notices.issue,
    notices: notices.sentences,
    // Word counts 1, 2, 3 by itself; every other way of numbering is written out.
    numbers: issued || numbering.style !== 'decimal' ? 'fixed' : 'styles',
    showTimes: true,
    law: rules?.regime === 'governingBody' ? 'governingBody' : 'schedule12A',
    items: flattenAgenda(agendaTree(items)).map(({ item, level }) => {
      const publicity = publicityOf.get(item.id) ?? item.publicity;
      return {
        kind: item.kind,
        label: labels.get(item.id) ?? '',
        level: level === 1 ? 1 : level === 2 ? 2 : 3,
        title: item.title,
        ask: askWordsOf(item),
        presenter: item.presenterName,
        startTime: times.items.get(item.id)?.start ?? null,
        minutes: times.items.get(item.id)?.minutes ?? 0,
        state: stateWords(item),
        stateReason: item.stateReason,
        urgentReason: item.urgentReason,
        publicity,
        exemptParagraphs: publicity === 'exempt' ? item.exemptParagraphs : [],
        publicInterestReason: item.publicInterestReason,
        publicTitle: item.publicTitle,
        papers: [
          ...papers.filter((paper) => paper.agendaItemId === item.id).map((paper) => ({ title: paper.title, pages: '', publicity: paper.publicity })),
          ...files.filter((file) => file.agendaItemId === item.id).map((file) => ({ title: titleOfFile(file), pages: '', publicity: stricterPublicity(publicity, file.publicity) })),
        ],
        recommendation: recommendationOf(recommendations.get(item.id) ?? [], publicity),
        description: [],
      };
    }),
    notes: [],
    status: issued ? 'final' : 'draft',
    audience,
    classification: classificationFor(audience, publicities, paragraphs),
    recordedAt: latestChange([meeting, ...rows, ...papers, ...files, ...[...recommendations.values()].flat()]),
  });
  return { model, hasRestricted: anyRestricted(publicities), audience, name: { date: meeting.date, body: heading.body.shortName || heading.bodyName, title: '' } };
};

async function membersInOrder(reader: RecordReader, body: RowOf<'body'>, day: string): Promise<{ name: string; role: string }[]> {
  const seats = new Map((await reader.find('seat', { bodyId: body.id })).map((seat) => [seat.id, seat]));
  const listed = [...(await listedMembers(reader, body.id, day))].sort((one, other) => Number(other.membership.id === body.presidingMembershipId) - Number(one.membership.id === body.presidingMembershipId));
  return listed.map(({ membership, person }) => ({ name: [person.honorific, person.name].filter(Boolean).join(' '), role: membership.role === 'member' ? (seats.get(membership.seatId ?? '')?.label ?? '') : MEMBER_ROLE_WORDS[membership.role] }));
}

async function clerkOf(reader: RecordReader, bodyId: string): Promise<string> {
  const [clerk] = await reader.find('membership', { bodyId, role: 'clerk' }, { orderKey: 'ASC' });
  const person = clerk ? await reader.findById('person', clerk.personId) : null;
  return person ? [person.name, person.email].filter((part) => part !== '').join(', ') : '';
}
