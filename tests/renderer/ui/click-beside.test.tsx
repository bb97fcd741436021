import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { Drawer } from '@renderer/ui/drawer';
import { DrawerForm } from '@renderer/ui/drawer-form';
import { FormDialog } from '@renderer/ui/form-dialog';
import { TYPED_IS_LOST } from '@renderer/ui/typed-guard';
import { inWindow } from '@tests/helpers/in-window';

/** What lies over the screen beside a dialog or a drawer. */
const beside = (): HTMLElement => {
  const found = document.querySelector<HTMLElement>('.fui-DialogSurface__backdrop, .fui-OverlayDrawer__backdrop');
  if (!found) throw new Error('Nothing lies beside it.');
  return found;
};

describe('a click beside what is being filled in', () => {
  it('does not end a dialog with what was typed in it; a second Esc does', async () => {
    const onClose = vi.fn();
    inWindow(
      <FormDialog title="Return the paper" open onClose={onClose} submit="Return" onSubmit={vi.fn()}>
        <textarea aria-label="Reason" />
      </FormDialog>,
    );
    await userEvent.type(screen.getByLabelText('Reason'), 'The costs are missing.');
    await userEvent.click(beside());
    expect(onClose).not.toHaveBeenCalled();
    expect(screen.getByLabelText<HTMLTextAreaElement>('Reason').value).toBe('The costs are missing.');
    screen.getByLabelText('Reason').focus();
    await userEvent.keyboard('{Escape}');
    expect(onClose).not.toHaveBeenCalled();
    expect(screen.getByText(TYPED_IS_LOST)).toBeTruthy();
    // Whoever types on has not meant it.
    await userEvent.type(screen.getByLabelText('Reason'), ' Please add them.');
    expect(screen.queryByText(TYPED_IS_LOST)).toBeNull();
    await userEvent.keyboard('{Escape}');
    expect(onClose).not.toHaveBeenCalled();
    await userEvent.keyboard('{Escape}');
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('is not asked about a word, a date or what stood there before', async () => {
    const onClose = vi.fn();
    inWindow(
      <FormDialog title="Adjourn" open onClose={onClose} submit="Adjourn" onSubmit={vi.fn()}>
        <input aria-label="Place" defaultValue="Council Chamber, Town Hall" />
        <input aria-label="Time" />
      </FormDialog>,
    );
    await userEvent.type(screen.getByLabelText('Time'), '11 January 2028');
    await userEvent.keyboard('{Escape}');
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('ends no drawer with a form at the first Esc', async () => {
    const onClose = vi.fn();
    inWindow(
      <Drawer title="Fill seat" open onClose={onClose}>
        <DrawerForm submit="Fill" busy={false} onSubmit={vi.fn()} onCancel={vi.fn()}>
          <input aria-label="Why" />
        </DrawerForm>
      </Drawer>,
    );
    await userEvent.type(screen.getByLabelText('Why'), 'Chosen by the governors');
    await userEvent.keyboard('{Escape}');
    expect(onClose).not.toHaveBeenCalled();
    await userEvent.keyboard('{Escape}');
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('does not end a drawer with fields; one that only shows something it does', async () => {
    const onClose = vi.fn();
    const { unmount } = inWindow(
      <Drawer title="Add member" open onClose={onClose}>
        <DrawerForm submit="Add" busy={false} onSubmit={vi.fn()} onCancel={vi.fn()}>
          <input aria-label="Name" />
        </DrawerForm>
      </Drawer>,
    );
    await userEvent.click(beside());
    expect(onClose).not.toHaveBeenCalled();
    unmount();
    inWindow(
      <Drawer title="History" open onClose={onClose}>
        <p>Nothing yet.</p>
      </Drawer>,
    );
    await userEvent.click(beside());
    expect(onClose).toHaveBeenCalledOnce();
  });
});
