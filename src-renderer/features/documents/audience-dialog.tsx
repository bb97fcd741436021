import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, makeStyles } from '@fluentui/react-components';
import { mb, type } from '@renderer/theme/tokens';
import type { Audience, DocumentTask } from './use-document-export';

const useStyles = makeStyles({
  words: { ...type.body, color: mb.text2 },
});

const QUESTION: Readonly<Record<DocumentTask, string>> = {
  docx: 'Who is the Word file for?',
  pdf: 'Who is the PDF for?',
  html: 'Who is the web page for?',
  txt: 'Who is the text for?',
  csv: 'Who is the CSV file for?',
  xlsx: 'Who is the Excel file for?',
  copy: 'Who is the e-mail for?',
  print: 'Who is the printed document for?',
};

/** The record holds something that the public may not see: which of the two documents is wanted. */
export function AudienceDialog({ task, onChoose, onClose }: { readonly task: DocumentTask; readonly onChoose: (audience: Audience) => void; readonly onClose: () => void }) {
  const styles = useStyles();
  return (
    <Dialog open onOpenChange={(_event, data) => !data.open && onClose()}>
      <DialogSurface aria-describedby={undefined}>
        <DialogBody>
          <DialogTitle>{QUESTION[task]}</DialogTitle>
          <DialogContent>
            <p className={styles.words}>Part of this is exempt or confidential. The public version leaves it out; the members’ version holds everything and says that it is not for publication.</p>
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
