import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, makeStyles } from '@fluentui/react-components';
import { mb, type } from '@renderer/theme/tokens';
import type { Audience } from './use-word-export';

const useStyles = makeStyles({
  words: { ...type.body, color: mb.text2 },
});

/** The record holds something that the public may not see: which of the two documents is wanted. */
export function AudienceDialog({ onChoose, onClose }: { readonly onChoose: (audience: Audience) => void; readonly onClose: () => void }) {
  const styles = useStyles();
  return (
    <Dialog open onOpenChange={(_event, data) => !data.open && onClose()}>
      <DialogSurface aria-describedby={undefined}>
        <DialogBody>
          <DialogTitle>Who is the Word file for?</DialogTitle>
          <DialogContent>
            <p className={styles.words}>Part of this is exempt or confidential. The public file leaves it out; the members’ file holds everything and says on every page that it is not for publication.</p>
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={() => onChoose('public')}>
              For the public
            </Button>
            <Button onClick={() => onChoose('members')}>For members</Button>
            <Button onClick={onClose}>Cancel</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
