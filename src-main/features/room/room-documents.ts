import { stateWords } from '@shared/agenda/item-notes';
import { askWordsOf } from '@shared/agenda/model';
import { numberAgenda } from '@shared/agenda/numbering';
import { agendaTree, flattenAgenda } from '@shared/agenda/ordering';
import { endWords, minutesWords, timeAgenda } from '@shared/agenda/timing';
import { buildChairAgenda } from '@shared/documents/build-chair-agenda';
import { buildNamePlates } from '@shared/documents/build-name-plates';
import { buildRequests } from '@shared/documents/build-requests';
import { buildSignInSheet } from '@shared/documents/build-sign-in-sheet';
import type { RoomFacts } from '@shared/documents/build-sign-in-sheet';
import type { DocumentModel } from '@shared/documents/document-model';
import type { Audience } from '@shared/documents/prose';
import { addMinutes, formatTimeInMinutes, hoursInWords } from '@shared/kernel/time-of-day';
import type { TimeOfDay } from '@shared/kernel/time-of-day';
import { agendaItemsOf, agendaSettingsOf } from '@main/features/agenda/item-rows';
import { anyRestricted, classificationFor, latestChange } from '@main/features/documents/document-source';
import type { DocumentSource, SourcedDocument } from '@main/features/documents/document-source';
import { meetingHeading } from '@main/features/documents/meeting-heading';
import { blockOf, blockRowsByOwner } from '@main/features/text/block-rows';
import type { RecordReader } from '@main/store/record-reader';
import { requestsOf } from './handlers';
import { peopleOfMeeting } from './people-of-meeting';

type Head = { readonly facts: Omit<RoomFacts, 'people' | 'classification'>; readonly named: (model: DocumentModel, title: string, hasRestricted: boolean, audience: Audience) => SourcedDocument };

async function head(reader: RecordReader, meetingId: string, audience: Audience): Promise<Head> {
  const { meeting, body, council, bodyName, date, plannedEnd } = await meetingHeading(reader, meetingId);
  return {
    facts: { council, body: bodyName, date, meetingTitle: meeting.title, hours: hoursInWords(meeting.startTime, plannedEnd ?? ''), place: meeting.place, status: 'final', audience, recordedAt: latestChange([meeting]) },
    named: (model, title, hasRestricted, forWhom) => ({ model, hasRestricted, audience: forWhom, name: { date: meeting.date, body: body.shortName || bodyName, title } }),
  };
}

/** The sheet that people sign on the way in. */
export const signInDocument: DocumentSource = async (reader, meetingId, audience) => {
  const { facts, named } = await head(reader, meetingId, audience);
  return named(buildSignInSheet({ ...facts, classification: { type: 'open' }, people: await peopleOfMeeting(reader, meetingId) }), 'Sign-in sheet', false, audience);
};

/** A name plate for everybody expected. */
export const namePlatesDocument: DocumentSource = async (reader, meetingId, audience) => {
  const { facts, named } = await head(reader, meetingId, audience);
  return named(buildNamePlates({ ...facts, classification: { type: 'open' }, people: await peopleOfMeeting(reader, meetingId) }), 'Name plates', false, audience);
};

/** Questions, petitions, deputations and motions. */
export const requestsDocument: DocumentSource = async (reader, meetingId, audience) => {
  const { facts, named } = await head(reader, meetingId, audience);
  const requests = await requestsOf(reader, meetingId);
  const { numbers, items } = await numbered(reader, meetingId);
  const publicities = requests.map((request) => request.publicity);
  const model = buildRequests({
    ...facts,
    classification: classificationFor(audience, publicities),
    requests: requests.map(({ id: _id, meetingId: _meeting, agendaItemId, ...request }) => {
      const item = items.find((one) => one.id === agendaItemId);
      // The title of an item that is not open is no business of the public's.
      return { ...request, item: item === undefined || (audience === 'public' && item.publicity !== 'open') ? '' : `${numbers.get(item.id) ?? ''} ${item.title}`.trim() };
    }),
  });
  return named(model, 'Questions, petitions and motions', anyRestricted(publicities), audience);
};

/** The chair's copy of the agenda. There is one of it only, and it is never the public's. */
export const chairAgendaDocument: DocumentSource = async (reader, meetingId) => {
  const { facts, named } = await head(reader, meetingId, 'members');
  const { meeting, plannedEnd } = await meetingHeading(reader, meetingId);
  const { items, numbers } = await numbered(reader, meetingId);
  const start = meeting.startTime as TimeOfDay;
  const times = timeAgenda(items, start, plannedEnd ?? '');
  const ids = items.map(({ id }) => id);
  const recommendations = await blockRowsByOwner(reader, 'itemRecommendation', ids);
  const notes = await blockRowsByOwner(reader, 'privateNote', ids);
  const written = (rows: Awaited<typeof notes>, id: string) => (rows.get(id) ?? []).filter((row) => row.words.trim() !== '').map(blockOf);
  const model = buildChairAgenda({
    ...facts,
    // Private notes are the chair's and the clerk's own.
    classification: { type: 'confidential', appliesTo: null },
    ends: `${endWords(times, formatTimeInMinutes)}.`,
    items: flattenAgenda(agendaTree(items)).map(({ item, level }) => {
      const time = times.items.get(item.id);
      return {
        kind: item.kind,
        label: numbers.get(item.id) ?? '',
        level: level === 1 ? 1 : level === 2 ? 2 : 3,
        title: item.title,
        state: stateWords(item),
        hours: time && time.minutes > 0 ? `${formatTimeInMinutes(time.start)} to ${formatTimeInMinutes(addMinutes(time.start, time.minutes))} (${minutesWords(time.minutes)})` : time ? formatTimeInMinutes(time.start) : '',
        ask: askWordsOf(item),
        presenter: item.presenterName,
        speakers: item.speakers,
        publicity: item.publicity,
        recommendation: written(recommendations, item.id),
        notes: written(notes, item.id),
      };
    }),
  });
  return named(model, 'Chair’s agenda', false, 'members');
};

async function numbered(reader: RecordReader, meetingId: string) {
  const meeting = await reader.get('meeting', meetingId, 'meeting');
  const items = (await agendaItemsOf(reader, meetingId)).map(({ item }) => item);
  const { numbering } = await agendaSettingsOf(reader, meeting);
  return { items, numbers: numberAgenda(items, numbering) };
}
