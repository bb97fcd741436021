import { Menu } from 'electron';
import type { BrowserWindow, ContextMenuParams, MenuItemConstructorOptions } from 'electron';

/** What a menu needs to be told besides the place that was clicked. */
type ContextMenuParts = { readonly addWord: (word: string) => void };

/** The menu of text fields: what a misspelt word may have meant, and cut, copy and paste. Elsewhere a page has none. */
export function offerContextMenu(window: BrowserWindow, parts: ContextMenuParts): void {
  window.webContents.on('context-menu', (_event, params) => {
    const template = contextMenuTemplate(params, { ...parts, replace: (word) => window.webContents.replaceMisspelling(word) });
    if (template.length > 0) Menu.buildFromTemplate(template).popup({ window });
  });
}

/** The lines of the menu; none where there is no text to edit and none is marked. */
export function contextMenuTemplate(
  { isEditable, misspelledWord, dictionarySuggestions, editFlags, selectionText }: Pick<ContextMenuParams, 'isEditable' | 'misspelledWord' | 'dictionarySuggestions' | 'selectionText'> & { readonly editFlags: Pick<ContextMenuParams['editFlags'], 'canCut' | 'canCopy' | 'canPaste' | 'canSelectAll'> },
  { addWord, replace }: ContextMenuParts & { readonly replace: (word: string) => void },
): MenuItemConstructorOptions[] {
  if (!isEditable) return selectionText.trim() === '' ? [] : [{ role: 'copy', label: 'Copy' }];
  const spelling: MenuItemConstructorOptions[] =
    misspelledWord === ''
      ? []
      : [
          ...(dictionarySuggestions.length === 0 ? [{ label: 'No suggestions', enabled: false }] : dictionarySuggestions.map((word) => ({ label: word, click: () => replace(word) }))),
          { type: 'separator' },
          { label: `Add “${misspelledWord}” to the word list`, click: () => addWord(misspelledWord) },
          { type: 'separator' },
        ];
  return [
    ...spelling,
    { role: 'cut', label: 'Cut', enabled: editFlags.canCut },
    { role: 'copy', label: 'Copy', enabled: editFlags.canCopy },
    { role: 'paste', label: 'Paste', enabled: editFlags.canPaste },
    { role: 'selectAll', label: 'Select all', enabled: editFlags.canSelectAll },
  ];
}
