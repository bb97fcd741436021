import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { abbreviationsIn, repairRunOn, sentenceCase } from '@shared/bodies/reading/repair-run-on';

describe('run-on text', () => {
  it.each([
    ['40 of all schools take part', '40% of all schools take part'],
    ['12 of the 40 schools', '12 of the 40 schools'],
    ['120 of all schools', '120 of all schools'],
    ['£40 of all spending', '£40 of all spending'],
    ['strong partnershipsShared aims', 'strong partnerships Shared aims'],
    ['more funding;fewer forms', 'more funding; fewer forms'],
    ['It is agreed.Each school', 'It is agreed. Each school'],
    ['see www.northmere.example/SchoolsTogether;now', 'see www.northmere.example/SchoolsTogether;now'],
    ['McDonald and GovHub', 'McDonald and GovHub'],
  ])('%s', (text, repaired) => {
    expect(repairRunOn(text).text).toBe(repaired);
    expect(repairRunOn(text).repairs.length > 0).toBe(text !== repaired);
  });

  it('only ever gains spaces and signs, and is repaired once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const once = repairRunOn(text).text;
        expect(once.replace(/[\s%]/gu, '')).toBe(text.replace(/[\s%]/gu, ''));
        expect(repairRunOn(once).text).toBe(once);
      }),
    );
  });

  it('writes a title in capitals as a sentence, and keeps abbreviations', () => {
    expect(sentenceCase('SCHOOLS AND SEND: WORKING TOGETHER', abbreviationsIn(['SEND is everybody’s work', 'ALL OF THIS IS A TITLE']))).toBe('Schools and SEND: working together');
  });
});
