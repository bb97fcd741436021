import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exclusionWording, readmissionSentence } from '@shared/motions/exclusion-wording';
import { asThat, pendingAmendment, substantiveWords } from '@shared/motions/motion-words';
import { countWords, namesSentence, outcomeSentence, shortOutcome } from '@shared/motions/motion-sentence';
import type { VotedFacts } from '@shared/motions/motion-sentence';
import { differenceWords, wordDifference } from '@shared/motions/word-difference';

describe('the words of a motion', () => {
  it.each([
    ['That the report be approved', 'that the report be approved.'],
    ['the report be approved.', 'that the report be approved.'],
    ['The report be approved', 'that the report be approved.'],
    ['To approve the report', 'to approve the report.'],
    ['AGREED that it be done.', 'that it be done.'],
    ['RESOLVED: That it be done', 'that it be done.'],
    ['Northmere Academy be consulted', 'that Northmere Academy be consulted.'],
    ['', ''],
  ])('“%s” reads on as “%s”', (typed, words) => {
    expect(asThat(typed)).toBe(words);
    expect(asThat(words)).toBe(words);
  });

  it('are those of the amendment carried last', () => {
    const amendment = (id: string, outcome: 'carried' | 'lost' | null, words: string) => ({ id, amendsMotionId: 'm', outcome, words });
    const motion = { id: 'm', words: 'first' };
    expect(substantiveWords(motion, [])).toBe('first');
    expect(substantiveWords(motion, [amendment('a', 'carried', 'second'), amendment('b', 'lost', 'third'), { ...amendment('c', 'carried', 'another'), amendsMotionId: 'n' }])).toBe('second');
    expect(substantiveWords(motion, [amendment('a', 'carried', 'second'), amendment('b', 'carried', 'third')])).toBe('third');
    expect(pendingAmendment('m', [amendment('a', 'carried', 'second'), amendment('b', null, 'third')])?.id).toBe('b');
    expect(pendingAmendment('n', [amendment('b', null, 'third')])).toBeNull();
  });
});

const voted = (facts: Partial<VotedFacts>): VotedFacts => ({ outcome: 'carried', method: 'show', counts: { for: 7, against: 0, abstained: 1 }, castingVote: '', castingByName: '', votes: [], ...facts });
const named = (name: string, choice: 'for' | 'against' | 'abstained', onDemand = false) => ({ attendanceId: name, name, choice, onDemand });

describe('what is said of a motion', () => {
  it.each([
    [{}, 'The motion was carried (7 for, 0 against, 1 abstention).', 'Carried: 7 for, 0 against, 1 abstention'],
    [{ outcome: 'lost', counts: { for: 2, against: 5, abstained: 2 } }, 'The motion was lost (2 for, 5 against, 2 abstentions).', 'Lost: 2 for, 5 against, 2 abstentions'],
    [{ method: 'agreed' }, 'Agreed without a vote.', 'Agreed without a vote'],
    [{ method: 'unanimous', counts: { for: 8, against: 0, abstained: 0 } }, 'The motion was carried unanimously (8 for).', 'Carried unanimously'],
    [{ method: 'secret', counts: { for: 5, against: 3, abstained: 0 } }, 'The motion was carried by secret ballot (5 for, 3 against).', 'Carried: 5 for, 3 against'],
    [{ counts: { for: 4, against: 4, abstained: 1 }, castingVote: 'for', castingByName: 'Cllr Oyelaran' }, 'The votes were equal (4 for, 4 against, 1 abstention). Cllr Oyelaran used the casting vote for the motion, which was carried.', 'Carried: 4 for, 4 against, 1 abstention, casting vote'],
    [{ outcome: 'lost', counts: { for: 4, against: 4, abstained: 0 } }, 'The votes were equal (4 for, 4 against), so the motion was lost.', 'Lost: 4 for, 4 against'],
    [{ outcome: 'withdrawn', method: null }, 'The motion was withdrawn.', 'Withdrawn'],
    [{ outcome: 'lapsed', method: null }, 'The motion was not seconded and lapsed.', 'Lapsed'],
    [{ outcome: 'deferred', method: null }, 'The motion was deferred.', 'Deferred'],
    [{ outcome: null, method: null }, '', ''],
    [{ method: 'recorded', counts: { for: 2, against: 1, abstained: 0 }, votes: [named('Ann', 'for'), named('Bob', 'against'), named('Cas', 'for')] }, 'The motion was carried on a recorded vote (2 for, 1 against). For (2): Ann, Cas. Against (1): Bob.', 'Carried: 2 for, 1 against'],
    [{ votes: [named('Ann', 'against', true), named('Bob', 'abstained', true)] }, 'The motion was carried (7 for, 0 against, 1 abstention). At their request it is recorded that Ann voted against and Bob abstained.', 'Carried: 7 for, 0 against, 1 abstention'],
  ] as const)('%o', (facts, sentence, short) => {
    const motion = voted(facts as Partial<VotedFacts>);
    expect(`${outcomeSentence(motion)} ${namesSentence(motion)}`.trim()).toBe(sentence);
    expect(shortOutcome(motion)).toBe(short);
  });

  it('leaves out nothing that was counted', () => {
    expect(countWords({ for: 0, against: 0, abstained: 2 })).toBe('0 for, 0 against, 2 abstentions');
  });
});

describe('the motion to exclude the public', () => {
  it('of a council cites the Act and names items and paragraphs, never a title', () => {
    expect(exclusionWording({ regime: 'schedule12A', itemNumbers: ['9', '10'], paragraphs: ['3', '1'] })).toBe(
      'That, under section 100A(4) of the Local Government Act 1972, the press and public be excluded from the meeting for items 9 and 10 on the grounds that they involve the likely disclosure of exempt information as defined in paragraphs 1 and 3 of Part 1 of Schedule 12A to the Act, and that the public interest in maintaining the exemption outweighs the public interest in disclosing the information.',
    );
  });

  it('in Wales cites Part 4, for one item in the singular', () => {
    const words = exclusionWording({ regime: 'schedule12AWales', itemNumbers: ['4'], paragraphs: ['14'] });
    expect(words).toContain('for item 4 on the grounds that it involves the likely disclosure of exempt information as defined in paragraph 14 of Part 4 of Schedule 12A');
  });

  it('of a governing body treats the item as confidential', () => {
    expect(exclusionWording({ regime: 'governingBody', itemNumbers: ['7'], paragraphs: [] })).toMatch(/^That item 7 be treated as confidential and minuted separately/);
  });

  it('says when the public came back', () => {
    expect(readmissionSentence('20:15')).toBe('The press and public were readmitted at 8.15 pm.');
  });
});

describe('the difference between two wordings', () => {
  it('is shown word by word', () => {
    expect(wordDifference('that the thresholds be adopted.', 'that the revised thresholds be adopted.')).toEqual([{ kind: 'same', text: 'that the ' }, { kind: 'new', text: 'revised ' }, { kind: 'same', text: 'thresholds be adopted.' }]);
    expect(differenceWords('That it be adopted.', 'that it be adopted')).toBe('as recommended');
    expect(differenceWords('that it be adopted.', 'that it be rejected.')).toBe('as recommended, one word changed');
    expect(differenceWords('approve', 'reject everything')).toBe('not as recommended');
    expect(differenceWords('', 'anything')).toBe('');
  });

  it('gives back both texts whatever they are', () => {
    const text = fc.array(fc.constantFrom('that', 'the', 'board', 'agree', 'to', 'note', 'x', '.'), { maxLength: 25 }).map((list) => list.join(' '));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const changes = wordDifference(before, after);
        const bare = (words: string): string[] => words.split(/\s+/u).filter((word) => word !== '').map((word) => word.replace(/[.,;:!?]+$/u, '').toLowerCase());
        const put = (kinds: readonly string[]): string[] => bare(changes.filter(({ kind }) => kinds.includes(kind)).map((change) => change.text).join(' '));
        expect(put(['same', 'gone'])).toEqual(bare(before));
        expect(put(['same', 'new'])).toEqual(bare(after));
      }),
    );
  });
});
