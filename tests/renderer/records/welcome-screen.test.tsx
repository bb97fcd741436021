import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { OperationError } from '@shared/make-client';
import { invalid } from '@shared/kernel/result';
import { WelcomeScreen } from '@renderer/features/records/welcome-screen';
import { fakeClient } from '@tests/helpers/fake-client';
import { inWindow } from '@tests/helpers/in-window';

const recent = [
  { key: 'k1', name: 'Northmere Education', fileName: 'Northmere Education.minutebook', folder: 'records', openedAt: '2026-11-21T09:41:00.000Z', present: true },
  { key: 'k2', name: 'Old school', fileName: 'Old school.minutebook', folder: 'stick', openedAt: '2026-01-05T09:41:00.000Z', present: false },
];

describe('the start page', () => {
  it('shows a refusal beside the field and keeps what was typed', async () => {
    const user = userEvent.setup();
    fakeClient({
      records: {
        recent: async () => ({ records: [] }),
        create: async () => {
          throw new OperationError(invalid('name', 'Enter the name of the record.'));
        },
      },
    });
    inWindow(<WelcomeScreen />);
    const field = screen.getByLabelText('Name of the record');
    await user.type(field, '   ');
    await user.click(screen.getByRole('button', { name: 'Make record' }));
    expect(await screen.findByText('Enter the name of the record.')).toBeTruthy();
    expect((field as HTMLInputElement).value).toBe('   ');
    expect(field.getAttribute('aria-invalid')).toBe('true');
  });

  it('sends the name on Enter', async () => {
    const user = userEvent.setup();
    const names: string[] = [];
    fakeClient({
      records: {
        recent: async () => ({ records: [] }),
        create: async ({ name }) => {
          names.push(name);
          return { state: 'none' };
        },
      },
    });
    inWindow(<WelcomeScreen />);
    await user.type(screen.getByLabelText('Name of the record'), 'Wold Trust{Enter}');
    await screen.findByDisplayValue('');
    expect(names).toEqual(['Wold Trust']);
  });

  it('lists records opened before; one that is not there says so and can still be chosen', async () => {
    const user = userEvent.setup();
    const keys: string[] = [];
    fakeClient({
      records: {
        recent: async () => ({ records: recent }),
        openRecent: async ({ key }) => {
          keys.push(key);
          return { state: 'none' };
        },
      },
    });
    inWindow(<WelcomeScreen />);
    expect((await screen.findByRole('list', { name: 'Recent records' })).querySelectorAll('li')).toHaveLength(2);
    await user.click(screen.getByRole('button', { name: /Old school.*Not there now/ }));
    expect(keys).toEqual(['k2']);
  });
});
