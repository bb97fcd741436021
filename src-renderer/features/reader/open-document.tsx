import { Button, makeStyles } from '@fluentui/react-components';
import { ChevronDown20Regular, ChevronUp20Regular, NoteAdd20Regular, Open20Regular, Send20Regular } from '@fluentui/react-icons';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useRef, useState } from 'react';
import type { PackFile, ReadingDocument, ReadingNote } from '@shared/reader/model';
import { anchorOf, placeOfAnchor } from '@shared/reader/note-anchor';
import type { NeutralDocument } from '@shared/reading/neutral-document';
import { useRead } from '@renderer/query/use-read';
import { mb, media, type } from '@renderer/theme/tokens';
import { TextField } from '@renderer/ui/field';
import { Message } from '@renderer/ui/message';
import { TextLink } from '@renderer/ui/text-link';
import { DocumentMenu } from './document-menu';
import { openElsewhere } from './kept-file';
import { NotesPanel, useAddNote } from './notes-panel';
import { focusBlock, PagesView } from './pages-view';
import { findIn, outlineOf, quoteOf, textsToFind } from './reading-facts';
import { SendNotesDialog } from './send-notes-dialog';
import { showAtTop, useReadingPlace } from './use-reading-place';

const useStyles = makeStyles({
  screen: { display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0, [media.small]: { display: 'block', height: 'auto' } },
  head: { flex: 'none', display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', columnGap: '24px', rowGap: '8px', padding: '12px 24px 10px', backgroundColor: mb.surface, borderBottom: `1px solid ${mb.line}`, [media.small]: { padding: '8px 12px' } },
  words: { flex: '1 1 320px', minWidth: 0 },
  over: { ...type.caption, color: mb.text3, overflowWrap: 'anywhere' },
  title: { ...type.pageTitle, color: mb.text1, overflowWrap: 'anywhere', [media.small]: { ...type.sectionTitle } },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'flex-end' },
  found: { ...type.dense, color: mb.text2, lineHeight: '32px', minWidth: '64px' },
  panes: { flex: '1 1 0', minHeight: 0, display: 'grid', gridTemplateColumns: '240px minmax(0, 1fr) 320px', [media.medium]: { gridTemplateColumns: 'minmax(0, 1fr) 300px' }, [media.small]: { display: 'block' } },
  outline: { minHeight: 0, overflowY: 'auto', padding: '14px 8px', borderRight: `1px solid ${mb.line}`, [media.medium]: { display: 'none' } },
  lines: { listStyleType: 'none', margin: 0, padding: 0 },
  line: { display: 'block', width: '100%', textAlign: 'start', border: 'none', background: 'none', borderRadius: '4px', padding: '4px 8px', ...type.dense, color: mb.text1, fontFamily: 'inherit', cursor: 'pointer', overflowWrap: 'anywhere', ':hover': { backgroundColor: mb.hover } },
  page: { minHeight: 0, minWidth: 0, overflowY: 'auto', padding: '16px 24px 40px', backgroundColor: mb.canvas, [media.small]: { padding: '8px', overflowY: 'visible' } },
  before: { flex: 'none', display: 'flex', flexDirection: 'column', gap: '8px', padding: '8px 24px', backgroundColor: mb.canvas, [media.small]: { position: 'sticky', top: 0, zIndex: 1, padding: '8px' } },
  side: { display: 'flex', flexDirection: 'column', gap: '14px', minHeight: 0, overflowY: 'auto', padding: '14px', borderLeft: `1px solid ${mb.line}`, [media.small]: { borderLeft: 'none', overflowY: 'visible' } },
  none: { ...type.dense, color: mb.text3, padding: '4px 8px' },
});

/** A document or a file of a pack, to read and to make notes on. `files` are those of its pack, in their order. */
export function OpenDocument({ document, files, file, pages }: { readonly document: ReadingDocument; readonly files: readonly PackFile[]; readonly file: number | null; readonly pages: NeutralDocument }) {
  const styles = useStyles();
  const navigate = useNavigate();
  const documentId = document.id;
  const all = useRead('reader', 'notes', { documentId }).data?.notes ?? [];
  const notes = all.filter(({ anchor }) => (placeOfAnchor(anchor)?.file ?? null) === file);
  const [left] = useState(() => document.places.find((place) => place.file === file) ?? null);
  const [back, setBack] = useState((left?.block ?? 0) > 0);
  const [current, setCurrent] = useState(left?.block ?? 0);
  const [find, setFind] = useState('');
  const [fresh, setFresh] = useState<string | null>(null);
  const [sending, setSending] = useState(false);
  const pane = useRef<HTMLDivElement>(null);
  useReadingPlace({ documentId, file, left, pane });
  const outline = useMemo(() => outlineOf(pages), [pages]);
  const texts = useMemo(() => textsToFind(pages), [pages]);
  const hits = useMemo(() => findIn(texts, find), [texts, find]);
  const at = hits.indexOf(current);
  const noted = new Set(notes.map((note) => blockOf(note, pages)));
  const addNote = useAddNote(setFresh);
  const chosen = files.find((one) => one.file === file);
  const title = chosen?.title ?? document.title;
  const isPdf = (chosen?.fileName ?? document.fileName).toLowerCase().endsWith('.pdf');
  const note = (index: number): void => {
    setCurrent(index);
    const block = pages.blocks[index];
    if (block) addNote({ documentId }, anchorOf({ file, block: index }), quoteOf(block));
  };
  const go = (index: number): void => {
    setCurrent(index);
    focusBlock(index);
  };
  const show = (index: number): void => {
    setCurrent(index);
    globalThis.document.querySelector(`[data-block="${String(index)}"]`)?.scrollIntoView({ block: 'center' });
  };
  const step = (by: 1 | -1): void => {
    const next = at < 0 ? (by === 1 ? hits.find((hit) => hit >= current) : hits.findLast((hit) => hit <= current)) ?? hits[0] : hits[(at + by + hits.length) % hits.length];
    if (next !== undefined) show(next);
  };
  const toStart = (): void => {
    setBack(false);
    setCurrent(0);
    showAtTop(0);
    focusBlock(0);
  };
  const add = (
    <Button size="small" icon={<NoteAdd20Regular />} onClick={() => note(current)}>
      Note on this paragraph
    </Button>
  );
  return (
    <div className={styles.screen}>
      <header className={styles.head}>
        <div className={styles.words}>
          <div className={styles.over}>
            <TextLink onClick={() => void navigate({ to: '/' })}>My papers</TextLink> ·{' '}
            {chosen === undefined ? document.fileName : <TextLink onClick={() => void navigate({ to: '/reading/$documentId', params: { documentId } })}>{document.title}</TextLink>}
            {chosen !== undefined && ` · File ${String(files.indexOf(chosen) + 1)} of ${String(files.length)}`}
          </div>
          <h1 className={styles.title}>{title}</h1>
        </div>
        <form
          className={styles.actions}
          role="search"
          onSubmit={(event) => {
            event.preventDefault();
            step(1);
          }}
        >
          <TextField label="Find in the document" value={find} onChange={setFind} />
          <Button icon={<ChevronUp20Regular />} aria-label="Previous place" disabledFocusable={hits.length === 0} onClick={() => step(-1)} />
          <Button type="submit" icon={<ChevronDown20Regular />} aria-label="Next place" disabledFocusable={hits.length === 0} />
          <span className={styles.found} aria-live="polite">
            {find.trim() === '' ? '' : hits.length === 0 ? 'Not found' : at < 0 ? `${String(hits.length)} found` : `${String(at + 1)} of ${String(hits.length)}`}
          </span>
          <DocumentMenu document={document} files={files} file={file} />
        </form>
      </header>
      {(back || isPdf) && (
        <div className={styles.before}>
          {back && (
            <Message tone="plain" action={<Button size="small" onClick={toStart}>Go to the start</Button>}>
              You are back where you stopped reading.
            </Message>
          )}
          {isPdf && (
            <Message tone="information" action={<Button size="small" icon={<Open20Regular />} onClick={() => openElsewhere({ documentId, file })}>Open the PDF</Button>}>
              These are the words of the PDF, without its layout and pictures. Open it to see its pages.
            </Message>
          )}
        </div>
      )}
      <div className={styles.panes}>
        <nav className={styles.outline} aria-label="Outline" data-pane="">
          {outline.length === 0 ? (
            <p className={styles.none}>This document has no headings.</p>
          ) : (
            <ul className={styles.lines}>
              {outline.map(({ index, level, words }) => (
                <li key={index}>
                  <button type="button" className={styles.line} style={{ paddingInlineStart: `${String(8 + (level - 1) * 12)}px` }} onClick={() => go(index)}>
                    {words}
                  </button>
                </li>
              ))}
            </ul>
          )}
        </nav>
        <div ref={pane} className={styles.page} data-pane="">
          <PagesView pages={pages} title={title} current={current} noted={noted} find={find} onCurrent={setCurrent} onNote={note} />
        </div>
        <aside className={styles.side} data-pane="" aria-label="Notes on the document">
          <NotesPanel
            on={{ documentId }}
            notes={notes}
            fresh={fresh}
            onGo={(one) => go(blockOf(one, pages))}
            empty="Choose a paragraph and write down what you want to ask. Notes stay on this computer."
            add={add}
            foot={
              <Button size="small" icon={<Send20Regular />} onClick={() => setSending(true)}>
                Send my notes…
              </Button>
            }
          />
        </aside>
      </div>
      {sending && <SendNotesDialog documentId={documentId} count={all.filter(({ words }) => words.trim() !== '').length} onClose={() => setSending(false)} />}
    </div>
  );
}

/** Where the paragraph of a note stands: at its place, unless other words stand there now. */
function blockOf({ anchor, quote }: ReadingNote, { blocks }: NeutralDocument): number {
  const index = placeOfAnchor(anchor)?.block ?? 0;
  const there = blocks[index];
  if (there !== undefined && (quote === '' || quoteOf(there) === quote)) return index;
  const moved = blocks.findIndex((block) => quoteOf(block) === quote);
  return moved < 0 ? Math.min(index, Math.max(0, blocks.length - 1)) : moved;
}
