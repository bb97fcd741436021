import type { QueryClient } from '@tanstack/react-query';
import type { CommandName } from '@shared/commands/command-list';
import type { AppEvent } from '@shared/events';
import { noteOperation } from '@renderer/commands/last-operation';
import { createFreshener } from '@renderer/query/query-client';
import { noteSaved, useSavingStatus } from '@renderer/saving/saving-status';
import { forgetUnsentWords } from '@renderer/saving/unsent-words';
import { closeRecordToasts, showToast } from '@renderer/ui/toasts';

/** What the window does with the events of main, put together from its parts so that it can be tested without a window. */
export type WindowParts = {
  readonly queryClient: QueryClient;
  readonly run: (command: CommandName) => void;
  /** Sends what is still being typed, asks the person where that cannot be done, and answers main. */
  readonly letRecordGo: () => Promise<void>;
};

/** Answers the listener for main's events. */
export function windowListener({ queryClient, run, letRecordGo }: WindowParts): (event: AppEvent) => void {
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
        forgetUnsentWords();
        closeRecordToasts();
        break;
      case 'command':
        run(event.command);
        break;
      case 'closing':
        // Main waits a little for a first answer, and after `asking` until the person has decided; a failure here must not keep the window open.
        letRecordGo().catch(() => undefined);
        break;
      case 'fileOffered':
      case 'progress':
      case 'settingsChanged':
        break;
      case 'projectionChanged':
        if (event.movedTo === 'window') showToast({ tone: 'information', title: 'The second screen has gone', detail: 'What the room sees is in a window on this screen now. It goes out again when a screen is connected.' });
        if (event.movedTo === 'screen') showToast({ title: 'The projection has moved to the other screen' });
        break;
    }
  };
}
