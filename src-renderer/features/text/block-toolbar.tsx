import { Button, makeStyles, Select } from '@fluentui/react-components';
import { ArrowDown16Regular, ArrowUp16Regular, Link16Regular, TextBold16Regular, TextIndentDecrease16Regular, TextIndentIncrease16Regular, TextItalic16Regular } from '@fluentui/react-icons';
import type { Editor } from '@tiptap/core';
import type { Command } from '@tiptap/pm/state';
import { useSyncExternalStore } from 'react';
import { blockKindSchema } from '@shared/text/model';
import type { BlockKind } from '@shared/text/model';
import { indent, moveBlocks, selectedBlocks, setKind } from './block-commands';
import { mb, type } from '@renderer/theme/tokens';

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '2px', padding: '6px 14px', borderBottom: `1px solid ${mb.softLine}` },
  tool: { height: '28px', minWidth: 0, paddingInline: '8px', ...type.dense, fontWeight: 400 },
  kind: { width: '148px', marginInlineEnd: '6px' },
});

const KINDS: readonly { readonly kind: BlockKind; readonly words: string }[] = [
  { kind: 'paragraph', words: 'Paragraph' },
  { kind: 'heading', words: 'Heading' },
  { kind: 'bullet', words: 'Bullet' },
  { kind: 'letter', words: 'Lettered (a)' },
  { kind: 'roman', words: 'Roman (i)' },
];

/** The tools of a text, with words. */
export function BlockToolbar({ editor, onLink }: { readonly editor: Editor | null; readonly onLink: () => void }) {
  const styles = useStyles();
  const kind = useKind(editor);
  const off = editor === null;
  const run = (command: Command) => (): void => {
    if (!editor) return;
    command(editor.state, editor.view.dispatch, editor.view);
    editor.view.focus();
  };
  const tools = [
    { words: 'Bold', icon: <TextBold16Regular />, keys: 'Control+B', onClick: () => void editor?.chain().focus().toggleMark('bold').run() },
    { words: 'Italic', icon: <TextItalic16Regular />, keys: 'Control+I', onClick: () => void editor?.chain().focus().toggleMark('italic').run() },
    { words: 'Link', icon: <Link16Regular />, keys: 'Control+K', onClick: onLink },
    { words: 'Outdent', icon: <TextIndentDecrease16Regular />, keys: 'Alt+Shift+ArrowLeft', onClick: run(indent(-1)) },
    { words: 'Indent', icon: <TextIndentIncrease16Regular />, keys: 'Alt+Shift+ArrowRight', onClick: run(indent(1)) },
    { words: 'Move up', icon: <ArrowUp16Regular />, keys: 'Alt+Shift+ArrowUp', onClick: run(moveBlocks(-1)) },
    { words: 'Move down', icon: <ArrowDown16Regular />, keys: 'Alt+Shift+ArrowDown', onClick: run(moveBlocks(1)) },
  ];
  return (
    <div className={styles.bar} role="toolbar" aria-label="Text">
      <Select
        className={styles.kind}
        size="small"
        aria-label="Kind of paragraph"
        disabled={off}
        value={kind}
        onChange={(_event, data) => {
          const chosen = blockKindSchema.safeParse(data.value);
          if (chosen.success) run(setKind(chosen.data))();
        }}
      >
        {KINDS.map(({ kind: value, words }) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </Select>
      {tools.map(({ words, icon, keys, onClick }) => (
        <Button key={words} className={styles.tool} appearance="subtle" size="small" icon={icon} disabledFocusable={off} aria-keyshortcuts={keys} onMouseDown={(event) => event.preventDefault()} onClick={onClick}>
          {words}
        </Button>
      ))}
    </div>
  );
}

/** The kind of the paragraph with the caret; of several kinds the first. */
function useKind(editor: Editor | null): BlockKind {
  return useSyncExternalStore(
    (onChange) => {
      editor?.on('transaction', onChange);
      return () => void editor?.off('transaction', onChange);
    },
    () => {
      const kind = editor === null || editor.isDestroyed ? undefined : selectedBlocks(editor.state)[0]?.attributes.kind;
      return kind === undefined || kind === 'numbered' ? 'paragraph' : kind;
    },
  );
}
