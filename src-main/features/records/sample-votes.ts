import { v7 as uuidV7 } from 'uuid';
import type { Client } from '@shared/client-type';
import type { TimeOfDay } from '@shared/kernel/time-of-day';
import type { RunningMeeting } from '@shared/minutes/model';
import { exclusionWording } from '@shared/motions/exclusion-wording';
import type { VoteChoice } from '@shared/motions/model';

/** How a motion of the sample was voted on: hands counted for, against and abstained, or each by name. */
export type SampleVote = { readonly hands: readonly [number, number, number] } | { readonly names: Readonly<Partial<Record<Exclude<VoteChoice, 'didNotVote'>, readonly string[]>>> };

/** A motion, an amendment to the motion before it, the vote on that motion, the public leaving for an item (by its key) and coming back, and what they may read of it. */
export type SampleVoteEntry =
  | { readonly kind: 'motion' | 'amendment'; readonly text: string; readonly mover: string; readonly seconder: string; readonly vote: SampleVote | null }
  | { readonly kind: 'vote'; readonly vote: SampleVote }
  | { readonly kind: 'exclusion'; readonly item: string; readonly mover: string; readonly seconder: string }
  | { readonly kind: 'readmission' }
  | { readonly kind: 'publicSummary'; readonly text: string };

const KINDS: ReadonlySet<string> = new Set<SampleVoteEntry['kind']>(['motion', 'amendment', 'vote', 'exclusion', 'readmission', 'publicSummary']);

/** Whether a line of the sample is one of these. */
export function isVoteEntry(entry: { readonly kind: string }): entry is SampleVoteEntry {
  return KINDS.has(entry.kind);
}

/** Records them as a clerk does; what was moved last is kept, so that an amendment and a vote find their motion. */
export function createSampleVoting(client: Client, { meeting, people }: Pick<RunningMeeting, 'meeting' | 'people'>, items: ReadonlyMap<string, string>) {
  let motionId = '';
  let exclusionId = '';
  const day = meeting.date;
  const who = (name: string): string => {
    const id = people.find((person) => person.name.endsWith(name))?.id;
    if (id === undefined) throw new Error(`The sample's meeting has nobody called ${name}`);
    return id;
  };
  const put = async (id: string, at: TimeOfDay, vote: SampleVote): Promise<void> => {
    if ('hands' in vote) {
      await client.motions.vote({ motionId: id, method: 'show', votesFor: vote.hands[0], votesAgainst: vote.hands[1], abstained: vote.hands[2], day, at });
      return;
    }
    const votes = (['for', 'against', 'abstained'] as const).flatMap((choice) => (vote.names[choice] ?? []).map((name) => ({ attendanceId: who(name), choice })));
    const count = (wanted: VoteChoice): number => votes.filter(({ choice }) => choice === wanted).length;
    await client.motions.vote({ motionId: id, method: 'recorded', votesFor: count('for'), votesAgainst: count('against'), abstained: count('abstained'), votes, day, at });
  };
  return async (agendaItemId: string, at: TimeOfDay, entry: SampleVoteEntry): Promise<void> => {
    switch (entry.kind) {
      case 'motion':
      case 'amendment': {
        const moved = await client.motions.propose({ meetingId: meeting.id, agendaItemId, text: entry.text, moverAttendanceId: who(entry.mover), seconderAttendanceId: who(entry.seconder), amendsMotionId: entry.kind === 'amendment' ? motionId : null, purpose: 'business', at });
        if (entry.kind === 'motion') motionId = moved.motionId;
        if (entry.vote !== null) await put(moved.motionId, at, entry.vote);
        return;
      }
      case 'vote':
        return await put(motionId, at, entry.vote);
      case 'exclusion': {
        const itemId = items.get(entry.item) ?? '';
        const item = (await client.agenda.get({ meetingId: meeting.id })).items.find(({ id }) => id === itemId);
        const { rules } = await client.motions.ofMeeting({ meetingId: meeting.id });
        const label = (await client.attendance.room({ meetingId: meeting.id })).items.find(({ id }) => id === itemId)?.label ?? '';
        const text = exclusionWording({ regime: rules.regime, itemNumbers: label === '' ? [] : [label], paragraphs: item?.exemptParagraphs ?? [] });
        ({ exclusionId } = await client.motions.exclude({ meetingId: meeting.id, agendaItemIds: [itemId], underItemId: agendaItemId, text, paragraphs: [], reason: '', moverAttendanceId: who(entry.mover), seconderAttendanceId: who(entry.seconder), method: 'agreed', votesFor: 0, votesAgainst: 0, abstained: 0, day, at }));
        return;
      }
      case 'readmission':
        await client.motions.readmit({ exclusionId, underItemId: agendaItemId, day, at });
        return;
      case 'publicSummary':
        await client.motions.savePublicSummary({ agendaItemId, blockId: uuidV7(), text: entry.text, revision: 0 });
    }
  };
}
