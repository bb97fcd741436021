import { makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { formatDay } from '@shared/kernel/calendar-day';
import { listedWords } from '@shared/kernel/listed-words';
import type { Arrival } from '@shared/papers/travel/contract';
import { emptyAppendicesSentence } from '@shared/papers/travel/empty-appendices';
import { client } from '@renderer/client';
import { undoThis } from '@renderer/commands/undo-redo';
import { useRead } from '@renderer/query/use-read';
import { useWrite } from '@renderer/query/use-write';
import { showFailure } from '@renderer/query/notices';
import { mb, type } from '@renderer/theme/tokens';
import { SelectField } from '@renderer/ui/field';
import { FormDialog } from '@renderer/ui/form-dialog';
import { Message } from '@renderer/ui/message';
import { showToast } from '@renderer/ui/toasts';

const useStyles = makeStyles({
  message: { ...type.dense, color: mb.text1, borderLeft: `3px solid ${mb.accentLine}`, paddingInlineStart: '10px', whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
});

export type ArrivedPaper = Extract<Arrival, { readonly state: 'paper' }>;

const NO_MEETING = 'none';

/** A paper that the record does not have: which body and meeting it is for. Nothing is in the record before the button. */
export function TakeInDialog({ paper, onClose, onTaken }: { readonly paper: ArrivedPaper; readonly onClose: () => void; readonly onTaken: (paperId: string) => void }) {
  const styles = useStyles();
  const bodies = useRead('bodies', 'list', {}).data?.bodies;
  const [chosenBody, setChosenBody] = useState<string | null>(paper.bodyId);
  const bodyId = chosenBody ?? bodies?.[0]?.id ?? null;
  const meetings = useRead('meetings', 'list', bodyId === null ? {} : { bodyId }).data?.meetings ?? [];
  const [chosenMeeting, setChosenMeeting] = useState<string | null>(paper.meetingId);
  const meetingId = meetings.some(({ id }) => id === chosenMeeting) ? chosenMeeting : null;
  const take = useWrite('paperTravel', 'takeNew');
  const [keeping, setKeeping] = useState(false);
  const submit = (): void => {
    if (bodyId === null) return;
    setKeeping(true);
    client.paperTravel
      .keepFiles({ key: paper.key })
      .then(() =>
        take.mutate(
          { key: paper.key, bodyId, meetingId },
          {
            onSuccess: ({ paperId }) => {
              onClose();
              onTaken(paperId);
              showToast({ title: `“${paper.title}” is in the record`, actions: [undoThis()] });
            },
          },
        ),
      )
      .catch(showFailure)
      .finally(() => setKeeping(false));
  };
  return (
    <FormDialog title={`Take in “${paper.title}”`} lead={leadOf(paper)} open onClose={onClose} submit="Take in" onSubmit={submit} busy={keeping || take.isPending || bodyId === null}>
      {paper.here === 'inBin' && <Message tone="information">This paper lies in the bin of the record. It is brought back, with what the file says.</Message>}
      {paper.publicity !== 'open' && <Message tone="part2">The paper is {paper.publicity}.</Message>}
      {paper.here === 'no' && paper.emptyAppendices.length > 0 && <Message tone="attention">{emptyAppendicesSentence(paper.emptyAppendices)}</Message>}
      {paper.message !== '' && <p className={styles.message}>{paper.message}</p>}
      {bodies?.length === 0 ? (
        <Message tone="attention">The record has no body yet. Add the body that the paper is for, then open the file again.</Message>
      ) : (
        <>
          <SelectField label="For which body" value={bodyId ?? ''} options={(bodies ?? []).map(({ id, name }) => ({ value: id, words: name }))} onChange={setChosenBody} />
          <SelectField label="For which meeting" value={meetingId ?? NO_MEETING} options={[{ value: NO_MEETING, words: 'No meeting yet' }, ...meetings.map(({ id, date }) => ({ value: id, words: formatDay(date) }))]} onChange={(id) => setChosenMeeting(id === NO_MEETING ? null : id)} />
        </>
      )}
    </FormDialog>
  );
}

/** Who sent it, what it is for, and what comes with it. */
function leadOf({ byName, bodyName, meetingDay, itemNumber, files, comments }: ArrivedPaper): string {
  const along = [files === 0 ? '' : files === 1 ? 'one attached file' : `${String(files)} attached files`, comments === 0 ? '' : comments === 1 ? 'one comment' : `${String(comments)} comments`].filter((part) => part !== '');
  const what = `A paper for ${bodyName}${meetingDay === '' ? '' : `, meeting of ${meetingDay}`}${itemNumber === '' ? '' : `, item ${itemNumber}`}${along.length === 0 ? '' : `, with ${listedWords(along)}`}.`;
  return byName === '' ? what : `${what} Sent by ${byName}.`;
}
