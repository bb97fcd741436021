import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ENTRY_KIND_WORDS, type RunningMeeting } from '@shared/minutes/model';
import { plainText } from '@shared/text/model';
import { useCommand } from '@renderer/commands/command-handlers';
import { SpellingDialog } from '@renderer/features/spelling/spelling-dialog';
import type { SpellingPlace } from '@renderer/features/spelling/spelling-dialog';
import { readKey } from '@renderer/query/query-client';
import { flushAllSavers } from '@renderer/saving/coalescing-saver';
import { createEntrySaver } from './entry-saver';

type MinutesSpellingProps = {
  readonly running: RunningMeeting;
  readonly numbers: ReadonlyMap<string, string>;
  /** The item to begin with: those before it come last. Null: the first. */
  readonly fromItemId?: string | null;
  /** The line that is being typed, where there is one: it comes first. */
  readonly line?: { readonly words: () => string; readonly write: (words: string) => void } | null;
};

/** Answers to F7 in minutes: goes through the misspelt words of the line and of every entry. Approved minutes are left as they are. */
export function MinutesSpelling({ running, numbers, fromItemId = null, line = null }: MinutesSpellingProps) {
  const queryClient = useQueryClient();
  const [places, setPlaces] = useState<readonly SpellingPlace[] | null>(null);
  const { meeting } = running;
  const readOnly = meeting.stage === 'approved' || meeting.stage === 'signed';
  const collect = ({ items, entries }: RunningMeeting): readonly SpellingPlace[] => {
    const start = Math.max(0, items.findIndex(({ id }) => id === fromItemId));
    const inOrder = [...items.slice(start), ...items.slice(0, start)];
    const words = line?.words() ?? '';
    const typed: SpellingPlace[] = line === null || words.trim() === '' ? [] : [{ id: 'line', where: 'The line that you are typing', text: words, keep: async (text) => line.write(text) }];
    return [
      ...typed,
      ...inOrder.flatMap((item) =>
        entries
          .filter(({ agendaItemId }) => agendaItemId === item.id)
          .map((entry): SpellingPlace => {
            const saver = createEntrySaver(entry);
            return {
              id: entry.id,
              where: `Item ${numbers.get(item.id) ?? ''}, ${item.title}: ${ENTRY_KIND_WORDS[entry.kind].toLowerCase()}, ${entry.recordedAt}`,
              text: plainText(entry.block.runs),
              keep: async (text) => {
                saver.push(text);
                try {
                  await saver.flush();
                } catch (error) {
                  // It was refused before the person's eyes: it is not written later by itself.
                  saver.forget();
                  throw error;
                }
                await queryClient.invalidateQueries({ queryKey: readKey('minutes', 'get') });
              },
            };
          }),
      ),
    ];
  };
  const begin = async (): Promise<void> => {
    // Letters that are on their way to the disk come first: they make the revision that is worked on.
    await flushAllSavers();
    await queryClient.invalidateQueries({ queryKey: readKey('minutes', 'get') });
    setPlaces(collect(queryClient.getQueryData<RunningMeeting>(readKey('minutes', 'get', { meetingId: meeting.id })) ?? running));
  };
  useCommand('edit.spelling', () => void begin(), { enabled: !readOnly });
  return places === null ? null : <SpellingDialog places={places} onClose={() => setPlaces(null)} />;
}
