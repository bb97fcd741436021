import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { useSpoken } from '@renderer/ui/announce';
import { SortableList } from '@renderer/ui/sortable-list';

beforeEach(() => useSpoken.setState({ polite: '', assertive: '' }));

const idOf = (name: string): string => name;

/** `later`: is given what draws the new order, instead of it being drawn at once. */
function Names({ fixed = false, later = (draw) => draw() }: { readonly fixed?: boolean; readonly later?: (draw: () => void) => void }) {
  const [names, setNames] = useState(['Apologies', 'Minutes', 'Budget']);
  const move = (id: string, beforeId: string | null): void =>
    later(() =>
      setNames((now) => {
        const rest = now.filter((name) => name !== id);
        const at = beforeId === null ? rest.length : rest.indexOf(beforeId);
        return [...rest.slice(0, at), id, ...rest.slice(at)];
      }),
    );
  return (
    <ul aria-label="Items">
      <SortableList items={names} idOf={idOf} nameOf={idOf} onMove={move} fixed={fixed}>
        {(name, parts) => (
          <li {...parts.rowProps}>
            {parts.handle}
            <input aria-label={`Title of ${name}`} defaultValue={name} />
            {parts.buttons}
          </li>
        )}
      </SortableList>
    </ul>
  );
}

const order = (): string[] => screen.getAllByRole('textbox').map((box) => (box as HTMLInputElement).value);

describe('rows in an order of one’s own', () => {
  it('move with a button, which keeps the focus, and say where they are', async () => {
    const user = userEvent.setup();
    render(<Names />);
    const up = screen.getByRole('button', { name: 'Move up Budget' });
    await user.click(up);
    expect(order()).toEqual(['Apologies', 'Budget', 'Minutes']);
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Move up Budget' }));
    expect(useSpoken.getState().polite).toBe('Budget moved to place 2 of 3.');
    await user.keyboard('{Enter}');
    expect(order()).toEqual(['Budget', 'Apologies', 'Minutes']);
    // At the end the button can still be reached and does nothing.
    await user.keyboard('{Enter}');
    expect(order()).toEqual(['Budget', 'Apologies', 'Minutes']);
  });

  it('move with Alt+Shift and an arrow from anywhere inside them', async () => {
    const user = userEvent.setup();
    render(<Names />);
    act(() => screen.getByLabelText('Title of Apologies').focus());
    await user.keyboard('{Alt>}{Shift>}{ArrowDown}{/Shift}{/Alt}');
    expect(order()).toEqual(['Minutes', 'Apologies', 'Budget']);
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    expect(order()).toEqual(['Minutes', 'Apologies', 'Budget']);
  });

  it.each([
    ['gives the focus back to the row', false],
    ['leaves the focus where it has been put meanwhile', true],
  ])('that come in their new order only when it is saved: %s', async (_what, goesOn) => {
    const user = userEvent.setup();
    const saved: (() => void)[] = [];
    render(<Names later={(order) => saved.push(order)} />);
    await user.click(screen.getByRole('button', { name: 'Move up Budget' }));
    expect(order()).toEqual(['Apologies', 'Minutes', 'Budget']);
    // Two seconds on a disk that is slow.
    const now = performance.now();
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => now + 2_000);
    if (goesOn) await user.click(screen.getByLabelText('Title of Apologies'));
    act(() => saved.forEach((each) => each()));
    clock.mockRestore();
    expect(order()).toEqual(['Apologies', 'Budget', 'Minutes']);
    expect(document.activeElement).toBe(goesOn ? screen.getByLabelText('Title of Apologies') : screen.getByRole('button', { name: 'Move up Budget' }));
  });

  it('stay where they are while the order is fixed: no handle, no buttons, no keys; freed, they have them again', async () => {
    const user = userEvent.setup();
    const { rerender } = render(<Names fixed />);
    expect(screen.queryAllByRole('button')).toEqual([]);
    act(() => screen.getByLabelText('Title of Apologies').focus());
    await user.keyboard('{Alt>}{Shift>}{ArrowDown}{/Shift}{/Alt}');
    expect(order()).toEqual(['Apologies', 'Minutes', 'Budget']);
    rerender(<Names />);
    expect(screen.getAllByRole('button').map((button) => button.getAttribute('aria-label')).slice(0, 3)).toEqual(['Drag Apologies', 'Move up Apologies', 'Move down Apologies']);
  });
});
