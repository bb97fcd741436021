import type { approvalContract } from '@shared/approval/contract';
import { checkLine } from '@shared/approval/canonical-content';
import { approvalSentence, suitableMeetings } from '@shared/approval/suitable-meeting';
import { textDifferences } from '@shared/approval/text-difference';
import { modelLines } from '@shared/documents/model-lines';
import { calendarDaySchema, formatDay, parseCalendarDay } from '@shared/kernel/calendar-day';
import { invalid, Refusal, ruleRefusal } from '@shared/kernel/result';
import { canMoveStage } from '@shared/meetings/stage';
import type { MeetingStage } from '@shared/meetings/model';
import { keyAfter } from '@shared/text/order-keys';
import type { HandlersFor } from '@main/boundary/handlers';
import { titleOfFile } from '@main/features/attachments/attachment-rows';
import { clerkOf } from '@main/features/bodies/clerk-of';
import type { DocumentSource } from '@main/features/documents/document-source';
import { addWrittenEntry } from '@main/features/minutes/written-entry';
import { foundNames } from '@main/features/privacy/found-names';
import { updateBlock } from '@main/features/text/block-rows';
import type { RecordReader } from '@main/store/record-reader';
import type { RecordTransaction } from '@main/store/record-transaction';
import type { RowOf } from '@main/store/record-schemas';
import { readBackChanges, checkACopy } from './read-copies';
import type { CopyParts } from './read-copies';
import { contentHashOf, keepVersion, readFrozen, versionsOf } from './versions';
import type { FrozenMinutes } from './versions';
import { minuteRowsOf, restoreMinuteRows } from './version-rows';

/** What approval takes from the features that write minutes; they meet in record-core.ts. */
export type MinutesParts = {
  readonly open: DocumentSource;
  readonly part2: DocumentSource;
  /** The lines of the minutes with the numbers of their minutes. */
  readonly lines: (reader: RecordReader, meetingId: string) => Promise<readonly { readonly entryId: string; readonly minute: string; readonly text: string; readonly printed: string; readonly publicity: 'open' | 'exempt' | 'confidential' }[]>;
  readonly fixNumbers: (tx: RecordTransaction, meetingId: string) => Promise<void>;
};

/** From draft to signed minutes. Every stage keeps the minutes as they stood; after approval only amendments are recorded. */
export function createApprovalHandlers(parts: { readonly minutes: MinutesParts; readonly copies: CopyParts }): HandlersFor<typeof approvalContract> {
  const freeze = async (reader: RecordReader, meetingId: string): Promise<FrozenMinutes> => ({
    format: 1,
    rows: await minuteRowsOf(reader, meetingId),
    open: (await parts.minutes.open(reader, meetingId, 'public')).model,
    part2: await part2Of(reader, meetingId),
    whole: (await parts.minutes.open(reader, meetingId, 'members')).model,
  });
  const part2Of = async (reader: RecordReader, meetingId: string): Promise<FrozenMinutes['part2']> => {
    try {
      return (await parts.minutes.part2(reader, meetingId, 'members')).model;
    } catch (error) {
      if (error instanceof Refusal) return null;
      throw error;
    }
  };
  /** Moves the stage and keeps the minutes as they then stand. */
  const step = async (tx: RecordTransaction, today: string, to: MeetingStage, { meetingId, at, byName }: { readonly meetingId: string; readonly at: string; readonly byName: string }): Promise<{ versionId: string }> => {
    await moveStage(tx, meetingId, to);
    return { versionId: (await keepVersion(tx, meetingId, await freeze(tx, meetingId), { stage: to, day: today, at, byName, note: '' })).id };
  };

  return {
    get: async ({ reader }, { meetingId }) => {
      const meeting = await reader.get('meeting', meetingId, 'meeting');
      const rows = await versionsOf(reader, meetingId);
      const hash = contentHashOf((await parts.minutes.open(reader, meetingId, 'public')).model);
      const [chair] = await reader.find('attendance', { meetingId, presiding: 1 });
      const files = await reader.find('attachment', { meetingId, agendaItemId: null, paperId: null }, { orderKey: 'ASC' });
      const corrections = await reader.find('minutesCorrection', { meetingId }, { orderKey: 'ASC' });
      const last = rows.at(-1);
      return {
        stage: meeting.stage,
        chairName: chair?.name ?? '',
        clerkName: await clerkOf(reader, meeting.bodyId),
        versions: rows.map((row) => ({ id: row.id, version: row.version, stage: row.stage, day: calendarDaySchema.parse(row.day), at: row.at, byName: row.byName, note: row.note, check: checkLine(row.contentHash), restorable: row.restorable === 1 })).toReversed(),
        corrections: corrections.map(({ id, kind, before, after, reason, agreedOn, publicity }) => ({ id, kind, before, after, reason, agreedOn, publicity })),
        meetings: [...(await laterMeetings(reader, meeting))],
        approved: meeting.approvedOn ? { meetingId: meeting.approvedAtMeetingId ?? null, on: meeting.approvedOn } : null,
        signed: meeting.signedOn ? { on: meeting.signedOn, byName: meeting.signedByName ?? '', attachmentId: meeting.signedAttachmentId ?? null } : null,
        files: files.map((file) => ({ id: file.id, title: titleOfFile(file) })),
        check: checkLine(hash),
        changed: last !== undefined && last.contentHash !== hash,
        lines: (await parts.minutes.lines(reader, meetingId)).map(({ entryId, minute, text, publicity }) => ({ entryId, minute, text, publicity })),
      };
    },
    sendToChair: async ({ tx, today }, asked) => await step(tx, today, 'withChair', asked),
    takeBack: async ({ tx }, { meetingId }) => {
      await moveStage(tx, meetingId, 'draft');
      return {};
    },
    issueDraft: async ({ tx, today }, asked) => {
      // Whatever the window knew: a name may have come in with the last line typed.
      if ((await foundNames(tx, 'minutes', asked.meetingId)).found.length > 0) throw new Refusal(ruleRefusal('guardedNames', 'Names on the privacy list stand in the minutes. Accept them with a reason, or take them out.'));
      await parts.minutes.fixNumbers(tx, asked.meetingId);
      return await step(tx, today, 'issuedDraft', asked);
    },
    keepVersion: async ({ tx, today }, { meetingId, at, byName, note, fresh }) => {
      const meeting = await tx.get('meeting', meetingId, 'meeting');
      const frozen = await freeze(tx, meetingId);
      const last = (await versionsOf(tx, meetingId)).at(-1);
      if (fresh && last?.stage === meeting.stage && last.contentHash === contentHashOf(frozen.open) && last.part2Hash === (frozen.part2 === null ? '' : contentHashOf(frozen.part2))) return { versionId: last.id, version: last.version, at: last.at, kept: false };
      const row = await keepVersion(tx, meetingId, frozen, { stage: meeting.stage, day: today, at, byName, note });
      return { versionId: row.id, version: row.version, at: row.at, kept: true };
    },
    restoreVersion: async ({ tx, today }, { meetingId, versionId, at, byName }) => {
      const meeting = await tx.get('meeting', meetingId, 'meeting');
      if (meeting.stage === 'approved' || meeting.stage === 'signed') throw new Refusal(ruleRefusal('minutesApproved', 'These minutes have been approved and are no longer changed. Record an amendment instead.'));
      const row = await tx.get('minutesVersion', versionId, 'version');
      if (row.meetingId !== meetingId) throw new Refusal(ruleRefusal('versionOfAnotherMeeting', 'This version belongs to the minutes of another meeting.'));
      const rows = readFrozen(row)?.rows ?? null;
      if (rows === null) throw new Refusal(ruleRefusal('versionWithoutRows', 'This version was kept before minutes could be taken back to it. Compare it with the minutes and type what is missing.'));
      await keepVersion(tx, meetingId, await freeze(tx, meetingId), { stage: meeting.stage, day: today, at, byName, note: `Before going back to version ${String(row.version)}` });
      return { left: await restoreMinuteRows(tx, meetingId, rows) };
    },
    compare: async ({ reader }, { versionId, withId }) => {
      const row = await reader.get('minutesVersion', versionId, 'version');
      const other = withId === null ? await freeze(reader, row.meetingId) : readFrozen(await reader.get('minutesVersion', withId, 'version'));
      const one = readFrozen(row);
      if (!one || !other) throw new Refusal(ruleRefusal('versionUnknown', 'This version was kept by a later version of Minute Book and cannot be shown here.'));
      return { differences: [...textDifferences(modelLines(one.whole), modelLines(other.whole))] };
    },

    approve: async ({ tx, today }, { meetingId, atMeetingId, on, at, corrections }) => {
      const meeting = await tx.get('meeting', meetingId, 'meeting');
      const stage = canMoveStage(meeting.stage, 'approved', { itemCount: 1, entryCount: 1, actualStart: meeting.actualStart, actualEnd: meeting.actualEnd });
      if (stage.verdict === 'refused') throw new Refusal(ruleRefusal('cannotApprove', meeting.stage !== 'approved' && meeting.stage !== 'signed' ? 'Issue the draft minutes first: they are approved as they were issued.' : stage.reasons.join(' ')));
      const chosen = (await laterMeetings(tx, meeting)).find(({ id }) => id === atMeetingId);
      if (!chosen) throw new Refusal(invalid('atMeetingId', 'Minutes are approved at a later meeting of the same body.'));
      if (!chosen.suitable) throw new Refusal(invalid('atMeetingId', chosen.why));
      const other = await tx.get('meeting', atMeetingId, 'meeting');
      if (other.actualStart === null) throw new Refusal(invalid('atMeetingId', `The meeting of ${formatDay(chosen.date)} has not begun yet.`));
      if (other.stage === 'approved' || other.stage === 'signed') throw new Refusal(invalid('atMeetingId', `The minutes of the meeting of ${formatDay(chosen.date)} are approved themselves and cannot record it any more.`));
      const lines = new Map((await parts.minutes.lines(tx, meetingId)).map((line) => [line.entryId, line]));
      const made: { readonly row: RowOf<'minutesCorrection'>; readonly before: string; readonly after: string }[] = [];
      let orderKey: string | null = null;
      for (const { entryId, after, reason } of corrections) {
        const line = lines.get(entryId);
        if (!line) throw new Refusal(invalid('corrections', 'One of the corrected lines is no longer in these minutes.'));
        if (after === line.text) continue;
        await reword(tx, entryId, after);
        orderKey = keyAfter(orderKey);
        made.push({ row: await tx.insert('minutesCorrection', { meetingId, kind: 'correction', entryId, before: line.text, after, reason, agreedMeetingId: atMeetingId, agreedEntryId: null, agreedOn: on, publicity: line.publicity, orderKey }), before: line.text, after });
      }
      const item = await itemApproving(tx, atMeetingId, meetingId);
      const date = formatDay(parseCalendarDay(meeting.date) ?? today);
      const open = made.filter(({ row }) => row.publicity === 'open');
      const sentence = approvalSentence(date, open) + (open.length < made.length ? ' The corrections of Part 2 are recorded in the Part 2 minutes.' : '');
      const entry = await addWrittenEntry(tx, { meetingId: atMeetingId, agendaItemId: item.id, kind: 'resolved', text: sentence, at, publicity: item.actualPublicity ?? item.publicity, from: { kind: 'minutesCorrection', id: made[0]?.row.id ?? meetingId } });
      for (const { row } of made) await tx.update('minutesCorrection', row.id, { agreedEntryId: entry.id });
      await tx.update('meeting', meetingId, { stage: 'approved', approvedAtMeetingId: atMeetingId, approvedOn: on });
      await keepVersion(tx, meetingId, await freeze(tx, meetingId), { stage: 'approved', day: on, at, byName: '', note: made.length === 0 ? 'As presented' : made.length === 1 ? 'With 1 correction' : `With ${String(made.length)} corrections` });
      return {};
    },
    sign: async ({ tx }, { meetingId, on, byName, at, attachmentId }) => {
      await moveStage(tx, meetingId, 'signed');
      if (attachmentId !== null && (await tx.get('attachment', attachmentId, 'file')).meetingId !== meetingId) throw new Refusal(invalid('attachmentId', 'The signed copy is a file attached to this meeting.'));
      // The signed copy says what the open minutes say, and more.
      if (attachmentId !== null) await tx.update('attachment', attachmentId, { wordsMayAppear: 1 });
      await tx.update('meeting', meetingId, { signedOn: on, signedByName: byName, signedAttachmentId: attachmentId });
      await keepVersion(tx, meetingId, await freeze(tx, meetingId), { stage: 'signed', day: on, at, byName, note: '' });
      return {};
    },
    amend: async ({ tx }, { meetingId, entryId, before, after, reason, agreedMeetingId, on }) => {
      const meeting = await tx.get('meeting', meetingId, 'meeting');
      if (meeting.stage !== 'approved' && meeting.stage !== 'signed') throw new Refusal(ruleRefusal('notApproved', 'These minutes are not approved yet: change the text itself.'));
      const line = entryId === null ? null : (await parts.minutes.lines(tx, meetingId)).find((one) => one.entryId === entryId);
      const earlier = await tx.find('minutesCorrection', { meetingId }, { orderKey: 'ASC' });
      await tx.insert('minutesCorrection', { meetingId, kind: 'amendment', entryId, before: line?.text ?? before, after, reason, agreedMeetingId, agreedEntryId: null, agreedOn: on, publicity: line?.publicity ?? 'open', orderKey: keyAfter(earlier.at(-1)?.orderKey ?? null) });
      return {};
    },

    readChanges: async ({ meetingId }) => await readBackChanges(parts.copies, meetingId, parts.minutes.lines),
    acceptChange: async ({ tx }, { entryId, before, after }) => {
      const entry = await tx.get('minuteEntry', entryId, 'minute');
      const meeting = await tx.get('meeting', entry.meetingId, 'meeting');
      if (meeting.stage === 'approved' || meeting.stage === 'signed') throw new Refusal(ruleRefusal('minutesApproved', 'These minutes have been approved and are no longer changed. Record an amendment instead.'));
      const line = (await parts.minutes.lines(tx, entry.meetingId)).find((one) => one.entryId === entryId);
      if (line && line.text !== before) throw new Refusal(ruleRefusal('changedSince', 'This minute was changed since the file was read. What is in the record was kept.'));
      await reword(tx, entryId, after);
      return {};
    },
    checkCopy: async () => await checkACopy(parts.copies),
  };
}

async function moveStage(tx: RecordTransaction, meetingId: string, to: MeetingStage): Promise<void> {
  const meeting = await tx.get('meeting', meetingId, 'meeting');
  const entryCount = (await tx.find('minuteEntry', { meetingId })).length;
  const verdict = canMoveStage(meeting.stage, to, { itemCount: 1, entryCount, actualStart: meeting.actualStart, actualEnd: meeting.actualEnd });
  if (verdict.verdict === 'refused') throw new Refusal(ruleRefusal('cannotMoveStage', verdict.reasons.join(' ')));
  await tx.update('meeting', meetingId, { stage: to });
}

/** Gives a line of the minutes new words; it is the clerk's from then on. */
async function reword(tx: RecordTransaction, entryId: string, text: string): Promise<void> {
  const [block] = await tx.find('block', { ownerKind: 'minuteEntry', ownerId: entryId }, { orderKey: 'ASC', id: 'ASC' });
  if (!block) throw new Refusal(ruleRefusal('textGone', 'The text of this minute is no longer in the record. Undo brings it back.'));
  const entry = await tx.get('minuteEntry', entryId, 'minute');
  if ((entry.aboutKind ?? '') !== '' && entry.wordedByHand !== 1) await tx.update('minuteEntry', entryId, { wordedByHand: 1 });
  await updateBlock(tx, block.id, null, { runs: [{ text }] });
}

/** The item of a meeting under which these minutes are approved: the one that names them, else that for the last minutes, else its first. */
async function itemApproving(tx: RecordTransaction, atMeetingId: string, meetingId: string): Promise<RowOf<'agendaItem'>> {
  const items = await tx.find('agendaItem', { meetingId: atMeetingId }, { orderKey: 'ASC' });
  const item = items.find((one) => one.linkedMeetingId === meetingId) ?? items.find((one) => one.standing === 'minutesOfLast') ?? items.find(({ parentId, publicity }) => parentId === null && publicity === 'open');
  if (!item) throw new Refusal(invalid('atMeetingId', 'That meeting has no item to record the approval under.'));
  return item;
}

async function laterMeetings(reader: RecordReader, meeting: RowOf<'meeting'>): Promise<ReturnType<typeof suitableMeetings>> {
  const [chosen] = await reader.find('bodyRules', { bodyId: meeting.bodyId });
  const rows = await reader.find('meeting', { bodyId: meeting.bodyId });
  const later = rows.flatMap((row) => {
    const date = parseCalendarDay(row.date);
    return date === null ? [] : [{ id: row.id, date, startTime: row.startTime, title: row.title, extraordinary: row.extraordinary === 1, cancelled: typeof row.cancelledOn === 'string' }];
  });
  return suitableMeetings({ date: calendarDaySchema.parse(meeting.date), startTime: meeting.startTime }, later, LOCAL_GOVERNMENT.has(chosen?.packKey ?? ''));
}

/** Packs whose minutes are signed under LGA 1972 Sch 12. */
const LOCAL_GOVERNMENT: ReadonlySet<string> = new Set(['council-committee-england', 'scrutiny-committee-england']);
