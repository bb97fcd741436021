import { describe, expect, it, test } from 'vitest';
import { readResponse } from '@shared/ledger/read-response';

describe('what a response seems to say', () => {
  test.each([
    ['Accepted', 'accepted'],
    ['Agreed.', 'accepted'],
    ['Partly accepted', 'partlyAccepted'],
    ['Accepted in part', 'partlyAccepted'],
    ['Declined', 'declined'],
    ['Not accepted', 'declined'],
    ['Already in place', 'alreadyInPlace'],
    ['Noted', 'noted'],
  ])('%s is said', (text, response) => {
    expect(readResponse(text)).toMatchObject({ response, certainty: 'said' });
  });

  test.each([
    ['Accepted in principle, subject to budget', 'partlyAccepted', 'Accepted in principle'],
    ['The service agrees that this is useful.', 'accepted', 'agrees'],
    ['The team welcomes the review, but a second one would not be appropriate this year.', 'declined', 'would not be appropriate'],
    ['The Council does not accept this recommendation.', 'declined', 'does not accept this recommendation'],
    ['Guidance is already in place for all schools.', 'alreadyInPlace', 'is already in place'],
    ['Cabinet notes the recommendation.', 'noted', 'notes the recommendation'],
    ['The service welcomes the careful work and recognition of the panel.', 'accepted', 'welcomes the careful work and recognition'],
  ])('%s is read, with its words', (text, response, words) => {
    expect(readResponse(text)).toEqual({ response, words, certainty: 'read' });
  });

  it('says nothing where nothing is said', () => {
    for (const text of ['', 'Work begins in May.', 'Support schools that ask for it.']) expect(readResponse(text)).toBeNull();
  });
});
