import { makeClient } from '@shared/make-client';
import type { Core } from '@main/record-core';

/**
 * Proves that a finished package works where no test driver can reach it: makes a record, writes, reads back, closes.
 * Answers the exit code: 0 when what was written was read.
 */
export async function runSelfTest(core: Core): Promise<number> {
  const client = makeClient(core.dispatch);
  const status = await core.desk.create('Self-test', false);
  if (status.state !== 'open') return 2;
  const { id } = await client.bodies.create({ name: 'Self-test board', shortName: '', kind: 'board', organisationName: '', usualPlace: '', usualStart: '' });
  await core.desk.open(core.desk.file ?? '');
  const body = await client.bodies.get({ id });
  await core.close();
  return body.name === 'Self-test board' ? 0 : 3;
}
