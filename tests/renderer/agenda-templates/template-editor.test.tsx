import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { TemplateItem } from '@shared/agenda-templates/model';
import { AgendaTemplateTab } from '@renderer/features/agenda-templates/agenda-template-tab';
import { fakeClient } from '@tests/helpers/fake-client';
import { inRouter } from '@tests/helpers/in-router';

const uuid = (number: number) => `019a0000-0000-7000-8000-${String(number).padStart(12, '0')}`;
const BODY = { id: uuid(900), name: 'Education Board', shortName: '', kind: 'board' as const, organisationName: '', usualPlace: '', usualStart: '', presidingMembershipId: null, members: [] };
const item = (number: number, title: string, more: Partial<TemplateItem> = {}): TemplateItem => ({
  id: uuid(number), templateId: uuid(800), parentId: null, orderKey: `a${String(number)}`, title, kind: 'item', standing: '', askType: 'information', askWords: '', presenterName: '', minutesNeeded: 5, fixedStart: null, publicity: 'open', recommendation: '', privateNote: '', draftMinute: '', ...more,
});

async function open(items: readonly TemplateItem[] | null) {
  const sent: { operation: string; input: unknown }[] = [];
  const note = (operation: string) => async (input: unknown) => {
    sent.push({ operation, input });
    return { id: uuid(700), savedAt: '2026-11-21T18:00:00.000Z' };
  };
  const template = { id: uuid(800), bodyId: BODY.id, bodyName: BODY.name, name: 'Ordinary meeting', usual: true, itemCount: items?.length ?? 0, minutes: 0 };
  fakeClient({
    bodies: { get: async () => BODY },
    meetings: { list: async () => ({ meetings: [] }) },
    agendaTemplates: {
      list: async () => ({ templates: items === null ? [] : [template] }),
      get: async () => ({ template, items: [...(items ?? [])] }),
      create: note('create'),
      addItem: note('addItem'),
      updateItem: note('updateItem') as never,
      typeItem: note('typeItem'),
      moveItem: note('moveItem') as never,
    },
  });
  await inRouter(<AgendaTemplateTab bodyId={BODY.id} />);
  return { sent, user: userEvent.setup({ delay: null }) };
}
const shown = () => [...document.querySelectorAll<HTMLElement>('[data-template-row]:not([data-template-row="new"])')].map((row) => `${row.querySelectorAll('[role="cell"]')[1]?.textContent ?? ''} ${row.querySelector('textarea')?.value ?? ''}`);

describe('the agenda template of a body', () => {
  it('begins with the standing items by one press', async () => {
    const { sent, user } = await open(null);
    await user.click(await screen.findByRole('button', { name: 'Start with the standing items' }));
    await waitFor(() => expect(sent).toEqual([{ operation: 'create', input: { bodyId: BODY.id, name: 'Ordinary meeting', source: { kind: 'shipped' } } }]));
  });

  it('moves, indents and outdents with the keys of the agenda, at once', async () => {
    const { sent, user } = await open([item(1, 'Welcome'), item(2, 'Budget'), item(3, 'Close')]);
    await user.click(await screen.findByRole('textbox', { name: 'Title of item 2' }));
    await user.keyboard('{Alt>}{Shift>}{ArrowUp}{/Shift}{/Alt}');
    expect(shown()).toEqual(['1 Budget', '2 Welcome', '3 Close']);
    await user.click(screen.getByRole('textbox', { name: 'Title of item 3' }));
    await user.keyboard('{Alt>}{Shift>}{ArrowRight}{/Shift}{/Alt}');
    expect(shown()).toEqual(['1 Budget', '2 Welcome', '2.1 Close']);
    await user.keyboard('{Alt>}{Shift>}{ArrowLeft}{/Shift}{/Alt}');
    expect(shown()).toEqual(['1 Budget', '2 Welcome', '3 Close']);
    expect(sent).toEqual([
      { operation: 'moveItem', input: { id: uuid(2), parentId: null, beforeId: uuid(1) } },
      { operation: 'moveItem', input: { id: uuid(3), parentId: uuid(1), beforeId: null } },
      { operation: 'moveItem', input: { id: uuid(3), parentId: null, beforeId: null } },
    ]);
  });

  it('saves what is typed and chosen, and refuses an empty title beside it', async () => {
    const { sent, user } = await open([item(1, 'Welcome')]);
    await user.type(await screen.findByRole('textbox', { name: 'Presenter of item 1' }), 'C');
    await user.selectOptions(screen.getByRole('combobox', { name: 'What item 1 is' }), 'Apologies for absence');
    await user.clear(screen.getByRole('textbox', { name: 'Title of item 1' }));
    expect(screen.getByText('Enter the title of the item. The one before is kept.')).toBeTruthy();
    await user.type(screen.getByRole('textbox', { name: 'New item' }), 'Forward plan{Enter}');
    await waitFor(() => expect(sent).toHaveLength(3));
    expect(sent).toEqual([
      { operation: 'typeItem', input: { id: uuid(1), presenterName: 'C' } },
      { operation: 'updateItem', input: { id: uuid(1), standing: 'apologies' } },
      { operation: 'addItem', input: { templateId: uuid(800), parentId: null, title: 'Forward plan' } },
    ]);
    expect(shown()).toEqual(['1 Welcome']);
  });

  it('refuses an empty name of the template beside it, counts its items and minutes, and says which one is the usual one', async () => {
    const { sent, user } = await open([item(1, 'Welcome', { minutesNeeded: 5 }), item(2, 'Budget', { minutesNeeded: 20 })]);
    expect(await screen.findByText('2 items, 25 minutes')).toBeTruthy();
    expect(screen.getByText('The usual one')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Make it the usual one' })).toBeNull();
    await user.clear(screen.getByLabelText('Name of the template'));
    expect(screen.getByLabelText('Name of the template').getAttribute('aria-invalid')).toBe('true');
    await user.tab();
    expect((screen.getByLabelText('Name of the template') as HTMLInputElement).value).toBe('Ordinary meeting');
    expect(sent).toEqual([]);
  });
});
