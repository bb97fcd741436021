import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { parseCalendarDay } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { CaptureBox } from '@renderer/features/minutes/capture-box';
import type { CaptureDrafts, RecordedLine } from '@renderer/features/minutes/capture-drafts';

/** Keeps lines by item in memory, as the real one does until the record has answered. */
function draftsInMemory(): CaptureDrafts & { readonly recorded: { readonly itemId: string; readonly line: RecordedLine }[] } {
  const lines = new Map<string, string>();
  const recorded: { itemId: string; line: RecordedLine }[] = [];
  return {
    recorded,
    textOf: (itemId) => lines.get(itemId) ?? '',
    type: (itemId, text) => void lines.set(itemId, text),
    record: async (itemId, line) => {
      lines.delete(itemId);
      recorded.push({ itemId, line });
      return true;
    },
    carryOut: async (itemId, line, deed) => {
      lines.delete(itemId);
      const said = await deed(null);
      if (said === null) lines.set(itemId, line);
      return said;
    },
    readAgain: async () => undefined,
    onReplaced: () => () => undefined,
  };
}

const context = { people: [], today: parseCalendarDay('2026-11-24') as CalendarDay, nextMeeting: null };
const box = (itemId: string, drafts: CaptureDrafts, deeds: string[] = []) => (
  <CaptureBox itemId={itemId} itemName={itemId} drafts={drafts} context={context} details={[]} restricted={false} narrow={false} snippets={[{ name: 'rn', words: 'The report was received and noted' }]} caretAtFirst={null} onCaret={() => undefined} onDeed={async (deed, text) => (deeds.push(`${deed.does}: ${text}`), 'Done.')} onEditLast={() => undefined} onAddGuest={async () => undefined} />
);

describe('the box that holds the focus all meeting', () => {
  it('keeps the letters in the order in which they are typed after going to another item', async () => {
    const user = userEvent.setup();
    const drafts = draftsInMemory();
    const { rerender } = render(box('one', drafts));
    await user.keyboard('Apologies were received.{Enter}');
    rerender(box('two', drafts));
    await user.keyboard('There were none.{Enter}Nothing else.');
    expect(drafts.recorded.map(({ itemId, line }) => [itemId, line.text])).toEqual([['one', 'Apologies were received.'], ['two', 'There were none.']]);
    expect(screen.getByRole('textbox')).toHaveProperty('value', 'Nothing else.');
  });

  it('goes on at the end of the line that was begun under an item', async () => {
    const user = userEvent.setup();
    const drafts = draftsInMemory();
    const { rerender } = render(box('one', drafts));
    await user.keyboard('Begun');
    rerender(box('two', drafts));
    await user.keyboard('Other');
    rerender(box('one', drafts));
    await user.keyboard(' and ended');
    expect([drafts.textOf('one'), drafts.textOf('two')]).toEqual(['Begun and ended', 'Other']);
  });

  it('writes a stock sentence out as its name ends, and hands a vote over instead of recording its words', async () => {
    const user = userEvent.setup();
    const drafts = draftsInMemory();
    const deeds: string[] = [];
    render(box('one', drafts, deeds));
    await user.keyboard('/noted ;;rn, today{Enter}/v 7-2-1{Enter}');
    expect(drafts.recorded.map(({ line }) => [line.kind, line.text])).toEqual([['noted', 'The report was received and noted, today']]);
    expect(deeds).toEqual(['vote: 7-2-1']);
    expect(screen.getByTestId<HTMLTextAreaElement>('capture-box').value).toBe('');
  });

  it('says on the screen that nothing was typed, until something is', async () => {
    const user = userEvent.setup();
    const drafts = draftsInMemory();
    render(box('one', drafts));
    await user.keyboard('{Enter}');
    expect(screen.getByTestId('capture-chips').textContent).toContain('Type the minute first.');
    await user.keyboard('N');
    expect(screen.getByTestId('capture-chips').textContent).not.toContain('Type the minute first.');
    expect(drafts.recorded).toEqual([]);
  });

  it('Ctrl with a digit and the buttons turn the line into another kind', async () => {
    const user = userEvent.setup();
    const drafts = draftsInMemory();
    render(box('one', drafts));
    await user.keyboard('Who pays?{Control>}7{/Control}');
    expect(screen.getByTestId<HTMLTextAreaElement>('capture-box').value).toBe('/q Who pays?');
    await user.click(screen.getByRole('button', { name: /^Challenge/ }));
    expect(screen.getByTestId<HTMLTextAreaElement>('capture-box').value).toBe('/c Who pays?');
    await user.keyboard('{Enter}');
    expect(drafts.recorded[0]?.line).toMatchObject({ kind: 'challenge', text: 'Who pays?' });
  });
});
