import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseCalendarDay } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { parseTimeOfDay } from '@shared/kernel/time-of-day';
import type { TimeOfDay } from '@shared/kernel/time-of-day';
import { plainText } from '@shared/text/model';
import { agendaHandlers } from '@main/features/agenda/handlers';
import { createAttachmentsHandlers, type AttachmentsServices } from '@main/features/attachments/handlers';
import { bodiesHandlers } from '@main/features/bodies/handlers';
import { historyHandlers } from '@main/features/history/handlers';
import { meetingsHandlers } from '@main/features/meetings/handlers';
import { paperCommentsHandlers } from '@main/features/paper-comments/handlers';
import { bringComments, commentsOf } from '@main/features/paper-comments/comment-rows';
import { paperWorkflowHandlers } from '@main/features/paper-workflow/handlers';
import { createPapersHandlers } from '@main/features/papers/handlers';
import { readPaperContent } from '@main/features/papers/paper-content';
import { preparationHandlers } from '@main/features/paper-preparation/handlers';
import { rulesHandlers } from '@main/features/rules/handlers';
import { textHandlers } from '@main/features/text/handlers';
import { openTestRecord } from '@tests/helpers/test-record';

/** Files are only taken off a paper here: nothing outside the record is asked. */
const NOTHING_OUTSIDE = {} as AttachmentsServices;
const open = async () => await openTestRecord({ agenda: agendaHandlers, attachments: createAttachmentsHandlers(NOTHING_OUTSIDE), preparation: preparationHandlers, bodies: bodiesHandlers, history: historyHandlers, meetings: meetingsHandlers, paperComments: paperCommentsHandlers, paperWorkflow: paperWorkflowHandlers, papers: createPapersHandlers({ readText: () => Promise.reject(new Error('not asked')), chooseAndReadFile: () => Promise.resolve(null) }), rules: rulesHandlers, text: textHandlers });
let test: Awaited<ReturnType<typeof open>>;
let bodyId: string;
let meetingId: string;
let paperId: string;
const at = parseTimeOfDay('10:04') as TimeOfDay;
const day = (text: string): CalendarDay => parseCalendarDay(text) as CalendarDay;
const blockId = '0192b000-0000-7000-8000-000000000001';

beforeEach(async () => {
  test = await open();
  bodyId = (await test.client.bodies.create({ name: 'Northmere Education Board', shortName: '', kind: 'board', organisationName: '', usualPlace: '', usualStart: '' })).id;
  meetingId = (await test.client.meetings.create({ bodyId, title: '', date: '2026-12-15', startTime: '18:00', plannedEnd: '', place: 'Town Hall' })).id;
  paperId = (await test.client.papers.create({ bodyId, meetingId, agendaItemId: null, templateKey: 'education-board-report', title: 'Winter plan' })).id;
});
afterEach(async () => {
  expect(test.faults).toEqual([]);
  await test.close();
});

const background = async (): Promise<string> => (await test.client.papers.get({ id: paperId })).sections.find(({ key }) => key === 'background')?.id ?? '';
const type = async (text: string, revision: number) => await test.client.text.save({ ownerKind: 'paperSection', ownerId: await background(), changes: [{ id: blockId, kind: 'numbered', level: 1, orderKey: 'a0', runs: [{ text }], revision }], removed: [] });
const words = async (): Promise<readonly string[]> => (await test.client.papers.get({ id: paperId })).sections.flatMap(({ blocks }) => blocks.map(({ runs }) => plainText(runs)));
const facts = async () => await test.client.paperWorkflow.get({ paperId });

describe('the course of a paper', () => {
  it('goes from draft to published with a version at each step, is locked once cleared, and each step is taken back by one Undo', async () => {
    const { paperWorkflow: course } = test.client;
    await type('Numbers are falling.', 0);
    await expect(course.clear({ paperId, at, byName: 'Ines Duarte', on: day('2026-11-21') })).rejects.toMatchObject({ error: { kind: 'rule', message: 'Only a submitted paper can be cleared. Submit it first.' } });
    await course.submit({ paperId, at, byName: 'James Holloway' });
    await expect(course.giveBack({ paperId, at, byName: '', note: '  ' })).rejects.toMatchObject({ error: { kind: 'invalid' } });
    await course.giveBack({ paperId, at, byName: 'Ines Duarte', note: 'Please say how many schools.' });
    expect(await facts()).toMatchObject({ status: 'draft', lastStep: 'returned', byName: 'Ines Duarte', note: 'Please say how many schools.', cleared: null });
    expect((await test.client.papers.list({})).papers).toMatchObject([{ lastStep: 'returned', stepNote: 'Please say how many schools.' }]);
    await course.submit({ paperId, at, byName: 'James Holloway' });
    await expect(course.clear({ paperId, at, byName: '', on: day('2026-11-21') })).rejects.toMatchObject({ error: { kind: 'invalid', issues: [{ path: 'byName', message: 'Enter who cleared it.' }] } });
    await course.clear({ paperId, at, byName: 'Ines Duarte', on: day('2026-11-20') });
    expect(await facts()).toMatchObject({ status: 'cleared', cleared: { byName: 'Ines Duarte', on: '2026-11-20' } });

    // Locked: nothing that changes what it says goes through.
    const locked = { error: { kind: 'rule', rule: 'paperLocked' } };
    await expect(type('Numbers are rising.', 1)).rejects.toMatchObject(locked);
    await expect(test.client.papers.rename({ id: paperId, title: 'Another' })).rejects.toMatchObject(locked);
    const [detail] = (await test.client.papers.get({ id: paperId })).details;
    await expect(test.client.papers.updateDetail({ id: detail?.id ?? '', value: 'Another' })).rejects.toMatchObject(locked);
    await expect(course.restoreVersion({ paperId, at, byName: '', versionId: (await facts()).versions[0]?.id ?? '' })).rejects.toMatchObject(locked);

    await course.publish({ paperId, at, byName: 'Ines Duarte' });
    await course.openForChanges({ paperId, at, byName: 'Ines Duarte', note: 'A figure is wrong.' });
    expect(await facts()).toMatchObject({ status: 'draft', lastStep: 'reopened', cleared: null });
    expect((await facts()).versions.map(({ version, step, status }) => [version, step, status])).toEqual([[6, 'reopened', 'draft'], [5, 'published', 'published'], [4, 'cleared', 'cleared'], [3, 'submitted', 'submitted'], [2, 'returned', 'draft'], [1, 'submitted', 'submitted']]);
    await type('Numbers are rising.', 1);

    for (const status of ['draft', 'published', 'cleared', 'submitted'] as const) {
      await test.client.history.undo({});
      expect((await facts()).status).toBe(status);
    }
    expect(await words()).toContain('Numbers are falling.');
  });

  it('cannot be changed by a way round, once it is cleared: nothing is moved out of it, nor written in its appendices', async () => {
    const { paperWorkflow: course, preparation, text } = test.client;
    await type('Numbers are falling.', 0);
    const { id: appendixId } = await preparation.addAppendix({ paperId, title: 'Costs', attachmentId: null });
    const inAppendix = (id: string, ownerId: string, revision: number) => text.save({ ownerKind: 'paperAppendix', ownerId, changes: [{ id, kind: 'paragraph', level: 1, orderKey: 'a0', runs: [{ text: 'Nil.' }], revision }], removed: [] });
    await inAppendix('0192b000-0000-7000-8000-000000000002', appendixId, 0);
    const file = await test.record().store.write({ name: 'test', label: 'test', kind: 'do' }, async (tx) => {
      const row = await tx.insert('attachment', { meetingId: null, agendaItemId: null, paperId, fileName: 'map.pdf', title: 'Map', byteLength: 8, contentHash: 'a'.repeat(64), publicity: 'open', exemptParagraphs: '[]', orderKey: 'a0' });
      await tx.insert('paperAppendix', { paperId, title: 'Map', attachmentId: row.id, publicity: 'open', orderKey: 'a1' });
      return row;
    });
    await course.submit({ paperId, at, byName: 'James Holloway' });
    await course.clear({ paperId, at, byName: 'Ines Duarte', on: day('2026-11-20') });
    const other = await test.client.papers.create({ bodyId, meetingId, agendaItemId: null, templateKey: 'education-board-report', title: 'Another' });
    const sectionThere = (await test.client.papers.get({ id: other.id })).sections[0]?.id ?? '';
    const { id: appendixThere } = await preparation.addAppendix({ paperId: other.id, title: 'Mine', attachmentId: null });
    const locked = { error: { kind: 'rule', rule: 'paperLocked' } };
    const before = await test.record().store.read((reader) => readPaperContent(reader, paperId));
    for (const forged of [
      () => text.save({ ownerKind: 'paperSection', ownerId: sectionThere, changes: [{ id: blockId, kind: 'numbered', level: 1, orderKey: 'a0', runs: [{ text: 'Taken.' }], revision: 1 }], removed: [] }),
      () => inAppendix('0192b000-0000-7000-8000-000000000002', appendixThere, 1),
      () => inAppendix('0192b000-0000-7000-8000-000000000002', appendixId, 1),
      () => inAppendix('0192b000-0000-7000-8000-000000000009', appendixId, 0),
      () => text.save({ ownerKind: 'paperAppendix', ownerId: appendixId, changes: [], removed: ['0192b000-0000-7000-8000-000000000002'] }),
      () => preparation.removeAppendix({ id: appendixId }),
      () => preparation.noteRecommendation({ paperId, blockId, askType: 'decision', amountPence: 1, recurrence: '', period: '', fundingSource: '', matchFunding: '' }),
      () => test.client.attachments.remove({ id: file.value.id }),
      () => test.client.papers.fill({ id: paperId, reading: { title: '', details: [], sections: [], unplaced: [], notes: [] } }),
      () => test.client.papers.replaceWords({ id: paperId, words: 'falling', by: 'rising', wholeWord: false, matchCase: false }),
    ]) await expect(forged()).rejects.toMatchObject(locked);
    expect(await test.record().store.read((reader) => readPaperContent(reader, paperId))).toEqual(before);
    expect(before.appendices.map(({ title, file: kept, blocks }) => [title, kept?.fileName ?? null, blocks.length])).toEqual([['Costs', null, 1], ['Map', 'map.pdf', 0]]);
  });

  it('keeps versions by hand, tells what differs between any two, and goes back to one by one step that Undo takes back', async () => {
    const { paperWorkflow: course } = test.client;
    await type('Numbers are falling.', 0);
    const first = await course.keepVersion({ paperId, at, byName: '', note: 'Kept by you at 10:04', fresh: true });
    expect(first).toMatchObject({ version: 1, kept: true });
    expect(await course.keepVersion({ paperId, at, byName: '', note: '', fresh: true })).toMatchObject({ version: 1, kept: false, versionId: first.versionId });
    await type('Numbers are rising.', 1);
    const second = await course.keepVersion({ paperId, at, byName: '', note: '', fresh: true });
    await type('Numbers are rising fast.', 2);
    const compare = async (versionId: string, withId: string | null) => (await course.compare({ versionId, withId })).pieces.map(({ place, before, after }) => [place, before, after]);
    expect(await compare(first.versionId, second.versionId)).toEqual([['3 Background/Context, paragraph 3.1', 'Numbers are falling.', 'Numbers are rising.']]);
    expect(await compare(first.versionId, null)).toEqual([['3 Background/Context, paragraph 3.1', 'Numbers are falling.', 'Numbers are rising fast.']]);

    await course.restoreVersion({ paperId, at, byName: 'Ines Duarte', versionId: first.versionId });
    expect(await words()).toContain('Numbers are falling.');
    // What stood before is a version of its own.
    const [latest] = (await facts()).versions;
    expect(latest).toMatchObject({ version: 3, step: 'restored', note: 'Before going back to version 1' });
    expect(await compare(latest?.id ?? '', null)).toEqual([['3 Background/Context, paragraph 3.1', 'Numbers are rising fast.', 'Numbers are falling.']]);
    await test.client.history.undo({});
    expect(await words()).toContain('Numbers are rising fast.');
    expect((await facts()).versions).toHaveLength(2);
  });

  it('leaves the appendices where they are when it goes back to a version that was kept before versions told of them', async () => {
    const { paperWorkflow: course, preparation } = test.client;
    await type('Numbers are falling.', 0);
    const { versionId } = await course.keepVersion({ paperId, at, byName: '', note: '', fresh: true });
    const inStore = async () => await test.record().store.read((reader) => readPaperContent(reader, paperId));
    const { appendices: _none, ...older } = await inStore();
    await test.record().store.write({ name: 'test', label: 'test', kind: 'do' }, (tx) => tx.update('paperVersion', versionId, { content: JSON.stringify(older) }));
    const { id: appendixId } = await preparation.addAppendix({ paperId, title: 'Costs', attachmentId: null, publicity: 'exempt' });
    await test.client.text.save({ ownerKind: 'paperAppendix', ownerId: appendixId, changes: [{ id: '0192b000-0000-7000-8000-000000000002', kind: 'paragraph', level: 1, orderKey: 'a0', runs: [{ text: 'Nil.' }], revision: 0 }], removed: [] });
    await type('Numbers are rising.', 1);
    const { versionId: newer } = await course.keepVersion({ paperId, at, byName: '', note: '', fresh: true });
    const placesOf = async (one: string, other: string | null) => (await course.compare({ versionId: one, withId: other })).pieces.map(({ id }) => id);
    for (const [one, other] of [[versionId, null], [versionId, newer], [newer, versionId]] as const) expect(await placesOf(one, other)).toEqual([`block:${blockId}`]);
    const before = await inStore();
    await course.restoreVersion({ paperId, at, byName: '', versionId });
    expect(await words()).toContain('Numbers are falling.');
    expect((await inStore()).appendices).toEqual(before.appendices);
    expect(before.appendices).toMatchObject([{ title: 'Costs', blocks: [{ runs: [{ text: 'Nil.' }] }] }]);
  });

  it('keeps for an appendix the file that lies in the bin, whatever is put in its place meanwhile', async () => {
    const { paperWorkflow: course, preparation } = test.client;
    await type('Numbers are falling.', 0);
    const { value: file } = await test.record().store.write({ name: 'test', label: 'test', kind: 'do' }, (tx) => tx.insert('attachment', { meetingId: null, agendaItemId: null, paperId, fileName: 'map.pdf', title: 'Map', byteLength: 8, contentHash: 'a'.repeat(64), publicity: 'open', exemptParagraphs: '[]', orderKey: 'a0' }));
    await preparation.addAppendix({ paperId, title: 'Map', attachmentId: file.id });
    await test.record().store.write({ name: 'test', label: 'test', kind: 'do' }, (tx) => tx.remove('attachment', file.id));
    const { versionId } = await course.keepVersion({ paperId, at, byName: '', note: '', fresh: true });
    await type('Numbers are rising.', 1);
    await course.restoreVersion({ paperId, at, byName: '', versionId });
    await test.record().store.write({ name: 'test', label: 'test', kind: 'do' }, async (tx) => {
      const row = await tx.findEvenDeleted('attachment', file.id);
      if (row !== null) await tx.replace('attachment', row, { ...row, deletedAt: null });
    });
    expect((await test.record().store.read((reader) => readPaperContent(reader, paperId))).appendices).toMatchObject([{ title: 'Map', file: { fileName: 'map.pdf' } }]);
  });

  it('has the deadline of its meeting, with the rule it is counted by', async () => {
    expect((await facts()).due).toBeNull();
    await test.client.rules.choosePack({ bodyId, packKey: 'council-committee-england' });
    const issue = (await facts()).due;
    expect(issue).toMatchObject({ due: { what: 'With the agenda', day: '2026-12-07' }, all: [], issueDay: '2026-12-07', meetingDay: '2026-12-15' });
    await test.client.rules.setDeadlines({ bodyId, deadlines: [{ what: 'Drafts to the chair', days: 1, counting: 'working', before: 'issue', time: '' }, { what: 'Reports to the clerk', days: 3, counting: 'working', before: 'issue', time: '10:00' }] });
    expect((await facts()).due).toMatchObject({ due: { what: 'Reports to the clerk', day: '2026-12-02' }, all: [{ day: '2026-12-02' }, { day: '2026-12-04' }] });
    expect((await test.client.papers.list({ meetingId })).papers.map(({ due }) => due?.day)).toEqual(['2026-12-02']);
    expect((await test.client.paperWorkflow.meetingDue({ meetingId })).due?.due.day).toBe('2026-12-02');
    test.setToday('2026-12-16');
    expect((await test.client.papers.list({ meetingId })).papers.map(({ due }) => due)).toEqual([null]);
  });
});

describe('comments on a paper', () => {
  it('are made on a paragraph or the paper, answered, reworded, resolved, opened again and taken away, also when the paper is locked', async () => {
    const { paperComments: said } = test.client;
    await type('Numbers are falling.', 0);
    await test.client.paperWorkflow.submit({ paperId, at, byName: '' });
    await test.client.paperWorkflow.clear({ paperId, at, byName: 'Ines Duarte', on: day('2026-11-21') });
    const { id } = await said.add({ paperId, blockId, sectionId: await background(), quote: 'falling', words: ' By how much? ', byName: 'Ines Duarte', at });
    const whole = await said.add({ paperId, blockId: null, sectionId: null, quote: '', words: 'Please shorten it.', byName: '', at });
    const { id: answerId } = await said.answer({ commentId: id, words: 'By nine in a hundred.', byName: 'James Holloway', at });
    await expect(said.answer({ commentId: answerId, words: 'Thank you.', byName: '', at })).rejects.toMatchObject({ error: { kind: 'rule' } });
    await said.reword({ commentId: id, words: 'By how many pupils?' });
    expect((await test.client.papers.list({})).papers[0]?.openComments).toBe(2);
    await said.resolve({ commentId: id, byName: 'Ines Duarte', on: day('2026-11-22') });
    expect((await said.list({ paperId })).comments.find((one) => one.id === id)).toMatchObject({ words: 'By how many pupils?', quote: 'falling', resolvedOn: '2026-11-22', resolvedByName: 'Ines Duarte' });
    expect((await test.client.papers.list({})).papers[0]?.openComments).toBe(1);
    await said.reopen({ commentId: id });
    await said.remove({ commentId: id });
    expect((await said.list({ paperId })).comments.map((one) => one.id)).toEqual([whole.id]);
    await test.client.history.undo({});
    expect((await said.list({ paperId })).comments.map((one) => one.words).toSorted()).toEqual(['By how many pupils?', 'By nine in a hundred.', 'Please shorten it.']);
  });

  it('come with a file only once, keep their answers, and do not come back when they were taken away here', async () => {
    const id = (at_: number): string => `0192c000-0000-7000-8000-${String(at_).padStart(12, '0')}`;
    const comment = { id: id(1), parentId: null, blockId, sectionId: null, quote: '', words: 'By how much?', byName: 'Ines Duarte', on: day('2026-11-20'), at: '', resolvedOn: null, resolvedByName: '', source: 'word' as const, sourceId: 'key-1' };
    const answer = { ...comment, id: id(2), parentId: id(1), words: 'By nine.', sourceId: 'key-2' };
    const bring = async (comments: readonly (typeof comment | typeof answer)[]) => (await test.record().store.write({ name: 'papers.test', label: 'Bring comments', kind: 'do' }, (tx) => bringComments(tx, paperId, comments, new Map([[blockId, id(9)]])))).value;
    expect(await bring([answer, comment])).toBe(2);
    expect(await bring([comment, answer])).toBe(0);
    // The same file read again gives them other ids, and the same keys.
    expect(await bring([{ ...comment, id: id(3) }, { ...answer, id: id(4), parentId: id(3) }])).toBe(0);
    const kept = await test.record().store.read((reader) => commentsOf(reader, paperId));
    expect(kept.map(({ id: own, parentId, blockId: about }) => [own, parentId, about])).toEqual([[id(1), null, id(9)], [id(2), id(1), id(9)]]);
    await test.client.paperComments.remove({ commentId: id(1) });
    expect(await bring([comment, answer, { ...comment, id: id(5) }, { ...answer, id: id(6), parentId: id(5), sourceId: 'key-3' }])).toBe(0);
    expect(await test.record().store.read((reader) => commentsOf(reader, paperId))).toEqual([]);
  });
});
