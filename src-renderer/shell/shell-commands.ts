import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { DEFAULT_SETTINGS } from '@shared/settings/contract';
import type { CommandName } from '@shared/commands/command-list';
import { useCommand, useCommandHandlers } from '@renderer/commands/command-handlers';
import { undoOrRedo } from '@renderer/commands/undo-redo';
import { openPaperOrPack } from '@renderer/features/paper-travel/arrivals';
import { runRecordAction, saveCopy, showRecordInFolder } from '@renderer/features/records/record-actions';
import { zoomStep, zoomWords } from '@renderer/features/settings/zoom-steps';
import { showNotice } from '@renderer/query/notices';
import { useRead } from '@renderer/query/use-read';
import { useWrite } from '@renderer/query/use-write';
import { sendEverything } from '@renderer/saving/send-everything';
import { useSavingStatus } from '@renderer/saving/saving-status';
import { announce } from '@renderer/ui/announce';
import { showToast } from '@renderer/ui/toasts';
import { goToPane } from './panes';
import { clockTime } from './saved-words';

/** Which of the window's own dialogs is open. */
export type OpenDialog = 'none' | 'palette' | 'shortcuts' | 'newRecord' | 'newMeeting' | 'history';

/** How long a screen may take to come up before its part of a command is given up, in milliseconds. */
const SCREEN_COMES_WITHIN = 3_000;

/** After the window has gone to a screen: lets that screen carry the command out as soon as it answers to it. */
function handOver(name: CommandName): void {
  const mine = useCommandHandlers.getState().handlers.get(name)?.[0];
  const tryNow = (): boolean => {
    const top = useCommandHandlers.getState().handlers.get(name)?.at(-1);
    if (!top || top === mine) return false;
    end();
    // After the effects of the screen that has just come.
    setTimeout(top.run, 0);
    return true;
  };
  const end = useCommandHandlers.subscribe(() => void tryNow());
  if (!tryNow()) setTimeout(end, SCREEN_COMES_WITHIN);
}

async function saveNow(): Promise<void> {
  const problem = await sendEverything();
  const { lastSavedAt } = useSavingStatus.getState();
  if (problem !== null) showNotice(problem);
  else showToast({ title: 'Everything is saved', detail: lastSavedAt === null ? 'Every change is saved at once.' : `The last change was saved at ${clockTime(lastSavedAt)}.` });
}

/** The commands that work in the whole window; answers which of its dialogs is open. */
export function useShellCommands({ recordOpen }: { readonly recordOpen: boolean }): { readonly dialog: OpenDialog; readonly close: () => void } {
  const [dialog, setDialog] = useState<OpenDialog>('none');
  const navigate = useNavigate();
  const settings = useRead('settings', 'get', {}).data ?? DEFAULT_SETTINGS;
  const update = useWrite('settings', 'update');
  const hasBodies = (useRead('bodies', 'list', {}, { enabled: recordOpen }).data?.bodies.length ?? 0) > 0;
  const withRecord = { enabled: recordOpen };

  useCommand('record.new', () => setDialog('newRecord'), withRecord);
  useCommand('record.new', () => void navigate({ to: '/' }).then(() => document.querySelector<HTMLInputElement>('main input')?.focus()), { enabled: !recordOpen });
  useCommand('record.open', () => void runRecordAction('openFile'));
  useCommand('paper.open', () => void openPaperOrPack());
  useCommand('record.openSample', () => void runRecordAction('openSample'));
  useCommand('record.save', () => void saveNow(), withRecord);
  useCommand('record.saveCopy', () => void saveCopy(), withRecord);
  useCommand('record.showInFolder', () => void showRecordInFolder(), withRecord);
  useCommand('record.close', () => void runRecordAction('close'), withRecord);

  useCommand('ledger.import', () => void navigate({ to: '/recommendations/import' }), withRecord);

  useCommand('edit.undo', () => undoOrRedo('undo'), withRecord);
  useCommand('edit.redo', () => undoOrRedo('redo'), withRecord);
  useCommand('edit.history', () => setDialog('history'), withRecord);

  useCommand('view.palette', () => setDialog('palette'));
  useCommand('view.home', () => void navigate({ to: '/' }), withRecord);
  useCommand('view.meetings', () => void navigate({ to: '/meetings' }), withRecord);
  useCommand('view.papers', () => void navigate({ to: '/papers' }), withRecord);
  useCommand('view.bodies', () => void navigate({ to: '/bodies' }), withRecord);
  useCommand('view.people', () => void navigate({ to: '/people' }), withRecord);
  useCommand('view.settings', () => void navigate({ to: '/settings' }));
  useCommand('view.nextPane', () => goToPane(1));
  useCommand('view.previousPane', () => goToPane(-1));

  const zoom = (value: number): void => update.mutate({ zoom: value }, { onSuccess: (now) => announce(`Size ${zoomWords(now.zoom)}`) });
  useCommand('view.zoomIn', () => zoom(zoomStep(settings.zoom, 1)));
  useCommand('view.zoomOut', () => zoom(zoomStep(settings.zoom, -1)));
  useCommand('view.zoomReset', () => zoom(1));
  useCommand('view.largerText', () => update.mutate({ largerText: !settings.largerText }));

  // A meeting is held by a body: without one the list of meetings says so.
  useCommand('meeting.new', () => (hasBodies ? setDialog('newMeeting') : void navigate({ to: '/meetings' })), withRecord);
  useCommand('body.new', () => void navigate({ to: '/bodies' }).then(() => handOver('body.new')), withRecord);

  useCommand('help.contents', () => void navigate({ to: '/help' }));
  useCommand('help.shortcuts', () => setDialog('shortcuts'));
  useCommand('help.about', () => void navigate({ to: '/settings' }));

  return { dialog, close: () => setDialog('none') };
}
