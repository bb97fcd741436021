import { fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { calendarDay } from '@shared/kernel/calendar-day';
import { rowOfRecommendation } from '@shared/ledger/tracker-row';
import type { LedgerLine } from '@shared/ledger/tracker-views';
import { LedgerTable } from '@renderer/features/ledger/ledger-table';

const TODAY = calendarDay(2026, 11, 22);

/** Many lines, and the references of those whose row was drawn since last asked. */
function manyLines(count: number): { readonly lines: readonly LedgerLine[]; readonly drawn: () => string[] } {
  let references: string[] = [];
  const lines = Array.from({ length: count }, (_value, at): LedgerLine => {
    const reference = `R${String(at + 1)}`;
    const { text, ...row } = rowOfRecommendation(
      {
        id: reference, reviewId: 'review', reviewTitle: 'Travel review', bodyId: 'body', bodyName: 'Scrutiny Committee', reference, text: `Do what ${reference} asks`, ownerName: '', response: 'accepted', timescale: { verbatim: '', kind: 'none', day: null }, timescaleSure: true, status: 'onCourse',
        lastUpdate: null, since: calendarDay(2026, 11, 1), nextMeetingOn: null, priorities: [], publicity: 'open',
      },
      TODAY,
    );
    return {
      kind: 'row',
      at,
      row: {
        ...row,
        get text() {
          references.push(reference);
          return text;
        },
      },
    };
  });
  return {
    lines,
    drawn: () => {
      const since = [...new Set(references)];
      references = [];
      return since;
    },
  };
}

function Table({ lines, onOpen }: { readonly lines: readonly LedgerLine[]; readonly onOpen: (id: string) => void }) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  return <LedgerTable label="Recommendations" lines={lines} sort={{ by: 'plan', down: false }} onSort={() => undefined} chosen={chosen} onChosen={setChosen} onOpen={onOpen} />;
}

describe('the rows of the tracker', () => {
  it('are drawn once while the list scrolls: a step of scrolling draws those that come into sight', async () => {
    const user = userEvent.setup();
    const onOpen = vi.fn<(id: string) => void>();
    const { lines, drawn } = manyLines(1_000);
    render(<Table lines={lines} onOpen={onOpen} />);
    const list = screen.getAllByRole('rowgroup')[1];
    if (list === undefined) throw new Error('The table has no rows.');
    expect(drawn()).toContain('R1');
    // In a page without layout: the pane has been scrolled by twenty rows.
    list.getBoundingClientRect = () => new DOMRect(0, -20 * 62, 800, 62_000);
    fireEvent.scroll(document.documentElement);
    const first = drawn();
    expect(first).toContain('R30');
    expect(first).not.toContain('R20');
    list.getBoundingClientRect = () => new DOMRect(0, -26 * 62, 800, 62_000);
    fireEvent.scroll(document.documentElement);
    expect(drawn()).toEqual(['R33', 'R34', 'R35', 'R36', 'R37', 'R38']);

    // Choosing one draws that one, and what is chosen and opened is the line that was meant.
    await user.click(screen.getByRole('checkbox', { name: 'Choose R31' }));
    expect(drawn()).toEqual(['R31']);
    await user.keyboard('{Shift>}');
    await user.click(screen.getByRole('checkbox', { name: 'Choose R34' }));
    await user.keyboard('{/Shift}');
    expect(within(list).getAllByRole('checkbox', { checked: true })).toHaveLength(4);
    await user.click(screen.getByRole('button', { name: 'Do what R36 asks' }));
    expect(onOpen).toHaveBeenLastCalledWith('R36');
    expect(screen.getByRole('button', { name: 'Do what R36 asks' }).tabIndex).toBe(0);
  });
});
