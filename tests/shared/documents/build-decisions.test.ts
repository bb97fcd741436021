import { describe, expect, it } from 'vitest';
import { buildDecisions } from '@shared/documents/build-decisions';
import { DECISIONS_FACTS } from '@tests/main/docx/decisions-facts';

const text = (audience: 'public' | 'members'): string => JSON.stringify(buildDecisions({ ...DECISIONS_FACTS, audience }));

describe('the decision register as a document', () => {
  it('gives members every decision by number', () => {
    for (const part of ['D 26/27-031', 'D 26/27-033', 'that the lease be granted', 'Site lease', 'Taken back. The number is not given out again.']) expect(text('members')).toContain(part);
  });

  it('gives the public the number of an exempt decision and nothing else of it', () => {
    expect(text('public')).toContain('D 26/27-033');
    expect(text('public')).toContain('Exempt: recorded in Part 2.');
    for (const part of ['lease', 'Site', 'Agreed without a vote']) expect(text('public')).not.toContain(part);
  });

  it('says so when there is none', () => {
    expect(JSON.stringify(buildDecisions({ ...DECISIONS_FACTS, decisions: [] }))).toContain('No decision is recorded.');
  });
});
