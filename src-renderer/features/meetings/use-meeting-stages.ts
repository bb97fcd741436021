import { formatShortDay } from '@shared/kernel/calendar-day';
import { MEETING_STAGES } from '@shared/meetings/model';
import type { Meeting } from '@shared/meetings/model';
import { lastDaysToIssue } from '@shared/rules/clear-days';
import { oneOffsInForce } from '@shared/rules/one-off-days';
import { findRulePack } from '@shared/rules/packs/all-packs';
import { ruleInForce } from '@shared/rules/rule-pack';
import type { RuleChange } from '@shared/rules/rule-pack';
import { useRead } from '@renderer/query/use-read';
import type { Stage } from '@renderer/ui/stage-bar';
import { useToday } from '@renderer/ui/today';

/** The stages of a meeting; while it is planned, with the last safe day to issue its agenda by the rules of its body. */
export function useMeetingStages(meeting: Pick<Meeting, 'bodyId' | 'date' | 'stage'>): readonly Stage[] {
  const planned = { enabled: meeting.stage === 'planned' };
  const rules = useRead('rules', 'get', { bodyId: meeting.bodyId }, planned).data;
  const oneOffDays = useRead('rules', 'oneOffDays', {}, planned).data;
  const today = useToday();
  const pack = findRulePack(rules?.packKey ?? '');
  if (meeting.stage !== 'planned' || !rules || !oneOffDays || !pack || meeting.date < today) return STAGES;
  const { value } = ruleInForce(pack, 'notice', rules.changes as readonly RuleChange[]);
  const { lastWorkingDay } = lastDaysToIssue(meeting.date, value, oneOffsInForce(oneOffDays.days));
  const note = `${lastWorkingDay < today ? 'was due' : 'by'} ${formatShortDay(lastWorkingDay)}`;
  return STAGES.map((stage) => (stage.key === 'agendaIssued' ? { ...stage, note } : stage));
}

const STAGES: readonly Stage[] = MEETING_STAGES.map(({ stage, words }) => ({ key: stage, words }));
