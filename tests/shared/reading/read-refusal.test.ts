import { REFUSAL_CODES, refusalSentence } from '@shared/reading/read-refusal';
import { expect, test } from 'vitest';

test.each(REFUSAL_CODES)('%s is told in whole, plain sentences that say what to do', (code) => {
  const sentence = refusalSentence(code);
  expect(sentence).toMatch(/^[A-Z][^!]*\.$/u);
  expect(sentence).not.toMatch(/\b(?:XML|zip|DOCTYPE|exception|error|invalid|parse|please|sorry|we|you must)\b/iu);
  if (code !== 'cancelled') expect(sentence.split('. ').length).toBeGreaterThan(1);
});
