import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { expect, it, vi } from 'vitest';
import { PersonPicker } from '@renderer/ui/person-picker';
import { inWindow } from '@tests/helpers/in-window';

const PEOPLE = [{ id: '1', name: 'Margaret Oyelaran', detail: '' }];

function Picking({ onPick, onSend }: { readonly onPick: (id: string) => void; readonly onSend: () => void }) {
  const [typed, setTyped] = useState('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onSend();
      }}
    >
      <PersonPicker
        label="Name"
        typed={typed}
        people={PEOPLE}
        onType={setTyped}
        onPick={(person) => {
          setTyped(person.name);
          onPick(person.id);
        }}
      />
      <button type="submit">Add</button>
    </form>
  );
}

it('sends the form with Enter where a new name was typed, and takes a known one first', async () => {
  const [onPick, onSend] = [vi.fn(), vi.fn()];
  inWindow(<Picking onPick={onPick} onSend={onSend} />);
  const name = screen.getByRole('combobox', { name: 'Name' });
  await userEvent.type(name, 'Stephen Calloway');
  expect(screen.getByText('“Stephen Calloway” is new')).toBeTruthy();
  await userEvent.keyboard('{Enter}');
  expect(onSend).toHaveBeenCalledOnce();

  await userEvent.clear(name);
  await userEvent.type(name, 'Marg');
  await userEvent.keyboard('{Enter}');
  expect(onPick).toHaveBeenCalledExactlyOnceWith('1');
  expect(onSend).toHaveBeenCalledOnce();
  // The list is closed now.
  await userEvent.keyboard('{Enter}');
  expect(onSend).toHaveBeenCalledTimes(2);
});
