import { makeStyles } from '@fluentui/react-components';
import { mb, type } from '@renderer/theme/tokens';
import { Panel } from '@renderer/ui/panel';
import { StatusChip, StatusShape } from '@renderer/ui/status-chip';
import { TextLink } from '@renderer/ui/text-link';
import type { PaperFacts } from './paper-facts';

const useStyles = makeStyles({
  row: { display: 'grid', gridTemplateColumns: '18px minmax(0, 1fr) auto', columnGap: '4px', padding: '7px 14px', borderBottom: `1px solid ${mb.softLine}`, ':last-child': { borderBottom: 'none' } },
  good: { color: mb.good, paddingTop: '3px' },
  open: { color: mb.attention, paddingTop: '3px' },
  title: { ...type.dense, fontWeight: 500 },
  sentence: { ...type.caption, color: mb.text3 },
});

/** A number on the agenda that is no longer the one in the header block. */
export type NumberDiffers = { readonly inPaper: string; readonly onAgenda: string; readonly onUse: () => void };

type ChecksPanelProps = { readonly facts: PaperFacts; readonly numberDiffers: NumberDiffers | null; readonly onGo: (target: { readonly kind: 'detail' | 'section'; readonly id: string }) => void };

/** What is still unanswered, in plain words, each with a way there; then what is answered. */
export function ChecksPanel({ facts, numberDiffers, onGo }: ChecksPanelProps) {
  const styles = useStyles();
  const open = facts.checks.filter((check) => !check.answered);
  const count = openChecks(facts, numberDiffers);
  return (
    <Panel
      title="Checks"
      count={
        <StatusChip small tone={count === 0 ? 'good' : 'attention'} shape={count === 0 ? 'tick' : 'triangle'}>
          {count === 0 ? 'All answered' : `${String(count)} to answer`}
        </StatusChip>
      }
    >
      <ul aria-label="Checks">
        {numberDiffers && (
          <li className={styles.row}>
            <span className={styles.open}>
              <StatusShape shape="triangle" />
            </span>
            <span>
              <div className={styles.title}>Agenda Item {numberDiffers.inPaper}</div>
              <div className={styles.sentence}>The agenda has it as item {numberDiffers.onAgenda} now.</div>
            </span>
            <TextLink onClick={numberDiffers.onUse}>Use {numberDiffers.onAgenda}</TextLink>
          </li>
        )}
        {[...open, ...facts.checks.filter((check) => check.answered)].map((check) => (
          <li key={check.target.id} className={styles.row}>
            <span className={check.answered ? styles.good : styles.open}>
              <StatusShape shape={check.answered ? 'tick' : 'triangle'} />
            </span>
            <span>
              <div className={styles.title}>{check.title}</div>
              <div className={styles.sentence}>{check.sentence}</div>
            </span>
            {!check.answered && (
              <TextLink label={`Go to ${check.title}`} onClick={() => onGo(check.target)}>
                Go to
              </TextLink>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** How many things are to be looked at. */
export function openChecks(facts: PaperFacts, numberDiffers: NumberDiffers | null): number {
  return facts.checks.filter((check) => !check.answered).length + (numberDiffers ? 1 : 0);
}
