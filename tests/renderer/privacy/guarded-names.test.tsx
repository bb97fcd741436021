import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import type { FoundName } from '@shared/privacy/model';
import { AcceptAllDialog } from '@renderer/features/privacy/accept-all-dialog';
import { GuardedNamesNote, GuardedNamesPanel, GuardedNamesStrip } from '@renderer/features/privacy/guarded-names';
import { fakeClient } from '@tests/helpers/fake-client';
import { inWindow } from '@tests/helpers/in-window';

const MEETING = '0190c0de-0000-7000-8000-000000000002';
const found = (guardedNameId: string, words: string, placeKind: FoundName['placeKind'], placeId: string, place: string): FoundName => ({ guardedNameId, name: words, kind: 'pupil', words, placeKind, placeId, place });
const NAMES = [found('n1', 'Sam Field', 'item', 'i4', 'Item 4'), found('n1', 'S. Field', 'recommendation', 'i4', 'Item 4, recommendation'), found('n2', 'Zoe Hill', 'entry', 'e1', 'Item 5')];

it('says quietly how many places there are, opens to them, leads to each and notes them where they stand', async () => {
  fakeClient({ privacy: { found: async () => ({ found: NAMES, accepted: [], open: true }) } });
  const gone: string[] = [];
  inWindow(
    <>
      <GuardedNamesStrip ownerKind="agenda" meetingId={MEETING} onGo={({ place }) => gone.push(place)} />
      <p>
        <GuardedNamesNote ownerKind="agenda" meetingId={MEETING} placeId="i4" />
        <GuardedNamesNote ownerKind="agenda" meetingId={MEETING} placeId="i9" />
      </p>
    </>,
  );
  const user = userEvent.setup({ delay: null });
  expect(await screen.findByText('Names on the privacy list stand in 3 places that the public may read.')).toBeTruthy();
  expect(screen.getAllByText(/^On the privacy list:/u).map(({ textContent }) => textContent)).toEqual(['On the privacy list: “Sam Field”, “S. Field”']);
  expect(screen.queryByRole('list')).toBeNull();
  const show = screen.getByRole('button', { name: 'Show them' });
  await user.click(show);
  expect(show.getAttribute('aria-expanded')).toBe('true');
  await user.click(screen.getByRole('button', { name: 'Go to S. Field in Item 4, recommendation' }));
  expect(gone).toEqual(['Item 4, recommendation']);
});

it('shows nothing where no name is found', async () => {
  fakeClient({ privacy: { found: async () => ({ found: [], accepted: [], open: true }) } });
  inWindow(<GuardedNamesPanel ownerKind="minutes" meetingId={MEETING} onGo={() => undefined} />);
  await new Promise((done) => setTimeout(done, 0));
  expect(screen.queryByRole('heading')).toBeNull();
});

it('lets minutes with such names go out only for a reason, which accepts each of them once', async () => {
  const sent: unknown[] = [];
  fakeClient({ privacy: { accept: async (input: unknown) => (sent.push(input), {}) } });
  const done: string[] = [];
  inWindow(<AcceptAllDialog meetingId={MEETING} names={NAMES} then="issue as draft" onThen={() => done.push('issued')} onClose={() => done.push('closed')} />);
  const user = userEvent.setup({ delay: null });
  const dialog = within(screen.getByRole('dialog'));
  expect(dialog.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(['“Sam Field”: Item 4', '“S. Field”: Item 4, recommendation', '“Zoe Hill”: Item 5']);
  const issue = dialog.getByRole('button', { name: 'Accept them and issue as draft' });
  await user.click(issue);
  expect(dialog.getByText('Say why the names may stand there.')).toBeTruthy();
  expect(sent).toEqual([]);
  await user.type(dialog.getByRole('textbox', { name: 'Reason' }), 'With consent.');
  await user.click(issue);
  await waitFor(() => expect(done).toEqual(['closed', 'issued']));
  expect(sent).toEqual(['n1', 'n2'].map((guardedNameId) => ({ ownerKind: 'minutes', ownerId: MEETING, guardedNameId, reason: 'With consent.' })));
});
