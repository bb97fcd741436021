import fc from 'fast-check';
import { undo } from '@tiptap/pm/history';
import { NodeSelection } from '@tiptap/pm/state';
import type { Editor } from '@tiptap/core';
import { afterEach, describe, expect, it } from 'vitest';
import { blockSchema, plainText } from '@shared/text/model';
import type { Block, BlockContent, CellParagraph, Run } from '@shared/text/model';
import { keysAfter } from '@shared/text/order-keys';
import { splitBlock } from '@renderer/features/text/block-commands';
import { documentOf, liveBlocks } from '@renderer/features/text/block-json';
import { refreshReferences } from '@renderer/features/text/block-references';
import { placesIn } from '@renderer/features/text/find-marks';
import { cleanPastedHtml } from '@renderer/features/text/pasted-html';
import { replacePlace } from '@renderer/features/text/replace-place';
import { addColumn, addRow, changeTable, insertTable, moveRow, removeColumns, removeRows, removeTable, tabInTable } from '@renderer/features/text/table-commands';
import { block, caret, makeEditor, run, shape } from './text-harness';

let editor: Editor;
afterEach(() => {
  editor.destroy();
});

const cell = (text: string): readonly CellParagraph[] => [{ kind: 'paragraph', level: 1, runs: text === '' ? [] : [{ text }] }];
const words = (): readonly (readonly string[])[] | undefined => {
  const content = liveBlocks(editor.state.doc).find(({ kind }) => kind === 'table')?.content;
  return content?.type === 'table' ? content.rows.map((row) => row.map((one) => one.map(({ kind, runs }) => (kind === 'paragraph' ? plainText(runs) : `${kind}:${plainText(runs)}`)).join('|'))) : undefined;
};
const type = (text: string): void => editor.view.dispatch(editor.state.tr.insertText(text));

describe('a table', () => {
  it('is put in, filled with Tab, grown, moved, narrowed and taken away, and Undo brings it back', () => {
    editor = makeEditor([block(1, 'Before'), block(2, '')]);
    caret(editor, 1, 0);
    run(editor, insertTable({ rows: 2, columns: 2, caption: 'Costs' }));
    // Behind a table at the end there is a line to go on.
    expect(shape(editor).map(([kind]) => kind)).toEqual(['numbered', 'table', 'paragraph']);
    for (const text of ['School', 'Amount', 'Stonewick', '100', 'Hollin', '250']) {
      type(text);
      run(editor, tabInTable(1));
    }
    expect(words()).toEqual([['School', 'Amount'], ['Stonewick', '100'], ['Hollin', '250'], ['', '']]);
    expect(editor.view.dom.querySelectorAll('th')).toHaveLength(2);
    run(editor, removeRows);
    run(editor, moveRow(-1));
    run(editor, addColumn('after'));
    expect(words()).toEqual([['School', '', 'Amount'], ['Hollin', '', '250'], ['Stonewick', '', '100']]);
    run(editor, changeTable({ caption: 'Costs in 2026', headingColumn: true }));
    run(editor, addRow('before'));
    run(editor, removeColumns);
    const content = liveBlocks(editor.state.doc)[1]?.content;
    expect(content?.type === 'table' ? [content.caption, content.headingColumn, content.rows.length, content.rows[0]?.length] : null).toEqual(['Costs in 2026', true, 4, 2]);
    run(editor, removeTable);
    expect(shape(editor).map(([kind]) => kind)).toEqual(['numbered', 'paragraph']);
    run(editor, undo);
    expect(words()?.flat()).toContain('Stonewick');
  });

  it('keeps the widths of its columns, which grow and go with them, and has none of its own before', () => {
    const table: BlockContent = { type: 'table', caption: '', description: '', headingColumn: false, rows: [['School', 'What it says'], ['Stonewick', 'A lot']].map((row) => row.map((text) => [...cell(text)])) };
    editor = makeEditor([{ ...block(1, '', 'table'), content: table }]);
    const content = () => liveBlocks(editor.state.doc)[0]?.content;
    expect(content()).toEqual(table);
    expect(editor.view.dom.querySelectorAll('col')).toHaveLength(0);
    caret(editor, 0, 3);
    run(editor, changeTable({ widths: [30, 70] }));
    expect([...editor.view.dom.querySelectorAll('col')].map(({ style }) => style.width)).toEqual(['30%', '70%']);
    run(editor, addColumn('after'));
    expect(content()).toMatchObject({ widths: [30, 50, 70] });
    run(editor, removeColumns);
    expect(content()).toMatchObject({ widths: [50, 70] });
    expect(blockSchema.shape.content.safeParse(content()).success).toBe(true);
    run(editor, changeTable({ widths: null }));
    expect(content()).not.toHaveProperty('widths');
  });

  it('keeps one row of the record for the whole table, and lists in a cell', () => {
    const table: BlockContent = { type: 'table', caption: '', description: '', headingColumn: false, rows: [[[...cell('A')], [...cell('')]], [[{ kind: 'bullet', level: 1, runs: [{ text: 'point' }] }], [...cell('x')]]] };
    editor = makeEditor([{ ...block(1, '', 'table'), content: table }]);
    const [before] = liveBlocks(editor.state.doc);
    expect(before?.content).toEqual(table);
    editor.commands.setTextSelection(4);
    run(editor, splitBlock('numbered'));
    type('second');
    expect(words()?.[0]?.[0]).toContain('|');
    expect(liveBlocks(editor.state.doc)[0]?.id).toBe(before?.id);
  });
});

describe('paste', () => {
  const paste = (html: string): void => {
    editor.view.pasteHTML(html, new Event('paste') as ClipboardEvent);
  };

  it('takes a data table with its caption and lists, splits merged cells, and leaves out empty rows', () => {
    editor = makeEditor([]);
    paste('<p>Before</p><table><caption>Places</caption><tr><th>Ward</th><th colspan="2">Numbers</th></tr><tr><td rowspan="2"><b>East</b></td><td>10</td><td><ul><li>one</li><li>two</li></ul></td></tr><tr><td>20</td><td><ol><li>first</li></ol></td></tr><tr><td>&nbsp;</td></tr></table><p>After</p>');
    expect(shape(editor).map(([kind, , text]) => [kind, text])).toEqual([['paragraph', 'Before'], ['table', ''], ['paragraph', 'After']]);
    expect(words()).toEqual([['Ward', 'Numbers', ''], ['East', '10', 'bullet:one|bullet:two'], ['', '20', '1. first']]);
    const content = liveBlocks(editor.state.doc)[1]?.content;
    expect(content?.type === 'table' ? content.caption : '').toBe('Places');
  });

  it('takes footnotes from Word and LibreOffice, and says what it left out', () => {
    editor = makeEditor([]);
    paste(`<p class=MsoNormal>Said<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference>[1]</span></a> here.</p><div style='mso-element:footnote-list'><hr><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1" name="_ftn1">[1]</a> Report of May 2025.</p></div></div>`);
    expect(liveBlocks(editor.state.doc).map(({ runs }) => runs)).toEqual([[{ text: 'Said' }, { text: '', footnote: { runs: [{ text: 'Report of May 2025.' }] } }, { text: ' here.' }]]);
    const office = cleanPastedHtml('<p>As said<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a></p><img src="a.png"><img src="b.png"><input><div id="sdfootnote1"><p><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a>The plan.</p></div>');
    expect(office.html).toContain('data-footnote="[{&quot;text&quot;:&quot;The plan.&quot;}]"');
    expect([office.html.includes('sdfootnotesym'), office.leftOut]).toEqual([false, 'Left out: 2 pictures and 1 form field.']);
    // A link down a page is no footnote.
    expect(cleanPastedHtml('<p><a href="#end">Go to the end</a></p><h2 id="end">End</h2>').html).toContain('End');
  });

  it('gives tables as lines where a text may not hold any', () => {
    expect(cleanPastedHtml('<table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2</td></tr></table>', false).html).not.toContain('<table');
  });
});

describe('references and notes', () => {
  it('follow their target without a step of Undo, and say when it is gone', () => {
    const target = '0190c0de-0000-7000-8000-000000000009';
    editor = makeEditor([{ ...block(1, ''), runs: [{ text: 'See ' }, { text: '2.1', reference: { target } }, { text: '.' }] }]);
    const shown = (): string => plainText(liveBlocks(editor.state.doc)[0]?.runs ?? []);
    run(editor, refreshReferences(new Map([[target, '2.2']])));
    expect(shown()).toBe('See 2.2.');
    expect(run(editor, undo)).toBe(false);
    expect(run(editor, refreshReferences(new Map([[target, '2.2']])))).toBe(false);
    run(editor, refreshReferences(new Map()));
    expect(shown()).toBe('See (deleted paragraph).');
  });

  it('are found and replaced in cells, notes and captions', () => {
    const table: BlockContent = { type: 'table', caption: 'Board costs', description: '', headingColumn: false, rows: [[[...cell('Who')]], [[...cell('The Board')]]] };
    editor = makeEditor([{ ...block(1, ''), runs: [{ text: 'The ' }, { text: 'Bo', bold: true }, { text: 'ard' }, { text: '', footnote: { runs: [{ text: 'Board, 2025' }] } }] }, { ...block(2, '', 'table'), content: table }]);
    const query = { words: 'board', matchCase: false, wholeWord: true };
    expect(placesIn(editor.state.doc, query)).toHaveLength(4);
    for (let left = placesIn(editor.state.doc, query); left[0]; left = placesIn(editor.state.doc, query)) run(editor, replacePlace(left[0], query, 'Panel'));
    expect(JSON.stringify(liveBlocks(editor.state.doc))).not.toMatch(/board/iu);
    expect(JSON.stringify(liveBlocks(editor.state.doc)).match(/Panel/gu)).toHaveLength(4);
  });

  it('are not typed over by Enter', () => {
    editor = makeEditor([{ ...block(1, ''), runs: [{ text: 'One' }, { text: '', footnote: { runs: [{ text: 'Note' }] } }] }]);
    editor.view.dispatch(editor.state.tr.setSelection(NodeSelection.create(editor.state.doc, 4)));
    run(editor, splitBlock('numbered'));
    expect(liveBlocks(editor.state.doc)[0]?.runs.at(-1)?.footnote).toEqual({ runs: [{ text: 'Note' }] });
  });
});

/** Text as the record keeps it: no empty stretch, neighbours of different looks. */
const text = fc.string({ unit: fc.constantFrom('a', 'é', ' ', '&', '<', '£', '\n'), minLength: 1, maxLength: 6 });
const run1: fc.Arbitrary<Run> = fc.oneof(
  fc.record({ text, bold: fc.constant(true) }),
  fc.record({ text, italic: fc.constant(true) }),
  fc.record({ text, link: fc.constant('https://northmere.example/') }),
  fc.record({ text: fc.constant(''), footnote: fc.record({ runs: fc.array(fc.record({ text }), { minLength: 1, maxLength: 2 }) }) }),
  fc.record({ text: fc.constantFrom('2.1', 'Table 1'), reference: fc.record({ target: fc.uuid({ version: 7 }) }) }),
);
const look = (one: Run): string => JSON.stringify({ ...one, text: '' });
const runs = fc.array(run1, { maxLength: 4 }).map((list) => list.filter((one, index) => index === 0 || one.footnote !== undefined || one.reference !== undefined || look(one) !== look(list[index - 1] ?? one)));
const cellParagraph: fc.Arbitrary<CellParagraph> = fc.record({ kind: fc.constantFrom('paragraph', 'bullet', 'letter'), level: fc.constantFrom(1, 2), runs });
const table: fc.Arbitrary<BlockContent> = fc.integer({ min: 1, max: 3 }).chain((columns) =>
  fc.record({ type: fc.constant('table' as const), caption: fc.constantFrom('', 'Costs'), description: fc.constantFrom('', 'What it costs'), headingColumn: fc.boolean(), rows: fc.array(fc.array(fc.array(cellParagraph, { minLength: 1, maxLength: 2 }), { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 3 }) }),
);
const image: fc.Arbitrary<BlockContent> = fc.record({ type: fc.constant('image' as const), file: fc.constant('ab'.repeat(32)), mediaType: fc.constant('image/png' as const), width: fc.integer({ min: 1, max: 900 }), height: fc.integer({ min: 1, max: 900 }), alt: fc.constantFrom('', 'A map'), decorative: fc.boolean(), caption: fc.constantFrom('', 'Wards'), size: fc.constantFrom('small', 'medium', 'full') });
const written = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom('paragraph', 'numbered', 'heading', 'bullet', 'letter', 'roman'), level: fc.constantFrom(1, 2, 3), runs }) },
  table.map((content) => ({ kind: 'table' as const, level: 1, runs: [], content })),
  image.map((content) => ({ kind: 'image' as const, level: 1, runs: [], content })),
);

it('gives back any paper as it was, through the editor and through the clipboard', () => {
  editor = makeEditor([]);
  fc.assert(
    fc.property(fc.array(written, { minLength: 1, maxLength: 6 }), (list) => {
      const keys = keysAfter(null, list.length);
      const blocks = list.map((one, index): Block => blockSchema.parse({ ...block(1, ''), ...one, id: block(index, '').id, orderKey: keys[index] }));
      const doc = editor.schema.nodeFromJSON(documentOf(blocks, 'numbered'));
      doc.check();
      const kept = (all: ReturnType<typeof liveBlocks>) => all.map(({ kind, level, runs: own, content = null }) => ({ kind, level, runs: own, content }));
      expect(kept(liveBlocks(doc))).toEqual(blocks.map(({ kind, level, runs: own, content = null }) => ({ kind, level, runs: own, content })));
      const copied = editor.view.serializeForClipboard(doc.slice(0, doc.content.size)).dom;
      const holder = document.createElement('div');
      holder.innerHTML = copied.innerHTML;
      editor.view.dispatch(editor.state.tr.replaceWith(0, editor.state.doc.content.size, editor.schema.nodeFromJSON(documentOf([], 'numbered')).content));
      editor.view.pasteHTML(holder.innerHTML, new Event('paste') as ClipboardEvent);
      const pasted = kept(liveBlocks(editor.state.doc));
      const words = (all: typeof pasted): string => all.map(({ runs: own, content }) => plainText(own) + JSON.stringify(content)).join('').replace(/null/gu, '');
      expect(words(pasted)).toContain(words(kept(liveBlocks(doc))).trim());
    }),
    { numRuns: 40 },
  );
});
