import type { NeutralImage, NeutralRun } from '@shared/reading/neutral-document';
import { safeLink } from '@shared/reading/safe-link';
import { joinRuns } from '@shared/reading/typed-paragraphs';
import type { Token } from 'markdown-it';

import type { WarningList } from '../warning-list';

/** Bits of HTML that writers of Markdown use inside a line. All other HTML stays as it is written. */
const INLINE_TAG = /<(\/?)(sup|sub|b|strong|i|em|u|s|del|ins)>|<br\s*\/?>/giu;
const OTHER_TAG = /<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?>/iu;

/** What is open at a place in a line. */
type Marks = { bold: number; italic: number; strike: number; underline: number; sup: number; sub: number; link: string | null };

/** Turns the inline tokens of one line or paragraph into runs. `place` is for warnings. */
export function inlineRuns(tokens: readonly Token[], images: NeutralImage[], warnings: WarningList, place: string): NeutralRun[] {
  const runs: NeutralRun[] = [];
  const marks: Marks = { bold: 0, italic: 0, strike: 0, underline: 0, sup: 0, sub: 0, link: null };
  for (const token of tokens) {
    switch (token.type) {
      case 'strong_open':
      case 'strong_close':
        marks.bold += token.nesting;
        break;
      case 'em_open':
      case 'em_close':
        marks.italic += token.nesting;
        break;
      case 's_open':
      case 's_close':
        marks.strike += token.nesting;
        break;
      case 'link_open':
        marks.link = safeLink(String(token.attrGet('href') ?? ''));
        if (marks.link === null) warnings.add('link-dropped', 'The address of a link was dropped: only web and e-mail addresses are kept. Its text stays.', place);
        break;
      case 'link_close':
        marks.link = null;
        break;
      case 'softbreak':
        push(runs, ' ', marks);
        break;
      case 'hardbreak':
        push(runs, '\n', marks);
        break;
      case 'image':
        pushImage(runs, token, images, warnings, place);
        break;
      default:
        pushText(runs, token.content, marks, warnings, place);
        break;
    }
  }
  return joinRuns(runs);
}

function pushText(runs: NeutralRun[], text: string, marks: Marks, warnings: WarningList, place: string): void {
  let from = 0;
  for (const match of text.matchAll(INLINE_TAG)) {
    push(runs, text.slice(from, match.index), marks);
    from = match.index + match[0].length;
    if (match[2] === undefined) push(runs, '\n', marks);
    else mark(marks, match[2].toLowerCase(), match[1] === '/' ? -1 : 1);
  }
  const rest = text.slice(from);
  if (OTHER_TAG.test(rest)) warnings.add('markup-literal', 'HTML in the text was left as it is written.', place);
  push(runs, rest, marks);
}

function mark(marks: Marks, tag: string, step: 1 | -1): void {
  const name = tag === 'b' || tag === 'strong' ? 'bold' : tag === 'i' || tag === 'em' ? 'italic' : tag === 'u' || tag === 'ins' ? 'underline' : tag === 's' || tag === 'del' ? 'strike' : tag === 'sup' ? 'sup' : 'sub';
  marks[name] = Math.max(0, marks[name] + step);
}

function push(runs: NeutralRun[], text: string, marks: Marks): void {
  if (text === '') return;
  runs.push({
    text,
    ...(marks.bold > 0 ? { bold: true } : {}),
    ...(marks.italic > 0 ? { italic: true } : {}),
    ...(marks.underline > 0 ? { underline: true } : {}),
    ...(marks.strike > 0 ? { strike: true } : {}),
    ...(marks.sup > 0 ? { superscript: true } : {}),
    ...(marks.sub > 0 ? { subscript: true } : {}),
    ...(marks.link === null ? {} : { link: marks.link }),
  });
}

function pushImage(runs: NeutralRun[], token: Token, images: NeutralImage[], warnings: WarningList, place: string): void {
  warnings.add('external-image-ignored', 'A picture lies outside the text. It was not fetched.', place);
  const id = `image-${String(images.length + 1)}`;
  images.push({ id, alt: token.content, name: '', source: 'linked', part: '' });
  runs.push({ text: '', image: id });
}
