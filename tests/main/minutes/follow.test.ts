import { v7 as uuidV7 } from 'uuid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { withChanges } from '@shared/minutes/followed-meeting';
import type { RunningMeeting } from '@shared/minutes/model';
import { openMeetingFixture } from './meeting-fixture';
import type { MeetingFixture } from './meeting-fixture';

let fixture: MeetingFixture;
let known: { asOf: number; running: RunningMeeting };
/** How many entries came over the boundary with the last step. */
let sent = 0;
beforeEach(async () => {
  fixture = await openMeetingFixture();
  await fixture.client.minutes.prepare({ meetingId: fixture.meetingId });
  const { asOf, running, whole } = await fixture.client.minutes.follow({ meetingId: fixture.meetingId, since: null });
  expect(whole).toBe(true);
  known = { asOf, running };
});
afterEach(async () => {
  expect(fixture.record.faults).toEqual([]);
  await fixture.record.close();
});

/** Follows what was done, and compares it with the meeting read whole. */
async function follows(): Promise<void> {
  const { asOf, whole, running, gone } = await fixture.client.minutes.follow({ meetingId: fixture.meetingId, since: known.asOf });
  sent = running.entries.length;
  known = { asOf, running: whole ? running : withChanges(known.running, running, gone) };
  expect(known.running).toEqual(await fixture.get());
}

describe('a window that follows a meeting', () => {
  it('knows at each step what it would read whole, and is sent only what changed', async () => {
    const { client, itemIds, say, undo } = fixture;
    const first = await say(0, 'note', 'One.');
    await follows();
    const question = await say(1, 'question', 'Why so late?');
    const decision = await say(1, 'decision', 'the report');
    await say(1, 'action', 'Write to heads');
    for (let more = 0; more < 8; more += 1) await say(0, 'note', `More ${String(more)}.`);
    await follows();
    const steps: readonly (() => Promise<unknown>)[] = [
      () => say(0, 'note', 'Two.'),
      () => client.minutes.moveEntry({ entryId: first, agendaItemId: itemIds[1]!, beforeEntryId: decision }),
      () => client.minutes.changeEntryKind({ entryId: decision, kind: 'note', action: null }),
      undo,
      undo,
      () => client.history.redo({}),
      () => client.minutes.removeEntry({ entryId: question }),
      undo,
      () => client.minutes.splitEntry({ entryId: first, at: 2 }).catch(() => undefined),
      () => client.minutes.moveEntry({ entryId: question, agendaItemId: itemIds[2]!, beforeEntryId: null }),
      () => client.minutes.start({ meetingId: fixture.meetingId, at: '18:00' }),
      () => client.minutes.openItem({ meetingId: fixture.meetingId, agendaItemId: itemIds[2]!, at: '18:05' }),
      () => client.agenda.moveItem({ id: itemIds[1]!, parentId: null, beforeId: itemIds[0]! }),
    ];
    for (const step of steps) {
      await step();
      await follows();
      expect(sent).toBeLessThan(6);
    }
  });

  it('is sent the keystrokes that follow each other under one number', async () => {
    const entryId = await fixture.say(0, 'note', 'One.');
    await follows();
    let { revision } = (await fixture.get()).entries[0]!.block;
    for (const text of ['One. T', 'One. Tw', 'One. Two.']) {
      ({ revision } = await fixture.client.minutes.editEntry({ entryId, text, revision }));
      await follows();
    }
    expect(known.running.entries[0]?.block.runs).toEqual([{ text: 'One. Two.' }]);
  });

  it('reads all again when very much changed, or when it knows another record', async () => {
    const { client, meetingId } = fixture;
    for (let line = 0; line < 101; line += 1) await client.minutes.recordEntry({ meetingId, agendaItemId: fixture.itemIds[0]!, blockId: uuidV7(), kind: 'note', text: `Line ${String(line)}.`, at: '18:30', action: null });
    expect(await client.minutes.follow({ meetingId, since: known.asOf })).toMatchObject({ whole: true });
    expect(await client.minutes.follow({ meetingId, since: 1_000_000 })).toMatchObject({ whole: true });
    await follows();
    await follows();
    expect(sent).toBeLessThan(3);
  });
});
