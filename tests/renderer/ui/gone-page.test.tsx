import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, it } from 'vitest';
import type { AppError } from '@shared/kernel/result';
import { OperationError } from '@shared/make-client';
import { BodyScreen } from '@renderer/features/bodies/body-screen';
import { fakeClient } from '@tests/helpers/fake-client';
import { inRouter } from '@tests/helpers/in-router';

it.each<[string, AppError, RegExp]>([
  ['a body that was just taken back', { kind: 'notFound', what: 'body', id: 'b1' }, /^The body is no longer in the record/],
  ['an address that names no body', { kind: 'invalid', issues: [{ path: 'id', message: 'Invalid UUID' }] }, /^There is no such page in this record/],
  ['a fault of ours', { kind: 'unexpected', ref: 'AB12' }, /^It could not be read just now/],
])('leads on from %s', async (_name, error, sentence) => {
  fakeClient({
    bodies: {
      get: async () => {
        throw new OperationError(error);
      },
    },
    meetings: { list: async () => ({ meetings: [] }) },
  });
  const drawn = await inRouter(<BodyScreen bodyId="b1" tabs={[]} tab={undefined} />);
  expect(await screen.findByText(sentence)).toBeTruthy();
  expect(screen.queryByText(/UUID/)).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Go to Bodies & people' }));
  expect(drawn.address()).toBe('/bodies');
});
