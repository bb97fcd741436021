import { readBytes, readPasted } from '@main/reading/read-bytes';
import { detectText } from '@main/reading/detect-kind';
import type { NeutralDocument } from '@shared/reading/neutral-document';
import { describe, expect, test } from 'vitest';

import { show } from './show';

function codes(document: NeutralDocument): string[] {
  return document.warnings.map((warning) => warning.code);
}

describe('Markdown', () => {
  test('headings, lists with numbers of their own, marks, links, HTML only where it is a mark', () => {
    const text = '# Board\n\n#### 1. Purpose\n\n- **1.1** Costs are *met* by the 5<sup>th</sup>\n- 1.2 See [the page](https://example.org) and [this](javascript:x)\n\n3. third\n4. fourth\n\n> quoted\n\n<div>kept as written</div>\n\n[note]: https://example.org/kept\n\n    indented text';
    const document = readPasted(text, '');
    expect(document.kind).toBe('markdown');
    expect(show(document.blocks)).toEqual([
      'h1 Board', 'h4 [1.] Purpose', 'p1 [1.1] Costs are /met/ by the 5^th^', 'p1 [1.2] See the page(https://example.org) and [this](javascript:x)', 'p1 [3.] third', 'p1 [4.] fourth', 'quote quoted', 'p <div>kept as written</div>', 'p [note]: https://example.org/kept', 'p indented text',
    ]);
    expect(codes(document)).toEqual(['markup-literal']);
  });

  test('a pipe table with more cells than its header loses none', () => {
    const document = readPasted('| Ref | Action |\n|---|---|\n| R1 | Write \\| call<br>twice | May |\n|  | and again |\n', 'plan.md');
    expect(show(document.blocks)).toEqual(['table 3', 'header | Ref | Action', 'body | R1 | Write | call / twice | May', 'body+ |  | and again']);
  });
});

describe('CSV and tab-separated text', () => {
  test('quotes over lines, separators in quotes, a byte order mark', async () => {
    const document = await readBytes(Buffer.from('\uFEFFRef,Action,By\r\nR1,"Write, then\r\ncall ""twice""",May\r\n,and again,\r\n'), 'plan.csv');
    expect(document.kind).toBe('delimited');
    expect(show(document.blocks)).toEqual(['table 3', 'header | Ref | Action | By', 'body | R1 | Write, then / call "twice" | May', 'body+ |  | and again | ']);
    expect(document.blocks[0]).toMatchObject({ rows: [{ at: 1 }, { at: 2 }, { at: 4 }] });
  });

  test('Windows-1252, semicolons', async () => {
    const document = await readBytes(Buffer.from('Item;Cost;By\nRoof;\u00A325k;Si\u00E2n\u2019s team\n'.replace('\u2019', '\u0092'), 'latin1'), 'plan.csv');
    expect(show(document.blocks)).toEqual(['table 3', 'header | Item | Cost | By', 'body | Roof | £25k | Siân’s team']);
    expect(codes(document)).toEqual(['old-encoding', 'header-guessed']);
  });

  test('a quotation mark that is never closed does not swallow the rest', () => {
    const document = readPasted('Ref\tSaid\nR1\t"Well\nR2\tno\nR3\tyes', '');
    expect(show(document.blocks)).toEqual(['table 2', 'header | Ref | Said', 'body | R1 | "Well', 'body | R2 | no', 'body | R3 | yes']);
    expect(codes(document)).toContain('quotes-uneven');
  });

  test('rows of other widths are kept and pointed out', () => {
    const document = readPasted('Ref no,Action,Month\n1,2,3\n4,5\n6,7,8,9\n1,2,3', 'x.csv');
    expect(show(document.blocks)).toEqual(['table 4', 'header | Ref no | Action | Month', 'body | 1 | 2 | 3', 'body | 4 | 5', 'body | 6 | 7 | 8 | 9', 'body | 1 | 2 | 3']);
    expect(document.warnings.filter((warning) => warning.code === 'uneven-rows').map((warning) => warning.place)).toEqual(['line 3', 'line 4']);
  });
});

describe('plain text', () => {
  test('a title, headings, list items, lines broken by their width, a cover', () => {
    const text = [
      'Partnership proposal', '', 'Background', '', 'This paper sets out a proposal that was made by the heads of all the schools and that is', 'to be decided in May.', 'A second paragraph.', '', '\tContact', '\t', '', '\tTime needed', '\tTen minutes', '', 'Next steps', 'Members are asked to do these things before the board meets again in the autumn:', '(a) agree', '(b) report', '\u00B7 tell', '', 'Phase 1: Look (a) at it.', '', 'Done.',
    ].join('\n');
    const document = readPasted(text, '');
    expect(show(document.blocks)).toEqual([
      'h1 Partnership proposal', 'h2 Background', 'p This paper sets out a proposal that was made by the heads of all the schools and that is to be decided in May.', 'p A second paragraph.', 'table 2', 'body | Contact | ', 'body | Time needed | Ten minutes', 'h2 Next steps', 'p Members are asked to do these things before the board meets again in the autumn:', 'p1 [(a)] agree', 'p1 [(b)] report', 'p1 [·] tell', 'h3 Phase 1: Look (a) at it.', 'p Done.',
    ]);
    expect(codes(document)).toEqual(['headings-guessed']);
  });

  test('characters that no file may hold are taken out, all others stay', () => {
    expect(show(readPasted('Caf\u0065\u0301 \u0000\u0007\uFFFEllŷn \u{1F600} \uD800 مجلس ]]> &amp; <b', '').blocks)).toEqual(['p Café llŷn \u{1F600} \uFFFD مجلس ]]> &amp; <b']);
  });
});

describe('the text of slides', () => {
  const TEXT = 'Title: Our talk\n1(No words)\n2WHY WE MEET\nAND WHEN\n- First aim of\nthe board - Second aim - and its\npart\n- 75 of schools\n3THANK YOU\nwww.example.o\nrg/page\n';

  test('numbers come off titles, items that run on come apart, doubt is said', () => {
    const document = readPasted(TEXT, '');
    expect(show(document.blocks)).toEqual(['title Title: Our talk', 'slide 1 ', '  p (No words)', 'slide 2 WHY WE MEET AND WHEN', '  p1 [-] First aim of the board', '  p1 [-] Second aim - and its part', '  p1 [-] 75 of schools', 'slide 3 THANK YOU', '  p www.example.o rg/page']);
    expect(document.title).toBe('Our talk');
    expect(document.warnings.map((warning) => `${warning.code} ${warning.place}`)).toEqual(['slide-number-separated slide 2', 'lost-character-suspected slide 2', 'list-item-doubtful slide 2', 'list-item-doubtful slide 2', 'slide-number-separated slide 3', 'address-broken slide 3']);
  });
});

describe('what a text is', () => {
  test.each([
    ['Dear all,\nplease come, bring tea, and sit.\nThank you, Ann', '', 'text'],
    ['Ann, Chair, 2026\nBob, Clerk, 2025\nCat, Head, 2024', '', 'delimited'],
    ['name,role\nAnn,Chair', 'a.csv', 'delimited'],
    ['name,role\nAnn,Chair', 'a.txt', 'text'],
    ['one\ttwo\n1\t2\n3\t4', '', 'delimited'],
    ['<p>Hello</p>', '', 'html'],
    ['<!DOCTYPE html><html></html>', 'a.docx', 'html'],
    ['# Title\n\ntext', '', 'markdown'],
    ['a < b and <p is not HTML', '', 'text'],
    ['1First\n2Second\n3Third', '', 'slides-text'],
    ['1. First\n2. Second\n3. Third', '', 'text'],
    ['plain', 'x.md', 'markdown'],
    ['Item: 5*3*2', '', 'text'],
  ])('%j named %j is %s', (text, name, kind) => {
    expect(detectText(text, name).kind).toBe(kind);
  });
});
