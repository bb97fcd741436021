import { describe, expect, it } from 'vitest';
import type { HouseTemplate } from '@shared/documents/house-template';
import { describeTemplate, hasLook } from '@shared/house-template/describe-template';

const nothing: HouseTemplate = { fileName: 'a.docx', font: null, styles: {}, page: {}, logo: null, header: '', footer: '' };
const style = { name: 'x', size: 12, bold: null, colour: null, before: null, after: null, line: null };

describe('what a person is told about a template', () => {
  it('says what is there and what is not', () => {
    const { found, missing } = describeTemplate({ ...nothing, font: 'Gill Sans MT', styles: { Heading1: style, Normal: style }, page: { marginLeft: 70.9, marginTop: 56.7 }, logo: { mediaType: 'image/png', data: 'AAAA', width: 1, height: 1, alt: 'Crest' }, header: 'Tidewell' });
    expect(found).toEqual(['Font: Gill Sans MT', 'Styles: text, heading 1', 'Logo: Crest', 'Header: Tidewell', 'Margins: left 2.5 cm, top 2.0 cm']);
    expect(missing).toEqual(['No words in the footer.']);
    expect(describeTemplate(nothing)).toEqual({ found: [], missing: ['No font; Arial is used.', 'No styles for text and headings.', 'No logo.', 'No words in the header.', 'No words in the footer.', 'No margins.'] });
  });

  it.each<[Partial<HouseTemplate>, boolean]>([
    [{}, false],
    [{ page: { marginTop: 72 } }, false],
    [{ font: 'Arial' }, true],
    [{ header: 'Tidewell' }, true],
    [{ styles: { Title: style } }, true],
  ])('knows whether there is anything to take over: %j', (part, expected) => {
    expect(hasLook({ ...nothing, ...part })).toBe(expected);
  });
});
