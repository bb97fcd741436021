import { ruleInForce } from '@shared/rules/rule-pack';
import type { PublicityPolicy, RuleChange } from '@shared/rules/rule-pack';
import { findRulePack } from '@shared/rules/packs/all-packs';
import { useRead } from '@renderer/query/use-read';

/** The law by which a body keeps things from the public. A body without rules of its own is taken for an English council's. */
export function usePublicityRegime(bodyId: string): PublicityPolicy['regime'] {
  const rules = useRead('rules', 'get', { bodyId }).data;
  const pack = rules?.packKey ? findRulePack(rules.packKey) : null;
  return pack && rules ? ruleInForce(pack, 'publicity', rules.changes as readonly RuleChange[]).value.regime : 'schedule12A';
}
