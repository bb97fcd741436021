import { makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { Finding, FindingPlace } from '@shared/papers/linter/finding';
import { AcceptNameDialog } from '@renderer/features/privacy/accept-name-dialog';
import { GuardedNameRow } from '@renderer/features/privacy/guarded-names';
import { mb, type } from '@renderer/theme/tokens';
import { Panel } from '@renderer/ui/panel';
import { StatusChip, StatusShape } from '@renderer/ui/status-chip';
import { TextLink } from '@renderer/ui/text-link';
import type { NameFinding } from './paper-findings';

const useStyles = makeStyles({
  row: { display: 'grid', gridTemplateColumns: '18px minmax(0, 1fr) auto', columnGap: '4px', padding: '7px 14px', borderBottom: `1px solid ${mb.softLine}`, ':last-child': { borderBottom: 'none' } },
  mark: { color: mb.attention, paddingTop: '3px' },
  title: { ...type.dense, fontWeight: 500, overflowWrap: 'anywhere' },
  sentence: { ...type.caption, color: mb.text3 },
  none: { ...type.dense, color: mb.text2, padding: '10px 14px' },
});

type FindingsPanelProps = { readonly paperId: string; readonly findings: readonly Finding[]; readonly names: readonly NameFinding[]; readonly onGo: (place: FindingPlace) => void };

/** What would make the paper better, and names that are not to stand in it, each with a way there. */
export function FindingsPanel({ paperId, findings, names, onGo }: FindingsPanelProps) {
  const styles = useStyles();
  const [accepting, setAccepting] = useState<NameFinding | null>(null);
  const count = findings.length + names.length;
  return (
    <Panel
      title="To look at"
      count={
        <StatusChip small tone={count === 0 ? 'good' : 'attention'} shape={count === 0 ? 'tick' : 'triangle'}>
          {count === 0 ? 'Nothing found' : String(count)}
        </StatusChip>
      }
    >
      {count === 0 ? (
        <p className={styles.none}>Wording, money, appendices, publicity, accessibility and guarded names are looked at as you write.</p>
      ) : (
        <ul aria-label="To look at">
          {names.map((name) => (
            <GuardedNameRow key={`${name.where} ${name.place.id} ${name.guardedNameId}`} words={name.words} sentence={`It stands in “${name.where}”, which the public may read.`} where={name.where} onGo={() => onGo(name.place)} onAccept={() => setAccepting(name)} />
          ))}
          {findings.map((finding) => (
            <li key={finding.key} className={styles.row}>
              <span className={styles.mark}>
                <StatusShape shape="triangle" />
              </span>
              <span>
                <div className={styles.title}>{finding.title}</div>
                <div className={styles.sentence}>{finding.sentence}</div>
              </span>
              <TextLink label={`Go to: ${finding.title}`} onClick={() => onGo(finding.place)}>
                Go to
              </TextLink>
            </li>
          ))}
        </ul>
      )}
      {accepting !== null && <AcceptNameDialog ownerKind="paper" ownerId={paperId} name={accepting} onClose={() => setAccepting(null)} />}
    </Panel>
  );
}
