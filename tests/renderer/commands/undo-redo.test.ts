import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ruleRefusal } from '@shared/kernel/result';
import { OperationError } from '@shared/make-client';
import { takeBack } from '@renderer/commands/undo-redo';
import { useNotices } from '@renderer/query/notices';
import { useToasts } from '@renderer/ui/toasts';
import { fakeClient } from '@tests/helpers/fake-client';

beforeEach(() => {
  useToasts.setState({ toasts: [] });
  useNotices.setState({ notices: [] });
});
const shown = (): readonly (readonly [string, string])[] => useToasts.getState().toasts.map(({ tone, title }) => [tone, title]);

describe('Undo and Redo of the record', () => {
  it('say in sight what they took back, also where it was on another screen, and one message takes the place of the last', async () => {
    const redo = vi.fn(async () => ({ label: 'Add item' }));
    fakeClient({ history: { undo: async () => ({ label: 'Add item' }), redo } });
    await takeBack('undo');
    await takeBack('undo');
    expect(shown()).toEqual([['information', 'Taken back: Add item.']]);
    useToasts.getState().toasts[0]?.actions[0]?.run();
    await vi.waitFor(() => expect(shown()).toEqual([['information', 'Done again: Add item.']]));
    expect(redo).toHaveBeenCalledOnce();
  });

  it('say in passing that there is nothing to take back: it is no failure that stays until it is closed', async () => {
    fakeClient({
      history: {
        undo: async () => {
          throw new OperationError(ruleRefusal('nothingToUndo', 'There is nothing to undo.'));
        },
      },
    });
    await takeBack('undo');
    expect(shown()).toEqual([['information', 'There is nothing to undo.']]);
    expect(useNotices.getState().notices).toEqual([]);
  });

  it('tell of a failure as one', async () => {
    fakeClient({
      history: {
        undo: async () => {
          throw new OperationError({ kind: 'unexpected', ref: 'AB12' });
        },
      },
    });
    await takeBack('undo');
    expect(useNotices.getState().notices).toHaveLength(1);
  });
});
