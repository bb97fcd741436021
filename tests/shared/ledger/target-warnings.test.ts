import { describe, expect, it } from 'vitest';
import { circleSentence, targetWarning, targetWarnings } from '@shared/ledger/target-warnings';

describe('what others point at', () => {
  it('is named before it changes, and nothing is said where nobody points', () => {
    expect(targetWarning('close', 'R4', ['R5', 'R7'])).toBe('R5 and R7 point at R4. Their words stay as they are: look whether they can still be done without it.');
    expect(targetWarning('reword', 'R4', ['R5'])).toBe('R5 points at R4. Its words stay as they are: look whether it still says what is meant.');
    expect(targetWarning('renumber', 'R4', ['R5'])).toBe('R5 points at R4. Its words stay as they are and would no longer lead here: change the reference there too.');
    expect(targetWarning('remove', 'R4', ['R5'])).toBe('R5 points at R4. Its words stay as they are and would lead nowhere.');
    expect(targetWarning('close', 'R4', [])).toBeNull();
  });

  it('is not told of those that are closed together with it', () => {
    expect(targetWarnings('close', [{ reference: 'R4', pointing: ['R5'] }, { reference: 'R5', pointing: ['R9'] }])).toEqual(['R9 points at R5. Its words stay as they are: look whether it can still be done without it.']);
  });
});

describe('a circle', () => {
  it('is told with those that it goes over', () => {
    expect(circleSentence('R1', true, ['R2', 'R3'])).toBe('Following the references from R1 over R2 and R3 leads back to R1, so none of them has the last word. Say in one of them what is to be done.');
    expect(circleSentence('R1', true, [])).toBe('R1 points at itself.');
    expect(circleSentence('R1', false, ['R2'])).toBe('');
  });
});
