import { describe, expect, it } from 'vitest';
import type { Declaration, RoomEvent } from '@shared/attendance/model';
import { declarationsToAnswer } from '@shared/attendance/reached';
import { parseTimeOfDay } from '@shared/kernel/time-of-day';
import { DAY, declaration, event, person } from './people';

const moment = { day: DAY, at: parseTimeOfDay('18:30')! };
const asked = (declared: Declaration, { itemId = 'item', currentItemId = 'item', events = [], status = 'present' }: { readonly itemId?: string; readonly currentItemId?: string | null; readonly events?: readonly RoomEvent[]; readonly status?: 'present' | 'apologies' } = {}): boolean =>
  declarationsToAnswer({ declarations: [declared], people: [person('p', { status })], events: [...events], currentItemId }, itemId, moment).length === 1;

describe('what is asked when the item of a declaration is reached', () => {
  const open = declaration('p');
  const leaves = declaration('p', { did: 'withdrew' });
  it.each([
    ['nothing was said of what they do', asked(open), true],
    ['nothing was said, and the clerk looks at the item before it is taken', asked(open, { currentItemId: 'other' }), true],
    ['they said that they withdraw and are still in the room', asked(leaves), true],
    ['they said so, and the item is not taken yet', asked(leaves, { currentItemId: 'other' }), false],
    ['they said so and are not at the meeting', asked(leaves, { status: 'apologies' }), false],
    ['they have withdrawn', asked(leaves, { events: [event('p', 'withdraws', '18:20', { declarationId: leaves.id })] }), false],
    ['they had left the room by themselves', asked(leaves, { events: [event('p', 'leaves', '18:20')] }), false],
    ['they have withdrawn and come back', asked(leaves, { events: [event('p', 'withdraws', '18:10', { declarationId: leaves.id }), event('p', 'returns', '18:20')] }), false],
    ['they stayed without a vote', asked(declaration('p', { did: 'stayedWithoutVote' })), false],
    ['it concerns another item', asked(open, { itemId: 'other', currentItemId: 'other' }), false],
    ['it concerns the whole meeting', asked(declaration('p', { agendaItemId: null })), false],
  ])('%s', (_words, was, expected) => expect(was).toBe(expected));
});
