import { Button, makeStyles, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger, mergeClasses, Select, ToggleButton } from '@fluentui/react-components';
import { ArrowDown16Regular, ArrowUp16Regular, Link16Regular, MoreHorizontal16Regular, TextBold16Regular, TextIndentDecrease16Regular, TextIndentIncrease16Regular, TextItalic16Regular, TextSuperscript16Regular } from '@fluentui/react-icons';
import type { Editor } from '@tiptap/core';
import type { Command } from '@tiptap/pm/state';
import type { ReactElement, ReactNode } from 'react';
import { useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import { blockKindSchema } from '@shared/text/model';
import type { BlockKind } from '@shared/text/model';
import { indent, moveBlocks, selectedParagraphs, setKind } from '@renderer/features/text/block-commands';
import { mb, media, tabular, type } from '@renderer/theme/tokens';
import type { PaperStore } from './paper-store';

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '2px', padding: '6px 24px', backgroundColor: mb.surface, borderBottom: `1px solid ${mb.line}`, [media.small]: { padding: '6px 12px' } },
  tool: { height: '28px', minWidth: 0, paddingInline: '8px', ...type.dense, fontWeight: 400, [media.medium]: { paddingInline: '4px' } },
  kind: { width: '178px', marginInlineEnd: '6px', [media.medium]: { width: '148px' } },
  // In a narrow window these stand in the menu instead.
  wide: { [media.small]: { display: 'none' } },
  narrow: { display: 'none', [media.small]: { display: 'inline-flex' } },
  divider: { width: '1px', height: '18px', backgroundColor: mb.line, marginInline: '4px' },
  words: { marginInlineStart: 'auto', whiteSpace: 'nowrap', ...type.caption, color: mb.text3, ...tabular, paddingInlineStart: '12px' },
});

const KINDS: readonly { readonly kind: BlockKind; readonly words: string }[] = [
  { kind: 'numbered', words: 'Numbered paragraph' },
  { kind: 'paragraph', words: 'Plain paragraph' },
  { kind: 'heading', words: 'Sub-heading' },
  { kind: 'bullet', words: 'Bullet' },
  { kind: 'letter', words: 'Lettered (a)' },
  { kind: 'roman', words: 'Roman (i)' },
];

/** What the toolbar shows of the text being typed in. */
type Look = { readonly kind: BlockKind | null; readonly bold: boolean; readonly italic: boolean; readonly superscript: boolean; readonly link: boolean };
const NO_LOOK: Look = { kind: null, bold: false, italic: false, superscript: false, link: false };

/** The tools of the text, with words; they work on the section last typed in. */
export function PaperToolbar({ store, locked, words, pages = null, onLink, children }: { readonly store: PaperStore; /** Whether the text cannot be changed now. */ readonly locked: boolean; readonly words: number; readonly pages?: number | null; readonly onLink: () => void; readonly children?: ReactNode }) {
  const styles = useStyles();
  const editor = useStore(store, (state) => (state.activeId === null ? null : (state.handles.get(state.activeId)?.editor ?? null)));
  const look = useLook(editor);
  const run = (command: Command) => (): void => {
    if (!editor) return;
    command(editor.state, editor.view.dispatch, editor.view);
    editor.view.focus();
  };
  const mark = (name: 'bold' | 'italic' | 'superscript') => (): void => {
    editor?.chain().focus().toggleMark(name).run();
  };
  const off = editor === null || locked;
  const toggle = (name: 'bold' | 'italic' | 'superscript', icon: ReactElement, label: string, keys?: string): ReactElement => (
    <ToggleButton className={mergeClasses(styles.tool, name === 'superscript' && styles.wide)} appearance="subtle" size="small" icon={icon} checked={look[name]} disabledFocusable={off} onMouseDown={keepFocus} onClick={mark(name)} {...(keys === undefined ? {} : { 'aria-keyshortcuts': keys })}>
      {label}
    </ToggleButton>
  );
  const tool = (label: string, icon: ReactElement, onClick: () => void, keys: string): ReactElement => (
    <Button key={label} className={mergeClasses(styles.tool, styles.wide)} appearance="subtle" size="small" icon={icon} disabledFocusable={off} aria-keyshortcuts={keys} onMouseDown={keepFocus} onClick={onClick}>
      {label}
    </Button>
  );
  const tools = [
    { label: 'Link', icon: <Link16Regular />, onClick: onLink, keys: 'Control+K' },
    { label: 'Outdent', icon: <TextIndentDecrease16Regular />, onClick: run(indent(-1)), keys: 'Alt+Shift+ArrowLeft' },
    { label: 'Indent', icon: <TextIndentIncrease16Regular />, onClick: run(indent(1)), keys: 'Alt+Shift+ArrowRight' },
    { label: 'Move up', icon: <ArrowUp16Regular />, onClick: run(moveBlocks(-1)), keys: 'Alt+Shift+ArrowUp' },
    { label: 'Move down', icon: <ArrowDown16Regular />, onClick: run(moveBlocks(1)), keys: 'Alt+Shift+ArrowDown' },
  ];
  return (
    <div className={styles.bar} role="toolbar" aria-label="Text">
      <Select
        className={styles.kind}
        size="small"
        aria-label="Kind of paragraph"
        disabled={off}
        value={look.kind ?? 'numbered'}
        onChange={(_event, data) => {
          const kind = blockKindSchema.safeParse(data.value);
          if (kind.success) run(setKind(kind.data))();
        }}
      >
        {KINDS.map(({ kind, words: name }) => (
          <option key={kind} value={kind}>
            {name}
          </option>
        ))}
      </Select>
      {toggle('bold', <TextBold16Regular />, 'Bold', 'Control+B')}
      {toggle('italic', <TextItalic16Regular />, 'Italic', 'Control+I')}
      {toggle('superscript', <TextSuperscript16Regular />, 'Superscript')}
      {tools.slice(0, 1).map(({ label, icon, onClick, keys }) => tool(label, icon, onClick, keys))}
      <span className={mergeClasses(styles.divider, styles.wide)} aria-hidden="true" />
      {tools.slice(1).map(({ label, icon, onClick, keys }) => tool(label, icon, onClick, keys))}
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button className={mergeClasses(styles.tool, styles.narrow)} appearance="subtle" size="small" icon={<MoreHorizontal16Regular />} disabledFocusable={off}>
            Tools
          </Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {/* The menu gives the focus back to its button first; then the text takes it. */}
            <MenuItem icon={<TextSuperscript16Regular />} onClick={() => setTimeout(mark('superscript'), 0)}>
              Superscript
            </MenuItem>
            {tools.map(({ label, icon, onClick }) => (
              <MenuItem key={label} icon={icon} onClick={() => setTimeout(onClick, 0)}>
                {label}
              </MenuItem>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
      {children}
      <span className={mergeClasses(styles.words)}>{words === 1 ? '1 word' : `${words.toLocaleString('en-GB')} words`}{pages === null ? '' : pages === 1 ? ', about 1 page' : `, about ${String(pages)} pages`}</span>
    </div>
  );
}

/** A press with the mouse leaves the caret in the text. */
function keepFocus(event: { readonly preventDefault: () => void }): void {
  event.preventDefault();
}

function useLook(editor: Editor | null): Look {
  const spelled = useSyncExternalStore(
    (onChange) => {
      editor?.on('transaction', onChange);
      return () => void editor?.off('transaction', onChange);
    },
    () => (editor === null || editor.isDestroyed ? '' : spellLook(editor)),
  );
  if (spelled === '') return NO_LOOK;
  const [kind = '', ...marks] = spelled.split(' ');
  const known = blockKindSchema.safeParse(kind);
  return { kind: known.success ? known.data : null, bold: marks.includes('bold'), italic: marks.includes('italic'), superscript: marks.includes('superscript'), link: marks.includes('link') };
}

/** The look as one string, so that React sees at once whether it is another one. */
function spellLook(editor: Editor): string {
  const kinds = new Set(selectedParagraphs(editor.state).map(({ attributes }) => attributes.kind));
  const marks = (['bold', 'italic', 'superscript', 'link'] as const).filter((name) => editor.isActive(name));
  return [kinds.size === 1 ? [...kinds][0] : 'several', ...marks].join(' ');
}
