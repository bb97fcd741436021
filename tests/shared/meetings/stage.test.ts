import { describe, expect, it } from 'vitest';
import { canMoveStage, STAGE_MOVES, stageSteps } from '@shared/meetings/stage';
import { MEETING_STAGES } from '@shared/meetings/model';
import type { MeetingStage } from '@shared/meetings/model';

const whole = { itemCount: 8, entryCount: 3, actualStart: '18:00', actualEnd: '19:30' };
const reasons = (...[from, to, facts]: Parameters<typeof canMoveStage>) => {
  const verdict = canMoveStage(from, to, facts);
  return verdict.verdict === 'refused' ? verdict.reasons : [];
};

describe('the stages of a meeting', () => {
  it('allow exactly the moves of the table when every fact is in order', () => {
    for (const { stage: from } of MEETING_STAGES) {
      const allowed = MEETING_STAGES.map((step) => step.stage).filter((to) => canMoveStage(from, to, whole).verdict === 'allowed');
      expect(new Set(allowed)).toEqual(new Set(STAGE_MOVES[from]));
    }
  });

  it('can all be reached from the first', () => {
    const reached = new Set<MeetingStage>(['planned']);
    for (const stage of reached) for (const next of STAGE_MOVES[stage]) reached.add(next);
    expect(reached.size).toBe(MEETING_STAGES.length);
  });

  it.each([
    { from: 'planned', to: 'agendaIssued', facts: { ...whole, itemCount: 0 }, said: ['The agenda has no items yet.'] },
    { from: 'planned', to: 'held', facts: { ...whole, actualStart: null }, said: ['The meeting has not been started.'] },
    { from: 'held', to: 'draft', facts: { ...whole, actualEnd: null }, said: ['The meeting has not been ended.'] },
    { from: 'draft', to: 'withChair', facts: { ...whole, entryCount: 0 }, said: ['There are no minutes yet.'] },
    { from: 'signed', to: 'draft', facts: whole, said: ['Approved minutes are not changed. Record an amendment instead.'] },
    { from: 'planned', to: 'approved', facts: whole, said: ['A meeting at the stage “Planned” cannot go to “Approved”.'] },
  ] as const)('$from to $to: $said', ({ from, to, facts, said }) => {
    expect(reasons(from, to, facts)).toEqual(said);
  });

  it('stand in the bar as done, current and ahead', () => {
    expect(stageSteps('held').map((step) => step.at)).toEqual(['done', 'done', 'current', 'ahead', 'ahead', 'ahead', 'ahead', 'ahead']);
  });
});
