import { afterEach, describe, expect, it, vi } from 'vitest';
import { problemOf } from '@main/store/record-problems';

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('a record that is open elsewhere', () => {
  it.each([
    ['2026-07-21T23:10:00.000Z', 'since 00:10 on 22 July 2026'],
    ['2026-11-21T08:52:00.000Z', 'since 08:52 on 21 November 2026'],
  ])('names when it was opened by the clock on the wall: %s', (since, words) => {
    vi.stubEnv('TZ', 'Europe/London');
    expect(problemOf('locked', '/records/Northmere.minutebook', `TOWNHALL-014|${since}`, null).sentence).toContain(`is open on TOWNHALL-014 ${words}.`);
  });

  it('says nothing of a time that cannot be read', () => {
    expect(problemOf('locked', '/records/Northmere.minutebook', 'TOWNHALL-014|', null).sentence).toContain('is open on TOWNHALL-014. One person');
  });
});
