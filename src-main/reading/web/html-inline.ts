import type { NeutralRun, TrackedChange } from '@shared/reading/neutral-document';
import { hasContent, trimRuns } from '@shared/reading/typed-paragraphs';

import { attributeOf, styleOf } from './html-tree';
import type { HtmlElement } from './html-tree';

/** The look of text at a place of the page, taken over from the elements around it. */
export type Around = {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strike: boolean;
  readonly vertical: 'super' | 'sub' | '';
  readonly link: string | null;
  readonly hidden: boolean;
  readonly change: TrackedChange | null;
  /** White space counts (pre, textarea). */
  readonly kept: boolean;
};

/** Plain text, as at the top of a page. */
export const PLAIN: Around = { bold: false, italic: false, underline: false, strike: false, vertical: '', link: null, hidden: false, change: null, kept: false };

/** The look inside an element. `link` is the checked address when the element is a link. */
export function lookInside(element: HtmlElement, around: Around, link: string | null): Around {
  const style = styleOf(element);
  const tag = element.tagName;
  const weight = style.get('font-weight');
  const slant = style.get('font-style');
  const line = `${style.get('text-decoration') ?? ''} ${style.get('text-decoration-line') ?? ''}`;
  const vertical = style.get('vertical-align');
  return {
    bold: weight === undefined ? around.bold || tag === 'b' || tag === 'strong' : /^(?:bold|bolder|[6-9]00)$/u.test(weight),
    italic: slant === undefined ? around.italic || tag === 'i' || tag === 'em' || tag === 'cite' : slant !== 'normal',
    underline: around.underline || tag === 'u' || (line.includes('underline') && tag !== 'a'),
    strike: around.strike || tag === 's' || tag === 'strike' || line.includes('line-through'),
    vertical: tag === 'sup' || vertical === 'super' ? 'super' : tag === 'sub' || vertical === 'sub' ? 'sub' : around.vertical,
    link: link ?? around.link,
    hidden: around.hidden || attributeOf(element, 'hidden') !== undefined || style.get('display') === 'none' || style.get('visibility') === 'hidden' || style.get('mso-hide') === 'all',
    change: changeOf(element) ?? around.change,
    kept: around.kept || tag === 'pre' || tag === 'textarea' || /^(?:pre|pre-wrap|break-spaces)$/u.test(style.get('white-space') ?? ''),
  };
}

function changeOf(element: HtmlElement): TrackedChange | null {
  if (element.tagName !== 'ins' && element.tagName !== 'del') return null;
  return { kind: element.tagName === 'ins' ? 'inserted' : 'deleted', author: attributeOf(element, 'cite') ?? '', when: attributeOf(element, 'datetime') ?? '', moved: false };
}

/** A run of text with a look. */
export function runOf(text: string, around: Around): NeutralRun {
  return {
    text: around.kept ? text.replace(/\r\n?/gu, '\n') : text.replace(/[ \t\r\n\f]+/gu, ' '),
    ...(around.bold ? { bold: true } : {}),
    ...(around.italic ? { italic: true } : {}),
    ...(around.underline && around.link === null ? { underline: true } : {}),
    ...(around.strike ? { strike: true } : {}),
    ...(around.vertical === 'super' ? { superscript: true } : {}),
    ...(around.vertical === 'sub' ? { subscript: true } : {}),
    ...(around.link === null ? {} : { link: around.link }),
    ...(around.hidden ? { hidden: true } : {}),
    ...(around.change ? { change: around.change } : {}),
  };
}

/** Takes out the white space at both sides of each line break. */
function trimLines(text: string): string {
  const lines = text.split('\n');
  return lines.map((line, index) => (index === 0 ? line.trimEnd() : index === lines.length - 1 ? line.trimStart() : line.trim())).join('\n');
}

/** Ends a paragraph: joins its runs and takes out the white space that a browser would not show. */
export function settleRuns(runs: readonly NeutralRun[]): readonly NeutralRun[] {
  if (!hasContent(runs)) return [];
  let spaceBefore = true;
  const settled = runs.map((run): NeutralRun => {
    if (run.text === '') return run;
    let text = run.text.includes('\n') ? trimLines(run.text) : run.text;
    if (spaceBefore && text.startsWith(' ')) text = text.slice(1);
    if (text !== '') spaceBefore = /[ \n]$/u.test(text);
    return text === run.text ? run : { ...run, text };
  });
  return trimRuns(settled);
}
