import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { recordProblemSchema, type RecordProblem } from '@shared/records/model';
import { actionsFor, PROBLEM_ACTION_WORDS } from '@renderer/features/records/problem-actions';
import { ProblemScreen } from '@renderer/features/records/problem-screen';
import { useNotices } from '@renderer/query/notices';
import { fakeClient } from '@tests/helpers/fake-client';
import { inWindow } from '@tests/helpers/in-window';

const codes = recordProblemSchema.shape.code.options;
const problem = (code: RecordProblem['code'], backupMadeAt: string | null = null): RecordProblem => ({ code, fileName: 'Northmere.minutebook', folder: 'Documents', sentence: 'Why it could not be opened.', detail: 'SQLITE_NOTADB', backupMadeAt });

beforeEach(() => useNotices.setState({ notices: [] }));

describe('a record that could not be opened', () => {
  it.each(codes)('%s: says which file, why, and at least one thing that can be done', (code) => {
    fakeClient({});
    inWindow(<ProblemScreen problem={problem(code)} />);
    expect(screen.getByRole('heading', { level: 1 }).textContent?.length).toBeGreaterThan(8);
    expect(screen.getByText('Northmere.minutebook')).toBeTruthy();
    expect(screen.getByText('Why it could not be opened.')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Open another record…' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: PROBLEM_ACTION_WORDS.restore })).toBeNull();
    expect(screen.getByRole('button', { name: 'Go to the start page' })).toBeTruthy();
  });

  it('offers the checked copy first where the file is damaged and there is one', () => {
    expect(actionsFor(problem('corrupt', '2026-11-21T09:41:00.000Z'))[0]).toBe('restore');
    expect(actionsFor(problem('locked', '2026-11-21T09:41:00.000Z'))).not.toContain('restore');
    expect(actionsFor(problem('synchronised'))[0]).toBe('copyHere');
  });

  it('does what the button says, and turns a refusal into one sentence', async () => {
    const user = userEvent.setup();
    const { asked } = fakeClient({ records: { tryAgain: async () => ({ state: 'problem', problem: problem('locked') }) } });
    inWindow(<ProblemScreen problem={problem('locked')} />);
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(asked).toEqual(['records.tryAgain']));
    await user.click(screen.getByRole('button', { name: 'Open another record…' }));
    await waitFor(() => expect(useNotices.getState().notices.map(({ sentence }) => sentence)).toEqual(['The test gave no answer for records.openFile.']));
  });
});
