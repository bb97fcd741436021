import { invalid, Refusal, ruleRefusal } from '@shared/kernel/result';
import { isAway, isInRoom, settledStatus } from '@shared/minutes/attendance';
import type { minutesContract } from '@shared/minutes/contract';
import { notBefore } from '@shared/minutes/running';
import type { HandlersFor } from '@main/boundary/handlers';
import { refuseWhereMoved } from '@main/features/attendance/movement-rows';
import { councilOf } from '@main/features/bodies/council-of';
import { joinTyping, saveBlock, updateBlock } from '@main/features/text/block-rows';
import { endDay, keptTime, sittingSince } from './end-day';
import { addToMeeting, markExpectedAsPresent, settleMembers, takeInMembers } from './attendance-rows';
import { addSubstituteRow, seatedOtherwise, takenWords } from './substitute-rows';
import { mergeEntry, moveThread, placeOfNew, settleReply, splitEntry } from './entry-threads';
import { beginItem } from './order-of-business';
import { itemOfMeeting, meetingToMinute, ownBlock, removeEntryRows, settleKind } from './entry-rows';
import { attendanceRowsOf, followedMeetingOf, runningMeetingOf } from './records';

/** The meeting as it is held: who is there, which item is taken, and the minutes as they are typed. */
export const minutesHandlers: HandlersFor<typeof minutesContract> = {
  get: async ({ reader }, { meetingId }) => await runningMeetingOf(reader, meetingId),

  follow: async ({ reader }, { meetingId, since }) => await followedMeetingOf(reader, meetingId, since),

  prepare: async ({ tx }, { meetingId }) => {
    await takeInMembers(tx, await meetingToMinute(tx, meetingId));
    return {};
  },

  start: async ({ tx }, { meetingId, firstItemId, at }) => {
    const meeting = await meetingToMinute(tx, meetingId);
    if (meeting.actualEnd !== null) throw new Refusal(ruleRefusal('meetingHasEnded', 'This meeting has ended. Undo takes the end back.'));
    if (typeof meeting.cancelledOn === 'string') throw new Refusal(ruleRefusal('meetingCancelled', 'This meeting is cancelled. Hold it after all on its agenda’s page, then start it.'));
    // Pressed twice: the meeting runs, which is what was wanted.
    if (meeting.actualStart !== null) return {};
    const first = firstItemId === null ? null : await itemOfMeeting(tx, meetingId, firstItemId);
    await settleMembers(tx, meeting);
    const body = await tx.get('body', meeting.bodyId, 'body');
    const council = await councilOf(tx, body);
    const stage = meeting.stage === 'planned' || meeting.stage === 'agendaIssued' ? 'held' : meeting.stage;
    const began = await tx.update('meeting', meetingId, { actualStart: at, stage, bodyNameThen: body.name, organisationNameThen: council, ...(first === null ? {} : { currentItemId: first.id }) });
    if (first) await beginItem(tx, began, first, at);
    return {};
  },

  end: async ({ tx }, { meetingId, at }) => {
    const meeting = await meetingToMinute(tx, meetingId);
    if (meeting.actualStart === null) throw new Refusal(ruleRefusal('meetingNotStarted', 'This meeting has not been started.'));
    if (meeting.actualEnd !== null) return {};
    const current = meeting.currentItemId === null ? null : await tx.findById('agendaItem', meeting.currentItemId);
    const ended = notBefore(await sittingSince(tx, meeting), at);
    if (current && current.closedAt === null) await tx.update('agendaItem', current.id, { closedAt: notBefore(keptTime(current.startedAt), ended) });
    await tx.update('meeting', meetingId, { actualEnd: ended, actualEndDay: await endDay(tx, meeting, ended), currentItemId: null, stage: meeting.stage === 'held' ? 'draft' : meeting.stage });
    return {};
  },

  setAttendance: async ({ tx }, { attendanceId, status }) => {
    const row = await tx.get('attendance', attendanceId, 'person');
    await meetingToMinute(tx, row.meetingId);
    const settled = settledStatus(row.role, status);
    if (settled === row.status) return {};
    const seated = await seatedOtherwise(tx, row);
    if (isInRoom(settled) && seated !== null) throw new Refusal(ruleRefusal('seatTaken', takenWords(seated)));
    if (!isInRoom(settled)) await refuseWhereMoved(tx, row);
    // Consent is to an absence: who is marked as there has none.
    await tx.update('attendance', attendanceId, { status: settled, ...(isAway(settled) || (row.consent ?? '') === '' ? {} : { consent: '' }) });
    return {};
  },

  addSubstitute: async ({ tx }, { attendanceId, personId, name }) => {
    const row = await tx.get('attendance', attendanceId, 'person');
    await meetingToMinute(tx, row.meetingId);
    return { attendanceId: (await addSubstituteRow(tx, row, { personId, name })).id };
  },

  removeSubstitute: async ({ tx }, { attendanceId }) => {
    const row = await tx.get('attendance', attendanceId, 'person');
    await meetingToMinute(tx, row.meetingId);
    if ((row.substituteForName ?? '') === '') throw new Refusal(ruleRefusal('notASubstitute', `${row.name} is not on the list as a substitute. Mark the attendance instead.`));
    await refuseWhereMoved(tx, row);
    await tx.remove('attendance', attendanceId);
    return {};
  },

  setConsent: async ({ tx }, { attendanceId, consent }) => {
    const row = await tx.get('attendance', attendanceId, 'person');
    await meetingToMinute(tx, row.meetingId);
    if (consent !== '' && !isAway(row.status)) throw new Refusal(ruleRefusal('notAway', `${row.name} is not marked as away. Mark apologies or absence first, then the consent.`));
    if ((row.consent ?? '') !== consent) await tx.update('attendance', attendanceId, { consent });
    return {};
  },

  markRestPresent: async ({ tx }, { meetingId }) => {
    await meetingToMinute(tx, meetingId);
    await markExpectedAsPresent(tx, meetingId);
    return {};
  },

  setPresiding: async ({ tx }, { meetingId, attendanceId }) => {
    await meetingToMinute(tx, meetingId);
    const people = await attendanceRowsOf(tx, meetingId);
    if (!people.some(({ id }) => id === attendanceId)) throw new Refusal(ruleRefusal('personOfAnotherMeeting', 'Who presides is chosen from the people of this meeting.'));
    if ((await tx.find('attendanceEvent', { meetingId, kind: 'presides' })).length > 0) throw new Refusal(ruleRefusal('chairTaken', 'Somebody took the chair during the meeting. Record who takes it now, or take that back.'));
    for (const row of people) {
      const presiding = row.id === attendanceId ? 1 : 0;
      if (row.presiding !== presiding) await tx.update('attendance', row.id, { presiding });
    }
    return {};
  },

  addAttendee: async ({ tx }, { meetingId, name, role }) => {
    await meetingToMinute(tx, meetingId);
    return { attendanceId: (await addToMeeting(tx, meetingId, name, role)).id };
  },

  openItem: async ({ tx }, { meetingId, agendaItemId, at }) => {
    const meeting = await meetingToMinute(tx, meetingId);
    const item = await itemOfMeeting(tx, meetingId, agendaItemId);
    await beginItem(tx, meeting, item, at);
    if (meeting.currentItemId !== item.id) await tx.update('meeting', meetingId, { currentItemId: item.id });
    return {};
  },

  closeItem: async ({ tx }, { meetingId, agendaItemId, nextItemId, at }) => {
    const meeting = await meetingToMinute(tx, meetingId);
    const item = await itemOfMeeting(tx, meetingId, agendaItemId);
    const next = nextItemId === null ? null : await itemOfMeeting(tx, meetingId, nextItemId);
    if (item.closedAt === null) await tx.update('agendaItem', item.id, { closedAt: notBefore(keptTime(item.startedAt), at), startedAt: item.startedAt ?? at });
    if (next) await beginItem(tx, meeting, next, at);
    const current = next?.id ?? (meeting.currentItemId === item.id ? null : meeting.currentItemId);
    if (current !== meeting.currentItemId) await tx.update('meeting', meetingId, { currentItemId: current });
    return {};
  },

  saveDraft: async ({ tx }, { meetingId, agendaItemId, blockId, text, revision }) => {
    await meetingToMinute(tx, meetingId);
    const item = await itemOfMeeting(tx, meetingId, agendaItemId);
    const owner = { ownerKind: 'captureDraft', ownerId: item.id } as const;
    joinTyping(tx, owner);
    const row = await saveBlock(tx, { id: blockId, revision, ...owner, kind: 'paragraph', level: 1, runs: [{ text }], orderKey: 'a0', publicity: item.actualPublicity ?? item.publicity });
    return { savedAt: tx.now, revision: row.revision };
  },

  recordEntry: async ({ tx }, { meetingId, agendaItemId, blockId, kind, text, at, action }) => {
    if (text.trim() === '') throw new Refusal(invalid('text', 'Type the minute first.'));
    const meeting = await meetingToMinute(tx, meetingId);
    const item = await itemOfMeeting(tx, meetingId, agendaItemId);
    const place = await placeOfNew(tx, item.id, kind);
    const entry = await tx.insert('minuteEntry', { meetingId, agendaItemId: item.id, kind, recordedAt: at, publicity: item.actualPublicity ?? item.publicity, ...place });
    await ownBlock(tx, blockId, entry, text);
    await settleKind(tx, meeting, entry, kind, action);
    return { entryId: entry.id, savedAt: tx.now };
  },

  editEntry: async ({ tx }, { entryId, text, revision }) => {
    const entry = await tx.get('minuteEntry', entryId, 'minute');
    await meetingToMinute(tx, entry.meetingId);
    const [block] = await tx.find('block', { ownerKind: 'minuteEntry', ownerId: entryId });
    if (!block) throw new Refusal(ruleRefusal('textGone', 'The text of this minute is no longer in the record. Undo brings it back.'));
    joinTyping(tx, { ownerKind: 'minuteEntry', ownerId: entryId });
    // From now on the sentence is the clerk's and no longer follows the row it was written from.
    if ((entry.aboutKind ?? '') !== '' && entry.wordedByHand !== 1 && block.words !== text) await tx.update('minuteEntry', entryId, { wordedByHand: 1 });
    const row = await updateBlock(tx, block.id, revision, { runs: [{ text }] });
    return { savedAt: tx.now, revision: row.revision };
  },

  changeEntryKind: async ({ tx }, { entryId, kind, action }) => {
    const entry = await tx.get('minuteEntry', entryId, 'minute');
    const meeting = await meetingToMinute(tx, entry.meetingId);
    if (entry.kind !== kind) {
      await tx.update('minuteEntry', entryId, { kind });
      await settleReply(tx, entry, kind);
    }
    if (entry.kind !== kind || action !== null) await settleKind(tx, meeting, entry, kind, action);
    return {};
  },

  moveEntry: async ({ tx }, { entryId, agendaItemId, beforeEntryId }) => {
    const entry = await tx.get('minuteEntry', entryId, 'minute');
    await meetingToMinute(tx, entry.meetingId);
    const item = await itemOfMeeting(tx, entry.meetingId, agendaItemId);
    if (beforeEntryId === entryId) return {};
    await moveThread(tx, entry, item, beforeEntryId);
    return {};
  },

  splitEntry: async ({ tx }, { entryId, at }) => {
    const entry = await tx.get('minuteEntry', entryId, 'minute');
    await meetingToMinute(tx, entry.meetingId);
    return { entryId: await splitEntry(tx, entry, at) };
  },

  mergeEntry: async ({ tx }, { entryId }) => {
    const entry = await tx.get('minuteEntry', entryId, 'minute');
    await meetingToMinute(tx, entry.meetingId);
    return { entryId: await mergeEntry(tx, entry) };
  },

  removeEntry: async ({ tx }, { entryId }) => {
    const entry = await tx.get('minuteEntry', entryId, 'minute');
    await meetingToMinute(tx, entry.meetingId);
    await removeEntryRows(tx, entry);
    return {};
  },
};
