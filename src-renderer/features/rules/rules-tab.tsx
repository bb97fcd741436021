import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { formatDay } from '@shared/kernel/calendar-day';
import type { BodyRules } from '@shared/rules/model';
import { findRulePack, likelyPack } from '@shared/rules/packs/all-packs';
import { quorumRequired } from '@shared/rules/quorum';
import { CONFIDENCE_WORDS, EDITABLE_RULES, ruleInForce } from '@shared/rules/rule-pack';
import type { Confidence, RuleChange, RuleKey, RulePack } from '@shared/rules/rule-pack';
import { RULE_NAMES } from '@shared/rules/rule-words';
import { useRead } from '@renderer/query/use-read';
import { useWrite } from '@renderer/query/use-write';
import { mb, media, type } from '@renderer/theme/tokens';
import { EmptyState } from '@renderer/ui/empty-state';
import { Panel } from '@renderer/ui/panel';
import { Skeleton } from '@renderer/ui/skeleton';
import { StatusChip } from '@renderer/ui/status-chip';
import type { ChipShape, ChipTone } from '@renderer/ui/status-chip';
import { TextLink } from '@renderer/ui/text-link';
import { ChangeRuleDialog } from './change-rule-dialog';
import { ChoosePackDialog } from './choose-pack-dialog';
import { DeadlinesPanel } from './deadlines-panel';

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', gap: '14px' },
  rule: { display: 'grid', gridTemplateColumns: '112px 1fr auto', columnGap: '14px', padding: '12px 14px', borderBottom: `1px solid ${mb.softLine}`, ':last-child': { borderBottom: 'none' }, [media.small]: { gridTemplateColumns: '1fr', rowGap: '6px' } },
  name: { ...type.dense, color: mb.text3 },
  words: { ...type.body, color: mb.text1 },
  source: { ...type.caption, color: mb.text3, marginTop: '2px', overflowWrap: 'anywhere' },
  side: { display: 'flex', flexDirection: 'column', alignItems: 'flex-end', gap: '4px', [media.small]: { flexDirection: 'row', alignItems: 'center', gap: '12px' } },
  changed: { ...type.dense, color: mb.text1, backgroundColor: mb.attentionGround, border: `1px solid ${mb.attentionLine}`, borderRadius: '6px', padding: '6px 10px', marginTop: '6px' },
  shipped: { ...type.caption, color: mb.text2 },
  links: { display: 'flex', flexWrap: 'wrap', columnGap: '12px' },
});

const CONFIDENCE_LOOK: Readonly<Record<Confidence, { readonly tone: ChipTone; readonly shape: ChipShape }>> = {
  read: { tone: 'good', shape: 'circle' },
  secondary: { tone: 'neutral', shape: 'half' },
  check: { tone: 'attention', shape: 'triangle' },
};

/** The rules a body goes by: what each says, where it is from, how surely that is known, and what the body has changed. */
export function RulesTab({ bodyId }: { readonly bodyId: string }) {
  const styles = useStyles();
  const body = useRead('bodies', 'get', { id: bodyId });
  const rules = useRead('rules', 'get', { bodyId });
  const [choosing, setChoosing] = useState(false);
  const [changing, setChanging] = useState<RuleKey | null>(null);
  if (!rules.data || !body.data) return <Skeleton lines={8} label="Reading the rules" />;
  const pack = rules.data.packKey === null ? null : findRulePack(rules.data.packKey);
  const dialog = choosing && <ChoosePackDialog bodyId={bodyId} chosen={(pack ?? likelyPack(body.data.kind)).key} onClose={() => setChoosing(false)} />;
  if (!pack) {
    return (
      <Panel title="Rules">
        <EmptyState
          sentence={rules.data.packKey === null ? 'No rules have been chosen yet. Notice, quorum and voting can be reckoned once they are.' : 'The rules chosen for this body are not in this version of Minute Book. Nothing was changed.'}
          action={
            <Button appearance="primary" onClick={() => setChoosing(true)}>
              Choose rules…
            </Button>
          }
        />
        {dialog}
      </Panel>
    );
  }
  return (
    <div className={styles.stack}>
      <Panel title="Rules" count={`${pack.name} · sources read ${dayOf(pack.version)}`} link={<TextLink onClick={() => setChoosing(true)}>Choose other rules…</TextLink>}>
        {EDITABLE_RULES.map((key) => (
          <RuleRow key={key} bodyId={bodyId} pack={pack} ruleKey={key} rules={rules.data} onChange={() => setChanging(key)} />
        ))}
      </Panel>
      {(pack.specialNotice.length > 0 || pack.specialQuorum.length > 0 || pack.conditions.length > 0) && (
        <Panel title="Besides" count="conditions that go with these rules">
          {[...pack.specialNotice, ...pack.specialQuorum].map((one) => (
            <CitedRow key={`${one.business} ${one.words}`} name={one.business} words={one.words} citation={one.citation} confidence={one.confidence} />
          ))}
          {pack.conditions.map((one) => (
            <CitedRow key={one.key} name="" words={one.words} citation={one.citation} confidence={one.confidence} />
          ))}
        </Panel>
      )}
      <DeadlinesPanel bodyId={bodyId} />
      {dialog}
      {changing !== null && <ChangeRuleDialog bodyId={bodyId} ruleKey={changing} pack={pack} changes={changesOf(rules.data)} onClose={() => setChanging(null)} />}
    </div>
  );
}

function RuleRow({ bodyId, pack, ruleKey, rules, onChange }: { readonly bodyId: string; readonly pack: RulePack; readonly ruleKey: RuleKey; readonly rules: BodyRules; readonly onChange: () => void }) {
  const styles = useStyles();
  const withdraw = useWrite('rules', 'withdrawChange');
  const rule = ruleInForce(pack, ruleKey, changesOf(rules));
  return (
    <div className={styles.rule}>
      <span className={styles.name}>{RULE_NAMES[ruleKey]}</span>
      <div>
        <p className={styles.words}>{rule.words}</p>
        {ruleKey === 'quorum' && <p className={styles.source}>{quorumToday(pack, rules)}</p>}
        {rule.change === null ? (
          <p className={styles.source}>{rule.citation}</p>
        ) : (
          <p className={styles.changed}>
            Changed by this body{rule.change.decidedOn === null ? '' : ` on ${formatDay(rule.change.decidedOn as Parameters<typeof formatDay>[0])}`}: {rule.change.reason}
            <br />
            <span className={styles.shipped}>
              Shipped: {pack[ruleKey].words} ({pack[ruleKey].citation})
            </span>
          </p>
        )}
      </div>
      <div className={styles.side}>
        {rule.change === null ? (
          <StatusChip {...CONFIDENCE_LOOK[rule.confidence]}>{CONFIDENCE_WORDS[rule.confidence]}</StatusChip>
        ) : (
          <StatusChip tone="attention" shape="triangle">
            Changed
          </StatusChip>
        )}
        <span className={styles.links}>
          <TextLink onClick={onChange} label={`Change ${RULE_NAMES[ruleKey].toLowerCase()}`}>
            Change…
          </TextLink>
          {rule.change !== null && (
            <TextLink onClick={() => withdraw.mutate({ bodyId, key: ruleKey })} label={`Go back to the shipped rule on ${RULE_NAMES[ruleKey].toLowerCase()}`}>
              Go back
            </TextLink>
          )}
        </span>
      </div>
    </div>
  );
}

function CitedRow({ name, words, citation, confidence }: { readonly name: string; readonly words: string; readonly citation: string; readonly confidence: Confidence }) {
  const styles = useStyles();
  return (
    <div className={styles.rule}>
      <span className={styles.name}>{name}</span>
      <div>
        <p className={styles.words}>{words}</p>
        <p className={styles.source}>{citation}</p>
      </div>
      <div className={styles.side}>
        <StatusChip {...CONFIDENCE_LOOK[confidence]}>{CONFIDENCE_WORDS[confidence]}</StatusChip>
      </div>
    </div>
  );
}

/** "Today: 7 needed; 13 of 15 seats are filled." */
function quorumToday(pack: RulePack, rules: BodyRules): string {
  const { totalMembership, vacancies } = rules.seats;
  if (totalMembership === 0) return 'Reckoned once the body has seats.';
  const { value } = ruleInForce(pack, 'quorum', changesOf(rules));
  const required = quorumRequired(value, { totalMembership, vacancies, suspended: 0 });
  return `Today: ${String(required)} needed; ${String(totalMembership - vacancies)} of ${String(totalMembership)} seats are filled.`;
}

/** The changes as the rules take them; the contract has checked each value against the shape of its rule. */
function changesOf(rules: BodyRules): readonly RuleChange[] {
  return rules.changes as readonly RuleChange[];
}

function dayOf(version: string): string {
  return formatDay(version as Parameters<typeof formatDay>[0]);
}
