import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MeetingFixture } from '../minutes/meeting-fixture';
import { openMeetingFixture } from '../minutes/meeting-fixture';
import { rulesHandlers } from '@main/features/rules/handlers';
import { sittingsHandlers } from '@main/features/sittings/handlers';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import type { TimeOfDay } from '@shared/kernel/time-of-day';

let fixture: MeetingFixture;
let client: MeetingFixture['client'];
let meetingId: string;

const day = (text: string): CalendarDay => text as CalendarDay;
const at = (text: string): TimeOfDay => text as TimeOfDay;
const HELD = day('2026-11-24');
const moment = (text: string, on = HELD) => ({ day: on, at: at(text) });
const UNKNOWN = { resumesDay: null, resumesAt: null, resumesPlace: '', reason: '' };
const rule = (name: string) => ({ error: { kind: 'rule', rule: name } });
const wrong = (path: string) => ({ error: { kind: 'invalid', issues: [{ path }] } });

beforeEach(async () => {
  fixture = await openMeetingFixture({ sittings: sittingsHandlers, rules: rulesHandlers });
  ({ client, meetingId } = fixture);
});
afterEach(async () => {
  expect(fixture.record.faults).toEqual([]);
  await fixture.record.close();
});

async function begin(): Promise<void> {
  await client.minutes.start({ meetingId, at: at('18:00') });
  await client.minutes.markRestPresent({ meetingId });
  await client.minutes.openItem({ meetingId, agendaItemId: fixture.itemIds[0]!, at: at('18:00') });
}
const adjourn = (text: string, more: object = {}) => client.sittings.adjourn({ meetingId, kind: 'adjourned', ...moment(text), ...UNKNOWN, ...more });
const room = async () => (await client.sittings.get({ meetingId })).people.filter(({ sat }) => sat).map(({ name }) => name);
const idsOf = async (...names: readonly string[]) => (await client.sittings.get({ meetingId })).people.filter(({ name }) => names.some((one) => name.includes(one))).map(({ attendanceId }) => attendanceId);

describe('adjourned and resumed', () => {
  it('on the same day: two sentences, nobody gone, and each is one step of Undo', async () => {
    await begin();
    const before = await room();
    const { adjournmentId } = await adjourn('18:30', { resumesAt: at('18:45'), reason: 'A fire alarm' });
    expect((await client.sittings.get({ meetingId })).adjourned).toBe(true);
    await expect(adjourn('18:31')).rejects.toMatchObject(rule('alreadyAdjourned'));
    await client.sittings.resume({ adjournmentId, ...moment('18:47'), place: '', present: (await client.sittings.get({ meetingId })).people.filter(({ sat }) => sat).map(({ attendanceId }) => attendanceId) });
    expect(await fixture.said(0)).toEqual(['procedure: The meeting was adjourned at 6.30 pm, to be resumed at 6.45 pm. Reason: A fire alarm.', 'procedure: The meeting was resumed at 6.47 pm.']);
    expect(await room()).toEqual(before);
    expect((await client.sittings.get({ meetingId })).adjourned).toBe(false);
    await expect(client.sittings.resume({ adjournmentId, ...moment('18:50'), place: '', present: [] })).rejects.toMatchObject(rule('alreadyResumed'));
    await fixture.undo();
    expect((await fixture.said(0))).toHaveLength(1);
    await fixture.undo();
    expect(await fixture.said(0)).toEqual([]);
    expect((await client.sittings.get({ meetingId })).adjournments).toEqual([]);
  });

  it('on another day: who is there is asked again, and the meeting ends on the day of its last sitting', async () => {
    await begin();
    const [absent] = await idsOf('Calloway');
    await client.minutes.setAttendance({ attendanceId: absent!, status: 'apologies' });
    const { adjournmentId } = await adjourn('19:00', { resumesDay: day('2026-12-01'), resumesAt: at('18:00'), resumesPlace: 'the Annexe' });
    await client.sittings.resume({ adjournmentId, ...moment('18:02', day('2026-12-01')), place: 'the Annexe', present: await idsOf('Oyelaran', 'Calloway', 'Lacey', 'Ashworth') });
    expect((await fixture.said(0)).at(-1)).toBe('procedure: The meeting was resumed on Tuesday 1 December 2026 at 6.02 pm in the Annexe. Jasmine Kaur was not present. Stephen Calloway joined.');
    expect((await room()).toSorted()).toEqual(['Cllr Margaret Oyelaran', 'Hannah Lacey', 'Stephen Calloway', 'Tom Ashworth']);
    const events = await fixture.record.record().store.read(async (reader) => await reader.find('attendanceEvent', { meetingId }, { id: 'ASC' }));
    expect(events.map(({ kind, day: on, at: time }) => `${kind} ${on} ${time}`)).toEqual(['leaves 2026-11-24 19:00', 'arrives 2026-12-01 18:02']);
    await client.minutes.end({ meetingId, at: at('19:30') });
    const row = await fixture.record.record().store.read(async (reader) => await reader.get('meeting', meetingId, 'meeting'));
    expect([row.date, row.actualStart, row.actualEndDay, row.actualEnd]).toEqual(['2026-11-24', '18:00', '2026-12-01', '19:30']);
    await expect(adjourn('19:31')).rejects.toMatchObject(rule('meetingHasEnded'));
  });

  it('past midnight the meeting ends on the day after', async () => {
    await begin();
    await client.minutes.end({ meetingId, at: at('00:20') });
    expect((await fixture.record.record().store.read(async (reader) => await reader.get('meeting', meetingId, 'meeting'))).actualEndDay).toBe('2026-11-25');
  });

  it('is corrected afterwards: its sentence follows until the clerk words it', async () => {
    await begin();
    const { adjournmentId } = await adjourn('19:00');
    const said = { ...moment('18:55'), ...UNKNOWN, resumesAt: at('19:05') };
    await client.sittings.correct({ adjournmentId, ...said });
    expect(await fixture.said(0)).toEqual(['procedure: The meeting was adjourned at 6.55 pm, to be resumed at 7.05 pm.']);
    const entry = (await fixture.get()).entries[0]!;
    await client.minutes.editEntry({ entryId: entry.id, text: 'There was a short break.', revision: entry.block.revision });
    await client.sittings.correct({ adjournmentId, ...said, reason: 'Tea' });
    expect(await fixture.said(0)).toEqual(['procedure: There was a short break.']);
  });

  it('refuses what cannot be: before the start, before the last sitting, resumed before it was adjourned, not started', async () => {
    await expect(adjourn('18:00')).rejects.toMatchObject(rule('meetingNotStarted'));
    await begin();
    await expect(adjourn('17:59')).rejects.toMatchObject(wrong('at'));
    await expect(adjourn('18:30', { resumesDay: day('2026-11-23') })).rejects.toMatchObject(wrong('resumesDay'));
    await expect(adjourn('18:30', { resumesDay: HELD, resumesAt: at('18:20') })).rejects.toMatchObject(wrong('resumesAt'));
    const { adjournmentId } = await adjourn('18:30');
    await expect(client.sittings.resume({ adjournmentId, ...moment('18:29'), place: '', present: [] })).rejects.toMatchObject(wrong('at'));
    await client.sittings.resume({ adjournmentId, ...moment('18:40'), place: '', present: [] });
    await expect(adjourn('18:35')).rejects.toMatchObject(wrong('at'));
    expect(await room()).toEqual([]);
  });

  it('says nothing of an exempt item outside Part 2', async () => {
    await begin();
    await client.minutes.openItem({ meetingId, agendaItemId: fixture.itemIds[2]!, at: at('18:10') });
    await adjourn('18:30');
    // That the item was taken out of its order, and that the meeting was adjourned in it.
    expect((await fixture.get()).entries.map(({ publicity }) => publicity)).toEqual(['exempt', 'exempt']);
  });
});

describe('without a quorum', () => {
  it('from the start: the meeting waits, then is not held, and keeps a minute of it', async () => {
    const { adjournmentId } = await client.sittings.adjourn({ meetingId, kind: 'noQuorum', ...moment('18:00'), ...UNKNOWN, resumesAt: at('18:15') });
    expect(adjournmentId).not.toBe('');
    await client.sittings.endWithoutQuorum({ meetingId, ...moment('18:15'), fromStart: true });
    expect(await fixture.said(0)).toEqual(['procedure: At 6.00 pm there was no quorum, and the meeting was adjourned, to be resumed at 6.15 pm.', 'procedure: At 6.15 pm there was no quorum, and the meeting was not held.']);
    const { meeting } = await fixture.get();
    expect([meeting.actualStart, meeting.actualEnd, meeting.stage]).toEqual(['18:15', '18:15', 'draft']);
    await expect(client.sittings.endWithoutQuorum({ meetingId, ...moment('18:16'), fromStart: true })).rejects.toMatchObject(rule('meetingHasEnded'));
  });

  it('an academy’s meeting is held again within seven days with what was not finished; later needs a reason', async () => {
    await client.rules.choosePack({ bodyId: fixture.bodyId, packKey: 'academy-trust-england' });
    await begin();
    await client.minutes.closeItem({ meetingId, agendaItemId: fixture.itemIds[0]!, nextItemId: fixture.itemIds[1]!, at: at('18:10') });
    const next = { meetingId, date: day('2026-12-02'), startTime: at('18:00'), place: 'Committee Room 2', lateReason: '' };
    await expect(client.sittings.reconvene(next)).rejects.toMatchObject(rule('meetingRuns'));
    await client.sittings.endWithoutQuorum({ meetingId, ...moment('19:00'), fromStart: false });
    const facts = await client.sittings.get({ meetingId });
    expect([facts.adjourned, facts.rule.mustEnd, facts.rule.withinDays, facts.unfinished.map(({ number, title }) => `${number} ${title}`)]).toEqual([false, true, 7, ['2 Fair Access Protocol', '3 Site lease']]);
    await expect(client.sittings.reconvene(next)).rejects.toMatchObject(wrong('lateReason'));
    await expect(client.sittings.reconvene({ ...next, date: day('2026-11-23') })).rejects.toMatchObject(wrong('date'));
    const made = await client.sittings.reconvene({ ...next, date: day('2026-12-01') });
    expect(made.carried).toBe(2);
    const { items } = await client.agenda.get({ meetingId: made.meetingId });
    expect(items.map(({ title, publicity }) => `${title} ${publicity}`)).toEqual(['Fair Access Protocol open', 'Site lease exempt']);
    expect((await client.agenda.get({ meetingId })).items.map(({ state, deferredTo }) => `${state} ${deferredTo?.date ?? ''}`)).toEqual(['live ', 'deferred 2026-12-01', 'deferred 2026-12-01']);
    expect(await client.sittings.get({ meetingId: made.meetingId })).toMatchObject({ reconvenes: { meetingId, date: HELD } });
    expect(await client.sittings.get({ meetingId })).toMatchObject({ reconvenedAs: { meetingId: made.meetingId, date: '2026-12-01' } });
    expect((await fixture.said(1)).at(-1)).toBe('procedure: It is reconvened on Tuesday 1 December 2026 at 6.00 pm in Committee Room 2.');
    await expect(client.sittings.reconvene({ ...next, date: day('2026-12-01') })).rejects.toMatchObject(rule('alreadyReconvened'));
    await fixture.undo();
    expect((await client.agenda.get({ meetingId })).items.map(({ state }) => state)).toEqual(['live', 'live', 'live']);
    await client.sittings.reconvene({ ...next, lateReason: 'No room before.' });
    expect((await fixture.said(1)).at(-1)).toContain('Later than the rules ask for: No room before.');
  });
});
