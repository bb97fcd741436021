import type { PlanSource, SourceTable } from '@shared/ledger/import/plan-source';
import { paragraphText } from '@shared/ledger/plan-text';
import type { PlanParagraph } from '@shared/ledger/plan-text';
import { escapeXml, makeDocx } from '../../reading/make-office';

/** The table of a source, for writing it down again in another form. */
export function tableOf(source: PlanSource): SourceTable {
  const table = source.pieces.find((piece) => piece.type === 'table');
  if (table?.type !== 'table') throw new Error('There is no table in the source.');
  return { ...table, rows: table.rows.filter(({ kind }) => kind !== 'blank' && kind !== 'rule') };
}

/** As a word processor writes it: a title row across the table, bullets as list items, italics as runs. */
export function asDocx(table: SourceTable): Uint8Array {
  const run = ({ text, italic, bold }: PlanParagraph['runs'][number]) => `<w:r><w:rPr>${bold === true ? '<w:b/>' : ''}${italic === true ? '<w:i/>' : ''}</w:rPr><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
  const paragraph = ({ label, style, runs }: PlanParagraph) => `<w:p>${style === 'bullet' ? '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>' : ''}${label !== '' && style !== 'bullet' ? run({ text: `${label} ` }) : ''}${runs.map(run).join('')}</w:p>`;
  const cell = (paragraphs: readonly PlanParagraph[], span = 1) => `<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/>${span > 1 ? `<w:gridSpan w:val="${String(span)}"/>` : ''}</w:tcPr>${paragraphs.map(paragraph).join('') || '<w:p/>'}</w:tc>`;
  const rows = table.rows.map(({ kind, cells }) => `<w:tr>${kind === 'header' ? '<w:trPr><w:tblHeader/></w:trPr>' : ''}${kind === 'title' ? cell(cells.flat(), table.columns) : cells.map((each) => cell(each)).join('')}</w:tr>`);
  const grid = Array.from({ length: table.columns }, () => '<w:gridCol w:w="2000"/>').join('');
  const numbering = '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
  return new Uint8Array(makeDocx({ numbering, body: `<w:tbl><w:tblPr/><w:tblGrid>${grid}</w:tblGrid>${rows.join('')}</w:tbl><w:p/>` }));
}

/** As a browser saves it. */
export function asHtml(table: SourceTable): Uint8Array {
  const run = ({ text, italic, bold }: PlanParagraph['runs'][number]) => `${bold === true ? '<b>' : ''}${italic === true ? '<i>' : ''}${escapeXml(text)}${italic === true ? '</i>' : ''}${bold === true ? '</b>' : ''}`;
  const cell = (paragraphs: readonly PlanParagraph[]) => {
    let html = '';
    let list = false;
    for (const { label, style, runs } of paragraphs) {
      if ((style === 'bullet') !== list) html += list ? '</ul>' : '<ul>';
      list = style === 'bullet';
      html += list ? `<li>${runs.map(run).join('')}</li>` : `<p>${label === '' ? '' : `${escapeXml(label)} `}${runs.map(run).join('')}</p>`;
    }
    return list ? `${html}</ul>` : html;
  };
  const rows = table.rows.map(({ kind, cells }) => (kind === 'title' ? `<tr><td colspan="${String(table.columns)}">${cell(cells.flat())}</td></tr>` : `<tr>${cells.map((each) => (kind === 'header' ? `<th>${cell(each)}</th>` : `<td>${cell(each)}</td>`)).join('')}</tr>`));
  return new TextEncoder().encode(`<!DOCTYPE html><html><head><meta charset="utf-8"><script>alert(1)</script></head><body><table>${rows.join('')}</table><img src="http://evil.invalid/x.png"></body></html>`);
}

/** As Excel saves it: a byte order mark, CRLF between rows, line breaks within quotes. */
export function asCsv(table: SourceTable): Uint8Array {
  const cell = (paragraphs: readonly PlanParagraph[]) => `"${paragraphs.map(paragraphText).join('\n').replaceAll('"', '""')}"`;
  return new TextEncoder().encode(`\uFEFF${table.rows.map(({ cells }) => cells.map(cell).join(',')).join('\r\n')}\r\n`);
}
