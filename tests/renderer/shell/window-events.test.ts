import { describe, expect, it, vi } from 'vitest';
import { undoThis } from '@renderer/commands/undo-redo';
import { createQueryClient } from '@renderer/query/query-client';
import { useSavingStatus } from '@renderer/saving/saving-status';
import { windowListener } from '@renderer/shell/window-events';
import { showToast, useToasts } from '@renderer/ui/toasts';

function parts() {
  return { queryClient: createQueryClient(), run: vi.fn(), letRecordGo: vi.fn(async () => undefined) };
}

describe('what the window does when main speaks', () => {
  it('shows the time of a commit, and forgets it with the record', () => {
    const listener = windowListener(parts());
    listener({ event: 'changed', tables: ['meeting'], operation: 'meetings.update', typing: false, at: '2026-11-21T19:04:12.000Z' });
    expect(useSavingStatus.getState().lastSavedAt).toBe('2026-11-21T19:04:12.000Z');
    listener({ event: 'recordChanged', opening: 2 });
    expect(useSavingStatus.getState().lastSavedAt).toBeNull();
  });

  it('offers no Undo of one record in the next', () => {
    const listener = windowListener(parts());
    showToast({ title: 'Item moved to the bin', actions: [undoThis()] });
    showToast({ title: 'Nothing more to undo in this text', actions: [{ words: 'Undo it', run: vi.fn(), ofRecord: true }] });
    showToast({ title: 'Agenda.docx is written', actions: [{ words: 'Open', run: vi.fn() }] });
    listener({ event: 'recordChanged', opening: 3 });
    expect(useToasts.getState().toasts.map(({ title }) => title)).toEqual(['Agenda.docx is written']);
  });

  it('runs the menu’s command', () => {
    const its = parts();
    windowListener(its)({ event: 'command', command: 'view.palette' });
    expect(its.run).toHaveBeenCalledWith('view.palette');
  });

  it('lets the record go when main asks, and survives that main is gone', async () => {
    const unhandled = vi.fn();
    process.on('unhandledRejection', unhandled);
    const its = { ...parts(), letRecordGo: vi.fn(() => Promise.reject(new Error('nobody answers'))) };
    windowListener(its)({ event: 'closing' });
    await new Promise((resolve) => setTimeout(resolve, 20));
    process.off('unhandledRejection', unhandled);
    expect(its.letRecordGo).toHaveBeenCalledOnce();
    expect(unhandled).not.toHaveBeenCalled();
  });
});
