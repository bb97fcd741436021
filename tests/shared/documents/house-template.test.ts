import { describe, expect, it } from 'vitest';
import { checkDocument } from '@shared/documents/check-document';
import { PLAIN_STYLES } from '@shared/documents/document-styles';
import { applyHouseTemplate, contrastOnWhite, templatePreview, type HouseStyle, type HouseTemplate } from '@shared/documents/house-template';

const style = (changes: Partial<HouseStyle>): HouseStyle => ({ name: 'Normal', size: null, bold: null, colour: null, before: null, after: null, line: null, ...changes });
const template: HouseTemplate = { fileName: 'house.dotx', font: 'Gill Sans MT', styles: {}, page: {}, logo: null, header: 'Tidewell District Council', footer: 'Serving Tidewell' };

describe('a house template', () => {
  it('gives font, header, footer and heading colours', () => {
    const { styles } = applyHouseTemplate({ ...template, styles: { Normal: style({ size: 13 }), Heading1: style({ name: 'heading 1', colour: '5B2C6F', size: 16 }) } });
    expect(styles).toMatchObject({ font: 'Gill Sans MT', houseHeader: 'Tidewell District Council', houseFooter: 'Serving Tidewell' });
    expect(styles.paragraph.NumPara.size).toBe(13);
    expect(styles.paragraph.TableText.size).toBe(PLAIN_STYLES.paragraph.TableText.size);
    expect(styles.paragraph.ContentsHeading.colour).toBe('5B2C6F');
    expect(styles.paragraph.Recommendation.leftBar).toBe('5B2C6F');
  });

  it('keeps a document readable and says what it changed', () => {
    const { styles, findings } = applyHouseTemplate({ ...template, styles: { Normal: style({ size: 10, after: 0, before: 0, line: 0.8 }), Title: style({ name: 'Title', colour: 'CCCC00', size: 90 }) }, page: { width: 612, height: 792, marginLeft: 4, marginRight: 400 }, logo: { mediaType: 'image/png', data: '', width: 440, height: 40, alt: '' } });
    expect(styles.paragraph.Normal).toMatchObject({ size: 12, line: 1, after: 8 });
    expect(styles.paragraph.Title).toMatchObject({ size: 40, colour: PLAIN_STYLES.paragraph.Title.colour });
    expect(styles.page).toMatchObject({ width: PLAIN_STYLES.page.width, marginLeft: 36, marginRight: 113 });
    expect(styles.logo).toMatchObject({ width: 220, height: 20, alt: 'Logo' });
    expect(findings.map((finding) => finding.message)).toEqual(expect.arrayContaining([expect.stringContaining('10 points'), expect.stringContaining('too pale'), expect.stringContaining('not A4'), expect.stringContaining('no description'), expect.stringContaining('no style for “heading 1”')]));
  });

  it.each([['000000', 21], ['FFFFFF', 1], ['767676', 4.54], ['1B365D', 12.12]])('measures the contrast of %s', (colour, contrast) => {
    expect(contrastOnWhite(colour)).toBeCloseTo(contrast, 1);
  });

  it('can be looked at before it is used', () => {
    expect(checkDocument(templatePreview('Tidewell District Council'))).toEqual([]);
  });
});
