import type { QueryClient } from '@tanstack/react-query';
import type { CommandName } from '@shared/commands/command-list';
import type { AppEvent } from '@shared/events';
import { noteOperation } from '@renderer/commands/last-operation';
import { createFreshener } from '@renderer/query/query-client';
import { noteSaved, useSavingStatus } from '@renderer/saving/saving-status';
import { closeRecordToasts } from '@renderer/ui/toasts';

/** What the window does with the events of main, put together from its parts so that it can be tested without a window. */
export type WindowParts = {
  readonly queryClient: QueryClient;
  readonly run: (command: CommandName) => void;
  /** Sends what is still being typed. */
  readonly flush: () => Promise<void>;
  readonly readyToClose: () => Promise<unknown>;
};

/** Answers the listener for main's events. */
export function windowListener({ queryClient, run, flush, readyToClose }: WindowParts): (event: AppEvent) => void {
  const freshen = createFreshener(queryClient);
  return (event) => {
    noteOperation(event);
    freshen(event);
    switch (event.event) {
      case 'changed':
        noteSaved(event.at);
        break;
      case 'recordChanged':
        // The time of another record's last commit says nothing about this one.
        useSavingStatus.setState({ lastSavedAt: null });
        closeRecordToasts();
        break;
      case 'command':
        run(event.command);
        break;
      case 'closing':
        // Main waits no longer than its patience; a failure here must not keep the window open.
        void flush()
          .catch(() => undefined)
          .then(readyToClose)
          .catch(() => undefined);
        break;
      case 'fileOffered':
      case 'progress':
      case 'settingsChanged':
      case 'projectionChanged':
        break;
    }
  };
}
