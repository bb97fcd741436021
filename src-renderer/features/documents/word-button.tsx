import { Button, makeStyles } from '@fluentui/react-components';
import { ArrowExportUpRegular } from '@fluentui/react-icons';
import { useRef } from 'react';
import { mb, type } from '@renderer/theme/tokens';
import { KeyHint } from '@renderer/ui/key-hint';

const useStyles = makeStyles({
  progress: { display: 'inline-flex', alignItems: 'center', gap: '8px', ...type.dense, color: mb.text2 },
  word: { display: 'inline-flex', alignItems: 'center', gap: '8px' },
});

/** "Word", and while a file is written how far it is with Cancel before it. `progress` is null while nothing is written; `keys` shows F12. */
export function WordButton({ progress, busy, keys = true, onWord, onCancel }: { readonly progress: string | null; readonly busy: boolean; readonly keys?: boolean; readonly onWord: () => void; readonly onCancel: () => void }) {
  const styles = useStyles();
  const word = useRef<HTMLButtonElement>(null);
  return (
    <>
      {progress !== null && (
        <span className={styles.progress}>
          <output>{progress}</output>
          <Button
            size="small"
            onClick={() => {
              // This button goes away with the job; the focus stays among its neighbours.
              word.current?.focus();
              onCancel();
            }}
          >
            Cancel
          </Button>
        </span>
      )}
      <Button
        ref={(element: HTMLButtonElement | null) => {
          word.current = element;
        }}
        icon={<ArrowExportUpRegular />}
        {...(keys ? { 'aria-keyshortcuts': 'F12' } : {})}
        disabledFocusable={busy}
        onClick={onWord}
      >
        <span className={styles.word}>
          Word {keys && <KeyHint keys="F12" />}
        </span>
      </Button>
    </>
  );
}
