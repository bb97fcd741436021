import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { academicYearOf } from '@shared/kernel/academic-year';
import { OperationError } from '@shared/make-client';
import type { PersonLine, PersonRecord, RegisterLine } from '@shared/people/model';
import { useDifferentPeople } from '@renderer/features/people/different-people';
import { ImportScreen } from '@renderer/features/people/import-screen';
import { InterestsTab } from '@renderer/features/people/interests-tab';
import { MergeDialog } from '@renderer/features/people/merge-dialog';
import { PeopleScreen } from '@renderer/features/people/people-screen';
import { PersonDialog } from '@renderer/features/people/person-dialog';
import { today } from '@renderer/ui/today';
import { fakeClient } from '@tests/helpers/fake-client';
import { inRouter } from '@tests/helpers/in-router';

const id = (end: number): string => `019a0000-0000-7000-8000-${String(end).padStart(12, '0')}`;
const line = (end: number, name: string, more: Partial<PersonLine> = {}): PersonLine => ({ id: id(end), honorific: '', name, organisationName: '', email: '', phone: '', bodies: [], ...more });
const NO_PAIRS = async () => ({ pairs: [], total: 0 });
const user = () => userEvent.setup({ delay: null });

beforeEach(() => useDifferentPeople.getState().forget());

describe('the list of people', () => {
  it('draws only some of thousands, and moves in them by arrow keys with one stop for Tab', async () => {
    const people = Array.from({ length: 5000 }, (_value, index) => line(index, `Person Number${String(index).padStart(4, '0')}`));
    fakeClient({ people: { list: async () => ({ people }), likePairs: NO_PAIRS } });
    await inRouter(<PeopleScreen />);
    const table = await screen.findByRole('table', { name: 'People' });
    expect(table.getAttribute('aria-rowcount')).toBe('5001');
    const links = within(table).getAllByRole('link');
    expect(links.length).toBeLessThan(100);
    expect(links.filter((link) => link.tabIndex === 0)).toHaveLength(1);
    links[0]?.focus();
    await user().keyboard('{ArrowDown}{ArrowDown}');
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Person Number0002'));
    await user().keyboard('{End}');
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Person Number4999'));
    await user().keyboard('{Home}');
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Person Number0000'));
  });

  it('says how many are found, and what to do when nobody is', async () => {
    fakeClient({ people: { list: async () => ({ people: [line(1, 'Ann Lee', { bodies: ['Board'] }), line(2, 'Bob Ray')] }), likePairs: NO_PAIRS } });
    await inRouter(<PeopleScreen />);
    expect(await screen.findByText('2 people · 1 on a body today')).toBeTruthy();
    await user().type(screen.getByRole('searchbox', { name: 'Find people' }), 'ann');
    expect(await screen.findByText('1 of 2 people')).toBeTruthy();
    await user().type(screen.getByRole('searchbox', { name: 'Find people' }), 'x');
    expect(await screen.findByText(/Nobody is found by “annx”/)).toBeTruthy();
  });

  it('offers entries that may be one person, and forgets a pair that is said to be two', async () => {
    const pair = { one: { id: id(1), honorific: '', name: 'J Kaur', organisationName: '', email: '', phone: '' }, other: { id: id(2), honorific: '', name: 'Jasmine Kaur', organisationName: 'Hill', email: '', phone: '' }, likeness: 'initials' as const };
    const asked: unknown[] = [];
    fakeClient({
      people: {
        list: async () => ({ people: [line(1, 'J Kaur'), line(2, 'Jasmine Kaur')] }),
        likePairs: async (input) => {
          asked.push(input);
          return input.different.length === 0 ? { pairs: [pair], total: 1 } : { pairs: [], total: 0 };
        },
      },
    });
    await inRouter(<PeopleScreen />);
    await user().click(await screen.findByRole('button', { name: 'Look at it' }));
    await user().click(await screen.findByRole('button', { name: 'Not the same person: J Kaur and Jasmine Kaur' }));
    expect(await screen.findByText(/No two entries look like the same person/)).toBeTruthy();
    expect(asked.at(-1)).toEqual({ different: [[id(1), id(2)]] });
    await user().click(screen.getByRole('button', { name: 'Show again what was said to be two people' }));
    expect(await screen.findByRole('button', { name: 'Compare J Kaur and Jasmine Kaur' })).toBeTruthy();
  });
});

describe('adding a person', () => {
  it('names somebody whom the record may know, and shows a refusal beside its field with what was typed', async () => {
    fakeClient({
      people: {
        list: async () => ({ people: [line(1, 'Jasmine Kaur', { organisationName: 'Hill School' })] }),
        create: async () => {
          throw new OperationError({ kind: 'invalid', issues: [{ path: 'email', message: '“x” is not an e-mail address.' }] });
        },
      },
    });
    await inRouter(<PersonDialog person={null} onClose={() => undefined} />);
    await user().type(await screen.findByRole('textbox', { name: /Name/ }), 'J Kaur');
    expect(await screen.findByText(/The record may already know this person: Jasmine Kaur, Hill School/)).toBeTruthy();
    await user().type(screen.getByRole('textbox', { name: 'E-mail' }), 'x');
    await user().click(screen.getByRole('button', { name: 'Add person' }));
    expect(await screen.findByText('“x” is not an e-mail address.')).toBeTruthy();
    expect((screen.getByRole('textbox', { name: 'E-mail' }) as HTMLInputElement).value).toBe('x');
  });
});

describe('merging', () => {
  const one = { id: id(2), honorific: '', name: 'J Kaur', organisationName: '', email: 'j@example.org', phone: '' };
  const other = { id: id(1), honorific: 'Dr', name: 'Jasmine Kaur', organisationName: 'Hill School', email: 'jk@example.org', phone: '' };

  it('keeps the entry made first, takes what only one of them has, and sends what was chosen', async () => {
    const sent: unknown[] = [];
    fakeClient({
      people: {
        mergePreview: async () => ({ moves: ['2 terms in seats'], refusal: null, bothPresent: 1 }),
        merge: async (input) => {
          sent.push(input);
          return {};
        },
      },
    });
    await inRouter(<MergeDialog one={one} other={other} likeness="initials" onClose={() => undefined} />);
    expect(await screen.findByText('2 terms in seats')).toBeTruthy();
    expect(screen.getByText(/One meeting names both/)).toBeTruthy();
    await user().click(screen.getByRole('radio', { name: 'j@example.org' }));
    await user().click(screen.getByRole('button', { name: 'Merge' }));
    await waitFor(() => expect(sent).toEqual([{ keepId: id(1), mergeId: id(2), facts: { honorific: 'Dr', name: 'Jasmine Kaur', organisationName: 'Hill School', email: 'j@example.org', phone: '' } }]));
  });

  it('says why two entries cannot be one, and does not merge them', async () => {
    const client = fakeClient({ people: { mergePreview: async () => ({ moves: [], refusal: 'Both hold a seat of Board in the same days.', bothPresent: 0 }) } });
    await inRouter(<MergeDialog one={one} other={other} likeness={null} onClose={() => undefined} />);
    expect(await screen.findByText('Both hold a seat of Board in the same days.')).toBeTruthy();
    await user().click(screen.getByRole('button', { name: 'Merge' }));
    expect(client.asked).not.toContain('people.merge');
  });
});

describe('importing a list', () => {
  const sheet = { rows: [['Name', 'School'], ['Ann Lee', 'Hill'], ['J Kaur', ''], ['', 'Brook']], lines: [1, 2, 3, 4], notes: ['The text is in Windows-1252.'] };
  const people = [line(1, 'Jasmine Kaur', { organisationName: 'Hill' })];

  it('guesses the columns, waits for what has to be decided, and sends all in one', async () => {
    const sent: unknown[] = [];
    fakeClient({
      people: {
        list: async () => ({ people }),
        readPasted: async () => sheet,
        import: async (input) => {
          sent.push(input);
          return { added: 1, filled: 1 };
        },
      },
    });
    const drawn = await inRouter(<ImportScreen />);
    await user().type(await screen.findByRole('textbox', { name: 'Rows of the list' }), 'Name');
    await user().click(screen.getByRole('button', { name: 'Read the list' }));
    expect(await screen.findByText('The text is in Windows-1252.')).toBeTruthy();
    expect((screen.getByRole('combobox', { name: 'School is' }) as HTMLSelectElement).value).toBe('organisationName');
    expect(await screen.findByText('1 row waits for a decision.')).toBeTruthy();
    await user().click(screen.getByRole('button', { name: 'Import 1 person' }));
    expect(sent).toEqual([]);
    await user().selectOptions(await screen.findByRole('combobox', { name: 'Row 3, J Kaur' }), 'The same: fill in what is missing');
    await user().click(await screen.findByRole('tab', { name: /Refused/ }));
    expect(await screen.findByText('There is no name in this row.')).toBeTruthy();
    await user().click(screen.getByRole('button', { name: 'Import 2 people' }));
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]).toMatchObject({ add: [{ name: 'Ann Lee', organisationName: 'Hill' }], fill: [{ personId: id(1), facts: { name: 'J Kaur' } }] });
    await waitFor(() => expect(drawn.address()).toBe('/people'));
  });

  it('asks for the column of the names when none is chosen, and keeps the list when it is refused', async () => {
    fakeClient({
      people: {
        list: async () => ({ people: [] }),
        readPasted: async () => ({ ...sheet, rows: [['Name'], ['Ann Lee']], lines: [1, 2], notes: [] }),
        import: async () => {
          throw new OperationError({ kind: 'rule', rule: 'importStopped', message: 'The import was stopped. Nothing was taken over.' });
        },
      },
    });
    await inRouter(<ImportScreen />);
    await user().type(await screen.findByRole('textbox', { name: 'Rows of the list' }), 'Name');
    await user().click(screen.getByRole('button', { name: 'Read the list' }));
    await user().selectOptions(await screen.findByRole('combobox', { name: 'Name is' }), 'Telephone');
    expect(await screen.findByText('Choose the column that holds the names.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Import 1/ })).toBeNull();
    await user().selectOptions(screen.getByRole('combobox', { name: 'Name is' }), 'Name');
    await user().click(await screen.findByRole('button', { name: 'Import 1 person' }));
    expect(await screen.findByText('The import was stopped. Nothing was taken over.')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Import 1 person' })).toBeTruthy();
  });
});

describe('the register of a body', () => {
  const YEAR = academicYearOf(today());
  const member = (end: number, name: string, more: Partial<RegisterLine> = {}): RegisterLine => ({ personId: id(end), honorific: '', name, organisationName: '', email: '', seatLabel: '', role: 'member', from: null, until: null, interests: [], confirmations: [], ...more });
  const interest = { id: id(90), kind: 'pecuniary' as const, nature: 'Director', organisationName: 'Northmere Books', from: null, until: null };
  const record = (of: RegisterLine): PersonRecord => ({ id: of.personId, honorific: '', name: of.name, organisationName: '', email: '', phone: '', roles: [], standsIn: [], leads: [], interests: of.interests, confirmations: of.confirmations, meetings: 0 });

  it('counts who is outstanding, and notes one return after another with Enter alone', async () => {
    const members = [member(1, 'Ann Lee'), member(2, 'Bob Ray', { interests: [interest] }), member(3, 'Carol Dee', { confirmations: [{ id: id(91), academicYear: YEAR, confirmedOn: today(), nil: true }] })];
    const sent: unknown[] = [];
    fakeClient({
      people: {
        bodyRegister: async () => ({ members }),
        get: async (input) => record(members.find((candidate) => candidate.personId === input.id) ?? member(9, 'Nobody')),
        confirmRegister: async (input) => {
          sent.push(input);
          return { id: id(99) };
        },
      },
    });
    await inRouter(<InterestsTab bodyId={id(50)} />);
    expect(await screen.findByText(`3 members · 1 confirmed for ${YEAR} · 2 outstanding`)).toBeTruthy();
    await user().click(screen.getByRole('button', { name: `Note returns for ${YEAR}…` }));
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Nil return'));
    await user().keyboard('{Enter}');
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Confirmed as it stands'));
    expect(screen.getByRole('list', { name: 'Declared by Bob Ray' }).textContent).toContain('Director, Northmere Books');
    await user().keyboard('{Enter}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(sent).toEqual([
      { personId: id(1), academicYear: YEAR, confirmedOn: today(), nil: true },
      { personId: id(2), academicYear: YEAR, confirmedOn: today(), nil: false },
    ]);
  });
});
