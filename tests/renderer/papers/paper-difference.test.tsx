import { FluentProvider } from '@fluentui/react-components';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import type { PaperPiece } from '@shared/papers/content/compare-papers';
import { PaperDifference } from '@renderer/features/papers/paper-difference';

const piece = (id: string, more: Partial<PaperPiece>): PaperPiece => ({ id, sectionKey: 'background', place: '2 Background, paragraph 2.1', change: 'changed', moved: false, before: 'nine schools', after: 'ten schools', words: [{ type: 'gone', text: 'nine' }, { type: 'come', text: 'ten' }, { type: 'same', text: 'schools' }], note: '', ...more });
const pieces = [piece('block:1', {}), piece('block:2', { place: '3 Options, paragraph 3.1', change: 'moved', moved: true, note: 'It stood under 2 Background, paragraph 2.2.' })];

function Chooser() {
  const [accepted, setAccepted] = useState<ReadonlySet<string>>(new Set());
  const onAccept = (ids: readonly string[], taken: boolean): void => setAccepted((before) => new Set(taken ? [...before, ...ids] : [...before].filter((id) => !ids.includes(id))));
  return <PaperDifference pieces={pieces} accepted={accepted} onAccept={onAccept} />;
}

describe('the difference between two wordings of a paper', () => {
  it('says of each piece where it is and what became of it, with what went and what came told apart in words', () => {
    render(<FluentProvider><PaperDifference pieces={pieces} /></FluentProvider>);
    const [first, second] = within(screen.getByRole('list', { name: 'Differences' })).getAllByRole('listitem');
    expect(first?.textContent).toBe('2 Background, paragraph 2.1Changedleft out: nine put in: ten schools ');
    expect(second?.textContent).toContain('Moved');
    expect(second?.textContent).toContain('It stood under 2 Background, paragraph 2.2.');
    expect(screen.queryByRole('checkbox')).toBeNull();
  });

  it('is taken over piece by piece or as a whole, by keyboard', async () => {
    const user = userEvent.setup();
    render(<FluentProvider><Chooser /></FluentProvider>);
    const all = screen.getByRole('button', { name: 'Take all' });
    await user.tab();
    expect(document.activeElement).toBe(all);
    await user.tab();
    await user.tab();
    expect(document.activeElement).toBe(screen.getByRole('checkbox', { name: '2 Background, paragraph 2.1' }));
    await user.keyboard(' ');
    expect(screen.getByText('1 of 2 to take over').textContent).toBe('1 of 2 to take over');
    await user.click(all);
    expect(screen.getAllByRole('checkbox', { checked: true })).toHaveLength(2);
    await user.click(screen.getByRole('button', { name: 'Leave all' }));
    expect(screen.queryAllByRole('checkbox', { checked: true })).toEqual([]);
  });
});
