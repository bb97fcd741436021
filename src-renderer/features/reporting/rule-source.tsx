import { makeStyles } from '@fluentui/react-components';
import { CONFIDENCE_WORDS } from '@shared/rules/rule-pack';
import type { CitedRule } from '@shared/reporting/citations';
import { mb, type } from '@renderer/theme/tokens';
import { StatusChip } from '@renderer/ui/status-chip';

const useStyles = makeStyles({
  source: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 10px', padding: '10px 14px', borderTop: `1px solid ${mb.softLine}`, ...type.caption, color: mb.text3, overflowWrap: 'anywhere' },
  words: { flex: '1 1 240px', minWidth: 0 },
});

const LOOK = { read: { tone: 'good', shape: 'circle' }, secondary: { tone: 'neutral', shape: 'half' }, check: { tone: 'attention', shape: 'triangle' } } as const;

/** What a panel rests on: the rule in words, where it is from and how surely that is known. */
export function RuleSource({ rule }: { readonly rule: CitedRule }) {
  const styles = useStyles();
  return (
    <div className={styles.source}>
      <p className={styles.words}>
        {rule.words}
        {rule.citation !== 'Custom' && ` ${rule.citation}.`}
      </p>
      <StatusChip small {...LOOK[rule.confidence]}>
        {CONFIDENCE_WORDS[rule.confidence]}
      </StatusChip>
    </div>
  );
}
