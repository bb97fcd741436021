import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { MemberDrawer } from '@renderer/features/bodies/member-drawer';
import { fakeClient } from '@tests/helpers/fake-client';
import { inWindow } from '@tests/helpers/in-window';

const BODY_ID = '019a0000-0000-7000-8000-000000000002';
const ANN = { id: '019a0000-0000-7000-8000-000000000003', honorific: 'Dr', name: 'Ann Lee', organisationName: 'Hill School', email: 'ann@example.org' };

async function open() {
  const sent: unknown[] = [];
  fakeClient({
    bodies: {
      people: async () => ({ people: [ANN] }),
      addMember: async (input) => {
        sent.push(input);
        return { membershipId: '019a0000-0000-7000-8000-000000000009' };
      },
    },
  });
  inWindow(<MemberDrawer bodyId={BODY_ID} member={null} onClose={() => undefined} />);
  const name = await screen.findByRole('combobox', { name: /Name/ });
  return { sent, name, user: userEvent.setup({ delay: null }) };
}

describe('adding a member', () => {
  it('offers the person of the same name, and takes the facts over when it is the same', async () => {
    const { sent, name, user } = await open();
    await user.type(name, 'ann LEE');
    await user.click(await screen.findByRole('button', { name: 'It is the same person' }));
    expect((screen.getByRole('textbox', { name: 'E-mail' }) as HTMLInputElement).value).toBe('ann@example.org');
    await user.click(screen.getByRole('button', { name: 'Add and close' }));
    await waitFor(() => expect(sent).toMatchObject([{ bodyId: BODY_ID, personId: ANN.id, name: 'Ann Lee', honorific: 'Dr', organisationName: 'Hill School' }]));
  });

  it('adds another person of the name when that is meant', async () => {
    const { sent, name, user } = await open();
    await user.type(name, 'Ann Lee');
    await user.keyboard('{Escape}');
    await user.click(screen.getByRole('button', { name: 'Add and close' }));
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]).not.toHaveProperty('personId');
  });

  it('says beside the field that a term ends before it starts, keeps what was typed and sends nothing', async () => {
    const { sent, name, user } = await open();
    await user.type(name, 'Bob Ray');
    await user.keyboard('{Escape}');
    await user.type(screen.getByRole('textbox', { name: 'Term from' }), '1/9/26');
    await user.type(screen.getByRole('textbox', { name: 'Term until' }), '31 August 2026');
    await user.click(screen.getByRole('button', { name: 'Add and close' }));
    expect(await screen.findByText('The term ends on 31 August 2026, before it starts on 1 September 2026.')).toBeTruthy();
    expect((screen.getByRole('textbox', { name: 'Term until' }) as HTMLInputElement).value).toBe('31 August 2026');
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Term until' })));
    expect(sent).toEqual([]);
  });

  it('gives a clerk no vote, unless it was chosen', async () => {
    const { user } = await open();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Role' }), 'Clerk');
    expect((screen.getByRole('combobox', { name: 'Vote' }) as HTMLSelectElement).value).toBe('none');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Vote' }), 'Limited');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Role' }), 'Chair');
    expect((screen.getByRole('combobox', { name: 'Vote' }) as HTMLSelectElement).value).toBe('limited');
  });
});
