import { rmSync } from 'node:fs';
import path from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DOCUMENT_SOURCES } from '@main/document-sources';
import { renderDocx } from '@main/docx/render-docx';
import { scanForLeaks } from '@main/docx/scan-for-leaks';
import { runExport } from '@main/docx/run-export';
import { recordSecrets } from '@main/features/documents/record-secrets';
import { writeUpHandlers } from '@main/features/write-up/handlers';
import type { DocumentKind } from '@shared/documents/contract';
import type { DocumentModel } from '@shared/documents/document-model';
import { documentFileName } from '@shared/documents/file-name';
import { bundleForNode } from '@tests/main/docx/bundle';
import { openMeetingFixture } from '@tests/main/minutes/meeting-fixture';
import type { MeetingFixture } from '@tests/main/minutes/meeting-fixture';

/** Everything that is said of the exempt item, each under a word of its own that stands nowhere else. */
const CANARIES = ['zqtitle', 'zqnote', 'zqdecision', 'zqaction', 'zqowner', 'zqmotion', 'zqinterest', 'zqreason', 'zqrecommended', 'zqdraft', 'zqline', 'zqreport'] as const;
const OPEN_KINDS: readonly DocumentKind[] = ['minutes', 'meetingAttendance', 'minuteExcerpt'];

let fixture: MeetingFixture;
let workerFile: string;

beforeAll(async () => {
  workerFile = await bundleForNode('src-main/docx/export-worker.ts', 'open-documents-worker');
});
afterAll(() => {
  rmSync(path.dirname(workerFile), { recursive: true, force: true });
});

beforeEach(async () => {
  fixture = await openMeetingFixture({ writeUp: writeUpHandlers });
  const { client, meetingId, itemIds, record } = fixture;
  const exempt = itemIds[2]!;
  await client.agenda.updateItem({ id: exempt, title: 'Site lease zqtitle' });
  await client.minutes.prepare({ meetingId });
  await client.minutes.start({ meetingId, at: '18:00' });
  await client.minutes.markRestPresent({ meetingId });
  await fixture.say(0, 'note', 'The Chair welcomed members.');
  await fixture.say(1, 'decision', 'that the protocol be adopted');
  for (const [kind, text] of [['note', 'The valuer said zqnote.'], ['decision', 'that zqdecision be sold'], ['question', 'Was zqline asked?']] as const) await fixture.say(2, kind, text);
  const person = (await fixture.get()).people[1]!;
  await record.record().store.write({ name: 'test.canaries', label: 'Test', kind: 'do' }, async (tx) => {
    const row = async (kind: 'motion' | 'action', text: string) => {
      const entry = await tx.insert('minuteEntry', { meetingId, agendaItemId: exempt, kind, recordedAt: '19:00', orderKey: kind === 'motion' ? 'b0' : 'b1', publicity: 'exempt' });
      await tx.insert('block', { ownerKind: 'minuteEntry', ownerId: entry.id, kind: 'paragraph', level: 1, orderKey: 'a0', content: JSON.stringify([{ text }]), words: text, publicity: 'exempt', contentHash: '' });
      return entry;
    };
    const motion = await row('motion', 'That zqmotion be sold');
    await tx.insert('motion', { meetingId, agendaItemId: exempt, entryId: motion.id, moverAttendanceId: person.id, moverName: person.name, seconderAttendanceId: null, seconderName: '', amendsMotionId: null, purpose: 'business', recommendedText: 'That zqrecommended be sold to somebody', outcome: 'lost', method: 'show', votesFor: 1, votesAgainst: 3, abstained: 0, castingVote: '', castingByName: '', restriction: '', votedDay: '2026-11-24', votedAt: '19:05', counted: '{"mayVote":3,"quorate":true}', overrideReason: '', decisionEntryId: null });
    const action = await row('action', 'Value the zqaction again');
    await tx.insert('action', { meetingId, entryId: action.id, number: 'A 1', ownerAttendanceId: null, ownerName: 'Zqowner Smith', dueVerbatim: '', dueKind: 'none', dueDay: null, status: 'open' });
    await tx.insert('declaration', { meetingId, attendanceId: person.id, agendaItemId: exempt, kind: 'personal', nature: 'tenant of zqinterest farm', did: 'withdrew', declaredAt: '19:00', publicity: 'exempt', orderKey: 'a0' });
    await tx.insert('attendanceEvent', { meetingId, attendanceId: person.id, kind: 'withdraws', day: '2026-11-24', at: '19:01', agendaItemId: exempt, declarationId: null, remote: 0, reason: 'tenant of zqreason farm' });
    await tx.insert('block', { ownerKind: 'draftMinute', ownerId: exempt, kind: 'paragraph', level: 1, orderKey: 'a0', content: JSON.stringify([{ text: 'zqdraft' }]), words: 'It was zqdraft', publicity: 'exempt', contentHash: '' });
    await tx.insert('betweenDecision', { bodyId: fixture.bodyId, kind: 'chairsAction', number: 'C 1', title: 'zqreport', words: '', reason: '', takenOn: '2026-11-20', takenByName: '', consents: '[]', outcome: '', publicity: 'exempt', reportedMeetingId: meetingId, reportedItemId: exempt });
  });
});
afterEach(async () => {
  expect(fixture.record.faults).toEqual([]);
  await fixture.record.close();
});

const sourced = (kind: DocumentKind, item = 1, audience: 'public' | 'members' = 'public') =>
  fixture.record.record().store.read((reader) => DOCUMENT_SOURCES[kind](reader, kind === 'minuteExcerpt' ? fixture.itemIds[item]! : fixture.meetingId, audience));
const secrets = () => fixture.record.record().store.read((reader) => recordSecrets(reader));

/** Every part of a Word file as text, names and properties included. */
async function words(model: DocumentModel): Promise<string> {
  const made = await renderDocx(model);
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  const file = made.value;
  const parts: string[] = [];
  for (let at = 0; file.readUInt32LE(at) === 0x04034b50; ) {
    const [size, nameLength, extra] = [file.readUInt32LE(at + 18), file.readUInt16LE(at + 26), file.readUInt16LE(at + 28)];
    const data = file.subarray(at + 30 + nameLength + extra, at + 30 + nameLength + extra + size);
    parts.push(file.toString('utf8', at + 30, at + 30 + nameLength), (file.readUInt16LE(at + 8) === 8 ? inflateRawSync(data) : data).toString('utf8'));
    at += 30 + nameLength + extra + size;
  }
  return parts.join('\n').toLowerCase();
}

describe('documents of a meeting that anyone may read', () => {
  it.each(OPEN_KINDS)('hold nothing of Part 2 in any part: %s', async (kind) => {
    const text = await words((await sourced(kind)).model);
    expect(CANARIES.filter((canary) => text.includes(canary))).toEqual([]);
    expect(text).toContain('education board');
  });

  it('say of an exempt item only that it was exempt, in an extract too', async () => {
    const text = await words((await sourced('minuteExcerpt', 2)).model);
    expect(CANARIES.filter((canary) => text.includes(canary))).toEqual([]);
    expect(text).toContain('the public was excluded for this item');
  });

  it('are controlled: the minutes for members hold what was said', async () => {
    const text = await words((await sourced('minutes', 1, 'members')).model);
    for (const canary of ['zqtitle', 'zqnote', 'zqdecision', 'zqaction', 'zqowner', 'zqmotion', 'zqline']) expect(text).toContain(canary);
    expect(await words((await sourced('meetingAttendance', 1, 'members')).model)).toContain('zqinterest');
  });

  it.each(CANARIES.filter((canary) => canary !== 'zqowner'))('are not released once %s gets into them', async (canary) => {
    const { model } = await sourced('minutes');
    const guarded = await secrets();
    const leaked = guarded.secrets.find(({ text }) => text.toLowerCase().includes(canary));
    expect(leaked?.text).toBeDefined();
    for (const tampered of [
      { ...model, subject: `About ${leaked!.text}`, header: { left: leaked!.text, right: '' } },
      { ...model, sections: model.sections.map((section, index) => (index > 0 ? section : { ...section, blocks: [...section.blocks, { type: 'paragraph' as const, look: 'quiet' as const, indent: 'none' as const, keepWithNext: false, runs: [{ type: 'text' as const, text: leaked!.text }] }] })) },
    ]) {
      const made = await renderDocx(tampered);
      if (!made.ok) throw new Error(JSON.stringify(made.error));
      const leaks = await scanForLeaks(made.value, 'Minutes.docx', guarded.secrets, guarded.open);
      expect(leaks.map(({ secret }) => secret)).toContain(leaked!.label);
    }
  });

  it('are released as they are', async () => {
    const guarded = await secrets();
    for (const kind of OPEN_KINDS) {
      const { model, audience } = await sourced(kind);
      expect(audience).toBe('public');
      expect(await runExport(model, { workerFile, secrets: guarded.secrets, open: guarded.open, fileName: `${kind}.docx` })).toMatchObject({ ok: true });
    }
  });
});

describe('Part 2 minutes', () => {
  it('are a file of their own that says so, with what the public may not read and nothing else', async () => {
    const { model, audience, name } = await sourced('minutesPart2');
    expect(audience).toBe('members');
    expect(model.classification.type).toBe('exempt');
    expect(documentFileName({ ...name, kind: model.kind, status: model.status, publicVersion: false }, 'docx')).toBe('2026-11-24 Education Board Minutes Part 2 not for publication DRAFT.docx');
    const text = await words(model);
    for (const canary of ['zqtitle', 'zqnote', 'zqdecision', 'zqmotion', 'zqaction']) expect(text).toContain(canary);
    expect(text).not.toContain('welcomed');
    expect(text).not.toContain('protocol');
  });

  it('are refused in words where nothing was taken with the public excluded', async () => {
    await fixture.client.agenda.updateItem({ id: fixture.itemIds[2]!, publicity: 'open' });
    const bare = await openMeetingFixture({ writeUp: writeUpHandlers });
    await bare.client.agenda.updateItem({ id: bare.itemIds[2]!, publicity: 'open' });
    await expect(bare.record.record().store.read((reader) => DOCUMENT_SOURCES.minutesPart2(reader, bare.meetingId, 'members'))).rejects.toMatchObject({ error: { rule: 'noPart2' } });
    await bare.record.close();
  });
});
