import { Button, makeStyles } from '@fluentui/react-components';
import { ArrowExportUpRegular, DocumentSearchRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { DocumentKind } from '@shared/documents/contract';
import { useCommand } from '@renderer/commands/command-handlers';
import { mb, type } from '@renderer/theme/tokens';
import { KeyHint } from '@renderer/ui/key-hint';
import { AudienceDialog } from './audience-dialog';
import { PreviewDialog } from './preview-dialog';
import { useWordExport } from './use-word-export';

const useStyles = makeStyles({
  actions: { display: 'inline-flex', flexWrap: 'wrap', gap: '8px', alignItems: 'center' },
  progress: { display: 'inline-flex', alignItems: 'center', gap: '8px', ...type.dense, color: mb.text2 },
  word: { display: 'inline-flex', alignItems: 'center', gap: '8px' },
});

type DocumentActionsProps = {
  readonly kind: DocumentKind;
  /** The meeting's id for agenda and minutes, the paper's for a report. */
  readonly id: string;
  /** Whether a "Preview" button is shown; a screen that has the preview beside it leaves it out. */
  readonly preview?: boolean;
};

/** Preview and Word (F12) of one document: where to save, progress with Cancel, and a toast with Open and Show in folder. */
export function DocumentActions({ kind, id, preview = true }: DocumentActionsProps) {
  const styles = useStyles();
  const word = useWordExport(kind, id);
  const [previewing, setPreviewing] = useState(false);
  useCommand('document.word', word.start, { enabled: word.state.step === 'resting' });
  return (
    <span className={styles.actions}>
      {preview && (
        <Button icon={<DocumentSearchRegular />} onClick={() => setPreviewing(true)}>
          Preview
        </Button>
      )}
      {word.state.step === 'writing' ? (
        <span className={styles.progress}>
          <output>{word.state.sentence}</output>
          <Button size="small" onClick={word.cancel}>
            Cancel
          </Button>
        </span>
      ) : (
        <Button icon={<ArrowExportUpRegular />} aria-keyshortcuts="F12" disabledFocusable={word.state.step === 'asking'} onClick={word.start}>
          <span className={styles.word}>
            Word <KeyHint keys="F12" />
          </span>
        </Button>
      )}
      {word.state.step === 'choosing' && <AudienceDialog onChoose={word.choose} onClose={word.leave} />}
      {previewing && <PreviewDialog kind={kind} id={id} onClose={() => setPreviewing(false)} />}
    </span>
  );
}
