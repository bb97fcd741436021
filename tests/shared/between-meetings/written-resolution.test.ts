import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { betweenNumber, betweenSeries } from '@shared/between-meetings/numbers';
import type { Consent, ConsentAnswer } from '@shared/between-meetings/model';
import { reportOf } from '@shared/between-meetings/report-words';
import { consentsNeeded, resolutionRule, resolutionState, resolutionWords } from '@shared/between-meetings/written-resolution';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { findRulePack } from '@shared/rules/packs/all-packs';

const consents = (...answers: readonly ConsentAnswer[]): Consent[] => answers.map((answer, index) => ({ personId: String(index), name: `Member ${String(index)}`, seatLabel: '', answer, day: null }));
const ALL = resolutionRule(findRulePack('academy-trust-england'));
const MAJORITY = { ...ALL, needs: 'majority' as const };

describe('a written resolution', () => {
  it('an academy’s needs every trustee entitled to vote; where nothing is laid down the stricter reading is taken and marked', () => {
    expect(ALL).toMatchObject({ needs: 'all', check: false, source: 'Model articles of association for academy trusts, articles 113 to 123' });
    expect(resolutionRule(findRulePack('schools-forum-england'))).toMatchObject({ needs: 'all', check: true });
    expect(resolutionRule(null)).toMatchObject({ needs: 'all', check: true });
  });

  it.each([
    [ALL, consents('agrees', 'agrees', 'agrees'), 'carried', '3 of 3 agree; all 3 are needed'],
    [ALL, consents('agrees', 'agrees', ''), '', '2 of 3 agree, 1 has not answered; all 3 are needed'],
    [ALL, consents('agrees', 'abstains', ''), 'lost', '1 of 3 agrees, 1 has not answered; all 3 are needed'],
    [ALL, consents('agrees', 'against', 'agrees'), 'lost', '2 of 3 agree, 1 against; all 3 are needed'],
    [ALL, consents(''), '', '0 of 1 agree, 1 has not answered; all 1 is needed'],
    [MAJORITY, consents('agrees', 'agrees', ''), 'carried', '2 of 3 agree, 1 has not answered; 2 are needed'],
    [MAJORITY, consents('agrees', 'agrees', 'against', 'against'), 'lost', '2 of 4 agree, 2 against; 3 are needed'],
    [ALL, consents(), '', '0 of 0 agree; all 0 are needed'],
  ] as const)('%#', (rule, asked, outcome, words) => {
    const state = resolutionState(rule, asked);
    expect(state.outcome).toBe(outcome);
    expect(resolutionWords(state)).toBe(words);
  });

  it('is decided for good: no later answer of those who wait turns it round', () => {
    const answer = fc.constantFrom<ConsentAnswer>('', 'agrees', 'against', 'abstains');
    fc.assert(
      fc.property(fc.array(answer, { minLength: 1, maxLength: 15 }), fc.boolean(), fc.constantFrom<ConsentAnswer>('agrees', 'against', 'abstains'), (answers, all, rest) => {
        const rule = all ? ALL : MAJORITY;
        const now = resolutionState(rule, consents(...answers)).outcome;
        const later = resolutionState(rule, consents(...answers.map((one) => (one === '' ? rest : one)))).outcome;
        expect(later).not.toBe('');
        if (now !== '') expect(later).toBe(now);
        expect(consentsNeeded(rule, answers.length)).toBeLessThanOrEqual(answers.length);
      }),
    );
  });
});

describe('its number and its report', () => {
  it('is of its own series in each body and year', () => {
    expect([betweenNumber('chairsAction', '26/27', 1), betweenNumber('writtenResolution', '26/27', 12)]).toEqual(['CA 26/27-001', 'WR 26/27-012']);
    expect(new Set([betweenSeries('chairsAction', 'a', '26/27'), betweenSeries('writtenResolution', 'a', '26/27'), betweenSeries('chairsAction', 'b', '26/27'), betweenSeries('chairsAction', 'a', '27/28')]).size).toBe(4);
  });
  it('is told in a minute that can be read out', () => {
    const chair = { id: 'd', kind: 'chairsAction', number: 'CA 26/27-001', title: 'Grant to the breakfast clubs', words: 'Pay £4,000 to the clubs', reason: 'The clubs would have closed', takenOn: '2026-11-03' as CalendarDay, takenByName: 'Margaret Oyelaran', consents: consents(), outcome: 'carried', publicity: 'open' } as const;
    expect(reportOf(chair)).toEqual({ decisionId: 'd', publicity: 'open', words: 'Grant to the breakfast clubs (CA 26/27-001)', draftMinute: 'It was reported that the following action was taken by Margaret Oyelaran as Chair on 3 November 2026 (CA 26/27-001): Pay £4,000 to the clubs. It could not wait for a meeting: The clubs would have closed.' });
    expect(reportOf({ ...chair, kind: 'writtenResolution', number: 'WR 26/27-001', consents: consents('agrees', 'agrees') }).draftMinute).toBe('It was reported that the following resolution in writing was carried on 3 November 2026 (WR 26/27-001), to which all 2 members entitled to vote agreed: Pay £4,000 to the clubs.');
    expect(reportOf({ ...chair, kind: 'writtenResolution', number: 'WR 26/27-001', outcome: 'lost', consents: consents('agrees', 'against') }).draftMinute).toContain('was not carried, as 1 of the 2 members entitled to vote agreed');
  });
});
