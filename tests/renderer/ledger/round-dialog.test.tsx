import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { calendarDay } from '@shared/kernel/calendar-day';
import type { AskedRecommendation } from '@shared/ledger/model';
import { RoundDialog } from '@renderer/features/ledger/round-dialog';
import { fakeClient } from '@tests/helpers/fake-client';
import { inWindow } from '@tests/helpers/in-window';

const id = (at: number): string => `019a0000-0000-7000-8000-${String(at).padStart(12, '0')}`;
const asked = (at: number): AskedRecommendation => ({ id: id(at), reference: `R${String(at)}`, text: `Recommendation ${String(at)}.`, ownerName: 'Ines Duarte', publicity: 'open', answer: null, before: null });

describe('a round of updates', () => {
  it('keeps an answer that was begun while another is looked at, says so in the list, and sends each under its own', async () => {
    const user = userEvent.setup({ delay: null });
    const sent: unknown[] = [];
    fakeClient({
      ledger: {
        round: async () => ({ name: 'Update November 2026', reviewId: id(90), closedOn: null, asked: [asked(1), asked(2), asked(3)] }),
        addUpdate: async (input: unknown) => {
          sent.push(input);
          return {} as never;
        },
      },
    });
    inWindow(<RoundDialog roundId={id(80)} today={calendarDay(2026, 11, 24)} onClose={() => undefined} />);
    await user.type(await screen.findByRole('textbox', { name: 'Update of R1' }), 'Half of the schools are done.');
    await user.click(screen.getByRole('button', { name: 'Next' }));
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Update of R2' }).value).toBe('');
    expect(screen.getByRole('button', { name: 'R1, not answered' }).textContent).toContain('Not kept yet: Half of the schools are done.');
    await user.type(screen.getByRole('textbox', { name: 'Update of R2' }), 'Not begun.');
    await user.click(screen.getByRole('button', { name: 'R1, not answered' }));
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Update of R1' }).value).toBe('Half of the schools are done.');
    await user.click(screen.getByRole('button', { name: /^Keep and go on/ }));
    expect(sent).toMatchObject([{ ids: [id(1)], words: 'Half of the schools are done.', byName: 'Ines Duarte' }]);
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Update of R2' }).value).toBe('Not begun.');
  });
});
