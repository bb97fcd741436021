/** Papers of every kind of paragraph, for properties. */
import fc from 'fast-check';
import type { ContentBlock, ContentSection, PaperContent } from '@shared/papers/content/paper-content';
import { referenceLabels } from '@shared/papers/paper-references';
import type { CellParagraph, Run } from '@shared/text/model';

let made = 0;
/** Ids are never used twice: papers of one record must not share rows. */
const newId = (): string => `0192d000-0000-7000-8000-${String((made += 1)).padStart(12, '0')}`;

const word = fc.constantFrom('places', 'schools', 'the Board', 'winter', '(a)', '2.1', '1.', 'R&D <b>', 'cost £35,000', 'ysgol', '“quoted”', 'été', '😀', 'Table 1:', 'Figure', 'a\tb', 'Nil.');
const words = fc.array(word, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(' '));
const look = fc.constantFrom<Omit<Run, 'text'>>({}, {}, { bold: true }, { italic: true }, { bold: true, italic: true }, { superscript: true }, { link: 'https://example.org/a?b=1&c=2' });
const footnote = words.map((text): Run => ({ text: '', footnote: { runs: [{ text }, { text: ' emphasised', italic: true }] } }));
/** Points at the nth numbered place; which that is, is known when the paper is whole. */
const reference = fc.nat(20).map((at): Run => ({ text: String(at), reference: { target: 'to be set' } }));
const textRun = fc.tuple(words, look).map(([text, marks]): Run => ({ text, ...marks }));
const runsWith = (others: readonly fc.Arbitrary<Run>[]): fc.Arbitrary<Run[]> =>
  fc.tuple(textRun, fc.array(fc.oneof({ weight: 3, arbitrary: textRun }, ...others.map((arbitrary) => ({ weight: 1, arbitrary }))), { maxLength: 4 })).map(([first, rest]) => spaced([first, ...rest]));

/** Runs as the record keeps them: neighbours of one look would be one, so that a plain space stands between. */
function spaced(runs: readonly Run[]): Run[] {
  const kept: Run[] = [];
  for (const run of runs) {
    const last = kept.at(-1);
    const plain = (one: Run): boolean => Object.keys(one).every((name) => name === 'text');
    if (last !== undefined && plain(last) && plain(run)) kept[kept.length - 1] = { text: `${last.text} ${run.text}` };
    else if (last !== undefined && sameLook(last, run)) kept.push({ text: ' ' }, run);
    else kept.push(run);
  }
  return kept;
}

function sameLook({ text: _one, ...one }: Run, { text: _other, ...other }: Run): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

const text = (kinds: readonly (readonly [ContentBlock['kind'], number])[], more: readonly fc.Arbitrary<Run>[]): fc.Arbitrary<ContentBlock> =>
  fc.tuple(fc.constantFrom(...kinds), runsWith(more)).map(([[kind, level], runs]) => ({ id: newId(), kind, level, runs, content: null, publicity: 'open', facts: null }));
const cell = fc.array(fc.tuple(fc.constantFrom<readonly [CellParagraph['kind'], number]>(['paragraph', 1], ['bullet', 1], ['bullet', 2], ['letter', 1]), runsWith([footnote])).map(([[kind, level], runs]): CellParagraph => ({ kind, level, runs })), { maxLength: 2 });
const table = fc.tuple(fc.integer({ min: 2, max: 3 }), fc.integer({ min: 2, max: 3 }), fc.constantFrom('', 'Places by term'), fc.boolean(), fc.constantFrom('', 'What it shows'), fc.boolean(), fc.infiniteStream(cell)).map(([rows, columns, caption, headingColumn, description, ownWidths, cells]): ContentBlock => ({
  id: newId(), kind: 'table', level: 1, runs: [], publicity: 'open', facts: null,
  content: { type: 'table', caption, description, headingColumn, ...(ownWidths ? { widths: Array.from({ length: columns }, (_column, place) => 20 + 10 * place) } : {}), rows: Array.from({ length: rows }, (_row, at) => Array.from({ length: columns }, (_cell, place): CellParagraph[] => (at === 0 ? [{ kind: 'paragraph', level: 1, runs: [{ text: `Column ${String(place + 1)}` }] }] : cells.next().value ?? []))) },
}));
const picture = (file: string): fc.Arbitrary<ContentBlock> =>
  fc.tuple(fc.constantFrom('', 'Places over the years'), fc.constantFrom('small' as const, 'full' as const), fc.boolean()).map(([caption, size, decorative]): ContentBlock => ({
    id: newId(), kind: 'image', level: 1, runs: [], publicity: 'open', facts: null,
    content: { type: 'image', file, mediaType: 'image/png', width: 40, height: 20, alt: decorative ? '' : 'A chart', decorative, caption, size },
  }));

const NUMBERED = [['numbered', 1], ['numbered', 2], ['paragraph', 1], ['bullet', 1], ['bullet', 2], ['bullet', 3], ['letter', 1], ['roman', 2], ['heading', 1]] as const;
const PLAIN = [['paragraph', 1], ['bullet', 1], ['bullet', 2], ['letter', 1], ['roman', 2], ['heading', 1]] as const;

/** A paper like the given one, with anything at all in its sections, appendices and lists. `file`: the hash of a picture that is kept. */
export function anyPaper(like: PaperContent, file: string): fc.Arbitrary<PaperContent> {
  const block = fc.oneof({ weight: 6, arbitrary: text(NUMBERED, [footnote, reference]) }, { weight: 1, arbitrary: table }, { weight: 1, arbitrary: picture(file) });
  const recommended = fc.oneof(fc.array(text([['numbered', 1], ['letter', 1]], [footnote, reference]), { minLength: 1, maxLength: 3 }), fc.array(block, { maxLength: 3 }));
  const blocksOf = ({ key }: ContentSection): fc.Arbitrary<ContentBlock[]> => (key === 'recommendations' ? recommended : fc.array(block, { maxLength: 4 }));
  const appendix = fc.tuple(words, fc.array(fc.oneof({ weight: 4, arbitrary: text(PLAIN, [footnote]) }, { weight: 1, arbitrary: table }, { weight: 1, arbitrary: picture(file) }), { maxLength: 3 })).map(([title, blocks]): PaperContent['appendices'][number] => ({ id: newId(), title: title.trim(), publicity: 'open', file: null, blocks }));
  const relied = fc.record({ title: words, whereHeld: fc.constantFrom('', 'Town Hall'), disclosesExempt: fc.boolean() }).map((one): PaperContent['background'][number] => ({ id: newId(), link: '', ...one }));
  return fc
    .record({ texts: fc.tuple(...like.sections.map(blocksOf)), appendices: fc.array(appendix, { maxLength: 2 }), background: fc.array(relied, { maxLength: 2 }) })
    .map(({ texts, appendices, background }) => withReferences({ ...like, appendices, background, sections: like.sections.map((section, at) => ({ ...section, blocks: texts[at] ?? [] })) }));
}

/** Every reference points at something that has a number, and says that number. */
function withReferences(content: PaperContent): PaperContent {
  const labels = [...referenceLabels(content.sections)].filter(([, label]) => !label.startsWith('('));
  const settle = (run: Run): Run => {
    if (run.reference === undefined) return run;
    const [target, label] = labels[Number(run.text) % labels.length] ?? ['', ''];
    return { text: label, reference: { target } };
  };
  return { ...content, sections: content.sections.map((section) => ({ ...section, blocks: section.blocks.map((block) => ({ ...block, runs: block.runs.map(settle) })) })) };
}
