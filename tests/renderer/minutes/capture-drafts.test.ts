import { beforeEach, describe, expect, it, vi } from 'vitest';
import { conflict } from '@shared/kernel/result';
import type { AppError } from '@shared/kernel/result';
import { OperationError } from '@shared/make-client';
import type { Block } from '@shared/text/model';
import { useNotices } from '@renderer/query/notices';
import { flushAllSavers } from '@renderer/saving/coalescing-saver';
import { useSavingStatus } from '@renderer/saving/saving-status';
import { createCaptureDrafts } from '@renderer/features/minutes/capture-drafts';

type Sent = { readonly op: 'draft' | 'record'; readonly blockId: string; readonly text: string; readonly revision?: number };
type Client = Parameters<typeof createCaptureDrafts>[1];

/** A record kept in memory, which answers when it is told to. */
function fakeRecord() {
  const sent: Sent[] = [];
  const rows = new Map<string, { text: string; revision: number; owner: 'draft' | 'entry' }>();
  const answers: (() => void)[] = [];
  let refusal: AppError | null = null;
  const turn = <T>(answer: () => T): Promise<T> =>
    new Promise((resolve, reject) => {
      answers.push(() => {
        try {
          resolve(answer());
        } catch (error) {
          reject(error);
        }
      });
    });
  const client = {
    saveDraft: ({ blockId, text, revision }: { blockId: string; text: string; revision: number }) => {
      sent.push({ op: 'draft', blockId, text, revision });
      return turn(() => {
        const row = rows.get(blockId);
        if (refusal) throw new OperationError(refusal);
        if ((row?.revision ?? 0) !== revision || row?.owner === 'entry') throw new OperationError(conflict('changed'));
        rows.set(blockId, { text, revision: revision + 1, owner: 'draft' });
        return { savedAt: '2026-11-24T18:00:00.000Z', revision: revision + 1 };
      });
    },
    recordEntry: ({ blockId, text }: { blockId: string; text: string }) => {
      sent.push({ op: 'record', blockId, text });
      return turn(() => {
        if (refusal) throw new OperationError(refusal);
        rows.set(blockId, { text, revision: (rows.get(blockId)?.revision ?? 0) + 1, owner: 'entry' });
        return { entryId: 'e', savedAt: '2026-11-24T18:00:01.000Z' };
      });
    },
    get: () =>
      Promise.resolve({ drafts: [...rows].filter(([, row]) => row.owner === 'draft').map(([id, row]) => ({ agendaItemId: 'item', block: { id, revision: row.revision, runs: [{ text: row.text }] } as unknown as Block })) }),
  } as unknown as Client;
  return {
    client,
    sent,
    rows,
    refuse: (error: AppError | null) => {
      refusal = error;
    },
    /** Answers what is asked, one after the other, until nothing is asked any more. */
    settle: async () => {
      for (let quiet = 0; quiet < 50; ) {
        await Promise.resolve();
        const answer = answers.shift();
        if (answer) {
          answer();
          quiet = 0;
        } else quiet += 1;
      }
    },
  };
}

const note = (text: string) => ({ kind: 'note', text, at: '18:30', action: null }) as const;

beforeEach(() => {
  useSavingStatus.setState({ unsaved: new Map(), lastSavedAt: null });
  useNotices.setState({ notices: [] });
});

describe('the lines in the boxes', () => {
  it('the first letter is sent at once; what comes while it is on its way goes together', async () => {
    const record = fakeRecord();
    const drafts = createCaptureDrafts('m', record.client, []);
    drafts.type('item', 'T');
    expect(record.sent).toHaveLength(1);
    drafts.type('item', 'Th');
    drafts.type('item', 'The');
    expect(record.sent).toHaveLength(1);
    expect(useSavingStatus.getState().unsaved.size).toBe(1);
    await record.settle();
    expect(record.sent.map(({ text, revision }) => [text, revision])).toEqual([['T', 0], ['The', 1]]);
    expect(useSavingStatus.getState().unsaved.size).toBe(0);
    expect([...record.rows.values()]).toEqual([{ text: 'The', revision: 2, owner: 'draft' }]);
  });

  it('recording turns the row over, empties the box at once, and the next line is a new row sent after it', async () => {
    const record = fakeRecord();
    const drafts = createCaptureDrafts('m', record.client, []);
    drafts.type('item', 'One');
    const recorded = drafts.record('item', note('One'));
    expect(drafts.textOf('item')).toBe('');
    drafts.type('item', 'T');
    expect(record.sent.map(({ op, text }) => `${op} ${text}`)).toEqual(['draft One']);
    await record.settle();
    expect(record.sent.map(({ op, text }) => `${op} ${text}`)).toEqual(['draft One', 'record One', 'draft T']);
    expect(await recorded).toBe(true);
    expect([...record.rows.values()].map(({ text, owner }) => `${owner} ${text}`)).toEqual(['entry One', 'draft T']);
    expect(useSavingStatus.getState()).toMatchObject({ lastSavedAt: expect.any(String) });
    expect(useSavingStatus.getState().unsaved.size).toBe(0);
  });

  it('the row has every letter before it becomes an entry, however quickly Enter follows; what is typed next waits for that', async () => {
    const record = fakeRecord();
    const drafts = createCaptureDrafts('m', record.client, []);
    for (const text of ['A', 'As it was', 'As it was.']) drafts.type('item', text);
    const first = drafts.record('item', note('As it was.'));
    for (const text of ['N', 'Now']) drafts.type('item', text);
    const second = drafts.record('item', note('Now'));
    drafts.type('item', 'L');
    await record.settle();
    expect(await Promise.all([first, second])).toEqual([true, true]);
    expect(record.sent.map(({ op, text }) => `${op} ${text}`)).toEqual(['draft A', 'draft As it was.', 'record As it was.', 'draft N', 'draft Now', 'record Now', 'draft L']);
  });

  it('Undo and closing wait for a line that is being recorded', async () => {
    const record = fakeRecord();
    const drafts = createCaptureDrafts('m', record.client, []);
    drafts.type('item', 'One');
    void drafts.record('item', note('One'));
    let flushed = false;
    const flushing = flushAllSavers().then(() => (flushed = true));
    await Promise.resolve();
    expect(flushed).toBe(false);
    await record.settle();
    await flushing;
    expect([...record.rows.values()]).toMatchObject([{ text: 'One', owner: 'entry' }]);
  });

  it('nothing is called saved while a recording is on its way', async () => {
    const record = fakeRecord();
    const drafts = createCaptureDrafts('m', record.client, []);
    void drafts.record('item', note('One'));
    expect(useSavingStatus.getState().unsaved.size).toBe(1);
    await record.settle();
    expect(useSavingStatus.getState().unsaved.size).toBe(0);
  });

  it('a refused recording puts the line back, before what was begun since', async () => {
    const record = fakeRecord();
    const drafts = createCaptureDrafts('m', record.client, []);
    const replaced = vi.fn();
    drafts.onReplaced(replaced);
    drafts.type('item', 'One');
    await record.settle();
    record.refuse({ kind: 'rule', rule: 'x', message: 'The disk is full.' });
    const recorded = drafts.record('item', note('One'));
    drafts.type('item', 'Two');
    await record.settle();
    expect(await recorded).toBe(false);
    expect(drafts.textOf('item')).toBe('One\nTwo');
    expect(replaced).toHaveBeenCalledWith('item');
    expect(useNotices.getState().notices[0]?.sentence).toContain('back in the box. The disk is full.');
  });

  it('a save that failed just before the line was recorded does not bring it back as a line', async () => {
    vi.useFakeTimers();
    const record = fakeRecord();
    const drafts = createCaptureDrafts('m', record.client, []);
    drafts.type('item', 'One');
    record.refuse({ kind: 'unexpected', ref: 'X' });
    const answerFirst = record.settle();
    await answerFirst;
    record.refuse(null);
    const recorded = drafts.record('item', note('One'));
    await record.settle();
    expect(await recorded).toBe(true);
    await vi.advanceTimersByTimeAsync(5_000);
    await record.settle();
    expect([...record.rows.values()].map(({ text, owner }) => `${owner} ${text}`)).toEqual(['entry One']);
    vi.useRealTimers();
  });

  it('a line that Undo changed in the record is typed on from there; nothing typed is lost', async () => {
    const record = fakeRecord();
    const drafts = createCaptureDrafts('m', record.client, []);
    drafts.type('item', 'One');
    await record.settle();
    const [id] = [...record.rows.keys()];
    record.rows.set(id!, { text: '', revision: 7, owner: 'draft' });
    drafts.type('item', 'One two');
    await record.settle();
    expect(record.rows.get(id!)).toEqual({ text: 'One two', revision: 8, owner: 'draft' });
  });

  it('a line whose row became an entry again (Redo) goes on as a row of its own', async () => {
    const record = fakeRecord();
    const drafts = createCaptureDrafts('m', record.client, []);
    drafts.type('item', 'One');
    await record.settle();
    const [id] = [...record.rows.keys()];
    record.rows.set(id!, { text: 'One', revision: 2, owner: 'entry' });
    drafts.type('item', 'One two');
    await record.settle();
    expect([...record.rows.values()].map(({ text, owner }) => `${owner} ${text}`)).toEqual(['entry One', 'draft One two']);
  });

  it('after Undo of a recording the line is back in its box', async () => {
    const record = fakeRecord();
    const drafts = createCaptureDrafts('m', record.client, []);
    const replaced = vi.fn();
    drafts.onReplaced(replaced);
    drafts.type('item', '/a One');
    const recorded = drafts.record('item', note('One'));
    await record.settle();
    await recorded;
    const [id] = [...record.rows.keys()];
    record.rows.set(id!, { text: '/a One', revision: 9, owner: 'draft' });
    await drafts.readAgain();
    expect(drafts.textOf('item')).toBe('/a One');
    expect(replaced).toHaveBeenCalledWith('item');
    drafts.type('item', '/a One more');
    await record.settle();
    expect(record.rows.get(id!)).toEqual({ text: '/a One more', revision: 10, owner: 'draft' });
  });

  it('starts with what was left in the boxes', () => {
    const record = fakeRecord();
    const block = { id: 'b', revision: 4, runs: [{ text: 'Left ' }, { text: 'here' }] } as unknown as Block;
    const drafts = createCaptureDrafts('m', record.client, [{ agendaItemId: 'item', block }]);
    expect(drafts.textOf('item')).toBe('Left here');
    expect(drafts.textOf('other')).toBe('');
    drafts.type('item', 'Left here.');
    expect(record.sent).toEqual([{ op: 'draft', blockId: 'b', text: 'Left here.', revision: 4 }]);
  });

  it('carries lines out in the order in which they were typed, also when one could not be', async () => {
    const record = fakeRecord();
    const drafts = createCaptureDrafts('m', record.client, []);
    const order: string[] = [];
    let finish: (said: string) => void = () => undefined;
    const motion = drafts.carryOut('item', '/m that it be noted', async () => {
      order.push('motion begun');
      const said = await new Promise<string>((resolve) => (finish = resolve));
      order.push('motion recorded');
      return said;
    });
    const refused = drafts.carryOut('item', '/in @nobody', async () => {
      order.push('arrival');
      throw new Error('Say with @ who came.');
    });
    const vote = drafts.carryOut('item', '/v 5-1-1', async () => (order.push('vote'), 'Vote recorded.'));
    await record.settle();
    expect(order).toEqual(['motion begun']);
    finish('Motion recorded.');
    expect(await motion).toBe('Motion recorded.');
    expect(await refused).toBeNull();
    expect(await vote).toBe('Vote recorded.');
    expect(order).toEqual(['motion begun', 'motion recorded', 'arrival', 'vote']);
  });

  it('what is typed while a line is carried out has a row of its own, kept when that is done; nothing is called saved before', async () => {
    const record = fakeRecord();
    const drafts = createCaptureDrafts('m', record.client, []);
    drafts.type('item', '/v 5-1-1');
    await record.settle();
    let finish: (said: string) => void = () => undefined;
    const rows: (string | null)[] = [];
    const vote = drafts.carryOut('item', '/v 5-1-1', async (blockId) => {
      rows.push(blockId);
      return await new Promise<string>((resolve) => (finish = resolve));
    });
    drafts.type('item', 'N');
    drafts.type('item', 'No');
    await record.settle();
    expect(record.sent.map(({ op, text }) => `${op} ${text}`)).toEqual(['draft /v 5-1-1']);
    expect([...record.rows.values()].map(({ text }) => text)).toEqual(['/v 5-1-1']);
    expect(useSavingStatus.getState().unsaved.size).toBeGreaterThan(0);
    // The deed takes its row up in the record.
    record.rows.delete(rows[0] ?? '');
    finish('Vote recorded.');
    expect(await vote).toBe('Vote recorded.');
    await record.settle();
    expect([...record.rows.values()].map(({ text, owner }) => `${owner} ${text}`)).toEqual(['draft No']);
    expect(drafts.textOf('item')).toBe('No');
    expect(useSavingStatus.getState().unsaved.size).toBe(0);
  });

  it('a line that could not be carried out comes back before what was begun since, in one row', async () => {
    const record = fakeRecord();
    const drafts = createCaptureDrafts('m', record.client, []);
    drafts.type('item', '/v 9-9-9');
    await record.settle();
    let refuse: (error: Error) => void = () => undefined;
    const vote = drafts.carryOut('item', '/v 9-9-9', async () => await new Promise<string>((_resolve, reject) => (refuse = reject)));
    drafts.type('item', 'Next');
    await record.settle();
    refuse(new Error('27 votes are counted and 8 may vote.'));
    await record.settle();
    expect(await vote).toBeNull();
    await record.settle();
    expect(drafts.textOf('item')).toBe('/v 9-9-9\nNext');
    expect([...record.rows.values()].map(({ text, owner }) => `${owner} ${text}`)).toEqual(['draft /v 9-9-9\nNext']);
    expect(useSavingStatus.getState().unsaved.size).toBe(0);
  });

  it('a minute typed after a deed is recorded after it', async () => {
    const record = fakeRecord();
    const drafts = createCaptureDrafts('m', record.client, []);
    const order: string[] = [];
    let finish: (said: string) => void = () => undefined;
    const vote = drafts.carryOut('item', '/v 5-1-1', async () => {
      const said = await new Promise<string>((resolve) => (finish = resolve));
      order.push('vote');
      return said;
    });
    drafts.type('item', 'Noted.');
    const recorded = drafts.record('item', note('Noted.')).then(() => order.push('minute'));
    await record.settle();
    expect(order).toEqual([]);
    finish('Vote recorded.');
    await vote;
    await record.settle();
    await recorded;
    expect(order).toEqual(['vote', 'minute']);
    expect([...record.rows.values()].map(({ text, owner }) => `${owner} ${text}`)).toEqual(['entry Noted.']);
  });
});
