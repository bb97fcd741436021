/** Where a command stands in the native menu; commands of one `group` are divided from the next by a line. */
export type MenuPlace = { readonly menu: 'file' | 'edit' | 'view' | 'meeting' | 'help'; readonly group: number };

/**
 * A thing that can be done from everywhere: by the native menu, the command palette and its keys. The one list behind
 * all three and the sheet of shortcuts.
 *
 * No bare letters (WCAG 2.1.4), no Ctrl+Alt (AltGr), no Alt with a letter that opens a menu.
 */
export type CommandEntry = {
  readonly name: string;
  /** The menu's and the palette's words; an ellipsis where a question follows. */
  readonly words: string;
  /** Electron accelerators; the first is shown. */
  readonly keys: readonly string[];
  readonly place: MenuPlace;
  /** Only with a record open. */
  readonly record: boolean;
  /** Shown when the command is chosen where it cannot work; null where it always can. */
  readonly elsewhere: string | null;
};

const ON_A_DOCUMENT = 'Documents are made from a meeting’s agenda, its minutes or a paper. Open one of them first.';
const IN_A_PAPER = 'Comments are made on papers. Open one first.';
const WORDS_OF_A_PAPER = 'This looks through the words of a paper. Open one first.';
const IN_MINUTES = 'This goes through the misspelt words of minutes. Open a meeting at its Run or Minutes step first. Elsewhere they are underlined; Shift+F10 on one shows what it may have meant.';
const WHILE_RUNNING = 'This works while a meeting is run. Open the meeting and its Run step first.';
const WHILE_PROJECTING = 'This works while a meeting is projected. Choose Project on its Run step first.';

export const COMMANDS = [
  { name: 'record.new', words: 'New record…', keys: [], place: { menu: 'file', group: 1 }, record: false, elsewhere: null },
  { name: 'record.open', words: 'Open record…', keys: ['CmdOrCtrl+O'], place: { menu: 'file', group: 1 }, record: false, elsewhere: null },
  { name: 'paper.open', words: 'Open a paper or pack…', keys: [], place: { menu: 'file', group: 1 }, record: false, elsewhere: null },
  { name: 'record.openSample', words: 'Open the sample', keys: [], place: { menu: 'file', group: 1 }, record: false, elsewhere: null },
  { name: 'record.save', words: 'Save now', keys: ['CmdOrCtrl+S'], place: { menu: 'file', group: 2 }, record: true, elsewhere: null },
  { name: 'record.saveCopy', words: 'Save a copy…', keys: [], place: { menu: 'file', group: 2 }, record: true, elsewhere: null },
  { name: 'record.showInFolder', words: 'Show the record in its folder', keys: [], place: { menu: 'file', group: 2 }, record: true, elsewhere: null },
  { name: 'document.word', words: 'Make Word file…', keys: ['F12'], place: { menu: 'file', group: 3 }, record: true, elsewhere: ON_A_DOCUMENT },
  { name: 'document.pdf', words: 'Save as PDF…', keys: [], place: { menu: 'file', group: 3 }, record: true, elsewhere: ON_A_DOCUMENT },
  { name: 'document.print', words: 'Print…', keys: ['CmdOrCtrl+P'], place: { menu: 'file', group: 3 }, record: true, elsewhere: ON_A_DOCUMENT },
  { name: 'ledger.import', words: 'Import action plan…', keys: [], place: { menu: 'file', group: 4 }, record: true, elsewhere: null },
  { name: 'record.close', words: 'Close record', keys: [], place: { menu: 'file', group: 5 }, record: true, elsewhere: null },

  { name: 'edit.undo', words: 'Undo', keys: ['CmdOrCtrl+Z'], place: { menu: 'edit', group: 1 }, record: true, elsewhere: null },
  { name: 'edit.redo', words: 'Redo', keys: ['CmdOrCtrl+Y', 'CmdOrCtrl+Shift+Z'], place: { menu: 'edit', group: 1 }, record: true, elsewhere: null },
  { name: 'edit.find', words: 'Find…', keys: ['CmdOrCtrl+F'], place: { menu: 'edit', group: 2 }, record: true, elsewhere: WORDS_OF_A_PAPER },
  { name: 'edit.replace', words: 'Replace…', keys: ['CmdOrCtrl+H'], place: { menu: 'edit', group: 2 }, record: true, elsewhere: WORDS_OF_A_PAPER },
  { name: 'edit.findNext', words: 'Find next', keys: ['F3'], place: { menu: 'edit', group: 2 }, record: true, elsewhere: WORDS_OF_A_PAPER },
  { name: 'edit.findPrevious', words: 'Find previous', keys: ['Shift+F3'], place: { menu: 'edit', group: 2 }, record: true, elsewhere: WORDS_OF_A_PAPER },
  { name: 'edit.spelling', words: 'Spelling…', keys: ['F7'], place: { menu: 'edit', group: 2 }, record: true, elsewhere: IN_MINUTES },
  { name: 'edit.history', words: 'History of changes', keys: [], place: { menu: 'edit', group: 3 }, record: true, elsewhere: null },
  { name: 'paper.comment', words: 'Comment on the paragraph', keys: ['CmdOrCtrl+Shift+M'], place: { menu: 'edit', group: 3 }, record: true, elsewhere: IN_A_PAPER },

  { name: 'view.palette', words: 'Commands…', keys: ['CmdOrCtrl+K', 'Alt+Q'], place: { menu: 'view', group: 1 }, record: false, elsewhere: null },
  { name: 'view.home', words: 'Home', keys: [], place: { menu: 'view', group: 2 }, record: true, elsewhere: null },
  { name: 'view.meetings', words: 'Meetings', keys: [], place: { menu: 'view', group: 2 }, record: true, elsewhere: null },
  { name: 'view.papers', words: 'Papers', keys: [], place: { menu: 'view', group: 2 }, record: true, elsewhere: null },
  { name: 'view.bodies', words: 'Bodies & people', keys: [], place: { menu: 'view', group: 2 }, record: true, elsewhere: null },
  { name: 'view.people', words: 'People', keys: [], place: { menu: 'view', group: 2 }, record: true, elsewhere: null },
  { name: 'view.settings', words: 'Settings', keys: ['CmdOrCtrl+,'], place: { menu: 'view', group: 2 }, record: false, elsewhere: null },
  { name: 'view.zoomIn', words: 'Zoom in', keys: ['CmdOrCtrl+Plus', 'CmdOrCtrl+='], place: { menu: 'view', group: 3 }, record: false, elsewhere: null },
  { name: 'view.zoomOut', words: 'Zoom out', keys: ['CmdOrCtrl+-'], place: { menu: 'view', group: 3 }, record: false, elsewhere: null },
  { name: 'view.zoomReset', words: 'Actual size', keys: ['CmdOrCtrl+0'], place: { menu: 'view', group: 3 }, record: false, elsewhere: null },
  { name: 'view.largerText', words: 'Larger text', keys: [], place: { menu: 'view', group: 3 }, record: false, elsewhere: null },
  { name: 'view.nextPane', words: 'Next pane', keys: ['F6'], place: { menu: 'view', group: 4 }, record: false, elsewhere: null },
  { name: 'view.previousPane', words: 'Previous pane', keys: ['Shift+F6'], place: { menu: 'view', group: 4 }, record: false, elsewhere: null },

  { name: 'meeting.new', words: 'New meeting…', keys: ['CmdOrCtrl+N'], place: { menu: 'meeting', group: 1 }, record: true, elsewhere: null },
  { name: 'body.new', words: 'New body…', keys: [], place: { menu: 'meeting', group: 1 }, record: true, elsewhere: null },
  { name: 'meeting.closeItem', words: 'Close item and go on', keys: ['CmdOrCtrl+Enter'], place: { menu: 'meeting', group: 2 }, record: true, elsewhere: WHILE_RUNNING },
  { name: 'meeting.recordDraft', words: 'Record the next paragraph of the draft minute', keys: ['F8'], place: { menu: 'meeting', group: 2 }, record: true, elsewhere: WHILE_RUNNING },
  { name: 'meeting.takeItem', words: 'Take the item that is shown now', keys: ['F9'], place: { menu: 'meeting', group: 2 }, record: true, elsewhere: WHILE_RUNNING },
  { name: 'meeting.nextItem', words: 'Next item', keys: ['CmdOrCtrl+PageDown'], place: { menu: 'meeting', group: 2 }, record: true, elsewhere: WHILE_RUNNING },
  { name: 'meeting.previousItem', words: 'Previous item', keys: ['CmdOrCtrl+PageUp'], place: { menu: 'meeting', group: 2 }, record: true, elsewhere: WHILE_RUNNING },
  { name: 'meeting.project', words: 'Project for the room, or stop', keys: ['F5'], place: { menu: 'meeting', group: 3 }, record: true, elsewhere: WHILE_RUNNING },
  { name: 'meeting.blankProjection', words: 'Blank the projection, or show it again', keys: ['Shift+F5'], place: { menu: 'meeting', group: 3 }, record: true, elsewhere: WHILE_PROJECTING },
  { name: 'meeting.holdProjection', words: 'Hold what is projected, or follow the meeting', keys: ['CmdOrCtrl+F5'], place: { menu: 'meeting', group: 3 }, record: true, elsewhere: WHILE_PROJECTING },

  { name: 'help.contents', words: 'Help', keys: ['F1'], place: { menu: 'help', group: 1 }, record: false, elsewhere: null },
  { name: 'help.shortcuts', words: 'Keyboard shortcuts', keys: ['CmdOrCtrl+/'], place: { menu: 'help', group: 1 }, record: false, elsewhere: null },
  { name: 'help.about', words: 'About Minute Book', keys: [], place: { menu: 'help', group: 2 }, record: false, elsewhere: null },
] as const satisfies readonly CommandEntry[];

/** The stable name of a command: what the menu sends and a screen answers to. */
export type CommandName = (typeof COMMANDS)[number]['name'];

/** All names, for checking what comes over the boundary. */
export const COMMAND_NAMES: readonly [CommandName, ...CommandName[]] = [COMMANDS[0].name, ...COMMANDS.slice(1).map((command) => command.name)];

/** The words of the menus, in their order. */
export const MENUS: readonly { readonly menu: MenuPlace['menu']; readonly words: string }[] = [
  { menu: 'file', words: 'File' },
  { menu: 'edit', words: 'Edit' },
  { menu: 'view', words: 'View' },
  { menu: 'meeting', words: 'Meeting' },
  { menu: 'help', words: 'Help' },
];

/** The entry of a command. */
export function commandEntry(name: CommandName): CommandEntry {
  const entry = COMMANDS.find((command) => command.name === name);
  if (!entry) throw new Error(`No such command: ${name}`);
  return entry;
}
