import { useState, type ReactNode } from 'react';
import { targetWarnings } from '@shared/ledger/target-warnings';
import { toastRemoved } from '@renderer/commands/undo-redo';
import { client } from '@renderer/client';
import { showFailure } from '@renderer/query/notices';
import { useWrite } from '@renderer/query/use-write';
import { FormDialog } from '@renderer/ui/form-dialog';
import { Message } from '@renderer/ui/message';

/** Moves recommendations to the bin. Where others point at them it is asked first, and said who; `dialog` is to be drawn beside the button. */
export function useRemoveRecommendations(onRemoved: () => void): { readonly remove: (rows: readonly { readonly id: string; readonly reference: string }[]) => Promise<void>; readonly dialog: ReactNode } {
  const [asking, setAsking] = useState<{ readonly ids: readonly string[]; readonly what: string; readonly warnings: readonly string[] } | null>(null);
  const write = useWrite('ledger', 'remove');
  const send = (ids: readonly string[], what: string): void =>
    write.mutate(
      { ids: [...ids] },
      {
        onSuccess: () => {
          setAsking(null);
          onRemoved();
          toastRemoved(`${what} moved to the bin`);
        },
      },
    );
  const remove = async (rows: readonly { readonly id: string; readonly reference: string }[]): Promise<void> => {
    const ids = rows.map(({ id }) => id);
    const what = rows.length === 1 ? (rows[0]?.reference ?? '') : `${String(rows.length)} recommendations`;
    try {
      const { targets } = await client.ledger.pointing({ ids });
      const warnings = targetWarnings('remove', targets);
      if (warnings.length === 0) send(ids, what);
      else setAsking({ ids, what, warnings });
    } catch (error) {
      showFailure(error);
    }
  };
  const dialog = asking !== null && (
    <FormDialog title={`Move ${asking.what} to the bin?`} open onClose={() => setAsking(null)} submit="Move to the bin" onSubmit={() => send(asking.ids, asking.what)} busy={write.isPending}>
      <Message tone="attention">{asking.warnings.join(' ')}</Message>
    </FormDialog>
  );
  return { remove, dialog };
}
