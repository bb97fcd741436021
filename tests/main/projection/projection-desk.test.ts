import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { v7 as uuidV7 } from 'uuid';
import type { AppEvent } from '@shared/events';
import type { Projection } from '@shared/projection/model';
import { createProjectionHandlers } from '@main/features/projection/handlers';
import { ProjectionDesk } from '@main/features/projection/projection-desk';
import { openMotionsFixture, voteFields } from '../motions/motions-fixture';
import type { MotionsFixture } from '../motions/motions-fixture';

let fixture: MotionsFixture;
let desk: ProjectionDesk;
let shown: Projection[];
let closed: (() => void) | null;
let moved: (to: 'screen' | 'window') => void;
let told: AppEvent[];
let heard: number;

beforeEach(async () => {
  shown = [];
  closed = null;
  told = [];
  desk = new ProjectionDesk({
    store: () => fixture.record.record().store,
    screen: {
      open: (whenClosed, whenMoved) => {
        closed = whenClosed;
        moved = whenMoved;
      },
      close: () => {
        closed = null;
      },
      show: (value) => shown.push(value),
    },
    emit: (event) => told.push(event),
    report: (error) => {
      throw error;
    },
  });
  fixture = await openMotionsFixture('council-committee-england', { projection: createProjectionHandlers(desk) });
  heard = fixture.record.events.length;
});
afterEach(async () => {
  desk.close();
  expect(fixture.record.faults).toEqual([]);
  await fixture.record.close();
});

const [WELCOME, PROTOCOL, LEASE] = [0, 1, 2] as const;
const idOf = (index: number): string => fixture.itemIds[index] ?? '';
const take = async (index: number) => await fixture.client.minutes.openItem({ meetingId: fixture.meetingId, agendaItemId: idOf(index), at: '18:30' });
/** Tells the desk what main told the window, and waits for what the room then sees. */
const room = async (): Promise<Projection | undefined> => {
  for (const event of fixture.record.events.slice(heard)) desk.heard(event);
  heard = fixture.record.events.length;
  const before = shown.length;
  await vi.waitFor(() => expect(shown.length).toBeGreaterThan(before), { timeout: 20_000, interval: 20 });
  return shown.at(-1);
};
const projected = { open: async () => await fixture.client.projection.open({ meetingId: fixture.meetingId }) };

describe('the projection', () => {
  it('follows items, motions and votes', async () => {
    await take(WELCOME);
    expect(await projected.open()).toMatchObject({ meetingId: fixture.meetingId, showing: { kind: 'item', number: '1', title: 'Welcome' } });
    await take(PROTOCOL);
    expect(await room()).toMatchObject({ kind: 'item', number: '2', title: 'Fair Access Protocol', motion: null, names: { body: 'Education Board', organisation: 'Northmere Council' } });
    const motionId = await fixture.move(PROTOCOL, 'That the revised protocol be adopted.', { mover: 'Adeyemi', seconder: 'Brennan' });
    expect(await room()).toMatchObject({ motion: { words: 'That the revised protocol be adopted.', result: null } });
    await fixture.vote(motionId, { counts: [4, 1, 1] });
    expect(await room()).toMatchObject({ motion: { result: { words: 'Carried', counts: { for: 4, against: 1, abstained: 1 } } } });
    expect(JSON.stringify(shown)).not.toMatch(/Adeyemi|Brennan/);
    expect(told.every(({ event }) => event === 'projectionChanged')).toBe(true);
    // The clerk is told when the screen goes: the room window has come back to theirs.
    moved('window');
    expect(told.at(-1)).toEqual({ event: 'projectionChanged', movedTo: 'window' });
  });

  it('shows nothing of an exempt item, and nothing at all of Part 2 while the public are excluded', async () => {
    await take(PROTOCOL);
    await projected.open();
    await fixture.client.motions.exclude({ meetingId: fixture.meetingId, agendaItemIds: [idOf(LEASE)], underItemId: idOf(PROTOCOL), text: 'That the public be excluded for the lease of the Wold Academy site.', paragraphs: ['3'], reason: '', moverAttendanceId: null, seconderAttendanceId: null, ...voteFields({ counts: [6, 0, 0], at: '19:20' }) });
    expect(await room()).toMatchObject({ kind: 'words', restricted: true, words: 'The press and public have been excluded.' });
    await take(LEASE);
    await fixture.move(LEASE, 'That the tenant be offered four hundred thousand pounds.');
    await fixture.client.minutes.recordEntry({ meetingId: fixture.meetingId, agendaItemId: idOf(LEASE), blockId: uuidV7(), kind: 'note', text: 'The tenant is in arrears.', at: '19:30', action: null });
    for (const event of fixture.record.events.slice(heard)) desk.heard(event);
    expect((await fixture.client.projection.state({})).showing).toMatchObject({ kind: 'words', restricted: true });
    expect(JSON.stringify(shown)).not.toMatch(/Wold|tenant|arrears|pounds/);
  });

  it('is blanked, and held while the clerk works ahead, but not into Part 2', async () => {
    await take(WELCOME);
    await projected.open();
    expect(await fixture.client.projection.blank({ on: true })).toMatchObject({ blank: true, showing: { kind: 'blank' } });
    expect(shown.at(-1)).toEqual({ kind: 'blank' });
    expect(await fixture.client.projection.blank({ on: false })).toMatchObject({ blank: false, showing: { kind: 'item', number: '1' } });
    expect(await fixture.client.projection.hold({ on: true })).toMatchObject({ held: true });
    await take(PROTOCOL);
    for (const event of fixture.record.events.slice(heard)) desk.heard(event);
    heard = fixture.record.events.length;
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(desk.state()).toMatchObject({ held: true, showing: { number: '1' } });
    await take(LEASE);
    expect(await room()).toMatchObject({ kind: 'words', restricted: true });
    expect(await fixture.client.projection.hold({ on: false })).toMatchObject({ held: false });
  });

  it('closes with the meeting, with the record, and when its window is closed; a meeting that has ended is not projected', async () => {
    await take(WELCOME);
    await projected.open();
    desk.heard({ event: 'recordChanged', opening: 7 });
    expect(desk.state()).toEqual({ meetingId: null, blank: false, held: false, showing: null });
    expect(closed).toBeNull();
    await projected.open();
    closed?.();
    expect(desk.state().meetingId).toBeNull();
    await projected.open();
    await fixture.client.minutes.end({ meetingId: fixture.meetingId, at: '20:00' });
    for (const event of fixture.record.events.slice(heard)) desk.heard(event);
    await vi.waitFor(() => expect(desk.state().meetingId).toBeNull(), { timeout: 20_000, interval: 20 });
    expect(closed).toBeNull();
    await expect(projected.open()).rejects.toMatchObject({ error: { kind: 'rule', rule: 'projection.ended' } });
  });
});
