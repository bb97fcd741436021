import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { projectionSchema } from '@shared/projection/model';
import { EXCLUDED_WORDS, heldProjection, projectionOf, projectionWords, RESTRICTED_WORDS } from '@shared/projection/projection';
import type { ProjectedItemFacts, ProjectedMotionFacts, ProjectionFacts } from '@shared/projection/projection';
import type { Publicity } from '@shared/kernel/publicity';

const item = (id: string, more: Partial<ProjectedItemFacts> = {}): ProjectedItemFacts => ({ id, parentId: null, orderKey: id, kind: 'item', issuedNumber: null, title: `Title of ${id}`, planned: 'open', actual: null, ...more });
const motion = (id: string, more: Partial<ProjectedMotionFacts> = {}): ProjectedMotionFacts => ({ id, agendaItemId: 'b', publicity: 'open', words: `Words of ${id}.`, amendsMotionId: null, purpose: 'business', outcome: null, method: null, counts: { for: 0, against: 0, abstained: 0 }, votedDay: null, votedAt: null, ...more });
const facts = (more: Partial<ProjectionFacts> = {}): ProjectionFacts => ({
  meeting: { organisationName: 'Northmere Council', bodyName: 'Education Board', title: 'Special meeting', startTime: '18:00', actualStart: '18:00', actualEnd: null },
  adjourned: false,
  items: [item('a'), item('b'), item('c', { planned: 'exempt' })],
  numbering: { style: 'decimal', first: 1 },
  currentItemId: 'b',
  motions: [],
  exclusions: [],
  ...more,
});
const words = (more: Partial<ProjectionFacts>): string => {
  const shown = projectionOf(facts(more));
  return shown.kind === 'words' ? shown.words : shown.kind;
};
const motionOf = (motions: readonly ProjectedMotionFacts[]) => {
  const shown = projectionOf(facts({ motions }));
  return shown.kind === 'item' ? shown.motion : null;
};

describe('what the room is shown', () => {
  it('is the item that is taken, with whose meeting it is', () => {
    expect(projectionOf(facts())).toEqual({ kind: 'item', names: { organisation: 'Northmere Council', body: 'Education Board', meeting: 'Special meeting' }, number: '2', title: 'Title of b', motion: null });
  });

  it.each<[string, Partial<ProjectionFacts>, string]>([
    ['before the meeting', { meeting: { ...facts().meeting, actualStart: null } }, 'The meeting begins at 6.00 pm.'],
    ['before a meeting without a time', { meeting: { ...facts().meeting, actualStart: null, startTime: '' } }, 'The meeting is about to begin.'],
    ['after it', { meeting: { ...facts().meeting, actualEnd: '20:00' } }, 'The meeting has ended.'],
    ['while it is adjourned', { adjourned: true }, 'The meeting is adjourned.'],
    ['between items', { currentItemId: null }, 'The meeting is in progress.'],
    ['while the public are excluded', { exclusions: [{ outcome: 'carried', excludedAt: '19:00', readmittedAt: null }] }, EXCLUDED_WORDS],
    ['under an item planned as exempt', { currentItemId: 'c' }, RESTRICTED_WORDS],
    ['under an item taken in private', { items: [item('b', { actual: 'confidential' })] }, RESTRICTED_WORDS],
    ['under a part of an exempt item', { items: [item('c', { planned: 'exempt' }), item('b', { parentId: 'c' })] }, RESTRICTED_WORDS],
    ['when the public are readmitted', { exclusions: [{ outcome: 'carried', excludedAt: '19:00', readmittedAt: '19:30' }] }, 'item'],
    ['when the motion to exclude was lost', { exclusions: [{ outcome: 'lost', excludedAt: null, readmittedAt: null }] }, 'item'],
    ['under an exempt item that was taken in public', { items: [item('b', { planned: 'exempt', actual: 'open' })] }, 'item'],
  ])('%s', (_when, more, expected) => {
    expect(words(more)).toBe(expected);
  });

  it('is the motion before the meeting, an amendment before what it amends, then the result', () => {
    expect(motionOf([motion('m')])).toEqual({ heading: 'Motion', words: 'Words of m.', result: null, before: '' });
    expect(motionOf([motion('m'), motion('n', { amendsMotionId: 'm' })])).toMatchObject({ heading: 'Amendment: the motion would read', words: 'Words of n.', result: null });
    const carried = motion('n', { amendsMotionId: 'm', outcome: 'carried', method: 'unanimous', votedDay: '2026-11-24' as never, votedAt: '19:00' });
    expect(motionOf([motion('m'), carried])).toEqual({ heading: 'Motion', words: 'Words of n.', result: null, before: 'Amendment: the motion would read: carried unanimously' });
    const voted = motion('m', { outcome: 'lost', method: 'recorded', counts: { for: 3, against: 4, abstained: 1 }, votedDay: '2026-11-24' as never, votedAt: '19:05' });
    expect(motionOf([voted])).toMatchObject({ result: { words: 'Lost', carried: false, counts: { for: 3, against: 4, abstained: 1 } } });
    expect(motionOf([motion('m', { outcome: 'carried', method: 'agreed' })])).toMatchObject({ result: { words: 'Agreed without a vote', carried: true, counts: null } });
    expect(motionOf([motion('m', { outcome: 'withdrawn' })])).toMatchObject({ result: { words: 'Withdrawn', carried: false, counts: null } });
  });

  it('leaves out motions of other items, those of Part 2, and the words of a motion to exclude', () => {
    expect(motionOf([motion('m', { agendaItemId: 'a' }), motion('n', { publicity: 'exempt' })])).toBeNull();
    expect(motionOf([motion('m', { purpose: 'exclusion', words: 'SECRET' })])?.words).toBe('That the press and public be excluded.');
  });
});

describe('no secret', () => {
  const SECRET = 'ZQSECRETZQ';
  const publicity = fc.constantFrom<Publicity>('open', 'exempt', 'confidential');

  it('is shown, whatever is restricted and whatever else hangs on the facts', () => {
    const planted = fc.record({
      // Of every item and motion only what is open bears open words; everything beside what is asked for is planted too.
      plans: fc.array(fc.tuple(publicity, fc.option(publicity, { nil: null }), fc.boolean()), { minLength: 1, maxLength: 6 }),
      current: fc.nat(5),
      moved: fc.array(fc.tuple(fc.nat(5), publicity, fc.constantFrom('business', 'exclusion'), fc.option(fc.constantFrom('carried', 'lost', 'withdrawn'), { nil: null })), { maxLength: 6 }),
      excluded: fc.boolean(),
    });
    fc.assert(
      fc.property(planted, ({ plans, current, moved, excluded }) => {
        const extra = { presenterName: SECRET, speakers: SECRET, stateReason: SECRET, publicInterestReason: SECRET, note: SECRET, draft: SECRET };
        const items = plans.map(([planned, actual, under], index) => ({ ...item(`i${String(index)}`, { planned, actual, parentId: under && index > 0 ? `i${String(index - 1)}` : null }), ...extra }));
        const closed = (index: number): boolean => {
          const one = items[index];
          return one !== undefined && ((one.actual ?? one.planned) !== 'open' || (one.parentId !== null && closed(index - 1)));
        };
        const titled = items.map((one, index) => ({ ...one, title: closed(index) ? SECRET : `Public ${String(index)}` }));
        const motions = moved.map(([under, visible, purpose, outcome], index) => ({
          ...motion(`m${String(index)}`, { agendaItemId: `i${String(under)}`, publicity: visible, purpose: purpose as 'business', outcome: outcome as 'carried' | null, words: visible === 'open' && purpose === 'business' && !closed(under) ? 'Public words.' : SECRET }),
          moverName: SECRET,
          seconderName: SECRET,
          castingByName: SECRET,
          overrideReason: SECRET,
          votes: [{ name: SECRET }],
          ...extra,
        }));
        const all = { ...facts({ items: titled, motions, currentItemId: `i${String(current)}`, exclusions: [{ outcome: 'carried', excludedAt: '19:00', readmittedAt: excluded ? null : '19:30', ...extra }] }), entries: [SECRET], drafts: [SECRET], declarations: [SECRET], people: [SECRET], ...extra };
        const shown = projectionOf({ ...all, meeting: { ...all.meeting, ...extra, presidingName: SECRET, place: SECRET } as never });
        expect(projectionSchema.parse(shown)).toEqual(shown);
        expect(JSON.stringify(shown)).not.toContain(SECRET);
        if (excluded) expect(shown).toMatchObject({ kind: 'words', restricted: true });
      }),
      { numRuns: 400 },
    );
  });
});

describe('holding and telling', () => {
  it('holds what was shown, but not into Part 2', () => {
    const now = projectionOf(facts());
    const later = projectionOf(facts({ currentItemId: 'a' }));
    const part2 = projectionOf(facts({ currentItemId: 'c' }));
    expect(heldProjection(now, later)).toBe(now);
    expect(heldProjection(now, part2)).toBe(part2);
  });

  it('says what the room sees', () => {
    const state = { meetingId: 'x', blank: false, held: false, showing: projectionOf(facts()) };
    expect(projectionWords(state)).toBe('Projecting: item 2');
    expect(projectionWords({ ...state, held: true })).toBe('Projection held: item 2');
    expect(projectionWords({ ...state, blank: true })).toBe('Projection blanked');
    expect(projectionWords({ ...state, showing: projectionOf(facts({ currentItemId: 'c' })) })).toBe('Projecting: public excluded');
    expect(projectionWords({ ...state, showing: projectionOf(facts({ currentItemId: null })) })).toBe('Projecting: no item');
    expect(projectionWords({ ...state, meetingId: null })).toBe('');
  });
});
