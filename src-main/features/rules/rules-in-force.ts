import { z } from 'zod';
import { parseCalendarDay } from '@shared/kernel/calendar-day';
import { ruleKeySchema, ruleValueSchemas } from '@shared/rules/model';
import type { BodyRules } from '@shared/rules/model';
import { findRulePack } from '@shared/rules/packs/all-packs';
import { ruleInForce } from '@shared/rules/rule-pack';
import type { RuleChange, RuleInForce, RuleKey } from '@shared/rules/rule-pack';
import type { RecordReader } from '@main/store/record-reader';

const keptSchema = z.object({ value: z.unknown(), words: z.string() });

/** What a body has changed in its rules. A rule of a later version that this one does not know is left in the record and not used. */
export async function ruleChangesOf(reader: RecordReader, bodyId: string): Promise<BodyRules['changes']> {
  const overrides = await reader.find('ruleOverride', { bodyId }, { createdAt: 'ASC' });
  return overrides.flatMap((row) => {
    const key = ruleKeySchema.safeParse(row.ruleKey);
    const kept = keptSchema.safeParse(JSON.parse(row.value));
    if (!key.success || !kept.success || !ruleValueSchemas[key.data].safeParse(kept.data.value).success) return [];
    return [{ key: key.data, value: kept.data.value, words: kept.data.words, reason: row.reason, decidedOn: row.decidedOn === null ? null : parseCalendarDay(row.decidedOn) }];
  });
}

/** The rule that a body goes by; null while it has chosen no pack of rules. */
export async function ruleOfBody<K extends RuleKey>(reader: RecordReader, bodyId: string, key: K): Promise<RuleInForce<K> | null> {
  const [chosen] = await reader.find('bodyRules', { bodyId });
  const pack = chosen ? findRulePack(chosen.packKey) : null;
  // The values were checked against their key as they were read.
  return pack ? ruleInForce(pack, key, (await ruleChangesOf(reader, bodyId)) as readonly RuleChange[]) : null;
}
