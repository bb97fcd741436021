import { useMemo } from 'react';
import type { BodySummary } from '@shared/bodies/model';
import { formatDay } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { holidayOn } from '@shared/meetings/day-notices';
import { proposeDay } from '@shared/meetings/day-pattern';
import type { Meeting } from '@shared/meetings/model';
import { PROCLAIMED_HOLIDAYS } from '@shared/rules/bank-holidays';
import type { Division, OneOffHoliday } from '@shared/rules/bank-holidays';
import { oneOffsInForce } from '@shared/rules/one-off-days';
import { findRulePack } from '@shared/rules/packs/all-packs';
import { ruleInForce } from '@shared/rules/rule-pack';
import type { RuleChange } from '@shared/rules/rule-pack';
import { useRead } from '@renderer/query/use-read';
import { useToday } from '@renderer/ui/today';

/** What a new meeting of a body is likely to be, and why its day is proposed. */
export type MeetingProposals = { readonly date: string; readonly why: string; readonly startTime: string; readonly plannedEnd: string; readonly place: string };

/** When and where a body usually meets, from the body itself and from its meetings. Empty where nothing can be known. */
export function useMeetingProposals(body: BodySummary | undefined): { readonly proposals: MeetingProposals; readonly meetings: readonly Meeting[]; readonly division: Division; readonly oneOffs: readonly OneOffHoliday[] } {
  const bodyId = body?.id ?? '';
  const meetings = useRead('meetings', 'list', { bodyId }, { enabled: bodyId !== '' }).data?.meetings;
  const division = useDivision(bodyId);
  const kept = useRead('rules', 'oneOffDays', {}).data?.days;
  const today = useToday();
  return useMemo(() => {
    // A meeting that is off stands in nobody's way and says nothing of the pattern.
    const known = (meetings ?? []).filter(({ cancelledOn }) => cancelledOn === null);
    const oneOffs = kept ? oneOffsInForce(kept) : PROCLAIMED_HOLIDAYS;
    return { proposals: proposalsFor(body, known, today, (day) => holidayOn(day, division, oneOffs) === null), meetings: known, division, oneOffs };
  }, [body, meetings, today, division, kept]);
}

/** The part of the country whose bank holidays a body keeps, by the rules it has chosen. */
function useDivision(bodyId: string): Division {
  const rules = useRead('rules', 'get', { bodyId }, { enabled: bodyId !== '' }).data;
  const pack = findRulePack(rules?.packKey ?? '');
  return rules && pack ? ruleInForce(pack, 'notice', rules.changes as readonly RuleChange[]).value.division : 'england-and-wales';
}

function proposalsFor(body: BodySummary | undefined, meetings: readonly Meeting[], today: CalendarDay, suits: (day: CalendarDay) => boolean): MeetingProposals {
  // A meeting with a title of its own (an extraordinary one) says nothing of the pattern.
  const ordinary = meetings.filter((meeting) => meeting.title === '').toSorted((one, other) => (one.date < other.date ? -1 : 1));
  const last = ordinary.at(-1);
  const proposed = proposeDay(ordinary.map((meeting) => meeting.date), today, suits);
  const startTime = body?.usualStart || last?.startTime || '';
  return {
    date: proposed === null ? '' : formatDay(proposed.day),
    why: proposed === null ? '' : `As before: ${proposed.words}`,
    startTime,
    plannedEnd: last?.startTime === startTime ? last.plannedEnd : '',
    place: body?.usualPlace || last?.place || '',
  };
}
