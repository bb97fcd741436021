/** Keys that are not commands of the window: moving rows and panes, and typing. */
export const TYPING_KEYS: readonly { readonly words: string; readonly rows: readonly { readonly words: string; readonly keys: readonly string[] }[] }[] = [
  {
    words: 'While minuting',
    rows: [
      { words: 'Record the line; begin a new line in it', keys: ['Enter', 'Shift+Enter'] },
      { words: 'Note, action, decision, resolved, noted: at the start of the line', keys: ['/n', '/a', '/d', '/r', '/noted'] },
      { words: 'Motion; its vote', keys: ['/m', '/v 7-2-1', '/v unan'] },
      { words: 'Question, challenge, answer, impact', keys: ['/q', '/c', '/ans', '/imp'] },
      { words: 'Interest; arrival, departure', keys: ['/i', '/in @', '/out @'] },
      { words: 'Turn the line, or a recorded minute, into another kind', keys: ['Ctrl+1', '… Ctrl+9'] },
      { words: 'Write out a stock sentence', keys: [';;'] },
      { words: 'Make a minute an answer; take it out again', keys: ['Alt+Shift+→', 'Alt+Shift+←'] },
      { words: 'Split a minute at the cursor, while it is edited', keys: ['Ctrl+Enter'] },
      { words: 'Join a minute to the one before it, while it is edited', keys: ['Alt+Shift+J'] },
      { words: 'Name a person of the meeting', keys: ['@'] },
      { words: 'Edit the last minute, from an empty line', keys: ['↑'] },
      { words: 'Edit a minute; move it to the bin', keys: ['F2', 'Delete'] },
      { words: 'Back to the line', keys: ['Esc'] },
    ],
  },
  {
    words: 'While writing a paper',
    rows: [
      { words: 'To the tools of the text: what is put in, the table', keys: ['Alt+F10'] },
      { words: 'Next cell of a table, and a new row after the last; the one before', keys: ['Tab', 'Shift+Tab'] },
      { words: 'Change the picture or footnote that is chosen', keys: ['Enter'] },
      { words: 'Leave the text from a table or a list', keys: ['Esc, then Tab'] },
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
