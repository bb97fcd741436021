import { afterEach, beforeEach, expect, it } from 'vitest';
import { challengeLogDocument } from '@main/features/challenge-log/challenge-document';
import { challengeLogHandlers } from '@main/features/challenge-log/handlers';
import { toPlainText } from '@shared/documents/to-plain-text';
import type { Period } from '@shared/reporting/model';
import { openMeetingFixture } from '../minutes/meeting-fixture';
import type { MeetingFixture } from '../minutes/meeting-fixture';

let fixture: MeetingFixture;
beforeEach(async () => {
  fixture = await openMeetingFixture({ challengeLog: challengeLogHandlers });
});
afterEach(async () => {
  expect(fixture.record.faults).toEqual([]);
  await fixture.record.close();
});

it('gathers questions and challenges of a period with their answers and impacts, and says which are not open', async () => {
  await fixture.say(1, 'question', 'Who pays?');
  await fixture.say(1, 'answer', 'The school.');
  await fixture.say(1, 'impact', 'Figures next time.');
  await fixture.say(1, 'note', 'A pause.');
  const withdrawn = await fixture.say(1, 'challenge', 'That was not said.');
  await fixture.say(2, 'challenge', 'The rent is too low.');
  await fixture.client.minutes.removeEntry({ entryId: withdrawn });
  const list = async (from: string | null, until: string | null) => (await fixture.client.challengeLog.list({ bodyId: fixture.bodyId, from, until } as Parameters<typeof fixture.client.challengeLog.list>[0])).challenges;
  const all = await list(null, null);
  expect(all.map(({ kind, words, answers, impacts, itemTitle, publicity, date }) => [date, itemTitle, kind, words, answers, impacts, publicity])).toEqual([
    ['2026-11-24', 'Fair Access Protocol', 'question', 'Who pays?', ['The school.'], ['Figures next time.'], 'open'],
    ['2026-11-24', 'Site lease', 'challenge', 'The rent is too low.', [], [], 'exempt'],
  ]);
  expect(await list('2026-11-24', '2026-11-24')).toEqual(all);
  expect(await list('2026-11-25', null)).toEqual([]);
  expect(await list(null, '2026-11-23')).toEqual([]);
});

it('is a document of the period, for the public without what is not open', async () => {
  await fixture.say(1, 'question', 'Who pays?');
  await fixture.say(1, 'answer', 'The school.');
  await fixture.say(2, 'challenge', 'The rent is too low.');
  const text = async (audience: 'public' | 'members', period: Period | null = null) => toPlainText((await fixture.record.record().store.read((reader) => challengeLogDocument(reader, fixture.bodyId, audience, period))).model);
  const whole = await text('members', { from: '2026-09-01', until: '2027-08-31' } as Period);
  expect(whole).toContain('1 September 2026 to 31 August 2027: 1 question and 1 challenge at 1 meeting.');
  expect(whole).toContain('Challenge: The rent is too low.');
  const open = await text('public');
  expect(open).toContain('1 question at 1 meeting.');
  expect(open).toContain('Question: Who pays?');
  expect(open).not.toMatch(/rent|Site lease/u);
  expect(await text('members', { from: '2027-01-01', until: '2027-08-31' } as Period)).toContain('1 January 2027 to 31 August 2027: Nothing was asked or challenged.');
});
