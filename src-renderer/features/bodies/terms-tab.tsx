import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import { DocumentText24Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { TermsVersion } from '@shared/bodies/structure-model';
import { formatDay, readTypedDay } from '@shared/kernel/calendar-day';
import { dayEcho, NOT_A_DAY } from '@shared/kernel/typed-fields';
import { takeBack, toastRemoved } from '@renderer/commands/undo-redo';
import { DocumentActions } from '@renderer/features/documents/document-actions';
import { BlockEditor } from '@renderer/features/text/block-editor';
import type { EditorHandle } from '@renderer/features/text/block-editor';
import { BlockToolbar } from '@renderer/features/text/block-toolbar';
import { LinkDialog } from '@renderer/features/text/link-dialog';
import { useRead } from '@renderer/query/use-read';
import { useWrite } from '@renderer/query/use-write';
import { flushAllSavers } from '@renderer/saving/coalescing-saver';
import { mb, type } from '@renderer/theme/tokens';
import { announce } from '@renderer/ui/announce';
import { EmptyState } from '@renderer/ui/empty-state';
import { TextField } from '@renderer/ui/field';
import { FormDialog } from '@renderer/ui/form-dialog';
import { Message } from '@renderer/ui/message';
import { PageColumns } from '@renderer/ui/page';
import { Panel } from '@renderer/ui/panel';
import { Skeleton } from '@renderer/ui/skeleton';
import { StatusChip } from '@renderer/ui/status-chip';
import { useToday } from '@renderer/ui/today';
import { useRefusals } from '@renderer/ui/use-refusals';
import { AgreedAtField } from './agreed-at-field';
import { TermsText } from './terms-text';

const useStyles = makeStyles({
  paper: { padding: '16px 20px', backgroundColor: mb.paper, color: mb.onPaper, fontFamily: mb.fontDocument, fontSize: '15px', lineHeight: '22px', borderRadius: '0 0 8px 8px', minHeight: '220px' },
  versions: { display: 'flex', flexDirection: 'column', padding: '6px' },
  version: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', gap: '4px 12px', width: '100%', minHeight: '40px', padding: '6px 10px', border: 'none', borderRadius: '4px', backgroundColor: 'transparent', color: mb.text1, textAlign: 'start', cursor: 'pointer', ...type.dense, fontFamily: 'inherit', ':hover': { backgroundColor: mb.hover } },
  chosen: { backgroundColor: mb.accentTint, boxShadow: `inset 3px 0 0 ${mb.accent}`, ':hover': { backgroundColor: mb.accentTint } },
  quiet: { ...type.caption, color: mb.text3 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', padding: '6px 14px 14px' },
});

/** The terms of reference of a body in versions: a draft is written here, an agreed one is read. */
export function TermsTab({ bodyId }: { readonly bodyId: string }) {
  const read = useRead('bodies', 'terms', { bodyId });
  const [chosen, setChosen] = useState<string | null>(null);
  const start = useWrite('bodies', 'startTerms');
  const begin = (): void => start.mutate({ bodyId }, { onSuccess: ({ id }) => setChosen(id) });
  const versions = read.data?.versions ?? [];
  const version = versions.find((candidate) => candidate.id === chosen) ?? versions[0];
  if (read.error) return <Message tone="bad">{read.error.message}</Message>;
  if (!read.data) return <Skeleton lines={6} label="Reading the terms of reference" />;
  if (!version) {
    return (
      <Panel title="Terms of reference">
        <EmptyState icon={<DocumentText24Regular />} sentence="No terms of reference yet: purpose, membership, quorum and what the body may decide." action={<Button onClick={begin}>Write the first version</Button>} />
      </Panel>
    );
  }
  return <PageColumns main={<VersionPanel key={`${version.id} ${String(version.agreedOn)}`} version={version} />} side={<VersionsPanel bodyId={bodyId} versions={versions} version={version} onChoose={setChosen} onStart={begin} />} />;
}

/** The version in force, or that there is only a draft, for the tab. */
export function TermsCount({ bodyId }: { readonly bodyId: string }) {
  const versions = useRead('bodies', 'terms', { bodyId }).data?.versions ?? [];
  const agreed = versions.find((version) => version.agreedOn !== null);
  if (agreed) return `v${String(agreed.version)}`;
  return versions.length > 0 ? 'draft' : null;
}

function VersionPanel({ version }: { readonly version: TermsVersion }) {
  const styles = useStyles();
  const text = useRead('text', 'load', { ownerKind: 'termsOfReference', ownerId: version.id });
  const [handle, setHandle] = useState<EditorHandle | null>(null);
  const [linking, setLinking] = useState(false);
  const today = useToday();
  const draft = version.agreedOn === null;
  return (
    <Panel title={`Version ${String(version.version)}`} count={draft ? 'Draft, saved as it is typed' : agreedWords(version)} link={<DocumentActions kind="terms" id={version.id} period={{ from: today, until: today }} />}>
      {text.error && <Message tone="bad">{text.error.message}</Message>}
      {text.data && !draft && <TermsText blocks={text.data.blocks} />}
      {text.data && draft && (
        <>
          <BlockToolbar editor={handle?.editor ?? null} onLink={() => setLinking(true)} />
          <div className={styles.paper}>
            <BlockEditor
              ownerKind="termsOfReference"
              ownerId={version.id}
              blocks={text.data.blocks}
              startsAs="paragraph"
              numbers={UNNUMBERED}
              flush
              label={`Terms of reference, version ${String(version.version)}`}
              placeholder="Purpose, membership, quorum, what the body may decide, to whom it reports."
              keys={{ takeBack: (direction) => void takeBack(direction), askLink: () => setLinking(true), leave: () => false }}
              onChange={() => undefined}
              onFocus={() => undefined}
              onHandle={setHandle}
            />
          </div>
        </>
      )}
      {linking && handle && <LinkDialog editor={handle.editor} onClose={() => setLinking(false)} />}
    </Panel>
  );
}

const UNNUMBERED = { number: null, before: 0, afterLabel: false } as const;

type VersionsPanelProps = { readonly bodyId: string; readonly versions: readonly TermsVersion[]; readonly version: TermsVersion; readonly onChoose: (id: string) => void; readonly onStart: () => void };

function VersionsPanel({ bodyId, versions, version, onChoose, onStart }: VersionsPanelProps) {
  const styles = useStyles();
  const [agreeing, setAgreeing] = useState(false);
  const remove = useWrite('bodies', 'removeTerms');
  const draft = versions.find((candidate) => candidate.agreedOn === null);
  return (
    <Panel title="Versions" count={versions.length}>
      <ul className={styles.versions} aria-label="Versions, the newest first">
        {versions.map((candidate) => (
          <li key={candidate.id}>
            <button type="button" className={mergeClasses(styles.version, candidate.id === version.id && styles.chosen)} aria-current={candidate.id === version.id ? 'true' : undefined} onClick={() => onChoose(candidate.id)}>
              <span>
                Version {candidate.version}
                {candidate.agreedOn !== null && <span className={styles.quiet}> {agreedWords(candidate)}</span>}
              </span>
              {candidate.agreedOn === null ? <StatusChip small tone="attention" shape="half">Draft</StatusChip> : <StatusChip small tone="good" shape="tick">Agreed</StatusChip>}
            </button>
          </li>
        ))}
      </ul>
      <div className={styles.actions}>
        {draft ? (
          <>
            <Button onClick={() => setAgreeing(true)}>Note that it was agreed…</Button>
            <Button onClick={() => void flushAllSavers().then(() => remove.mutate({ id: draft.id }, { onSuccess: () => toastRemoved('Draft moved to the bin') }))}>Move draft to the bin</Button>
          </>
        ) : (
          <Button onClick={onStart}>Start version {(versions[0]?.version ?? 0) + 1}</Button>
        )}
      </div>
      {agreeing && draft && <AgreeDialog bodyId={bodyId} version={draft} onClose={() => setAgreeing(false)} />}
    </Panel>
  );
}

function AgreeDialog({ bodyId, version, onClose }: { readonly bodyId: string; readonly version: TermsVersion; readonly onClose: () => void }) {
  const [on, setOn] = useState('');
  const [meetingId, setMeetingId] = useState('');
  const meetings = useRead('meetings', 'list', { bodyId }).data?.meetings ?? [];
  const agree = useWrite('bodies', 'agreeTerms', { fields: true });
  const { errors, refused, refuse } = useRefusals();
  const choose = (id: string): void => {
    setMeetingId(id);
    const meeting = meetings.find((candidate) => candidate.id === id);
    if (meeting) setOn(formatDay(meeting.date));
  };
  const send = (): void => {
    const day = readTypedDay(on);
    if (day === null) return refuse('agreedOn', on.trim() === '' ? 'Enter the day on which the terms were agreed.' : NOT_A_DAY);
    void flushAllSavers().then(() =>
      agree.mutate(
        { id: version.id, agreedOn: day, agreedAtMeetingId: meetingId === '' ? null : meetingId },
        {
          onSuccess: () => {
            announce(`Version ${String(version.version)} agreed on ${formatDay(day)}`);
            onClose();
          },
          onError: refused,
        },
      ),
    );
  };
  return (
    <FormDialog title={`Version ${String(version.version)} was agreed`} lead="From then on its text stays as it is. A new version starts from it." open onClose={onClose} submit="Note it" onSubmit={send} busy={agree.isPending}>
      <AgreedAtField bodyId={bodyId} value={meetingId} onChange={choose} />
      <TextField label="Agreed on" required value={on} onChange={setOn} error={errors['agreedOn']} hint={dayEcho(on) ?? 'For example 14/4/26'} />
    </FormDialog>
  );
}

function agreedWords(version: TermsVersion): string {
  if (version.agreedOn === null) return '';
  if (version.agreedAtMeetingDay === null) return `agreed on ${formatDay(version.agreedOn)}`;
  return version.agreedAtMeetingDay === version.agreedOn ? `agreed at the meeting of ${formatDay(version.agreedOn)}` : `agreed on ${formatDay(version.agreedOn)}, by the meeting of ${formatDay(version.agreedAtMeetingDay)}`;
}
