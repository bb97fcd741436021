import { Checkbox, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { sizeInWords } from '@shared/attachments/model';
import type { OutgoingFile } from '@shared/papers/travel/contract';
import { toastSaved } from '@renderer/features/documents/toast-saved';
import { rememberName, useByName } from '@renderer/features/paper-workflow/by-name';
import { useRead } from '@renderer/query/use-read';
import { useWrite } from '@renderer/query/use-write';
import { flushAllSavers } from '@renderer/saving/coalescing-saver';
import { mb, type } from '@renderer/theme/tokens';
import { FormDialog } from '@renderer/ui/form-dialog';
import { TextAreaField, TextField } from '@renderer/ui/field';
import { Message } from '@renderer/ui/message';
import { Skeleton } from '@renderer/ui/skeleton';
import type { Answer } from '@renderer/query/use-read';
import { endAskingToSend, useSendRequest } from './send-request';

const useStyles = makeStyles({
  group: { border: 'none', margin: 0, padding: 0, minWidth: 0, display: 'flex', flexDirection: 'column', gap: '2px' },
  legend: { ...type.dense, fontWeight: 600, padding: 0 },
  why: { ...type.caption, color: mb.text3, paddingInlineStart: '36px', marginTop: '-4px', overflowWrap: 'anywhere' },
});

/** The question before a paper leaves as a file; shown when a menu asked for it. */
export function SendDialogHost() {
  const paperId = useSendRequest((state) => state.paperId);
  return paperId === null ? null : <SendDialog key={paperId} paperId={paperId} />;
}

function SendDialog({ paperId }: { readonly paperId: string }) {
  const outgoing = useRead('paperTravel', 'outgoing', { paperId });
  if (outgoing.data) return <SendForm paperId={paperId} outgoing={outgoing.data} />;
  return (
    <FormDialog title="Send as file" open onClose={endAskingToSend} submit="Save the file…" busy onSubmit={() => undefined}>
      {outgoing.error ? <Message tone="bad">{outgoing.error.message}</Message> : <Skeleton lines={4} label="Reading what can be sent" />}
    </FormDialog>
  );
}

function SendForm({ paperId, outgoing }: { readonly paperId: string; readonly outgoing: Answer<'paperTravel', 'outgoing'> }) {
  const styles = useStyles();
  const { files, publicity } = outgoing;
  const send = useWrite('paperTravel', 'send');
  const [byName, setByName] = useState(useByName(outgoing.byName));
  const [message, setMessage] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(files.filter((file) => goesByItself(file, publicity)).map(({ id }) => id)));
  const [comments, setComments] = useState(false);
  const [notes, setNotes] = useState(false);
  const submit = (): void => {
    void flushAllSavers().then(() =>
      send.mutate(
        { paperId, byName, message: message.trim(), fileIds: [...chosen], comments, notes },
        {
          onSuccess: (answer) => {
            if (answer.state === 'cancelled') return;
            endAskingToSend();
            rememberName(byName);
            toastSaved('Paper saved as a file to send', answer);
          },
        },
      ),
    );
  };
  return (
    <FormDialog title="Send as file" lead="The file holds this paper and what is ticked, and nothing else of the record. Attach it to an e-mail; whoever gets it opens it in Minute Book, and what they change comes back the same way." open onClose={endAskingToSend} submit="Save the file…" onSubmit={submit} busy={send.isPending}>
      {publicity !== 'open' && <Message tone="part2">This paper is {publicity}. Send the file only to somebody who may read it.</Message>}
      {outgoing.restrictedParts && <Message tone="part2">Parts of this paper are not open. Send the file only to somebody who may read them.</Message>}
      <TextField label="Your name" hint="Whoever gets the paper sees who sent it." value={byName} onChange={setByName} maxLength={300} />
      <TextAreaField label="Message to whoever gets it" value={message} onChange={setMessage} rows={2} />
      {(files.length > 0 || outgoing.comments > 0 || outgoing.notes > 0) && (
        <fieldset className={styles.group}>
          <legend className={styles.legend}>What goes along</legend>
          {files.map((file) => (
            <FileTick key={file.id} file={file} chosen={chosen.has(file.id)} onChoose={(tick) => setChosen((before) => new Set(tick ? [...before, file.id] : [...before].filter((id) => id !== file.id)))} />
          ))}
          {outgoing.comments > 0 && <Checkbox label={`Comments that are not resolved (${String(outgoing.comments)})`} checked={comments} onChange={(_event, data) => setComments(data.checked === true)} />}
          {outgoing.notes > 0 && (
            <>
              <Checkbox label={`My notes on this paper (${String(outgoing.notes)}), as comments`} checked={notes} onChange={(_event, data) => setNotes(data.checked === true)} />
              <span className={styles.why}>Your notes are private. They are sent only when this is ticked.</span>
            </>
          )}
        </fieldset>
      )}
    </FormDialog>
  );
}

function FileTick({ file, chosen, onChoose }: { readonly file: OutgoingFile; readonly chosen: boolean; readonly onChoose: (tick: boolean) => void }) {
  const styles = useStyles();
  const { title, byteLength, sentence, publicity, appendix } = file;
  const name = `${appendix === '' ? '' : `Appendix ${appendix}: `}${title} (${sizeInWords(byteLength)})`;
  return (
    <>
      <Checkbox label={name} checked={chosen} disabled={sentence !== ''} onChange={(_event, data) => onChoose(data.checked === true)} />
      {(sentence !== '' || publicity !== 'open') && <span className={styles.why}>{sentence === '' ? `It is ${publicity}.` : sentence}</span>}
    </>
  );
}

/** What is no more restricted than the paper goes along unless it is left out; the rest goes only when it is ticked. */
function goesByItself({ sentence, publicity }: OutgoingFile, ofPaper: OutgoingFile['publicity']): boolean {
  return sentence === '' && (publicity === 'open' || publicity === ofPaper);
}
