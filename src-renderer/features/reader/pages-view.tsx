import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import { Note16Filled, NoteAdd16Regular } from '@fluentui/react-icons';
import { Fragment, memo } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { foldWords } from '@shared/kernel/fold-words';
import type { NeutralBlock, NeutralDocument, NeutralRun, NeutralTable } from '@shared/reading/neutral-document';
import { mb, media, type } from '@renderer/theme/tokens';
import { ReadingPicture } from './reading-picture';

const useStyles = makeStyles({
  sheet: { backgroundColor: mb.paper, color: mb.onPaper, border: `1px solid ${mb.line}`, boxShadow: mb.shadowCard, maxWidth: '820px', margin: '0 auto', padding: '48px 56px', [media.medium]: { padding: '32px' }, [media.small]: { padding: '16px' } },
  block: {
    position: 'relative', paddingTop: '3px', paddingBottom: '3px', paddingRight: '8px', paddingLeft: '36px', marginLeft: '-36px', marginRight: '-8px', borderLeft: '3px solid transparent', contentVisibility: 'auto', containIntrinsicSize: 'auto 40px',
    '& > .mb-margin': { opacity: 0 },
    ':hover > .mb-margin': { opacity: 1 },
    ':focus-within > .mb-margin': { opacity: 1 },
    [media.small]: { marginLeft: '-12px', scrollMarginTop: '72px' },
    // A line that cannot be seen would be drawn in the colour of text.
    [media.forced]: { borderLeftColor: 'Canvas' },
  },
  margin: { position: 'absolute', insetInlineStart: '4px', top: '2px', minWidth: 0, width: '26px', color: mb.onPaperQuiet },
  current: { borderLeftColor: mb.accent, [media.forced]: { borderLeftColor: 'Highlight' }, '& > .mb-margin': { opacity: 1 } },
  noted: { borderLeftColor: mb.attentionLine, [media.forced]: { borderLeftColor: 'CanvasText' }, '& > .mb-margin': { opacity: 1 } },
  words: { ...type.body, fontFamily: mb.fontDocument, color: mb.onPaper, overflowWrap: 'anywhere', whiteSpace: 'pre-line' },
  heading: { fontFamily: mb.fontDocument, color: mb.onPaper, overflowWrap: 'anywhere', marginTop: '12px' },
  h1: { ...type.pageTitle },
  h2: { ...type.sectionTitle },
  h3: { ...type.cardTitle },
  label: { color: mb.onPaperQuiet },
  bold: { fontWeight: 600 },
  italic: { fontStyle: 'italic' },
  gone: { textDecorationLine: 'line-through' },
  mark: { backgroundColor: mb.attentionGround, color: mb.attention, [media.forced]: { backgroundColor: 'Mark', color: 'MarkText' } },
  scroll: { overflowX: 'auto' },
  table: { borderCollapse: 'collapse', width: '100%', '& th, & td': { border: `1px solid ${mb.paperLine}`, padding: '4px 8px', textAlign: 'start', verticalAlign: 'top' } },
});

type PagesViewProps = {
  readonly pages: NeutralDocument;
  readonly title: string;
  /** The paragraph that is pointed at. */
  readonly current: number;
  /** Paragraphs with a note. */
  readonly noted: ReadonlySet<number>;
  /** Words that are being looked for. */
  readonly find: string;
  readonly onCurrent: (index: number) => void;
  /** The button beside a paragraph. */
  readonly onNote: (index: number) => void;
};

/** The pages of a document, paragraph by paragraph, each with a button in its margin that makes a note. Up and Down go from one button to the next. */
export function PagesView({ pages, title, current, noted, find, onCurrent, onNote }: PagesViewProps) {
  const styles = useStyles();
  const walk = (event: KeyboardEvent, index: number): void => {
    const last = pages.blocks.length - 1;
    const next = event.key === 'ArrowDown' ? index + 1 : event.key === 'ArrowUp' ? index - 1 : event.key === 'Home' ? 0 : event.key === 'End' ? last : null;
    if (next === null || next < 0 || next > last) return;
    event.preventDefault();
    focusBlock(next);
  };
  return (
    <div className={styles.sheet} role="feed" aria-label={`Pages of ${title}`}>
      {pages.blocks.map((block, index) => (
        // The paragraphs of a document never change places.
        <article key={index} data-block={index} aria-posinset={index + 1} aria-setsize={pages.blocks.length} className={mergeClasses(styles.block, noted.has(index) && styles.noted, index === current && styles.current)}>
          <Button
            className={mergeClasses('mb-margin', styles.margin)}
            size="small"
            appearance="subtle"
            icon={noted.has(index) ? <Note16Filled /> : <NoteAdd16Regular />}
            tabIndex={index === current ? 0 : -1}
            aria-label={noted.has(index) ? `Another note on paragraph ${String(index + 1)}` : `Note on paragraph ${String(index + 1)}`}
            onFocus={() => onCurrent(index)}
            onKeyDown={(event) => walk(event, index)}
            onClick={() => onNote(index)}
          />
          <BlockView block={block} pages={pages} find={find} />
        </article>
      ))}
    </div>
  );
}

/** Puts the focus on a paragraph and brings it into sight. */
export function focusBlock(index: number): void {
  const place = document.querySelector<HTMLElement>(`[data-block="${String(index)}"]`);
  place?.querySelector('button')?.focus({ preventScroll: true });
  place?.scrollIntoView({ block: 'nearest' });
}

/** A paragraph is drawn again only when it or what is looked for differs. */
const BlockView = memo(function BlockView({ block, pages, find }: { readonly block: NeutralBlock; readonly pages: NeutralDocument; readonly find: string }) {
  const styles = useStyles();
  switch (block.type) {
    case 'heading': {
      const Heading = block.level <= 1 ? 'h2' : block.level === 2 ? 'h3' : 'h4';
      return (
        <Heading className={mergeClasses(styles.heading, block.level <= 1 ? styles.h1 : block.level === 2 ? styles.h2 : styles.h3)}>
          {block.label !== null && <span className={styles.label}>{block.label.text} </span>}
          <Runs runs={block.runs} pages={pages} find={find} />
        </Heading>
      );
    }
    case 'paragraph':
      return (
        <p className={styles.words} style={{ paddingInlineStart: `${String(block.depth * 20)}px` }}>
          {block.label !== null && <span className={styles.label}>{block.label.text} </span>}
          <Runs runs={block.runs} pages={pages} find={find} />
        </p>
      );
    case 'table':
      return <TableView table={block} pages={pages} find={find} />;
    case 'slide':
      return (
        <>
          <h2 className={mergeClasses(styles.heading, styles.h2)}>
            <span className={styles.label}>{block.number} </span>
            <Runs runs={block.title} pages={pages} find={find} />
          </h2>
          {[...block.blocks, ...block.notes].map((inner, index) => (
            <BlockView key={index} block={inner} pages={pages} find={find} />
          ))}
        </>
      );
  }
});

function TableView({ table, pages, find }: { readonly table: NeutralTable; readonly pages: NeutralDocument; readonly find: string }) {
  const styles = useStyles();
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <tbody>
          {table.rows.map((row, at) => (
            <tr key={at}>
              {row.cells.map((cell, column) => {
                const Cell = row.kind === 'header' ? 'th' : 'td';
                return (
                  <Cell key={column} colSpan={cell.colSpan} rowSpan={cell.rowSpan} {...(row.kind === 'header' ? { scope: 'col' as const } : {})}>
                    {cell.blocks.map((inner, index) => (
                      <BlockView key={index} block={inner} pages={pages} find={find} />
                    ))}
                  </Cell>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Runs({ runs, pages, find }: { readonly runs: readonly NeutralRun[]; readonly pages: NeutralDocument; readonly find: string }) {
  const styles = useStyles();
  return runs.map((run, index) => {
    if (run.hidden === true) return null;
    if (run.image !== undefined) {
      return <ReadingPicture key={index} image={pages.images.find(({ id }) => id === run.image)} />;
    }
    const look = mergeClasses(run.bold === true && styles.bold, run.italic === true && styles.italic, run.change?.kind === 'deleted' && styles.gone);
    return (
      <span key={index} className={look}>
        {marked(run.text, find, styles.mark)}
      </span>
    );
  });
}

/** The text with what is looked for marked. Where folding changes its length, the whole stretch is left unmarked. */
function marked(text: string, find: string, className: string): ReactNode {
  const wanted = foldWords(find).trim();
  const folded = foldWords(text);
  if (wanted === '' || folded.length !== text.length || !folded.includes(wanted)) return text;
  const parts: ReactNode[] = [];
  let from = 0;
  for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, from)) {
    parts.push(<Fragment key={parts.length}>{text.slice(from, at)}</Fragment>, <mark key={`m${String(at)}`} className={className}>{text.slice(at, at + wanted.length)}</mark>);
    from = at + wanted.length;
  }
  return [...parts, <Fragment key="rest">{text.slice(from)}</Fragment>];
}
