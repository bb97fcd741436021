import { Button, makeStyles, Menu, MenuDivider, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { Add16Regular, Image16Regular, Search16Regular, Table16Regular, TextFootnoteRegular, TextNumberFormatRegular } from '@fluentui/react-icons';
import type { Editor } from '@tiptap/core';
import type { Command } from '@tiptap/pm/state';
import { NodeSelection } from '@tiptap/pm/state';
import { useState, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import type { PaperPlaces } from '@shared/papers/paper-references';
import { runCommand } from '@renderer/commands/command-handlers';
import { newParagraph } from '@renderer/features/text/block-commands';
import { ColumnWidthsDialog } from '@renderer/features/text/column-widths-dialog';
import { FootnoteDialog } from '@renderer/features/text/footnote-dialog';
import { PictureDialog } from '@renderer/features/text/picture-dialog';
import { addColumn, addRow, currentTable, moveRow, removeColumns, removeRows, removeTable } from '@renderer/features/text/table-commands';
import { TableDialog } from '@renderer/features/text/table-dialog';
import { type } from '@renderer/theme/tokens';
import type { PaperStore } from './paper-store';
import { ReferenceDialog } from './reference-dialog';

const useStyles = makeStyles({ tool: { height: '28px', minWidth: 0, paddingInline: '8px', ...type.dense, fontWeight: 400 } });

type Asked = 'table' | 'widths' | 'picture' | 'footnote' | 'reference' | null;

/** What can be put into a text besides words, what can be done with the table that holds the caret, and the way to Find. */
export function PaperTools({ store, places, locked }: { readonly store: PaperStore; readonly places: PaperPlaces; /** Whether the text cannot be changed now. */ readonly locked: boolean }) {
  const styles = useStyles();
  const editor = useStore(store, (state) => (state.activeId === null ? null : (state.handles.get(state.activeId)?.editor ?? null)));
  const request = useStore(store, (state) => state.request);
  const pictureFile = useStore(store, (state) => state.pictureFile);
  const [asked, setAsked] = useState<Asked>(null);
  const chosen = useChosen(editor);
  const open = locked ? null : (request ?? asked);
  const close = (): void => {
    setAsked(null);
    store.getState().setRequest(null);
  };
  // The menu gives the focus back to its button first; then the dialog or the text takes it.
  const ask = (what: Asked) => (): void => void setTimeout(() => setAsked(what), 0);
  const run = (command: Command) => (): void =>
    void setTimeout(() => {
      if (!editor) return;
      command(editor.state, editor.view.dispatch, editor.view);
      editor.view.focus();
    }, 0);
  return (
    <>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button className={styles.tool} appearance="subtle" size="small" icon={<Add16Regular />} disabledFocusable={locked || editor === null}>
            Insert
          </Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem icon={<Table16Regular />} disabled={chosen === 'table'} onClick={ask('table')}>
              Table…
            </MenuItem>
            <MenuItem icon={<Image16Regular />} disabled={chosen === 'table'} onClick={ask('picture')}>
              {chosen === 'picture' ? 'Change the chosen picture…' : 'Picture…'}
            </MenuItem>
            <MenuItem icon={<TextFootnoteRegular />} disabled={chosen === 'picture'} onClick={ask('footnote')}>
              {chosen === 'footnote' ? 'Change the chosen footnote…' : 'Footnote…'}
            </MenuItem>
            <MenuItem icon={<TextNumberFormatRegular />} disabled={chosen === 'picture' || places.places.length === 0} onClick={ask('reference')}>
              Cross-reference…
            </MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      {chosen === 'table' && !locked && (
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <Button className={styles.tool} appearance="subtle" size="small" icon={<Table16Regular />}>
              Table
            </Button>
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              <MenuItem onClick={run(addRow('before'))}>Row above</MenuItem>
              <MenuItem onClick={run(addRow('after'))}>Row below</MenuItem>
              <MenuItem onClick={run(addColumn('before'))}>Column to the left</MenuItem>
              <MenuItem onClick={run(addColumn('after'))}>Column to the right</MenuItem>
              <MenuDivider />
              <MenuItem onClick={run(moveRow(-1))}>Move row up</MenuItem>
              <MenuItem onClick={run(moveRow(1))}>Move row down</MenuItem>
              <MenuDivider />
              <MenuItem onClick={ask('table')}>Caption and description…</MenuItem>
              <MenuItem onClick={ask('widths')}>Column widths…</MenuItem>
              <MenuItem onClick={run(newParagraph('before', 'paragraph'))}>Paragraph above the table</MenuItem>
              <MenuItem onClick={run(newParagraph('after', 'paragraph'))}>Paragraph below the table</MenuItem>
              <MenuDivider />
              <MenuItem onClick={run(removeRows)}>Remove row</MenuItem>
              <MenuItem onClick={run(removeColumns)}>Remove column</MenuItem>
              <MenuItem onClick={run(removeTable)}>Remove table</MenuItem>
            </MenuList>
          </MenuPopover>
        </Menu>
      )}
      <Button className={styles.tool} appearance="subtle" size="small" icon={<Search16Regular />} aria-keyshortcuts="Control+F" onClick={() => void runCommand('edit.find')}>
        Find
      </Button>
      {editor && open === 'table' && <TableDialog editor={editor} onClose={close} />}
      {editor && open === 'widths' && <ColumnWidthsDialog editor={editor} onClose={close} />}
      {editor && open === 'picture' && <PictureDialog editor={editor} file={pictureFile} onClose={close} />}
      {editor && open === 'footnote' && <FootnoteDialog editor={editor} onClose={close} />}
      {editor && open === 'reference' && <ReferenceDialog editor={editor} places={places.places} onClose={close} />}
    </>
  );
}

/** What the caret stands in or is on, that has tools of its own. */
function useChosen(editor: Editor | null): 'table' | 'picture' | 'footnote' | null {
  return useSyncExternalStore(
    (onChange) => {
      editor?.on('transaction', onChange);
      return () => void editor?.off('transaction', onChange);
    },
    () => {
      if (editor === null || editor.isDestroyed) return null;
      const { selection } = editor.state;
      if (selection instanceof NodeSelection && selection.node.type.name === 'picture') return 'picture';
      if (selection instanceof NodeSelection && selection.node.type.name === 'footnote') return 'footnote';
      return currentTable(editor.state) === null ? null : 'table';
    },
  );
}
