import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { MeasureDialog } from '@renderer/features/priorities/measure-dialog';
import { MeasuresPanel } from '@renderer/features/priorities/measures-panel';
import { MilestoneDialog } from '@renderer/features/priorities/milestone-dialog';
import { TieDialogHost } from '@renderer/features/priorities/tie-dialog';
import { askForTies, useTieRequest } from '@renderer/features/priorities/tie-store';
import { fakeClient } from '@tests/helpers/fake-client';
import { inWindow } from '@tests/helpers/in-window';
import { day, measure, milestone, PRIORITY_ID, uuid } from './some-measures';

const typist = () => userEvent.setup({ delay: null });

describe('a measure', () => {
  async function open() {
    const sent: unknown[] = [];
    fakeClient({ priorities: { addMeasure: async (input) => (sent.push(input), { measureId: uuid(1) }) } });
    inWindow(<MeasureDialog priorityId={PRIORITY_ID} measure={null} onClose={() => undefined} />);
    const user = typist();
    const type = async (label: string, words: string): Promise<void> => {
      const field = screen.getByRole('textbox', { name: label });
      await user.clear(field);
      // Pasted: key by key takes a busy machine seconds, and says nothing more.
      await user.paste(words);
    };
    await type('Name', 'Attendance');
    return { sent, user, type, send: () => user.click(screen.getByRole('button', { name: 'Add measure' })) };
  }

  it('takes the unit that was typed with a number, and may wait for its target', async () => {
    const { sent, type, send } = await open();
    await type('Baseline', '1,250 pupils');
    expect(screen.getByText('1,250 pupils')).toBeTruthy();
    await send();
    await waitFor(() => expect(sent).toEqual([{ priorityId: PRIORITY_ID, name: 'Attendance', unit: 'pupils', better: 'higher', baseline: '1250', target: null, baselineDay: null, targetDay: null }]));
  });

  it.each([
    ['Baseline', 'about ninety', 'That is not a number. Enter a number such as 93.1 or 1,250.'],
    ['Target', '12 days', 'This measure is in “%”, not in “days”.'],
    ['Target by', 'next summer', /That is not a date/],
  ])('says beside %s what is wrong with %j, keeps it and sends nothing', async (label, words, message) => {
    const { sent, type, send } = await open();
    await type('Baseline', '92.1%');
    await type(label, words);
    await send();
    expect(await screen.findByText(message)).toBeTruthy();
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('textbox', { name: label })));
    expect((screen.getByRole('textbox', { name: label }) as HTMLInputElement).value).toBe(words);
    expect(sent).toEqual([]);
  });
});

describe('a milestone', () => {
  async function open(existing: ReturnType<typeof milestone> | null) {
    const sent: unknown[] = [];
    fakeClient({ priorities: { addMilestone: async (input) => (sent.push(input), { milestoneId: uuid(1) }), updateMilestone: async (input) => (sent.push(input), {}) } });
    inWindow(<MilestoneDialog priorityId={PRIORITY_ID} milestone={existing} nextMeetingDay={day('2026-12-09')} onClose={() => undefined} />);
    return { sent, user: typist() };
  }

  it('asks what unsure words mean, with nothing chosen beforehand', async () => {
    const { sent, user } = await open(null);
    await user.click(screen.getByRole('textbox', { name: /What should happen/ }));
    await user.paste('Data shared');
    await user.click(screen.getByRole('textbox', { name: 'By when' }));
    await user.paste('2031/32');
    const choices = screen.getAllByRole('radio');
    expect(choices.map((choice) => (choice as HTMLInputElement).checked)).toEqual([false, false, false, false]);
    await user.click(screen.getByRole('button', { name: 'Add milestone' }));
    expect(screen.getByRole('alert').textContent).toBe('Choose what is meant, or change the words.');
    expect(sent).toEqual([]);
    await user.click(screen.getByRole('radio', { name: 'End of the financial year: 31 March 2032' }));
    await user.click(screen.getByRole('button', { name: 'Add milestone' }));
    await waitFor(() => expect(sent).toEqual([{ priorityId: PRIORITY_ID, what: 'Data shared', due: { verbatim: '2031/32', kind: 'day', day: '2032-03-31' }, doneOn: null }]));
  });

  it('leaves a reading of the past as it was when only the words of the milestone change', async () => {
    const { sent, user } = await open(milestone());
    await user.type(screen.getByRole('textbox', { name: /What should happen/ }), ' by all');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(sent).toEqual([{ milestoneId: milestone().id, what: 'Data shared by all', due: milestone().due, doneOn: null }]));
  });
});

describe('tying', () => {
  it('sends exactly what is ticked, and shows also a tie that could not be made any more', async () => {
    const sent: unknown[] = [];
    const tie = { tieId: uuid(1), priorityId: uuid(12), name: 'Of another group now', table: 'decision', rowId: uuid(5) } as const;
    fakeClient({
      priorities: {
        ofMeeting: async () => ({ choices: [{ priorityId: uuid(10), name: 'Attendance', bodyName: '' }, { priorityId: uuid(11), name: 'Exclusions', bodyName: 'Partnership Board' }], ties: [tie, { ...tie, tieId: uuid(2), priorityId: uuid(10), name: 'Attendance', rowId: uuid(6) }] }),
        setTies: async (input) => (sent.push(input), {}),
      },
    });
    inWindow(<TieDialogHost />);
    askForTies({ meetingId: uuid(4), table: 'decision', rowId: uuid(5), name: 'Decision D 26/27-001' });
    const user = typist();
    await screen.findByRole('dialog');
    expect(screen.getAllByRole('checkbox').map((box) => (box as HTMLInputElement).checked)).toEqual([false, false, true]);
    await user.click(screen.getByRole('checkbox', { name: 'Exclusions (Partnership Board)' }));
    await user.click(screen.getByRole('checkbox', { name: 'Of another group now' }));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(sent).toEqual([{ table: 'decision', rowId: uuid(5), priorityIds: [uuid(11)] }]));
    await waitFor(() => expect(useTieRequest.getState().request).toBeNull());
  });
});

describe('two hundred measures', () => {
  const cards = (): readonly HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-measure]')];

  it('are drawn forty at a time without a chart each; one that is opened draws its own', async () => {
    fakeClient({});
    inWindow(<MeasuresPanel priorityId={PRIORITY_ID} measures={Array.from({ length: 200 }, (_none, index) => measure(index + 1, {}, [['2026-10-31', '93']]))} />);
    expect(screen.getByText('200')).toBeTruthy();
    expect(cards()).toHaveLength(40);
    act(() => screen.getByText('Show 40 more of 200').click());
    expect(cards()).toHaveLength(80);
    expect(document.querySelectorAll('svg[role="img"]')).toHaveLength(0);
    const last = cards().at(-1)?.querySelector<HTMLElement>('[aria-expanded="false"]');
    if (!last) throw new Error('The last measure cannot be opened');
    act(() => last.click());
    expect(document.querySelector('svg[role="img"] > title')?.textContent).toBe('Measure 80 over time');
    expect(document.querySelector('table')?.getAttribute('aria-label')).toBe('Values of Measure 80');
    expect(screen.getByText('One value has been recorded. A second one will show which way it goes.')).toBeTruthy();
  });

  it('moves the last one that is drawn before the first that is not', async () => {
    const sent: unknown[] = [];
    fakeClient({ priorities: { moveMeasure: async (input) => (sent.push(input), {}) } });
    inWindow(<MeasuresPanel priorityId={PRIORITY_ID} measures={Array.from({ length: 41 }, (_none, index) => measure(index + 1))} />);
    const button = cards().at(-2)?.querySelector<HTMLElement>('[data-sortable-control="down"]');
    if (!button) throw new Error('The last measure but one cannot be moved');
    act(() => button.click());
    await waitFor(() => expect(sent).toEqual([{ measureId: uuid(39), beforeMeasureId: uuid(41) }]));
  });
});
