import { v7 as uuidV7 } from 'uuid';
import type { Client } from '@shared/client-type';
import { messageOf } from '@shared/kernel/message-of';
import { OperationError } from '@shared/make-client';
import type { Due, EntryKind, RunningMeeting } from '@shared/minutes/model';
import { plainText } from '@shared/text/model';
import { showNotice } from '@renderer/query/notices';
import { createCoalescingSaver, untilDone } from '@renderer/saving/coalescing-saver';
import type { CoalescingSaver } from '@renderer/saving/coalescing-saver';
import { useSavingStatus } from '@renderer/saving/saving-status';

/** What recording a line says besides its place. */
export type RecordedLine = {
  readonly kind: EntryKind;
  readonly text: string;
  readonly at: string;
  readonly action: { readonly ownerAttendanceId: string | null; readonly ownerName: string; readonly due: Due; readonly owners?: { readonly attendanceId: string | null; readonly name: string }[]; readonly dueUnsure?: boolean } | null;
};

/** The lines being typed under the items of one meeting, each with its row in the record. Lives as long as the screen. */
export type CaptureDrafts = {
  /** What stands in the box of an item. */
  readonly textOf: (itemId: string) => string;
  /** Takes the newest text; it is on its way to the disk when this returns. */
  readonly type: (itemId: string, text: string) => void;
  /** Turns the line into an entry and empties the box at once. When the record refuses, the line is back in the box. */
  readonly record: (itemId: string, line: RecordedLine) => Promise<boolean>;
  /**
   * Lets a line do something else than become an entry of its words (a vote, a declaration, an arrival), and empties the box. The
   * deed takes the row of the line up in its own step, so that the words stay in the record until it is done and one Undo brings both
   * back; refused, the line is back in the box. `deed` takes that row's id, null when it was never saved, and answers what was done or null.
   */
  readonly carryOut: (itemId: string, line: string, deed: (blockId: string | null) => Promise<string | null>) => Promise<string | null>;
  /** Reads the lines from the record again, after Undo or Redo changed them there. */
  readonly readAgain: () => Promise<void>;
  /** Calls when a line changed otherwise than by typing; ends with the function it answers. */
  readonly onReplaced: (listener: (itemId: string) => void) => () => void;
};

/**
 * `recorded` from the moment the line was handed over to an entry: a save that failed before must not bring it back as a line. `after` is what
 * the lines before it do; its own words are kept when that is done, so that the record never holds a line beside one that came after it.
 */
type Slot = { blockId: string; revision: number; text: string; recorded: boolean; /** Whether the record was ever asked to keep it. */ sent: boolean; readonly after: Promise<void> | null; readonly saver: CoalescingSaver<string> };
type MinutesClient = Pick<Client['minutes'], 'get' | 'saveDraft' | 'recordEntry'>;
type StoredDrafts = RunningMeeting['drafts'];

/**
 * Every line is a row of its own from its first letter on, saved at once and without a debounce. Recording changes the
 * owner of that row. The next line is a new row, and its saves are sent after the recording of the one before, so that
 * the record never holds two lines for one box.
 */
export function createCaptureDrafts(meetingId: string, minutes: MinutesClient, stored: StoredDrafts): CaptureDrafts {
  const slots = new Map<string, Slot>();
  const listeners = new Set<(itemId: string) => void>();
  /** Settled when the last line that does something has been carried out, or could not be. */
  let deeds: Promise<unknown> = Promise.resolve();
  /** Settled when nothing typed so far is still being carried out; null when nothing is. */
  let underWay: Promise<void> | null = null;
  const replaced = (itemId: string): void => {
    for (const listener of listeners) listener(itemId);
  };

  const newSlot = (itemId: string, draft: StoredDrafts[number] | undefined, after: Promise<void> | null = underWay): Slot => {
    const blockId = draft?.block.id ?? uuidV7();
    const slot: Slot = {
      blockId,
      revision: draft?.block.revision ?? 0,
      text: draft ? plainText(draft.block.runs) : '',
      recorded: false,
      sent: draft !== undefined,
      after,
      saver: createCoalescingSaver<string>(`line:${blockId}`, async (text) => await save(itemId, slot, text)),
    };
    return slot;
  };
  const save = async (itemId: string, slot: Slot, text: string): Promise<{ savedAt: string }> => {
    if (slot.after !== null) await slot.after;
    if (slot.recorded) return { savedAt: useSavingStatus.getState().lastSavedAt ?? new Date().toISOString() };
    const send = async (): Promise<{ savedAt: string }> => {
      slot.sent = true;
      const answer = await minutes.saveDraft({ meetingId, agendaItemId: itemId, blockId: slot.blockId, text, revision: slot.revision });
      slot.revision = answer.revision;
      return answer;
    };
    try {
      return await send();
    } catch (error) {
      if (!wasChangedElsewhere(error) || slot.recorded) throw error;
      // Undo has changed the row meanwhile. What is being typed now is newer than that: it goes on from the row as it is.
      const { drafts } = await minutes.get({ meetingId });
      const row = drafts.find(({ block }) => block.id === slot.blockId);
      if (row) slot.revision = row.block.revision;
      else Object.assign(slot, { blockId: uuidV7(), revision: 0 });
      return await send();
    }
  };
  /** Takes the words of a line that was begun meanwhile out of its row: they go on in the line before it, which is back in the box. */
  const takeOver = (slot: Slot): void => {
    slot.saver.forget();
    if (slot.sent) slot.saver.push('');
    else slot.recorded = true;
  };
  const slotOf = (itemId: string): Slot => {
    const known = slots.get(itemId);
    if (known) return known;
    const slot = newSlot(itemId, stored.find(({ agendaItemId }) => agendaItemId === itemId));
    slots.set(itemId, slot);
    return slot;
  };
  for (const { agendaItemId } of stored) slotOf(agendaItemId);

  return {
    textOf: (itemId) => slotOf(itemId).text,
    type: (itemId, text) => {
      const slot = slotOf(itemId);
      slot.text = text;
      slot.saver.push(text);
    },
    record: async (itemId, line) => {
      const slot = slotOf(itemId);
      const owner = `record:${slot.blockId}`;
      const status = useSavingStatus.getState();
      status.typed(owner);
      // From now on the next line is typed, in a row of its own that waits until this one is on its way.
      let sent: () => void = () => undefined;
      const onItsWay = new Promise<void>((resolve) => {
        sent = resolve;
      });
      slots.set(itemId, newSlot(itemId, undefined, Promise.all([underWay, onItsWay]).then(() => undefined)));
      const recordAfterSaving = async (): Promise<{ savedAt: string }> => {
        try {
          // The row has every word before it becomes an entry, so that Undo puts the whole line back. A save that fails is not waited for: the entry carries the line.
          await Promise.all([slot.saver.flush().catch(() => undefined), slot.after]);
          slot.saver.forget();
          slot.recorded = true;
          const recording = minutes.recordEntry({ meetingId, agendaItemId: itemId, blockId: slot.blockId, ...line });
          sent();
          return await recording;
        } finally {
          sent();
        }
      };
      try {
        const { savedAt } = await untilDone(recordAfterSaving());
        status.saved(owner, savedAt, true);
        return true;
      } catch (error) {
        const begunSince = slotOf(itemId);
        takeOver(begunSince);
        slot.recorded = false;
        slot.text = begunSince.text === '' ? slot.text : `${slot.text}\n${begunSince.text}`;
        slots.set(itemId, slot);
        slot.saver.push(slot.text);
        status.saved(owner, useSavingStatus.getState().lastSavedAt ?? new Date().toISOString(), true);
        showNotice(`The line was not recorded and is back in the box. ${messageOf(error)}`);
        replaced(itemId);
        return false;
      }
    },
    carryOut: async (itemId, line, deed) => {
      const slot = slotOf(itemId);
      const owner = `deed:${slot.blockId}`;
      const status = useSavingStatus.getState();
      // Nothing is called saved before it is done.
      status.typed(owner);
      let end: () => void = () => undefined;
      const own = new Promise<void>((resolve) => {
        end = resolve;
      });
      underWay = own;
      // From now on the next line is typed, in a row of its own that waits for this one.
      slots.set(itemId, newSlot(itemId, undefined));
      const flushed = slot.saver.flush().catch(() => undefined);
      // What was typed first is carried out first: a vote finds the motion that it is on, however quickly it follows.
      const doing = Promise.all([deeds, flushed, slot.after]).then(async () => {
        slot.recorded = true;
        return await deed(slot.revision > 0 ? slot.blockId : null);
      });
      deeds = doing.catch(() => undefined);
      try {
        const said = await doing.catch((error: unknown) => {
          showNotice(`The line was not recorded and is back in the box. ${messageOf(error)}`);
          return null;
        });
        if (said !== null) return said;
        slot.recorded = false;
        const begunSince = slotOf(itemId);
        takeOver(begunSince);
        slot.text = begunSince.text === '' ? line : `${line}\n${begunSince.text}`;
        slots.set(itemId, slot);
        slot.saver.push(slot.text);
        replaced(itemId);
        return null;
      } finally {
        status.saved(owner, useSavingStatus.getState().lastSavedAt ?? new Date().toISOString(), true);
        if (underWay === own) underWay = null;
        end();
      }
    },
    readAgain: async () => {
      await Promise.allSettled([...slots.values()].map((slot) => slot.saver.flush()));
      const { drafts } = await minutes.get({ meetingId });
      for (const itemId of new Set([...slots.keys(), ...drafts.map(({ agendaItemId }) => agendaItemId)])) {
        const draft = drafts.find(({ agendaItemId }) => agendaItemId === itemId);
        const slot = slotOf(itemId);
        const text = draft ? plainText(draft.block.runs) : '';
        if (draft && draft.block.id === slot.blockId) slot.revision = Math.max(slot.revision, draft.block.revision);
        if (text === slot.text) continue;
        slots.set(itemId, newSlot(itemId, draft));
        replaced(itemId);
      }
    },
    onReplaced: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function wasChangedElsewhere(error: unknown): boolean {
  return error instanceof OperationError && (error.error.kind === 'conflict' || error.error.kind === 'notFound');
}
