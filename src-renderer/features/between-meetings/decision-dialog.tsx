import { makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { BETWEEN_KIND_WORDS } from '@shared/between-meetings/model';
import type { BetweenDecision, BetweenKind } from '@shared/between-meetings/model';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { PUBLICITY_WORDS } from '@shared/kernel/publicity';
import type { Publicity } from '@shared/kernel/publicity';
import { useWrite } from '@renderer/query/use-write';
import { mb, type } from '@renderer/theme/tokens';
import { DateField } from '@renderer/ui/date-field';
import { FieldRow, SelectField, TextAreaField, TextField } from '@renderer/ui/field';
import { FormDialog } from '@renderer/ui/form-dialog';
import { showToast } from '@renderer/ui/toasts';
import { today } from '@renderer/ui/today';
import { useRefusals } from '@renderer/ui/use-refusals';

const useStyles = makeStyles({ rule: { ...type.dense, color: mb.text2 } });
const PUBLICITIES = (['open', 'exempt', 'confidential'] as const).map((value) => ({ value, words: PUBLICITY_WORDS[value] }));

type DecisionDialogProps = { readonly bodyId: string; readonly kind: BetweenKind; readonly decision: BetweenDecision | null; readonly chairName: string; readonly ruleWords: string; readonly onClose: () => void };

/** Records a chair’s action or puts a resolution to the members in writing; or changes what was recorded. */
export function DecisionDialog({ bodyId, kind, decision, chairName, ruleWords, onClose }: DecisionDialogProps) {
  const styles = useStyles();
  const [title, setTitle] = useState(decision?.title ?? '');
  const [words, setWords] = useState(decision?.words ?? '');
  const [reason, setReason] = useState(decision?.reason ?? '');
  const [takenOn, setTakenOn] = useState<CalendarDay | null>(decision?.takenOn ?? today());
  const [takenByName, setTakenByName] = useState(decision?.takenByName ?? (kind === 'chairsAction' ? chairName : ''));
  const [publicity, setPublicity] = useState<Publicity>(decision?.publicity ?? 'open');
  const { errors, refused, refuse } = useRefusals();
  const record = useWrite('betweenMeetings', 'record', { fields: true });
  const change = useWrite('betweenMeetings', 'change', { fields: true });
  const isChair = kind === 'chairsAction';
  const send = async (): Promise<void> => {
    if (takenOn === null) return refuse('takenOn', 'Enter the day.');
    const fields = { title, words, reason, takenOn, takenByName, publicity };
    try {
      if (decision) await change.mutateAsync({ id: decision.id, ...fields });
      else {
        const { number } = await record.mutateAsync({ bodyId, kind, ...fields });
        showToast({ title: `${BETWEEN_KIND_WORDS[kind]} ${number} recorded`, detail: isChair ? 'It is reported to the next meeting by itself.' : 'Record each member’s answer as it comes.' });
      }
      onClose();
    } catch (error) {
      refused(error);
    }
  };
  return (
    <FormDialog title={decision ? `Change ${decision.number}` : isChair ? 'Record a chair’s action' : 'Put a resolution in writing'} open onClose={onClose} submit={decision ? 'Save' : isChair ? 'Record' : 'Put to members'} onSubmit={() => void send()} busy={record.isPending || change.isPending}>
      {!isChair && <p className={styles.rule}>{ruleWords}</p>}
      <TextField label="Subject" value={title} onChange={setTitle} error={errors['title']} required />
      <TextAreaField label={isChair ? 'What was decided' : 'The resolution'} value={words} onChange={setWords} error={errors['words']} required />
      <TextAreaField label={isChair ? 'Why it could not wait for a meeting' : 'Reason'} value={reason} onChange={setReason} error={errors['reason']} rows={2} required={isChair} />
      <FieldRow>
        <DateField label={isChair ? 'Taken on' : 'Put on'} value={takenOn} onChange={setTakenOn} error={errors['takenOn']} required />
        <TextField label={isChair ? 'By' : 'Put by'} value={takenByName} onChange={setTakenByName} error={errors['takenByName']} />
        <SelectField label="Who may know" value={publicity} options={PUBLICITIES} onChange={setPublicity} />
      </FieldRow>
    </FormDialog>
  );
}
