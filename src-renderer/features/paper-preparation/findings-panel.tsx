import { makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { Finding, FindingPlace } from '@shared/papers/linter/finding';
import { useWrite } from '@renderer/query/use-write';
import { mb, type } from '@renderer/theme/tokens';
import { TextAreaField } from '@renderer/ui/field';
import { FormDialog } from '@renderer/ui/form-dialog';
import { Panel } from '@renderer/ui/panel';
import { StatusChip, StatusShape } from '@renderer/ui/status-chip';
import { TextLink } from '@renderer/ui/text-link';
import type { NameFinding } from './paper-findings';

const useStyles = makeStyles({
  row: { display: 'grid', gridTemplateColumns: '18px minmax(0, 1fr) auto', columnGap: '4px', padding: '7px 14px', borderBottom: `1px solid ${mb.softLine}`, ':last-child': { borderBottom: 'none' } },
  mark: { color: mb.attention, paddingTop: '3px' },
  title: { ...type.dense, fontWeight: 500, overflowWrap: 'anywhere' },
  sentence: { ...type.caption, color: mb.text3 },
  links: { display: 'flex', flexDirection: 'column', alignItems: 'flex-end' },
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
            <li key={`${name.place.id} ${name.guardedNameId}`} className={styles.row}>
              <span className={styles.mark}>
                <StatusShape shape="triangle" />
              </span>
              <span>
                <div className={styles.title}>“{name.words}” is on the privacy list</div>
                <div className={styles.sentence}>It stands in “{name.where}”, which the public may read.</div>
              </span>
              <span className={styles.links}>
                <TextLink label={`Go to ${name.words} in ${name.where}`} onClick={() => onGo(name.place)}>
                  Go to
                </TextLink>
                <TextLink label={`Accept ${name.words} with a reason`} onClick={() => setAccepting(name)}>
                  Accept…
                </TextLink>
              </span>
            </li>
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

/** Lets a name stand in one text; the reason is kept. */
export function AcceptNameDialog({ ownerKind, ownerId, name, onClose }: { readonly ownerKind: 'paper' | 'agenda' | 'minutes'; readonly ownerId: string; readonly name: Pick<NameFinding, 'guardedNameId' | 'words'>; readonly onClose: () => void }) {
  const accept = useWrite('privacy', 'accept');
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const send = (): void => {
    setAsked(true);
    if (reason.trim() !== '') accept.mutate({ ownerKind, ownerId, guardedNameId: name.guardedNameId, reason }, { onSuccess: onClose });
  };
  return (
    <FormDialog title={`Accept “${name.words}”`} open onClose={onClose} submit="Accept the name" onSubmit={send} busy={accept.isPending} lead="The name may then stand in this text, and is no longer pointed out here. The reason is kept in the record.">
      <TextAreaField label="Reason" required value={reason} onChange={setReason} error={asked && reason.trim() === '' ? 'Say why the name may stand here.' : undefined} />
    </FormDialog>
  );
}
