import { v7 as uuidV7 } from 'uuid';
import { SaxesParser } from 'saxes';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { attendanceHandlers } from '@main/features/attendance/handlers';
import { writeUpHandlers } from '@main/features/write-up/handlers';
import { minutesDocument } from '@main/features/write-up/minutes-document';
import { renderDocx } from '@main/docx/render-docx';
import { cleanLine, cleanText } from '@shared/kernel/clean-text';
import { entryKindSchema } from '@shared/minutes/model';
import { plainText } from '@shared/text/model';
import { paragraphsOf, partsOf } from '../docx/read-parts';
import { DAY, openMotionsFixture, voteFields } from '../motions/motions-fixture';
import type { MotionsFixture } from '../motions/motions-fixture';

let fixture: MotionsFixture;
beforeEach(async () => {
  fixture = await openMotionsFixture('council-committee-england', { attendance: attendanceHandlers, writeUp: writeUpHandlers });
});
afterEach(async () => {
  expect(fixture.record.faults).toEqual([]);
  await fixture.record.close();
});

/** The minutes as a Word file: its parts are well-formed, and these are its paragraphs. */
async function wordOf(): Promise<readonly string[]> {
  const { model } = await fixture.record.record().store.read((reader) => minutesDocument(reader, fixture.meetingId, 'members'));
  const rendered = await renderDocx(model);
  if (!rendered.ok) throw new Error(JSON.stringify(rendered.error));
  const parts = partsOf(rendered.value);
  for (const [name, xml] of parts) {
    if (!name.endsWith('.xml') && !name.endsWith('.rels')) continue;
    const parser = new SaxesParser({ xmlns: true });
    parser.on('error', (error) => {
      throw new Error(`${name}: ${error.message}`);
    });
    parser.write(xml).close();
  }
  return paragraphsOf(parts.get('word/document.xml') ?? '');
}

const NASTY: readonly (readonly [string, string])[] = [
  ['emoji', 'Thank you 👩‍🏫 and 🏴󠁧󠁢󠁷󠁬󠁳󠁿 😀'],
  ['Arabic', 'مجلس المدارس ناقش الميزانية'],
  ['control characters', 'one\u0000two\u0001three\u001Bfour\u007Ffive\uFFFEsix\uFFFFseven'],
  ['half of a character', 'one\uD800two\uDC00three'],
  ['marks that turn the direction', 'one\u202Etwo\u2066three'],
  ['markup', '<script>alert(1)</script> <img src=x onerror=alert(1)> ]]> &amp;lt; {{ x }} %s $& \'; DROP TABLE block'],
  ['a formula', '=cmd|\'/c calc\'!A1'],
  ['an accent in two pieces', 'Cafe\u0301 Lly\u0302r'],
];

describe('what nobody meant to type', () => {
  it.each(NASTY)('%s: stands in entries, motions, declarations and names as it can be kept, after a restart too, and Word can read it', async (_what, text) => {
    const { client, meetingId, itemIds } = fixture;
    const [kept, name] = [cleanText(text), cleanLine(text)];
    const blockId = uuidV7();
    await client.minutes.saveDraft({ meetingId, agendaItemId: itemIds[3]!, blockId, text, revision: 0 });
    const { attendanceId } = await client.minutes.addAttendee({ meetingId, name: text, role: 'inAttendance' });
    for (const kind of entryKindSchema.options.filter((each) => each !== 'motion')) {
      const action = kind === 'action' ? { ownerAttendanceId: attendanceId, ownerName: text, due: { verbatim: 'soon', kind: 'words' as const, day: null } } : null;
      await client.minutes.recordEntry({ meetingId, agendaItemId: itemIds[1]!, blockId: uuidV7(), kind, text, at: '18:30', action });
    }
    const { motionId } = await client.motions.propose({ meetingId, agendaItemId: itemIds[0]!, text, moverAttendanceId: null, seconderAttendanceId: null, amendsMotionId: null, purpose: 'business', at: '18:40' });
    await client.motions.vote({ motionId, ...voteFields({ counts: [6, 0, 0], overrideReason: text }) });
    await client.attendance.declare({ meetingId, attendanceId: await fixture.idOf('Tom'), agendaItemId: itemIds[1]!, kind: 'personal', nature: text, did: 'stayed', at: '18:20' });
    await fixture.record.reopen();
    const { entries, drafts, people } = await client.minutes.get({ meetingId });
    expect(drafts.map(({ block }) => plainText(block.runs))).toEqual([kept]);
    expect(people.map((person) => person.name)).toContain(name);
    const recorded = entries.filter(({ agendaItemId, kind }) => agendaItemId === itemIds[1] && kind !== 'interest').map(({ block }) => plainText(block.runs));
    expect(recorded).toEqual(entryKindSchema.options.filter((kind) => kind !== 'motion' && kind !== 'interest').map(() => kept));
    expect((await client.attendance.room({ meetingId })).declarations[0]?.nature).toBe(name);
    expect((await fixture.motions())[0]?.words).toBe(kept);
    const paragraphs = await wordOf();
    // Word's files hold no delete character either.
    expect(paragraphs.filter((paragraph) => paragraph.includes(kept.replaceAll('\u007F', ''))).length).toBeGreaterThan(3);
  });

  it('fifty thousand characters are kept to the last one, in the box and as a minute, and stand in Word', async () => {
    const { client, meetingId, itemIds } = fixture;
    const text = Array.from({ length: 1_050 }, (_, line) => `Line ${String(line)} of what was pasted from a page somewhere`).join('\n');
    expect(text.length).toBeGreaterThan(50_000);
    const blockId = uuidV7();
    await client.minutes.saveDraft({ meetingId, agendaItemId: itemIds[0]!, blockId, text, revision: 0 });
    expect(plainText((await client.minutes.get({ meetingId })).drafts[0]!.block.runs)).toBe(text);
    await client.minutes.recordEntry({ meetingId, agendaItemId: itemIds[0]!, blockId, kind: 'note', text, at: '18:30', action: null });
    expect(plainText((await client.minutes.get({ meetingId })).entries[0]!.block.runs)).toBe(text);
    const all = (await wordOf()).join('\n');
    expect(all).toContain('Line 0 of what was pasted');
    expect(all).toContain('Line 1049 of what was pasted');
    await fixture.undo();
    expect(plainText((await client.minutes.get({ meetingId })).drafts[0]!.block.runs)).toBe(text);
  });

  it('more than one paragraph can hold is refused in plain words and changes nothing', async () => {
    const { client, meetingId, itemIds } = fixture;
    const blockId = uuidV7();
    await client.minutes.saveDraft({ meetingId, agendaItemId: itemIds[0]!, blockId, text: 'Begun', revision: 0 });
    await expect(client.minutes.saveDraft({ meetingId, agendaItemId: itemIds[0]!, blockId, text: 'x'.repeat(100_001), revision: 1 })).rejects.toThrow('Split it into shorter paragraphs.');
    expect(plainText((await client.minutes.get({ meetingId })).drafts[0]!.block.runs)).toBe('Begun');
  });

  it('a meeting past midnight says so in what is kept and in Word', async () => {
    const { client, meetingId, itemIds } = fixture;
    await client.attendance.recordMovement({ meetingId, attendanceId: await fixture.idOf('Tom'), kind: 'leaves', day: '2026-11-25', at: '00:10', agendaItemId: itemIds[1]!, declarationId: null, reason: '' });
    await client.minutes.recordEntry({ meetingId, agendaItemId: itemIds[1]!, blockId: uuidV7(), kind: 'note', text: 'The Board went on.', at: '00:12', action: null });
    await client.minutes.end({ meetingId, at: '00:30' });
    const { entries, meeting } = await client.minutes.get({ meetingId });
    expect(entries.map(({ recordedAt, block }) => `${recordedAt} ${plainText(block.runs)}`)).toEqual(['00:10 Tom Ashworth left the meeting at 12.10 am on 25 November 2026 during item 2.', '00:12 The Board went on.']);
    expect(meeting).toMatchObject({ date: DAY, actualStart: '18:00', actualEnd: '00:30' });
    const room = await client.attendance.room({ meetingId });
    expect(room.lastDay).toBe('2026-11-25');
    const all = (await wordOf()).join('\n');
    expect(all).toContain('left the meeting at 12.10 am on 25 November 2026');
    expect(all).toMatch(/12\.30 am on 25 November 2026/u);
  });
});
