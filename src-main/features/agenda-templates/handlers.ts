import { generateNKeysBetween } from 'fractional-indexing';
import { agendaTree } from '@shared/agenda/ordering';
import type { AgendaNode } from '@shared/agenda/ordering';
import type { agendaTemplatesContract } from '@shared/agenda-templates/contract';
import { draftAgenda, draftMinutes, flattenDraft } from '@shared/agenda-templates/draft-agenda';
import type { DraftAgenda, SourceItem } from '@shared/agenda-templates/draft-agenda';
import type { AgendaSource } from '@shared/agenda-templates/model';
import { recogniseStanding, titleForAnyMeeting } from '@shared/agenda-templates/standing';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { invalid, Refusal, ruleRefusal } from '@shared/kernel/result';
import { plannedEndRefusal } from '@shared/meetings/meeting-times';
import { keyAfter } from '@shared/text/order-keys';
import { followNextMeeting } from '@main/features/actions/meeting-dues';
import type { HandlersFor } from '@main/boundary/handlers';
import type { RecordReader } from '@main/store/record-reader';
import type { RecordTransaction } from '@main/store/record-transaction';
import { draftFacts, sourceItems } from './gather-draft';
import type { MeetingMoment } from './gather-draft';
import { templateItemHandlers } from './template-item-handlers';
import { templateById, templateItemsOf, templatesOf } from './template-rows';
import { fillNextDateBefore, writeDraft } from './write-draft';

/** Agenda templates of bodies, and the agendas that begin from them. */
export const agendaTemplatesHandlers: HandlersFor<typeof agendaTemplatesContract> = {
  list: async ({ reader }, { bodyId }) => ({ templates: await templatesOf(reader, bodyId) }),

  get: async ({ reader }, { id }) => ({ template: await templateById(reader, id), items: await templateItemsOf(reader, id) }),

  create: async ({ tx }, { bodyId, name, source }) => {
    const body = await tx.get('body', bodyId, 'body');
    const items = await sourceItems(tx, source, body.kind);
    const others = await tx.find('agendaTemplate', { bodyId }, { orderKey: 'ASC', id: 'ASC' });
    const { id } = await tx.insert('agendaTemplate', { bodyId, name, usual: others.some((other) => other.usual === 1) ? 0 : 1, orderKey: keyAfter(others.at(-1)?.orderKey ?? null) });
    await insertItems(tx, id, agendaTree(items), null);
    return { id };
  },

  typeName: async ({ tx }, { id, name }) => {
    tx.joinWithPrevious(`agendaTemplate:${id}`);
    await tx.get('agendaTemplate', id, 'agenda template');
    await tx.update('agendaTemplate', id, { name });
    return { savedAt: tx.now };
  },

  makeUsual: async ({ tx }, { id }) => {
    const { bodyId } = await tx.get('agendaTemplate', id, 'agenda template');
    for (const other of await tx.find('agendaTemplate', { bodyId, usual: 1 })) if (other.id !== id) await tx.update('agendaTemplate', other.id, { usual: 0 });
    await tx.update('agendaTemplate', id, { usual: 1 });
    return {};
  },

  remove: async ({ tx }, { id }) => {
    const { bodyId, usual } = await tx.get('agendaTemplate', id, 'agenda template');
    for (const item of await tx.find('agendaTemplateItem', { templateId: id })) await tx.remove('agendaTemplateItem', item.id);
    await tx.remove('agendaTemplate', id);
    const [next] = await tx.find('agendaTemplate', { bodyId }, { orderKey: 'ASC', id: 'ASC' });
    if (usual === 1 && next) await tx.update('agendaTemplate', next.id, { usual: 1 });
    return {};
  },

  ...templateItemHandlers,

  preview: async ({ reader }, { bodyId, date, startTime, source, arising }) => {
    const moment: MeetingMoment = { bodyId, date, startTime, meetingId: null };
    const { draft, arisingCount } = await draftFor(reader, moment, source, arising);
    return { itemCount: flattenDraft(draft.items).length, minutes: draftMinutes(draft.items), arisingCount, notes: [...draft.notes] };
  },

  addMeeting: async ({ tx }, { source, arising, ...fields }) => {
    const refusal = plannedEndRefusal(fields.startTime, fields.plannedEnd);
    if (refusal !== null) throw new Refusal(invalid('plannedEnd', refusal));
    const { draft } = await draftFor(tx, { ...fields, meetingId: null }, source, arising);
    const { id } = await tx.insert('meeting', { ...fields, stage: 'planned', actualStart: null, actualEnd: null, currentItemId: null, bodyNameThen: null, organisationNameThen: null });
    await writeDraft(tx, id, draft.items);
    await followNextMeeting(tx, fields.bodyId);
    const before = await fillNextDateBefore(tx, { ...fields, meetingId: id });
    return { id, notes: [...draft.notes, ...(before === null ? [] : [before])] };
  },

  fill: async ({ tx }, { meetingId, source, arising }) => {
    const meeting = await tx.get('meeting', meetingId, 'meeting');
    if (meeting.stage === 'approved' || meeting.stage === 'signed') throw new Refusal(ruleRefusal('minutesApproved', 'The minutes of this meeting are approved, so its agenda is no longer changed.'));
    const moment: MeetingMoment = { bodyId: meeting.bodyId, date: meeting.date as CalendarDay, startTime: meeting.startTime, meetingId };
    const { draft } = await draftFor(tx, moment, source, arising);
    return { added: await writeDraft(tx, meetingId, draft.items), notes: [...draft.notes] };
  },
};

async function draftFor(reader: RecordReader, moment: MeetingMoment, source: AgendaSource, arising: boolean): Promise<{ readonly draft: DraftAgenda; readonly arisingCount: number }> {
  const body = await reader.get('body', moment.bodyId, 'body');
  const items = await sourceItems(reader, source, body.kind);
  const facts = await draftFacts(reader, moment, arising);
  // An agenda that is to be empty stays empty; what was deferred waits for another.
  return { draft: draftAgenda(items, source.kind === 'empty' ? { ...facts, deferred: [], reported: [] } : facts), arisingCount: facts.arising.length };
}

/** What a template keeps of each item: no dates of one meeting, nothing under matters arising, no person by id. */
async function insertItems(tx: RecordTransaction, templateId: string, nodes: readonly AgendaNode<SourceItem>[], parentId: string | null): Promise<void> {
  const keys = generateNKeysBetween(null, null, nodes.length);
  for (const [index, { item, children }] of nodes.entries()) {
    const standing = item.standing === '' ? recogniseStanding(item.title) : item.standing;
    const { kind, askType, askWords, presenterName, minutesNeeded, fixedStart, publicity, recommendation, privateNote, draftMinute } = item;
    const row = await tx.insert('agendaTemplateItem', {
      templateId, parentId, orderKey: keys[index] ?? '', title: titleForAnyMeeting(standing, item.title), standing, kind, askType, askWords, presenterName, minutesNeeded, fixedStart, publicity, recommendation, privateNote, draftMinute,
    });
    if (standing !== 'mattersArising') await insertItems(tx, templateId, children, row.id);
  }
}
