import { Checkbox, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { PlanChoice, Review } from '@shared/ledger/model';
import { usualChoice } from '@shared/ledger/plan-layout';
import type { DocumentTask } from '@renderer/features/documents/use-document-export';
import { mb, type } from '@renderer/theme/tokens';
import { FormDialog } from '@renderer/ui/form-dialog';
import { Message } from '@renderer/ui/message';

const useStyles = makeStyles({
  group: { border: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column' },
  legend: { ...type.dense, color: mb.text1, fontWeight: 600, padding: 0, marginBottom: '4px' },
});

const TITLE: Readonly<Record<DocumentTask, string>> = { docx: 'Action plan as Word', pdf: 'Action plan as PDF', html: 'Action plan as web page', txt: 'Action plan as text', csv: 'Action plan as CSV', xlsx: 'Action plan for Excel', copy: 'Action plan as text', print: 'Print action plan' };

/** Which columns the plan goes out with. The newest rounds are ticked: more leave no room for words on a page. */
export function ExportDialog({ task, rounds, onChoose, onClose }: { readonly task: DocumentTask; readonly rounds: Review['rounds']; readonly onChoose: (plan: PlanChoice) => void; readonly onClose: () => void }) {
  const styles = useStyles();
  const [choice, setChoice] = useState<PlanChoice>(() => usualChoice(rounds));
  const tick = (id: string, on: boolean): void => setChoice({ ...choice, rounds: rounds.map((round) => round.id).filter((each) => (each === id ? on : choice.rounds.includes(each))) });
  return (
    <FormDialog title={TITLE[task]} lead="Every recommendation is in it, in the order of the plan." open onClose={onClose} submit={task === 'print' ? 'Print' : 'Choose where to save'} onSubmit={() => onChoose(choice)}>
      {task === 'csv' && <Message tone="plain">Excel turns words such as “July 20” into days when it opens a CSV. For Excel, save as Excel: there every word stays as it is.</Message>}
      {rounds.length > 0 && (
        <fieldset className={styles.group}>
          <legend className={styles.legend}>Update rounds, a column each</legend>
          {rounds.map(({ id, name }) => (
            <Checkbox key={id} label={name} checked={choice.rounds.includes(id)} onChange={(_event, { checked }) => tick(id, checked === true)} />
          ))}
        </fieldset>
      )}
      <fieldset className={styles.group}>
        <legend className={styles.legend}>Also</legend>
        <Checkbox label="Updates outside rounds, where there are any" checked={choice.otherUpdates} onChange={(_event, { checked }) => setChoice({ ...choice, otherUpdates: checked === true })} />
        <Checkbox label="How each stands" checked={choice.status} onChange={(_event, { checked }) => setChoice({ ...choice, status: checked === true })} />
      </fieldset>
    </FormDialog>
  );
}
