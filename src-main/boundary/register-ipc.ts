import { ipcMain } from 'electron';
import type { IpcMainInvokeEvent, WebContents } from 'electron';
import { EVENT_CHANNEL, INVOKE_CHANNEL } from '@shared/bridge';
import type { AppEvent } from '@shared/events';
import { fail } from '@shared/kernel/result';
import type { Dispatch } from './dispatcher';

/**
 * Opens the one channel of the application. Only the top frame of a window of ours, on our own protocol, is heard; the
 * dispatcher may still be loading, in which case the caller waits for it.
 */
export function registerIpc(dispatch: Promise<Dispatch>, isOurs: (event: IpcMainInvokeEvent) => boolean, report: (error: unknown, operation: string) => string): void {
  ipcMain.handle(INVOKE_CHANNEL, async (event, name: unknown, input: unknown) => {
    if (!isOurs(event)) return fail({ kind: 'unexpected', ref: report(new Error('a sender that is not ours'), 'ipc') });
    let answer: Dispatch;
    try {
      answer = await dispatch;
    } catch {
      // The other half of main could not be loaded; that was reported when it happened.
      return fail({ kind: 'unexpected', ref: 'START' });
    }
    return await answer(name, input);
  });
}

/** Sends an event to a window, unless it is gone. */
export function sendEvent(contents: WebContents, event: AppEvent): void {
  if (!contents.isDestroyed()) contents.send(EVENT_CHANNEL, event);
}
