import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, makeStyles } from '@fluentui/react-components';
import { Copy16Regular } from '@fluentui/react-icons';
import { unsavedWords } from '@renderer/saving/coalescing-saver';
import { copyText } from '@renderer/saving/copy-text';
import { useLeaving } from '@renderer/saving/leaving';
import { announce } from '@renderer/ui/announce';
import { useFocusReturn } from '@renderer/ui/use-focus-return';

const useStyles = makeStyles({ content: { display: 'flex', flexDirection: 'column', gap: '8px', paddingBlock: '4px 12px' } });

/** Asks before words that could not be saved go with their window or their record. */
export function LeaveDialog() {
  const styles = useStyles();
  const asked = useLeaving((state) => state.asked);
  useFocusReturn(asked !== null);
  return (
    <Dialog open={asked !== null} onOpenChange={(_event, data) => !data.open && asked?.decide('stay')}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>Some of what you typed is not saved</DialogTitle>
          <DialogContent className={styles.content}>
            <p>{asked?.problem}</p>
            <p>Stay until it is saved, or copy the text and keep it somewhere else first.</p>
          </DialogContent>
          <DialogActions fluid>
            <Button appearance="primary" onClick={() => asked?.decide('stay')}>
              Stay here
            </Button>
            <Button icon={<Copy16Regular />} onClick={() => announce(copyText(unsavedWords()) ? 'The text is on the clipboard.' : 'The text could not be copied. Close this question, select the text and press Ctrl+C.')}>
              Copy the text
            </Button>
            <Button onClick={() => asked?.decide('go')}>Close without saving it</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
