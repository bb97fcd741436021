import type { Block, CellBlock, DocumentModel, HeadingBlock, Inline, Limb, NumberedBlock, TableBlock } from '@shared/documents/document-model';
import { runsText } from '@shared/documents/document-model';
import type { FieldIssue } from '@shared/kernel/result';

/** The most a table may have: Word opens no more than 63 columns. */
const MOST_COLUMNS = 63;
const BOOKMARK = /^[A-Za-z0-9_-]{1,40}$/;
const ALLOWED_LINK = /^(?:https?:\/\/[^\s/?#]|mailto:[^\s@]+@[^\s@]+)/i;

/** Whether a link may stand in a document: http, https or mailto, without white space. */
export function isAllowedLink(href: string): boolean {
  return ALLOWED_LINK.test(href) && !/[\s<>"\\^`{|}]/.test(href);
}

/**
 * What keeps a document from going out, each with the field it stands in, as "sections.0.blocks.3.rows". Word would open
 * most of these and show something wrong, or ask to repair the file; so they are refused before a byte is written.
 */
export function checkDocument(model: DocumentModel): readonly FieldIssue[] {
  const issues: FieldIssue[] = [];
  const say = (path: string, message: string): void => void issues.push({ path, message });
  if (model.title.trim() === '') say('title', 'The document has no title. Give it one: it is what a screen reader says first.');
  if (/\.docx?$/i.test(model.title.trim())) say('title', 'The title is a file name. Give the document a title in words.');
  if (model.author.trim() === '') say('author', 'The document names no author. Enter the council or the clerk.');
  if (model.sections.length === 0) say('sections', 'The document has no pages.');
  const checker = blockChecker(model, say);
  for (const [index, section] of model.sections.entries()) {
    const at = `sections.${String(index)}`;
    if (section.blocks.length === 0) say(`${at}.blocks`, 'A section of the document is empty.');
    for (const [place, block] of section.blocks.entries()) checker.block(block, `${at}.blocks.${String(place)}`);
  }
  checker.end();
  return issues;
}

type Say = (path: string, message: string) => void;

function blockChecker(model: DocumentModel, say: Say): { readonly block: (block: Block, at: string) => void; readonly end: () => void } {
  const bookmarks = new Set<string>();
  const references: { readonly target: string; readonly at: string }[] = [];
  let titles = 0;
  let headings = 0;
  let lastLevel = 0;
  let counted: 'section' | 'appendix' | null = null;

  const bookmark = (name: string | null, at: string): void => {
    if (name === null) return;
    if (!BOOKMARK.test(name)) say(`${at}.bookmark`, `“${name.slice(0, 40)}” cannot be the name of a bookmark: use letters, digits, - and _.`);
    if (bookmarks.has(name)) say(`${at}.bookmark`, `Two places have the bookmark “${name}”.`);
    bookmarks.add(name);
  };
  const runs = (list: readonly Inline[], at: string): void => {
    for (const [index, run] of list.entries()) {
      if (run.type === 'text') continue;
      const place = `${at}.${String(index)}`;
      if (run.type === 'link') link(run.href, run.text, place, say);
      else if (run.type === 'reference') {
        if (run.shown === undefined) references.push({ target: run.target, at: place });
      }
      else if (run.type === 'footnote') {
        if (runsText(run.runs).trim() === '') say(place, 'A footnote is empty.');
        for (const inner of run.runs) if (inner.type === 'link') link(inner.href, inner.text, place, say);
      }
    }
  };
  const limb = (one: Limb, at: string): void => {
    bookmark(one.bookmark, at);
    runs(one.runs, `${at}.runs`);
  };
  const heading = (block: HeadingBlock, at: string): void => {
    headings += 1;
    if (runsText(block.runs).trim() === '') say(`${at}.runs`, 'A heading is empty.');
    if (block.number.type === 'auto' && block.level !== 1 && block.series !== 'item') say(`${at}.number`, 'Only headings of the first level are numbered by themselves.');
    if (lastLevel > 0 && block.level > lastLevel + 1) say(`${at}.level`, `A heading of level ${String(block.level)} follows one of level ${String(lastLevel)}: a level is missing between them.`);
    if (lastLevel === 0 && block.level > 1 && titles === 0) say(`${at}.level`, 'The first heading must be of the first level.');
    lastLevel = block.level;
    if (block.level === 1) counted = block.number.type === 'auto' && block.series !== 'item' ? block.series : null;
    bookmark(block.bookmark, at);
    runs(block.runs, `${at}.runs`);
  };
  const numbered = (block: NumberedBlock, at: string): void => {
    if (block.number.type === 'auto' && block.level <= 2 && counted !== block.series) {
      say(`${at}.number`, 'A paragraph numbered by itself stands under a heading that is not: its number would be wrong.');
    }
    bookmark(block.bookmark, at);
    runs(block.runs, `${at}.runs`);
  };

  return {
    block(block, at) {
      switch (block.type) {
        case 'title':
          titles += 1;
          if (titles > 1) say(at, 'The document has two titles on its pages.');
          if (block.text.trim() === '') say(`${at}.text`, 'The title on the page is empty.');
          lastLevel = Math.max(lastLevel, 1);
          break;
        case 'strapline':
          if (block.text.trim() === '') say(`${at}.text`, 'The line above the title is empty.');
          break;
        case 'heading':
          heading(block, at);
          break;
        case 'detail':
          if (block.label.trim() === '') say(`${at}.label`, 'A line of the details has no label.');
          runs(block.value, `${at}.value`);
          break;
        case 'paragraph': case 'notice': case 'listItem':
          runs(block.runs, `${at}.runs`);
          break;
        case 'numbered':
          numbered(block, at);
          break;
        case 'recommendations': case 'decision': {
          const items = block.type === 'recommendations' ? block.items : block.limbs;
          runs(block.lead, `${at}.lead`);
          for (const [index, item] of items.entries()) limb(item, `${at}.${block.type === 'recommendations' ? 'items' : 'limbs'}.${String(index)}`);
          if (block.type === 'recommendations' && items.length === 0) say(`${at}.items`, 'The recommendations are empty.');
          if (block.type === 'recommendations' && block.count === 'paragraphs' && counted !== 'section' && items.some((item) => item.number.type === 'auto')) {
            say(`${at}.count`, 'Recommendations numbered with the paper stand under a heading that is not numbered by itself.');
          }
          break;
        }
        case 'table':
          bookmark(block.bookmark ?? null, at);
          table(block, at, say, runs);
          break;
        case 'image':
          bookmark(block.bookmark ?? null, at);
          if (!block.decorative && block.alt.trim() === '') say(`${at}.alt`, 'A picture has no description. Say what it shows, or mark it as decoration.');
          if (/\.(?:png|jpe?g|gif|svg|emf)\b/i.test(block.alt)) say(`${at}.alt`, 'The description of a picture is a file name. Say what it shows.');
          if (!(block.width > 0 && block.height > 0)) say(`${at}.width`, 'A picture has no size.');
          if (!isPicture(block.mediaType, block.data)) say(`${at}.data`, 'A picture cannot be read: it is neither PNG nor JPEG.');
          break;
        case 'signature':
          if (block.lines.length === 0) say(`${at}.lines`, 'There is nothing to sign on.');
          break;
        case 'contents': case 'pageBreak':
          break;
      }
    },
    end() {
      for (const { target, at } of references) {
        if (!bookmarks.has(target)) say(at, `A cross-reference points to “${target.slice(0, 40)}”, which is not in the document.`);
      }
      if (model.sections.length > 0 && headings + titles === 0) say('sections', 'The document has no heading: nobody could find their way in it with a screen reader.');
    },
  };
}

function link(href: string, text: string, at: string, say: Say): void {
  if (!isAllowedLink(href)) say(`${at}.href`, `The link “${href.slice(0, 60)}” cannot go into a document: only http, https and mailto links can.`);
  if (text.trim() === '') say(`${at}.text`, 'A link has no words.');
}

function table(block: TableBlock, at: string, say: Say, runs: (list: readonly Inline[], at: string) => void): void {
  const wanted = block.columns.length;
  if (wanted === 0) say(`${at}.columns`, 'A table has no columns.');
  if (wanted > MOST_COLUMNS) say(`${at}.columns`, `A table has ${String(wanted)} columns; Word opens no more than ${String(MOST_COLUMNS)}.`);
  if (block.rows.length === 0) say(`${at}.rows`, 'A table has no rows. Leave it out, or say in words that there is nothing to list.');
  if (block.description.trim() === '') say(`${at}.description`, 'A table has no description for people who cannot see it.');
  for (const [index, column] of block.columns.entries()) {
    if (column.header.trim() === '') say(`${at}.columns.${String(index)}.header`, 'A column of a table has no heading.');
    if (column.runs) runs(column.runs, `${at}.columns.${String(index)}.runs`);
    if (!(column.width > 0)) say(`${at}.columns.${String(index)}.width`, 'A column of a table has no width.');
  }
  for (const [index, row] of block.rows.entries()) {
    if (row.cells.length !== wanted) {
      say(`${at}.rows.${String(index)}`, `A row of a table has ${String(row.cells.length)} cells where there are ${String(wanted)} columns.`);
      continue;
    }
    for (const [place, cell] of row.cells.entries()) {
      for (const [inner, part] of cell.entries()) runs(cellRuns(part), `${at}.rows.${String(index)}.cells.${String(place)}.${String(inner)}.runs`);
    }
  }
}

function cellRuns(part: CellBlock): readonly Inline[] {
  return part.runs;
}

function isPicture(mediaType: string, data: string): boolean {
  return mediaType === 'image/png' ? data.startsWith('iVBORw0KGgo') : data.startsWith('/9j/');
}
