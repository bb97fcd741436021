import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { Editor } from '@tiptap/core';
import { EditorState, TextSelection } from '@tiptap/pm/state';
import { useEffect, useRef, useState } from 'react';
import type { Block, BlockKind, BlockOwnerKind } from '@shared/text/model';
import { client, subscribe } from '@renderer/client';
import { flushAllSavers } from '@renderer/saving/coalescing-saver';
import { mb, media } from '@renderer/theme/tokens';
import { showToast } from '@renderer/ui/toasts';
import { BlockIds } from './block-ids';
import { documentOf, liveBlocks } from './block-json';
import type { LiveBlock } from './block-json';
import { CommentMarks, COMMENT_SETTING } from './comment-marks';
import type { CommentCounts } from './comment-marks';
import { FindMarks } from './find-marks';
import { BlockKeys } from './block-keys';
import type { BlockKeyOptions } from './block-keys';
import { BlockNumbers, NUMBER_SETTING } from './block-numbers';
import type { NumberSetting } from './block-numbers';
import { refreshReferences } from './block-references';
import { schemaExtensions } from './editor-schema';
import { Pasting } from './pasting';
import { createTextSaver } from './text-saver';

const useStyles = makeStyles({
  // What stands in an empty text lies in the same place as the text, so that both have room.
  frame: { display: 'grid', minWidth: 0, '> *': { gridArea: '1 / 1', minWidth: 0 } },
  editor: {
    '& .ProseMirror': { outline: 'none', whiteSpace: 'break-spaces', overflowWrap: 'anywhere', fontVariantLigatures: 'none', minHeight: '28px', borderRadius: '4px', padding: '2px 6px', marginInline: '-6px', position: 'relative' },
    '& .ProseMirror:focus': { boxShadow: `0 0 0 2px ${mb.accent}`, [media.forced]: { outline: '2px solid Highlight' } },
    '& .ProseMirror:hover:not(:focus)': { boxShadow: `0 0 0 1px ${mb.paperLine}` },
    '& p': { position: 'relative', margin: 0, marginBlock: '0 7px', minHeight: '1.45em' },
    '& p:last-child': { marginBlockEnd: 0 },
    '& p[data-label]::before': { content: 'attr(data-label)', position: 'absolute', left: 0, color: mb.onPaperQuiet, userSelect: 'none', fontVariantNumeric: 'tabular-nums' },
    '& p[data-kind="numbered"]': { paddingLeft: '46px' },
    '& p[data-kind="letter"]': { paddingLeft: '80px' },
    '& p[data-kind="letter"]::before': { left: '46px !important' },
    '& p[data-kind="roman"]': { paddingLeft: '114px' },
    '& p[data-kind="roman"]::before': { left: '80px !important' },
    '& p[data-kind="bullet"]': { paddingLeft: '66px' },
    '& p[data-kind="bullet"]::before': { left: '48px !important' },
    '& p[data-kind="bullet"][data-level="2"]': { paddingLeft: '90px' },
    '& p[data-kind="bullet"][data-level="2"]::before': { left: '72px !important' },
    '& p[data-kind="bullet"][data-level="3"]': { paddingLeft: '114px' },
    '& p[data-kind="bullet"][data-level="3"]::before': { left: '96px !important' },
    '& p[data-kind="heading"]': { fontWeight: 700, paddingLeft: '46px', marginBlockStart: '6px' },
    '& p[data-kind="paragraph"]': { paddingLeft: '46px' },
    '& sup': { lineHeight: 0 },
    '& a': { color: 'inherit', textDecoration: 'underline' },
    '& .mb-note': { color: mb.accent, cursor: 'pointer', fontWeight: 600, paddingInline: '1px', borderRadius: '2px', userSelect: 'none' },
    '& [data-reference]': { borderBottom: `1px dotted ${mb.onPaperQuiet}`, cursor: 'default' },
    '& .ProseMirror-selectednode': { outline: `2px solid ${mb.accent}`, outlineOffset: '1px', [media.forced]: { outlineColor: 'Highlight' } },
    '& .mb-table': { marginBlock: '10px 12px' },
    '& .mb-table-scroll': { overflowX: 'auto', scrollbarWidth: 'thin' },
    '& .mb-caption': { fontWeight: 700, color: mb.onPaperQuiet, minHeight: 0, marginBlock: '2px 4px', userSelect: 'none' },
    '& table': { borderCollapse: 'collapse', width: '100%', fontSize: '14px', lineHeight: '20px' },
    '& table[data-widths]': { tableLayout: 'fixed' },
    '& table[data-widths] th, & table[data-widths] td': { minWidth: 0 },
    '& th, & td': { border: `1px solid ${mb.onPaperQuiet}`, padding: '4px 7px', textAlign: 'left', verticalAlign: 'top', minWidth: '56px', position: 'relative', fontWeight: 400 },
    '& th': { fontWeight: 700, backgroundColor: mb.paperLine },
    '& table[data-heading-column] td:first-child': { fontWeight: 700 },
    '& th p, & td p, & th p[data-kind="paragraph"], & td p[data-kind="paragraph"]': { margin: 0, marginBlock: '0 2px', paddingLeft: 0 },
    '& th[data-unnamed]::after': { content: 'attr(data-unnamed)', position: 'absolute', insetInlineStart: '7px', top: '4px', color: mb.onPaperQuiet, fontStyle: 'italic', fontWeight: 400, pointerEvents: 'none' },
    '& td p[data-kind="bullet"], & th p[data-kind="bullet"], & td p[data-kind="letter"], & th p[data-kind="letter"]': { paddingLeft: '22px' },
    '& td p[data-kind="bullet"]::before, & th p[data-kind="bullet"]::before, & td p[data-kind="letter"]::before, & th p[data-kind="letter"]::before': { left: '4px !important' },
    '& td p[data-kind="roman"], & th p[data-kind="roman"]': { paddingLeft: '44px' },
    '& td p[data-kind="roman"]::before, & th p[data-kind="roman"]::before': { left: '22px !important' },
    '& .selectedCell': { backgroundColor: mb.accentTint, [media.forced]: { outline: '2px solid Highlight' } },
    '& .mb-picture': { margin: 0, marginBlock: '10px 12px', cursor: 'pointer' },
    '& .mb-picture img': { display: 'block', maxWidth: '100%', height: 'auto', minHeight: '24px', backgroundColor: mb.paperLine },
    '& .mb-said': { fontFamily: mb.font, fontSize: '12px', lineHeight: '16px', color: mb.onPaperQuiet, minHeight: 0, marginBlock: '2px 0' },
    '& .mb-said[data-missing]': { color: mb.bad, fontWeight: 600 },
    // The line stands where no number does, also in the narrow column of an implication.
    '& .mb-commented': { position: 'relative' },
    '& .mb-commented::after': { content: '""', position: 'absolute', insetInlineStart: '-6px', top: '2px', bottom: '2px', borderLeft: `2px dotted ${mb.accent}`, [media.forced]: { borderLeft: '2px dotted CanvasText' } },
    '& .mb-comments': {
      display: 'inline-flex', alignItems: 'center', gap: '3px', minHeight: '24px', minWidth: '24px', justifyContent: 'center', marginInlineStart: '4px', marginBlock: '-3px', padding: '0 5px', verticalAlign: 'middle', border: '1px solid transparent', borderRadius: '4px', backgroundColor: 'transparent', color: mb.accent, fontFamily: mb.font, fontSize: '12px', lineHeight: '16px', fontWeight: 600, cursor: 'pointer', userSelect: 'none',
      ':hover': { backgroundColor: mb.paperLine },
      ':focus-visible': { outline: `2px solid ${mb.accent}` },
      [media.forced]: { border: '1px solid ButtonText' },
    },
    '& .mb-comments::after': { content: 'attr(data-count)' },
    '& .mb-comments svg': { width: '12px', height: '12px', fill: 'none', stroke: 'currentColor', strokeWidth: 1.2, strokeLinejoin: 'round' },
    '& .mb-found': { backgroundColor: mb.attentionGround, outline: `1px solid ${mb.attention}` },
    // Words of a caption are shown where they stand, not by all of the table.
    '& .mb-table.mb-found, & .mb-picture.mb-found': { backgroundColor: 'transparent', outline: 'none' },
    '& .mb-table.mb-found .mb-caption, & .mb-picture.mb-found .mb-caption': { backgroundColor: mb.attentionGround, outline: `1px solid ${mb.attention}` },
    '& .mb-table.mb-found-here .mb-caption, & .mb-picture.mb-found-here .mb-caption': { backgroundColor: mb.accentTint, outline: `2px solid ${mb.accent}`, [media.forced]: { outlineColor: 'Highlight' } },
    '& .mb-found-here': { backgroundColor: mb.accentTint, outline: `2px solid ${mb.accent}`, [media.forced]: { outlineColor: 'Highlight' } },
  },
  /** Text that is not numbered, or stands beside its label, begins at the edge. */
  flush: {
    '& p[data-kind="paragraph"], & p[data-kind="heading"], & p[data-on-label]': { paddingLeft: 0 },
    '& p[data-kind="numbered"]:not([data-label])': { paddingLeft: 0 },
    '& p[data-kind="bullet"]': { paddingLeft: '20px' },
    '& p[data-kind="bullet"]::before': { left: '4px !important' },
    '& p[data-kind="letter"]': { paddingLeft: '34px' },
    '& p[data-kind="letter"]::before': { left: '0 !important' },
    '& p[data-kind="roman"]': { paddingLeft: '68px' },
    '& p[data-kind="roman"]::before': { left: '34px !important' },
  },
  placeholder: { padding: '2px 0 2px 46px', color: mb.onPaperQuiet, pointerEvents: 'none', fontStyle: 'italic', zIndex: 1 },
  placeholderFlush: { paddingLeft: 0 },
});

/** What the rest of a screen may do with a text. */
export type EditorHandle = { readonly editor: Editor; readonly flush: () => Promise<void> };

type BlockEditorProps = {
  readonly ownerKind: BlockOwnerKind;
  readonly ownerId: string;
  /** As they are on the disk when the screen opens; later the editor keeps itself up to date. */
  readonly blocks: readonly Block[];
  readonly startsAs: BlockKind;
  readonly numbers: NumberSetting;
  /** Whether the text may hold tables and pictures: those of papers. */
  readonly figures?: boolean;
  /** A picture was pasted or dropped as a file; it goes where the caret is. */
  readonly onPicture?: (file: File) => void;
  /** What cross-references show, by what they point to; left out where a text has none. */
  readonly references?: ReadonlyMap<string, string>;
  /** How many comments its paragraphs have; left out where a text is not commented. */
  readonly comments?: CommentCounts;
  /** Shows the comments on a paragraph. */
  readonly onComments?: (blockId: string) => void;
  /** Whether the text begins at the edge, because it has no numbers of its own in front. */
  readonly flush?: boolean;
  /** What screen readers call it: "Recommendations". */
  readonly label: string;
  readonly describedBy?: string;
  /** What belongs here; shown while there is nothing. */
  readonly placeholder: string;
  /** Whether it can be read and chosen in, and not changed. */
  readonly readOnly?: boolean;
  readonly keys: Omit<BlockKeyOptions, 'startsAs'>;
  /** Called with every change, and at the start. */
  readonly onChange: (blocks: readonly LiveBlock[]) => void;
  readonly onFocus: (handle: EditorHandle) => void;
  /** Called when the editor is there and when it goes. */
  readonly onHandle: (handle: EditorHandle | null) => void;
};

const NO_COMMENTS: CommentCounts = new Map();

/** A text that saves itself as it is typed: paragraphs of our own kinds, numbered as they will print. */
export function BlockEditor(props: BlockEditorProps) {
  const { ownerKind, ownerId, startsAs, numbers, references, comments = NO_COMMENTS, flush = false, label, describedBy, placeholder, readOnly = false } = props;
  const styles = useStyles();
  const newest = useRef(props);
  useEffect(() => {
    newest.current = props;
  });
  const place = useRef<HTMLDivElement>(null);
  const [editor, setEditor] = useState<Editor | null>(null);
  const [blank, setBlank] = useState(false);

  useEffect(() => {
    let quiet = false;
    let typed = false;
    const { blocks } = newest.current;
    const made = new Editor({
      element: place.current,
      enableCoreExtensions: { keymap: false },
      injectCSS: false,
      enableInputRules: false,
      enablePasteRules: false,
      extensions: schemaExtensions(BlockIds.configure({ startsAs }), BlockNumbers, FindMarks, CommentMarks.configure({ onOpen: (blockId) => newest.current.onComments?.(blockId) }), Pasting.configure({ figures: () => newest.current.figures === true, onPicture: (file) => newest.current.onPicture?.(file), onLeftOut: (sentence) => void showToast({ tone: 'information', title: 'Pasted', detail: sentence }) }), BlockKeys.configure({ options: () => ({ ...newest.current.keys, startsAs: newest.current.startsAs }) })),
      content: documentOf(blocks, startsAs),
      editorProps: { attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': newest.current.label, spellcheck: 'true', lang: 'en-GB' }, handleDoubleClickOn: (_view, _pos, node) => (node.type.name === 'picture' || node.type.name === 'footnote') && newest.current.keys.openNode?.() === true },
    });
    const saver = createTextSaver(client, { ownerKind, ownerId }, () => void reload());
    const handle: EditorHandle = { editor: made, flush: saver.flush };
    const show = (): void => {
      setBlank(made.state.doc.childCount === 1 && made.state.doc.textContent.trim() === '');
      newest.current.onChange(liveBlocks(made.state.doc));
    };
    const changed = (): void => {
      if (!quiet) {
        typed = true;
        saver.push(made.state.doc);
      }
      show();
    };
    /** Shows what the record has; undo of what was typed before ends here, because it would take back something else. */
    const put = (blocksNow: readonly Block[]): void => {
      quiet = true;
      const doc = made.schema.nodeFromJSON(documentOf(blocksNow, startsAs));
      const selection = TextSelection.near(doc.resolve(Math.min(made.state.selection.anchor, doc.content.size)));
      made.view.updateState(EditorState.create({ doc, selection, plugins: made.state.plugins }));
      saver.startFrom(doc, blocksNow);
      made.view.dispatch(made.state.tr.setMeta(NUMBER_SETTING, newest.current.numbers).setMeta(COMMENT_SETTING, newest.current.comments ?? NO_COMMENTS));
      quiet = false;
      show();
    };
    const reload = async (): Promise<void> => {
      await saver.flush().catch(() => undefined);
      const { blocks: now } = await client.text.load({ ownerKind, ownerId });
      if (!made.isDestroyed) put(now);
    };
    /** What a screen was given may be older than the disk (typed a moment ago, on the screen left just now). */
    const catchUp = async (): Promise<void> => {
      await flushAllSavers();
      const { blocks: now } = await client.text.load({ ownerKind, ownerId });
      const same = now.length === blocks.length && now.every((block, index) => block.id === blocks[index]?.id && block.revision === blocks[index].revision);
      if (!same && !typed && !made.isDestroyed) put(now);
    };
    made.on('update', changed);
    made.on('focus', () => newest.current.onFocus(handle));
    saver.startFrom(made.state.doc, blocks);
    setEditor(made);
    show();
    newest.current.onHandle(handle);
    void catchUp().catch(() => undefined);
    const unsubscribe = subscribe((event) => {
      if (event.event === 'changed' && event.tables.includes('block') && /^(?:history|papers|paper[A-Z]\w*|wordReturn)\./u.test(event.operation)) void reload();
    });
    return () => {
      unsubscribe();
      newest.current.onHandle(null);
      // What was typed last has been handed to the saver; it is sent whether this screen is there or not.
      void saver.flush().catch(() => undefined);
      made.destroy();
      setEditor(null);
    };
  }, [ownerKind, ownerId, startsAs]);

  const { number, before, afterLabel, notes = 0, tables = 0, figures = 0 } = numbers;
  useEffect(() => {
    editor?.view.dispatch(editor.state.tr.setMeta(NUMBER_SETTING, { number, before, afterLabel, notes, tables, figures } satisfies NumberSetting));
  }, [editor, number, before, afterLabel, notes, tables, figures]);
  useEffect(() => {
    editor?.view.dispatch(editor.state.tr.setMeta(COMMENT_SETTING, comments));
  }, [editor, comments]);
  useEffect(() => {
    if (editor && references && !readOnly) refreshReferences(references)(editor.state, editor.view.dispatch);
  }, [editor, references, readOnly]);
  useEffect(() => {
    if (!editor) return;
    editor.view.dom.setAttribute('aria-label', label);
    if (describedBy !== undefined) editor.view.dom.setAttribute('aria-describedby', describedBy);
  }, [editor, label, describedBy]);
  useEffect(() => {
    if (!editor) return;
    editor.setEditable(!readOnly, false);
    // A text that is locked still takes the focus, so that the keys can read it and go on from it. In a drawer the keys pass over one without it.
    editor.view.dom.setAttribute('tabindex', '0');
    if (readOnly) editor.view.dom.setAttribute('aria-readonly', 'true');
    else editor.view.dom.removeAttribute('aria-readonly');
  }, [editor, readOnly]);

  return (
    <div className={styles.frame}>
      {blank && !readOnly && (
        <div className={mergeClasses(styles.placeholder, flush && styles.placeholderFlush)} aria-hidden="true">
          {placeholder}
        </div>
      )}
      <div ref={place} className={mergeClasses(styles.editor, flush && styles.flush)} />
    </div>
  );
}
