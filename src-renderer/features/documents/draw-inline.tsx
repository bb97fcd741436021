import { Fragment, type ReactNode } from 'react';
import type { Bookmark, FootnoteInline, Inline, TextInline } from '@shared/documents/document-model';
import type { ReferenceTarget } from '@shared/documents/number-blocks';

/** What runs need from the rest of the document: what references show, and a place to count footnotes. */
export type InlineSetting = {
  readonly targets: ReadonlyMap<Bookmark, ReferenceTarget>;
  readonly pages: ReadonlyMap<Bookmark, number>;
  /** Takes a footnote and answers its number. */
  readonly note: (footnote: FootnoteInline) => number;
};

/** Runs of a line as they print. */
export function drawInlines(runs: readonly Inline[], setting: InlineSetting): ReactNode {
  return runs.map((run, index) => <Fragment key={index}>{drawInline(run, setting)}</Fragment>);
}

function drawInline(run: Inline, setting: InlineSetting): ReactNode {
  switch (run.type) {
    case 'text':
      return drawText(run);
    case 'link':
      // The preview is a picture of the page: nothing on it leads out of the application.
      return <span style={{ textDecoration: 'underline' }}>{run.text}</span>;
    case 'lineBreak':
      return <br />;
    case 'tab':
      return '\t';
    case 'footnote':
      return <sup>{setting.note(run)}</sup>;
    case 'reference': {
      const target = setting.targets.get(run.target);
      if (run.show === 'page') return String(setting.pages.get(run.target) ?? '');
      return run.show === 'label' ? (target?.label ?? '') : (target?.text ?? '');
    }
  }
}

function drawText(run: TextInline): ReactNode {
  let drawn: ReactNode = run.text;
  if (run.position === 'superscript') drawn = <sup style={{ lineHeight: 0 }}>{drawn}</sup>;
  if (run.position === 'subscript') drawn = <sub style={{ lineHeight: 0 }}>{drawn}</sub>;
  if (run.italic === true) drawn = <em>{drawn}</em>;
  if (run.bold === true) drawn = <strong style={{ fontWeight: 700 }}>{drawn}</strong>;
  return run.language === 'cy-GB' ? <span lang="cy">{drawn}</span> : drawn;
}
