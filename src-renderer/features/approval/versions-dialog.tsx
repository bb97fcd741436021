import { Button, makeStyles } from '@fluentui/react-components';
import { ArrowUndo16Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { ApprovalFacts, MinutesVersion } from '@shared/approval/model';
import { formatDay } from '@shared/kernel/calendar-day';
import { stageWords } from '@shared/meetings/stage';
import { undoThis } from '@renderer/commands/undo-redo';
import { timeNow } from '@renderer/features/minutes/use-clock';
import { useRead } from '@renderer/query/use-read';
import { useWrite } from '@renderer/query/use-write';
import { versionWords } from '@renderer/saving/keep-version';
import { mb, type } from '@renderer/theme/tokens';
import { announce } from '@renderer/ui/announce';
import { SelectField, TextField } from '@renderer/ui/field';
import { FormDialog } from '@renderer/ui/form-dialog';
import { showToast } from '@renderer/ui/toasts';
import { DifferenceList } from './difference-list';

const useStyles = makeStyles({
  caption: { ...type.caption, color: mb.text3 },
  back: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
});

type VersionsProps = { readonly meetingId: string; readonly facts: ApprovalFacts; readonly onClose: () => void };

/** The versions that were kept, what changed since one of them, and the way back to it. A note keeps another. */
export function VersionsDialog({ meetingId, facts, onClose }: VersionsProps) {
  const styles = useStyles();
  const { mutateAsync: keep, isPending } = useWrite('approval', 'keepVersion', { fields: true });
  const { mutate: restore, isPending: restoring } = useWrite('approval', 'restoreVersion');
  const [chosenId, setChosen] = useState(facts.versions[0]?.id ?? '');
  const [note, setNote] = useState('');
  const compared = useRead('approval', 'compare', { versionId: chosenId, withId: null }, { enabled: chosenId !== '' });
  const chosen = facts.versions.find(({ id }) => id === chosenId);
  const closed = facts.stage === 'approved' || facts.stage === 'signed';
  const submit = (): void => void keep({ meetingId, at: timeNow(), byName: facts.clerkName, note }).then(({ versionId }) => { announce('Version kept.'); setNote(''); setChosen(versionId); }, () => undefined);
  const goBack = (version: MinutesVersion): void =>
    restore(
      { meetingId, versionId: version.id, at: timeNow(), byName: facts.clerkName },
      {
        onSuccess: ({ left }) => {
          const detail = left === 0 ? 'What stood before is kept as a version of its own.' : `${left === 1 ? '1 minute was' : `${String(left)} minutes were`} left out, because the item is no longer on the agenda.`;
          showToast({ title: `The minutes are those of version ${String(version.version)} again`, detail, actions: [undoThis()] });
          onClose();
        },
      },
    );
  return (
    <FormDialog title="Versions of the minutes" open onClose={onClose} submit="Keep a version now" onSubmit={submit} busy={isPending} wide lead="A version is kept at each stage, and whenever you press Ctrl+S while you write the minutes.">
      <TextField label="Note for a version kept now" value={note} onChange={setNote} />
      {facts.versions.length === 0 ? (
        <p className={styles.caption}>No version has been kept yet.</p>
      ) : (
        <>
          <SelectField label="Compare with the minutes as they stand" value={chosenId} options={facts.versions.map((one) => ({ value: one.id, words: versionWords({ ...one, what: stageWords(one.stage), day: formatDay(one.day) }) }))} onChange={setChosen} />
          {compared.data && <DifferenceList differences={compared.data.differences} />}
          {chosen && !closed && (
            <div className={styles.back}>
              <Button icon={<ArrowUndo16Regular />} disabled={restoring || !chosen.restorable} onClick={() => goBack(chosen)}>
                Go back to version {chosen.version}
              </Button>
              <span className={styles.caption}>{chosen.restorable ? 'Attendance, declarations, motions and votes stay as they are now.' : 'This version was kept before it was possible to go back to one.'}</span>
            </div>
          )}
        </>
      )}
    </FormDialog>
  );
}
