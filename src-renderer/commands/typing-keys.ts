/** Keys that are not commands of the window: moving rows and panes, and typing. */
export const TYPING_KEYS: readonly { readonly words: string; readonly rows: readonly { readonly words: string; readonly keys: readonly string[] }[] }[] = [
  {
    words: 'While minuting',
    rows: [
      { words: 'Record the line; begin a new line in it', keys: ['Enter', 'Shift+Enter'] },
      { words: 'Note, action, decision: at the start of the line', keys: ['/n', '/a', '/d'] },
      { words: 'Name a person of the meeting', keys: ['@'] },
      { words: 'Edit the last minute, from an empty line', keys: ['↑'] },
      { words: 'Edit a minute; move it to the bin', keys: ['F2', 'Delete'] },
      { words: 'Back to the line', keys: ['Esc'] },
    ],
  },
  {
    words: 'Lists',
    rows: [
      { words: 'Move the row up or down', keys: ['Alt+Shift+↑', 'Alt+Shift+↓'] },
      { words: 'Lift a row by its handle, put it down', keys: ['Space'] },
      { words: 'Close a menu or a drawer', keys: ['Esc'] },
    ],
  },
];
