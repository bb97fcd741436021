import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '@shared/settings/contract';
import { SpellingDialog } from '@renderer/features/spelling/spelling-dialog';
import { createQueryClient } from '@renderer/query/query-client';
import { fakeClient } from '@tests/helpers/fake-client';

/** The dialog over two texts; answers what each became, and the words that were added. */
function go(texts: readonly string[], misspelt: Readonly<Record<string, readonly string[]>>, more: { readonly spelling?: boolean; readonly refuse?: boolean } = {}) {
  const kept: string[] = [...texts];
  const added: string[] = [];
  const onClose = vi.fn<() => void>();
  fakeClient(
    {
      settings: { get: async () => ({ ...DEFAULT_SETTINGS, spelling: more.spelling ?? true }) },
      spelling: {
        accepted: async () => ({ words: ['Adeyemi', ...added] }),
        addWord: async ({ word }) => {
          added.push(word);
          return { id: '0192a000-0000-7000-8000-000000000001' };
        },
      },
    },
    misspelt,
  );
  const places = texts.map((text, index) => ({
    id: String(index),
    where: `Item ${String(index + 1)}`,
    text,
    keep: async (words: string) => {
      if (more.refuse === true) throw new Error('The disk is full.');
      kept[index] = words;
    },
  }));
  render(
    <QueryClientProvider client={createQueryClient()}>
      <SpellingDialog places={places} onClose={onClose} />
    </QueryClientProvider>,
  );
  return { kept, added, onClose };
}

const asked = (word: string) => screen.findByText(`Not in the dictionary: “${word}”`);

describe('going through misspelt words', () => {
  it('puts each right, passes it over or makes it known, by keyboard, text after text, and says when none is left', async () => {
    const user = userEvent.setup();
    const { kept, added, onClose } = go(['The Forum recieved the reprot and recieved it.', 'Zzyelaran spoke for Adeyemi’s school; Zzyelaran and the tst left'], { Adeyemi: [], "Adeyemi's": [], recieved: ['received', 'relieved'], reprot: ['report'], Zzyelaran: [], tst: ['test', 'tsk'] });
    await asked('recieved');
    expect(screen.getByText('Item 1')).toBeTruthy();
    // Without layout the dialog itself takes the focus; from the second word on it is the field.
    await user.click(screen.getByRole('textbox', { name: 'Change to' }));
    await user.keyboard('{Enter}');
    await asked('reprot');
    expect(kept[0]).toBe('The Forum received the reprot and recieved it.');
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Change to' }));
    await user.keyboard('draft{Enter}');
    await asked('recieved');
    await user.click(screen.getByRole('button', { name: 'relieved' }));
    await asked('Zzyelaran');
    expect(kept[0]).toBe('The Forum received the draft and relieved it.');
    expect(screen.getByText('No suggestions.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Add to the word list' }));
    // Known from now on: the second time is passed over.
    await asked('tst');
    expect(added).toEqual(['Zzyelaran']);
    await user.click(screen.getByRole('button', { name: 'Skip' }));
    expect(await screen.findByText('No misspelt word is left. 3 words were changed.')).toBeTruthy();
    expect(kept[1]).toBe('Zzyelaran spoke for Adeyemi’s school; Zzyelaran and the tst left');
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Close' }));
    await user.keyboard('{Enter}');
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('passes a word over everywhere, and keeps asking where a change was refused', async () => {
    const user = userEvent.setup();
    const { kept } = go(['tst one tst two', 'tst and recieve'], { tst: ['test'], recieve: ['receive'] }, { refuse: true });
    await asked('tst');
    await user.click(screen.getByRole('button', { name: 'Skip everywhere' }));
    await asked('recieve');
    await user.keyboard('{Enter}');
    expect(await screen.findByText('The disk is full.')).toBeTruthy();
    await asked('recieve');
    expect(kept[1]).toBe('tst and recieve');
  });

  it('says that spelling is switched off', async () => {
    go(['recieve'], {}, { spelling: false });
    expect(await screen.findByText(/Spelling is switched off/u)).toBeTruthy();
  });
});
