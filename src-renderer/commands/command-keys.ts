import { pressed, readAccelerator, type KeyPress } from '@shared/commands/accelerator';
import { COMMANDS, type CommandEntry, type CommandName } from '@shared/commands/command-list';
import { canRun, runCommand } from './command-handlers';

const KEYS = COMMANDS.flatMap((command: CommandEntry & { readonly name: CommandName }) => command.keys.map((keys) => ({ name: command.name, accelerator: readAccelerator(keys) })));

/** The command that a key press stands for, or null. */
export function commandOfKey(press: KeyPress): CommandName | null {
  return KEYS.find(({ accelerator }) => pressed(accelerator, press))?.name ?? null;
}

/** Whether typing in this element makes text, so that Ctrl+Z and Ctrl+Y are the text's own. */
export function isTextPlace(element: Element | null): boolean {
  if (!(element instanceof HTMLElement)) return false;
  if (element.isContentEditable || element instanceof HTMLTextAreaElement) return true;
  return element instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'submit', 'range', 'file', 'color'].includes(element.type);
}

/**
 * Answers to keys in the whole window; ends with the function it answers.
 *
 * An editor that uses a key itself calls `preventDefault` and keeps it. Undo and redo in a text field are left to the field.
 * While a dialog is open only the keys that are about the window itself work.
 */
export function listenForKeys(target: Window): () => void {
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing) return;
    const name = commandOfKey(event);
    if (name === null || (event.repeat && !MAY_REPEAT.has(name))) return;
    if ((name === 'edit.undo' || name === 'edit.redo') && isTextPlace(document.activeElement)) return;
    if (document.querySelector('[role="dialog"][aria-modal="true"]') && !WITH_DIALOG.has(name)) return;
    // Ctrl+Enter in a form and PgDn in a list mean something else where no meeting is run.
    if (name.startsWith('meeting.') && name !== 'meeting.new' && !canRun(name)) return;
    event.preventDefault();
    runCommand(name);
  };
  target.addEventListener('keydown', onKeyDown);
  return () => target.removeEventListener('keydown', onKeyDown);
}

/** What goes on while its keys are held down. */
const MAY_REPEAT: ReadonlySet<CommandName> = new Set(['edit.undo', 'edit.redo', 'view.zoomIn', 'view.zoomOut', 'meeting.nextItem', 'meeting.previousItem']);

const WITH_DIALOG: ReadonlySet<CommandName> = new Set(['view.zoomIn', 'view.zoomOut', 'view.zoomReset', 'record.save', 'help.contents', 'meeting.blankProjection']);
