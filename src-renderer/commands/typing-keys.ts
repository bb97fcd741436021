/** Keys that are not commands of the window: moving rows and panes, and typing. */
export const TYPING_KEYS: readonly { readonly words: string; readonly rows: readonly { readonly words: string; readonly keys: readonly string[] }[] }[] = [
  {
    words: 'Lists',
    rows: [
      { words: 'Move the row up or down', keys: ['Alt+Shift+↑', 'Alt+Shift+↓'] },
      { words: 'Lift a row by its handle, put it down', keys: ['Space'] },
      { words: 'Close a menu or a drawer', keys: ['Esc'] },
    ],
  },
];
