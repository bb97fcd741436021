import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Bridge } from '@shared/bridge';
import { DetailLine } from '@renderer/features/papers/detail-line';
import { createQueryClient } from '@renderer/query/query-client';

const ID = '0192a000-0000-7000-8000-000000000001';
let saved: string[];
beforeEach(() => {
  saved = [];
  const bridge: Bridge = {
    invoke: async (_name, input) => {
      saved.push((input as { value: string }).value);
      return { ok: true, value: { savedAt: '2026-11-21T18:00:00.000Z' } };
    },
    subscribe: () => () => undefined,
    misspelt: () => false,
    suggestions: () => [],
  };
  Object.defineProperty(window, 'minuteBook', { value: bridge, configurable: true });
});

const queryClient = createQueryClient();
const line = (value: string) => (
  <QueryClientProvider client={queryClient}>
    <DetailLine detail={{ id: ID, key: 'preparedBy', label: 'Report prepared by', value, orderKey: 'a0' }} guidance="" onFocus={() => undefined} />
  </QueryClientProvider>
);
const shown = (): string => screen.getByRole<HTMLInputElement>('textbox').value;

describe('a line of the header block', () => {
  it('keeps what is typed while an older state of the record arrives', async () => {
    const user = userEvent.setup();
    const { rerender } = render(line(''));
    await user.click(screen.getByRole('textbox'));
    await user.keyboard('Ines');
    await user.keyboard(' D');
    // A read that was on its way before the last two letters comes in only now.
    rerender(line('Ines'));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(shown()).toBe('Ines D');
    await user.keyboard('uarte');
    expect([shown(), saved.at(-1)]).toEqual(['Ines Duarte', 'Ines Duarte']);
  });

  it('shows what the record has once it was left, also when it is taken back', async () => {
    const user = userEvent.setup();
    const { rerender } = render(line(''));
    await user.click(screen.getByRole('textbox'));
    await user.keyboard('Ines');
    rerender(line('Ines'));
    await user.tab();
    await new Promise((resolve) => setTimeout(resolve, 20));
    rerender(line(''));
    await waitFor(() => expect(shown()).toBe(''));
  });
});
