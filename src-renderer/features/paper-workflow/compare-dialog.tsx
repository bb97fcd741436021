import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, makeStyles } from '@fluentui/react-components';
import { ArrowUndo16Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { formatDay } from '@shared/kernel/calendar-day';
import { keptTimeInMinutes } from '@shared/kernel/time-of-day';
import type { PaperVersion } from '@shared/papers/workflow/model';
import { client } from '@renderer/client';
import { undoThis } from '@renderer/commands/undo-redo';
import { timeNow } from '@renderer/features/minutes/use-clock';
import { PaperDifference } from '@renderer/features/papers/paper-difference';
import { showFailure } from '@renderer/query/notices';
import { useRead } from '@renderer/query/use-read';
import { flushAllSavers } from '@renderer/saving/coalescing-saver';
import { versionWords } from '@renderer/saving/keep-version';
import { FieldRow, SelectField } from '@renderer/ui/field';
import { Skeleton } from '@renderer/ui/skeleton';
import { showToast } from '@renderer/ui/toasts';
import { useFocusReturn } from '@renderer/ui/use-focus-return';
import { VERSION_WORDS } from './step-words';

const useStyles = makeStyles({
  surface: { maxWidth: '860px', width: '100%' },
  content: { display: 'flex', flexDirection: 'column', gap: '14px', minHeight: '240px' },
});

/** The paper as it stands, among its versions. */
const NOW = 'now';

type CompareDialogProps = { readonly paperId: string; readonly versions: readonly PaperVersion[]; readonly versionId: string; readonly locked: boolean; readonly byName: string; readonly onClose: () => void };

/** What differs between two versions of a paper, or a version and the paper as it stands, and the way back to it. */
export function CompareDialog({ paperId, versions, versionId, locked, byName, onClose }: CompareDialogProps) {
  const styles = useStyles();
  useFocusReturn(true);
  const [fromId, setFrom] = useState(versionId);
  const [toId, setTo] = useState<string>(NOW);
  const [busy, setBusy] = useState(false);
  const compared = useRead('paperWorkflow', 'compare', { versionId: fromId, withId: toId === NOW ? null : toId });
  const from = versions.find(({ id }) => id === fromId);
  const options = versions.map((one) => ({ value: one.id, words: versionWords({ ...one, at: keptTimeInMinutes(one.at), what: VERSION_WORDS[one.step], day: formatDay(one.day), note: one.note.slice(0, 60) }) }));
  const goBack = (): void => {
    setBusy(true);
    const go = async (): Promise<void> => {
      await flushAllSavers();
      await client.paperWorkflow.restoreVersion({ paperId, versionId: fromId, at: timeNow(), byName });
      onClose();
      showToast({ title: `The paper is that of version ${String(from?.version ?? '')} again`, detail: 'What stood before is kept as a version of its own.', actions: [undoThis()] });
    };
    void go().catch(showFailure).finally(() => setBusy(false));
  };
  return (
    <Dialog open onOpenChange={(_event, data) => !data.open && onClose()}>
      <DialogSurface className={styles.surface} aria-describedby={undefined}>
        <DialogBody>
          <DialogTitle>Compare versions</DialogTitle>
          <DialogContent className={styles.content} tabIndex={0} role="region" aria-label="What differs">
            <FieldRow>
              <SelectField label="From" value={fromId} options={options} onChange={setFrom} />
              <SelectField label="To" value={toId} options={[{ value: NOW, words: 'The paper as it stands' }, ...options]} onChange={setTo} />
            </FieldRow>
            {compared.data ? <PaperDifference pieces={compared.data.pieces} /> : <Skeleton lines={4} label="Comparing" />}
          </DialogContent>
          <DialogActions>
            {!locked && (
              <Button icon={<ArrowUndo16Regular />} disabledFocusable={busy} onClick={goBack}>
                Go back to version {from?.version}
              </Button>
            )}
            <Button appearance="primary" onClick={onClose}>
              Close
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
