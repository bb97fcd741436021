import { oneOffsInForce } from '@shared/rules/one-off-days';
import { findRulePack } from '@shared/rules/packs/all-packs';
import { ruleInForce } from '@shared/rules/rule-pack';
import type { RuleChange } from '@shared/rules/rule-pack';
import type { YearMeeting } from '@shared/year/model';
import { clashesOn } from '@shared/year/date-clashes';
import type { DateClash } from '@shared/year/date-clashes';
import { useRead } from '@renderer/query/use-read';

/** The year of a body with whose bank holidays it keeps (those of its rule on notice, with the days entered in Settings); undefined while it is read. */
export function useYear(bodyId: string) {
  const year = useRead('year', 'get', { bodyId }).data;
  const rules = useRead('rules', 'get', { bodyId }).data;
  const days = useRead('rules', 'oneOffDays', {}).data?.days;
  if (!year || !rules || !days) return undefined;
  const pack = findRulePack(rules.packKey ?? '');
  return { ...year, oneOffs: oneOffsInForce(days), division: pack ? ruleInForce(pack, 'notice', rules.changes as readonly RuleChange[]).value.division : ('england-and-wales' as const) };
}

/** The year of a body, read. */
export type BodyYear = NonNullable<ReturnType<typeof useYear>>;

/** What clashes with a meeting of the year. */
export function clashesOfMeeting(year: BodyYear, meeting: YearMeeting): readonly DateClash[] {
  return meeting.cancelled ? [] : clashesOn(meeting.date, meeting.id, year);
}
