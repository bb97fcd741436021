import { describe, expect, it } from 'vitest';
import { composeMinutes } from '@shared/minutes/compose-minutes';
import type { EntryFact } from '@shared/minutes/compose-minutes';
import { usualWording } from '@shared/minutes/house-wording';
import { missingFromMinutes } from '@shared/minutes/missing';
import type { CountedMotion, MissingFacts, PersonFact } from '@shared/minutes/missing';

const CHAIR: PersonFact = { attendanceId: 'chair', name: 'Cllr Margaret Oyelaran', visiting: false, status: 'present', presiding: true, events: [] };

function entry(id: string, kind: EntryFact['kind'], text: string, more: Partial<EntryFact> = {}): EntryFact {
  return { id, itemId: 'i', kind, at: '18:52', publicity: 'open', paragraphs: [{ kind: 'paragraph', level: 1, publicity: 'open', runs: [{ text }] }], replyToId: null, decisionNumber: '', action: null, ...more };
}
function motion(more: Partial<CountedMotion>): CountedMotion {
  return { entryId: 'm', decisionEntryId: null, mover: '', seconder: '', amendment: false, outcome: 'carried', method: 'show', votesFor: 7, votesAgainst: 0, abstained: 1, castingVote: '', castingBy: '', votersOnly: [], votes: [], itemId: 'i', words: 'That it be so', entitled: 8, quorate: true, ...more };
}
function facts(entries: readonly EntryFact[], more: Partial<MissingFacts> = {}): MissingFacts {
  const minutes = composeMinutes([{ id: 'i', number: '49', agendaLabel: '8', title: 'Readiness', publicTitle: '', publicSummary: '', publicity: 'open', exemptParagraphs: [], startedAt: null }], entries, [], usualWording(null));
  return { ended: true, minutes, entries, motions: [], people: [CHAIR], liveItemIds: new Set(['i']), unrecorded: [], unsureDue: new Set(), ...more };
}
const moves = (visiting: boolean, ...events: PersonFact['events']): PersonFact => ({ attendanceId: 'p', name: 'Alan Whitcombe', visiting, status: 'present', presiding: false, events });
const at = (kind: PersonFact['events'][number]['kind'], time: string) => ({ kind, day: '2026-11-24', at: time, itemId: null });
const NOTE = entry('n', 'note', 'Something was said.');

describe('what is missing from minutes', () => {
  it.each<[string, MissingFacts, readonly string[]]>([
    ['nothing', facts([NOTE]), []],
    ['an item without a minute', facts([]), ['No minute under item 8 | Readiness']],
    ['nothing of a meeting that goes on', facts([], { ended: false }), []],
    ['an action without owner and date', facts([entry('a', 'action', 'Confirm the venue', { action: { owner: '', due: '', number: 'A 1' } })]), ['Action without an owner, minute 49 | “Confirm the venue”', 'Action without a date, minute 49 | “Confirm the venue”']],
    ['a date that is not sure', facts([entry('a', 'action', 'Confirm', { action: { owner: 'Jasmine Kaur', due: 'July 20', number: 'A 1' } })], { unsureDue: new Set(['a']) }), ['Date of an action is not sure, minute 49 | July 20']],
    ['a question without an answer', facts([entry('q', 'challenge', 'Why?')]), ['An answer is not in the text, minute 49 | “Why?”']],
    ['a question whose answer names it', facts([entry('q', 'question', 'Why?'), NOTE, entry('a', 'answer', 'So.', { replyToId: 'q' })]), []],
    ['more votes than people', facts([NOTE, entry('m', 'motion', 'That')], { motions: [motion({ votesFor: 8 })] }), ['Vote and people differ, minute 49 | 9 votes recorded, 8 were entitled']],
    ['fewer votes than people', facts([NOTE, entry('m', 'motion', 'That')], { motions: [motion({ votesFor: 6 })] }), ['Vote and people differ, minute 49 | 7 votes recorded, 8 were entitled']],
    ['a vote that fits', facts([NOTE, entry('m', 'motion', 'That')], { motions: [motion({})] }), []],
    ['a motion agreed without a count', facts([NOTE, entry('m', 'motion', 'That')], { motions: [motion({ method: 'agreed', votesFor: 0, abstained: 0 })] }), []],
    ['an open motion', facts([NOTE, entry('m', 'motion', 'That')], { motions: [motion({ outcome: '', method: '' })] }), ['Motion without a result, minute 49 | “That it be so”']],
    ['a visitor who never left', facts([NOTE], { people: [CHAIR, moves(true, at('arrives', '18:30'))] }), ['Arrival without a departure | Alan Whitcombe came at 6.30 pm']],
    ['a member who came late and stayed', facts([NOTE], { people: [CHAIR, moves(false, at('arrives', '18:30'))] }), []],
    ['a departure without a return', facts([NOTE], { people: [CHAIR, moves(false, at('leaves', '18:30'))] }), ['Departure without a return | Alan Whitcombe left at 6.30 pm']],
    ['a withdrawal without a return', facts([NOTE], { people: [CHAIR, moves(false, at('withdraws', '18:30'))] }), ['Withdrawal without a return | Alan Whitcombe withdrew at 6.30 pm']],
    ['out and in again', facts([NOTE], { people: [CHAIR, moves(false, at('withdraws', '18:30'), at('returns', '18:40'))] }), []],
    ['two arrivals in a row', facts([NOTE], { people: [CHAIR, moves(false, at('arrives', '18:30'), at('arrives', '18:40'))] }), ['Arrival without a departure before it | Alan Whitcombe, 6.40 pm']],
    ['a return without a departure', facts([NOTE], { people: [CHAIR, moves(false, at('returns', '18:30'))] }), ['Return without a departure | Alan Whitcombe, 6.30 pm']],
    ['people who are not marked', facts([NOTE], { people: [CHAIR, { ...moves(false), status: 'expected' }] }), ['One person is not marked | Alan Whitcombe']],
    ['nobody in the chair', facts([NOTE], { people: [moves(false)] }), ['Nobody is marked as presiding | The minutes say who was in the chair']],
    ['a line that was not recorded', facts([NOTE], { unrecorded: ['i'] }), ['A line was typed and not recorded, item 8 | It is kept in the box of its item']],
    ['a minute in the present', facts([entry('n', 'note', 'The Board receives the report.')]), ['Written in the present, minute 49 | “receives” would be “received”']],
  ])('finds %s', (_what, given, expected) => {
    expect(missingFromMinutes(given).map(({ words, detail }) => `${words} | ${detail}`)).toEqual(expected);
  });

  it('puts what is wrong before what is only missing, under keys of its own', () => {
    const list = missingFromMinutes(facts([entry('a', 'action', 'Do', { action: null }), entry('m', 'motion', 'That')], { motions: [motion({ votesFor: 9 })] }));
    expect(list.map(({ tone }) => tone)).toEqual(['bad', 'attention', 'attention']);
    expect(new Set(list.map(({ key }) => key)).size).toBe(3);
  });
});
