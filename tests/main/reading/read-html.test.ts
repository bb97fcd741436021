import { readPastedHtml } from '@main/reading/read-bytes';
import { describe, expect, test } from 'vitest';

import { show } from './show';

function shown(html: string): string[] {
  return show(readPastedHtml(html).blocks);
}

function codes(html: string): string[] {
  return readPastedHtml(html).warnings.map((warning) => warning.code);
}

describe('a web page', () => {
  test('headings, paragraphs, marks, line breaks, white space as a browser shows it', () => {
    expect(shown('<h2>1. Purpose</h2><p>To  \n note <b>the <i>report</i></b> of 5<sup>th</sup><br>May</p>loose text<div>in a <span style="font-weight:700">block</span></div>')).toEqual(['h2 [1.] Purpose', 'p To note *the **/report/* of 5^th^\nMay', 'p loose text', 'p in a *block*']);
  });

  test('lists: bullets, numbers from anywhere, letters, items in items, paragraphs in an item', () => {
    expect(shown('<ul><li>one<ul><li>inner</li></ul></li><li><p>two</p><p>more of two</p></li></ul><ol start="3"><li>three</li><li value="7">seven</li></ol><ol type="a"><li>first</li></ol><ol style="list-style-type: lower-roman"><li>x</li><li>y</li></ol>')).toEqual([
      'p1 [•] one', 'p2 [•] inner', 'p1 [•] two', 'p1 more of two', 'p1 [3.] three', 'p1 [7.] seven', 'p1 [a.] first', 'p1 [i.] x', 'p1 [ii.] y',
    ]);
  });

  test('a list without items whose bullets are typed, as some exports write it', () => {
    expect(shown('<p>It should:</p> <ul style="list-style-type: none"> • promote this; • keep that. <p>Then go on.</p>')).toEqual(['p It should:', 'p1 [•] promote this;', 'p1 [•] keep that.', 'p Then go on.']);
  });

  test('tables: header by th or thead, spans, a caption, one in another, one cell that only places', () => {
    expect(shown('<table><caption>Plan</caption><tr><th colspan=2>What<th>When<tr><td>R1<td>Write<td rowspan=2>May<tr><td><td>again</table>')).toEqual(['table 3', 'header | <2>What | When', 'body | R1 | Write | ^2^May', 'body+ |  | again']);
    expect(shown('<table><tr><td><p>Dear all</p><table><tr><td>a<td>b</table></td></tr></table>')).toEqual(['p Dear all', 'table 2', 'body | a | b']);
  });

  test('scripts, frames, forms, styles and remote pictures are dropped and said to be; links are checked', () => {
    const page = '<script>steal()</script><style>p{}</style><p onclick="x()">Text <a href="javascript:alert(1)">here</a> <a href="https://example.org">there</a> <a href="#top">up</a></p><img src="http://evil.invalid/x.png" alt="A chart"><iframe src="http://evil.invalid"></iframe><input value="typed"><svg><text>drawn</text></svg>';
    const document = readPastedHtml(page);
    expect(show(document.blocks)).toEqual(['p Text here there(https://example.org) up', 'p {image}']);
    expect(document.images).toEqual([{ id: 'image-1', alt: 'A chart', name: '', source: 'linked', part: '' }]);
    expect(codes(page).toSorted()).toEqual(['drawing-without-text', 'external-content-ignored', 'external-image-ignored', 'form-control-dropped', 'link-dropped', 'script-dropped']);
  });

  test('hidden text is kept apart; inserted and deleted text is told', () => {
    expect(shown('<p>seen<span style="display:none"> unseen</span></p><p>the <del>old</del><ins>new</ins> one</p>')).toEqual(['p seen~ unseen~', 'p the -old-+new+ one']);
    expect(codes('<p hidden>unseen</p>')).toEqual(['hidden-text']);
  });
});

describe('the clipboard of Word', () => {
  const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style><!-- p.MsoNormal {margin:0} --></style><!--[if gte mso 9]><xml><w:WordDocument>x</w:WordDocument></xml><![endif]--></head><body lang=EN-GB><!--StartFragment-->
    <p class=MsoTitle>Report<o:p></o:p></p>
    <h1><![if !supportLists]><span style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>Purpose</h1>
    <p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span><span style='mso-list:Ignore'>(b)<span>&nbsp;&nbsp; </span></span></span><![endif]>the second<o:p></o:p></p>
    <p class=MsoListParagraphCxSpFirst style='mso-list:l1 level1 lfo2'><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span>&nbsp; </span></span></span>a point</p>
    <p class=MsoNormal><b>Bold</b> and<span style='mso-spacerun:yes'>&nbsp; </span>normal<span class=MsoCommentReference><a class=msocomanchor id="_anchor_1" href="#_msocom_1">[AB1]</a></span></p>
    <!--EndFragment--><div style='mso-element:comment-list'><div style='mso-element:comment'><p class=MsoCommentText>Is it so?</p></div></div></body></html>`;

  test('labels, depths and headings are Word’s own; comments are kept apart', () => {
    const document = readPastedHtml(WORD);
    expect(show(document.blocks)).toEqual(['title Report', 'h1 Purpose', 'p2 [(b)] the second', 'p1 [•] a point', 'p *Bold* and\u00A0 normal']);
    expect(document.blocks.find((block) => block.type === 'paragraph' && block.depth === 2)).toMatchObject({ label: { text: '(b)', source: 'computed', style: 'letter', parts: [2] } });
    expect(document.comments.map((comment) => show(comment.blocks))).toEqual([['p Is it so?']]);
  });

  test('the lines that Windows puts before the page are no text', () => {
    expect(shown('Version:0.9\r\nStartHTML:0000000105\r\nEndHTML:0000000200\r\nSourceURL:https://example.org/\r\n<html><body><p>Text</p></body></html>')).toEqual(['p Text']);
  });
});
