import { afterEach, describe, expect, it } from 'vitest';
import type { Editor } from '@tiptap/core';
import { plainText } from '@shared/text/model';
import { liveBlocks } from '@renderer/features/text/block-json';
import { isUnreadable, sliceOfText } from '@renderer/features/text/pasting';
import { leftOutOf, picturesAlone } from '@renderer/features/text/picture-files';
import { takePicture } from '@renderer/features/text/prepare-picture';
import { block, caret, ids, makeEditor, shape } from './text-harness';

let editor: Editor;
afterEach(() => {
  editor.destroy();
});

/** Pastes as the application does: through the editor's own way for HTML from the clipboard. */
function paste(html: string): void {
  // The page's own event type is not in jsdom; the editor only asks whether there is one.
  editor.view.pasteHTML(html, new Event('paste') as ClipboardEvent);
}

describe('paste from Word', () => {
  it('reads list items that Word sends as paragraphs with their number as text', () => {
    editor = makeEditor([]);
    const item = (level: number, sign: string, text: string): string =>
      `<p class=MsoListParagraph style='margin-left:36pt;mso-list:l0 level${String(level)} lfo1'><![if !supportLists]><span style='mso-list:Ignore'>${sign}<span style='font:7pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]><span lang=EN-GB>${text}<o:p></o:p></span></p>`;
    paste(`<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p{color:red}</style></head><body><!--StartFragment-->${item(1, '3.1', 'First paragraph')}${item(2, '(a)', 'limb')}${item(3, '(i)', 'part')}${item(1, '·', 'point')}${item(2, 'o', 'inner point')}<!--EndFragment--></body></html>`);
    expect(shape(editor)).toEqual([['numbered', 1, 'First paragraph'], ['letter', 1, 'limb'], ['roman', 2, 'part'], ['bullet', 1, 'point'], ['bullet', 2, 'inner point']]);
  });

  it('keeps bold, italic, superscript and links, and drops pictures, styles, scripts and comments', () => {
    editor = makeEditor([]);
    paste(
      '<p class=MsoNormal style="color:red;font-family:Papyrus">On the <b>5</b><sup>th</sup> see <i>the <a href="https://example.org/a">plan</a></i><script>alert(1)</script><img src="file:///c:/x.png" onerror="alert(1)"><span style="display:none">hidden</span> <a href="javascript:alert(1)">here</a>.</p><p>&nbsp;</p>',
    );
    expect(liveBlocks(editor.state.doc).map(({ runs }) => runs)).toEqual([
      [{ text: 'On the ' }, { text: '5', bold: true }, { text: 'th', superscript: true }, { text: ' see ' }, { text: 'the ', italic: true }, { text: 'plan', italic: true, link: 'https://example.org/a' }, { text: ' here.' }],
    ]);
    expect(editor.view.dom.innerHTML).not.toMatch(/script|onerror|style=|Papyrus|javascript/u);
  });
});

describe('what another program gives in its own form alone', () => {
  it.each([
    ['a clipboard of RTF alone', ['text/rtf'], true],
    ['words beside it', ['text/rtf', 'text/plain'], false],
    ['a web page', ['text/html'], false],
    ['a picture', ['Files'], false],
    ['an empty clipboard', [], false],
  ] as const)('%s', (_words, types, unreadable) => {
    expect(isUnreadable({ types })).toBe(unreadable);
  });

  it('a script’s paste comes without a clipboard', () => {
    expect(isUnreadable(null)).toBe(false);
  });
});

describe('paste from the web', () => {
  it('keeps headings, nested lists and the words of tables', () => {
    editor = makeEditor([]);
    paste('<h2>Background</h2><div>Opening <br>line</div><ul><li>one<ul><li>inner</li></ul></li><li>two</li></ul><ol type="a"><li>limb</li></ol><ol><li><p>counted</p></li></ol><table><tr><td><p>Left</p></td><td>Right</td></tr></table>');
    expect(shape(editor)).toEqual([
      ['heading', 1, 'Background'],
      ['paragraph', 1, 'Opening \nline'],
      ['bullet', 1, 'one'],
      ['bullet', 2, 'inner'],
      ['bullet', 1, 'two'],
      ['letter', 1, 'limb'],
      ['numbered', 1, 'counted'],
      ['paragraph', 1, 'Left\tRight'],
    ]);
  });

  it('does not take everything for bold because it comes from Google', () => {
    editor = makeEditor([]);
    paste('<b style="font-weight:normal" id="docs-internal"><p><span style="font-weight:400">plain </span><span style="font-weight:700">strong</span></p></b>');
    expect(liveBlocks(editor.state.doc)[0]?.runs).toEqual([{ text: 'plain ' }, { text: 'strong', bold: true }]);
  });

  it('is not stopped by a page nested beyond sense', () => {
    editor = makeEditor([]);
    paste(`<p>before</p>${'<div>'.repeat(600)}words${'</div>'.repeat(600)}`);
    expect(shape(editor).map(([, , words]) => words)).toEqual(['before', 'words']);
  });
});

describe('paste of text', () => {
  it('puts one line into the paragraph it is pasted in, without touching its row', () => {
    editor = makeEditor([block(1, 'One two')]);
    caret(editor, 0, 4);
    editor.view.dispatch(editor.state.tr.replaceSelection(sliceOfText('and a half ', editor.schema)));
    expect([shape(editor), ids(editor)]).toEqual([[['numbered', 1, 'One and a half two']], [1]]);
  });

  it('makes a paragraph of each line and reads typed numbers and bullets as kinds', () => {
    editor = makeEditor([]);
    editor.view.dispatch(editor.state.tr.replaceSelection(sliceOfText('3.1 First\r\n\r\n(a) limb\n• point\n2026 was a year', editor.schema)));
    expect(shape(editor)).toEqual([['numbered', 1, 'First'], ['letter', 1, 'limb'], ['bullet', 1, 'point'], ['paragraph', 1, '2026 was a year']]);
  });

  it('copies its own paragraphs with their kinds, as new rows', () => {
    editor = makeEditor([block(1, 'One'), block(2, 'limb', 'letter')]);
    editor.commands.selectAll();
    const { dom } = editor.view.serializeForClipboard(editor.state.selection.content());
    editor.commands.setTextSelection(editor.state.doc.content.size - 1);
    paste(dom.innerHTML);
    expect(shape(editor).map(([kind, , words]) => [kind, words])).toEqual([['numbered', 'One'], ['letter', 'limb'], ['numbered', 'One'], ['letter', 'limb']]);
    expect(ids(editor)).toEqual([1, 2, 'new', 'new']);
  });

  it('keeps a pasted text of 50,000 characters whole', () => {
    editor = makeEditor([]);
    const text = Array.from({ length: 500 }, (_, index) => `Paragraph ${String(index)} ${'x'.repeat(86)}`).join('\n');
    editor.view.dispatch(editor.state.tr.replaceSelection(sliceOfText(text, editor.schema)));
    expect(liveBlocks(editor.state.doc).map(({ runs }) => plainText(runs)).join('\n')).toBe(text);
  });
});

describe('pictures as files', () => {
  const file = (name: string, type: string): File => new File(['x'], name, { type });
  const data = (files: readonly File[], text = ''): DataTransfer => ({ files, getData: () => text }) as unknown as DataTransfer;

  it('are taken only where no words come along, and one at a time', () => {
    expect(picturesAlone(data([file('a.png', 'image/png'), file('b.pdf', 'application/pdf')])).map(({ name }) => name)).toEqual(['a.png']);
    expect(picturesAlone(data([file('cells.png', 'image/png')], 'A1\tB1'))).toEqual([]);
    expect(picturesAlone(null)).toEqual([]);
    expect(leftOutOf([file('a.png', 'image/png')], true)).toBe('');
    expect(leftOutOf([file('a.png', 'image/png'), file('b.png', 'image/png')], true)).toMatch(/^Only the first picture/u);
    expect(leftOutOf([file('a.png', 'image/png')], false)).toBe('Pictures have a place in papers only.');
  });

  it.each([
    ['words under another name', new TextEncoder().encode('<svg onload="alert(1)"/>'), 'This file cannot be read as a picture. Choose a PNG or JPEG file.'],
    ['a PNG that says it is a wall', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 73, 72, 68, 82, 0, 1, 0, 0, 0, 1, 0, 0]), 'This picture has too many pixels. Save a smaller copy of it and choose that.'],
  ])('are refused in a sentence before anything of them is drawn: %s', async (_name, bytes, sentence) => {
    await expect(takePicture({ size: bytes.byteLength, arrayBuffer: () => Promise.resolve(bytes.buffer) } as unknown as Blob)).rejects.toThrow(sentence);
  });
});
