import { AlignmentType, LevelFormat, LevelSuffix, type ILevelsOptions } from 'docx';
import { LABEL_WIDTH, LETTER_WIDTH, type DocumentStyles, type ListName, type StyleId } from '@shared/documents/document-styles';
import { twips } from '@main/docx/xml-text';

/** The lists in the order they stand in a file: a list's place, from 1, is its number there. */
const LISTS: readonly ListName[] = ['report', 'appendix', 'bullet', 'number', 'letter', 'roman', 'limbs', 'decision', 'item', 'tableBullet', 'bracket'];

type LevelFormatValue = (typeof LevelFormat)[keyof typeof LevelFormat];
type Level = readonly [format: LevelFormatValue, text: string, left: number, hanging: number, style?: StyleId];

const LETTER = LETTER_WIDTH;
const SECOND = LABEL_WIDTH + LETTER;
const { DECIMAL, LOWER_LETTER, LOWER_ROMAN, UPPER_LETTER, BULLET } = LevelFormat;

const LEVELS: Readonly<Record<ListName, readonly Level[]>> = {
  report: [
    [DECIMAL, '%1.', LABEL_WIDTH, LABEL_WIDTH, 'Heading1'],
    [DECIMAL, '%1.%2', LABEL_WIDTH, LABEL_WIDTH, 'NumPara'],
    [DECIMAL, '%1.%2.%3', 84, 48, 'NumSubPara'],
    [LOWER_LETTER, '(%4)', SECOND, LETTER, 'NumLetter'],
    [LOWER_ROMAN, '(%5)', SECOND + LETTER, LETTER, 'NumRoman'],
  ],
  appendix: [
    [UPPER_LETTER, 'Appendix %1', 0, 0],
    [DECIMAL, '%1%2', LABEL_WIDTH, LABEL_WIDTH],
    [DECIMAL, '%1%2.%3', 84, 48],
    [LOWER_LETTER, '(%4)', SECOND, LETTER],
    [LOWER_ROMAN, '(%5)', SECOND + LETTER, LETTER],
  ],
  bullet: [
    [BULLET, '•', 20, 20, 'ListBullet'],
    [BULLET, '–', 40, 20, 'ListBullet2'],
    [BULLET, '•', 60, 20, 'ListBullet3'],
  ],
  number: [1, 2, 3].map((level) => [DECIMAL, `%${String(level)}.`, level * LETTER, LETTER] as const),
  letter: [1, 2, 3].map((level) => [LOWER_LETTER, `(%${String(level)})`, level * LETTER, LETTER] as const),
  roman: [1, 2, 3].map((level) => [LOWER_ROMAN, `(%${String(level)})`, level * LETTER, LETTER] as const),
  limbs: [
    [LOWER_LETTER, '(%1)', LETTER, LETTER],
    [LOWER_ROMAN, '(%2)', 2 * LETTER, LETTER],
  ],
  decision: [
    [LOWER_LETTER, '(%1)', SECOND, LETTER],
    [LOWER_ROMAN, '(%2)', SECOND + LETTER, LETTER],
  ],
  item: [[DECIMAL, '%1', LABEL_WIDTH, LABEL_WIDTH]],
  tableBullet: [
    [BULLET, '•', 12, 12, 'TableBullet'],
    [BULLET, '–', 24, 12],
    [BULLET, '•', 36, 12],
  ],
  bracket: [1, 2, 3].map((level) => [LOWER_LETTER, `%${String(level)})`, level * LETTER, LETTER] as const),
};

/** The library's numbering settings: every list with its levels, tied to the styles that count by it. */
export function numberingConfig(): { readonly reference: string; readonly levels: readonly ILevelsOptions[] }[] {
  return LISTS.map((list) => ({
    reference: list,
    levels: LEVELS[list].map(([format, text, left, hanging, style], level) => ({
      level,
      format,
      text,
      alignment: AlignmentType.LEFT,
      ...(list === 'appendix' && level === 0 ? { suffix: LevelSuffix.SPACE } : {}),
      style: {
        paragraph: { indent: { left: twips(left), hanging: twips(hanging) } },
        run: format === BULLET ? { font: 'Arial' } : {},
        ...(style ? { style } : {}),
      },
    })),
  }));
}

/** The number of a list in the file. */
export function listNumber(list: ListName): number {
  return LISTS.indexOf(list) + 1;
}

/** The number of the list that a style counts by; null for styles that do not count. */
export function styleListNumber(styles: DocumentStyles, style: StyleId): number | null {
  const numbering = styles.paragraph[style].numbering;
  return numbering ? listNumber(numbering.list) : null;
}

/** The number in the file of the nth restart (from 1) of any list. */
export function instanceNumber(instance: number): number {
  return LISTS.length + instance;
}

/**
 * Numbering as it goes out. The library numbers its lists by a counter of the process, calls them "hybrid" and gives
 * them no identity; here they get fixed numbers, are multilevel, carry an id that never changes, and the restarts used
 * in this document are added.
 */
export function finishNumbering(xml: string, restarts: readonly { readonly list: ListName; readonly level: number }[]): string {
  const abstracts = [...xml.matchAll(/<w:abstractNum [\s\S]*?<\/w:abstractNum>/g)].map((match) => match[0]);
  const ours = abstracts.slice(-LISTS.length);
  if (ours.length !== LISTS.length) throw new Error('The library wrote fewer lists than it was given.');
  const head = xml.slice(0, xml.indexOf('<w:abstractNum '));
  const definitions = ours.map((one, index) => one
    .replace(/w:abstractNumId="[^"]*"/, `w:abstractNumId="${String(index + 1)}"`)
    .replace(/<w:multiLevelType [^>]*\/>/, `<w:nsid w:val="4D42${hex(index + 1)}"/><w:multiLevelType w:val="multilevel"/><w:tmpl w:val="4D43${hex(index + 1)}"/>`));
  const base = LISTS.map((_, index) => `<w:num w:numId="${String(index + 1)}"><w:abstractNumId w:val="${String(index + 1)}"/></w:num>`);
  const again = restarts.map(({ list, level }, index) =>
    `<w:num w:numId="${String(instanceNumber(index + 1))}"><w:abstractNumId w:val="${String(listNumber(list))}"/><w:lvlOverride w:ilvl="${String(level)}"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`);
  return `${head}${definitions.join('')}${base.join('')}${again.join('')}</w:numbering>`;
}

function hex(number: number): string {
  return number.toString(16).toUpperCase().padStart(4, '0');
}
