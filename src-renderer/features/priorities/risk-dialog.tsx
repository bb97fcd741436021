import { useState } from 'react';
import { formatDay, readTypedDay } from '@shared/kernel/calendar-day';
import { dayEcho, NOT_A_DAY } from '@shared/kernel/typed-fields';
import { RISK_LEVEL_WORDS, riskLevelSchema } from '@shared/priorities/model';
import type { Risk, RiskLevel } from '@shared/priorities/model';
import { useRead } from '@renderer/query/use-read';
import { useWrite } from '@renderer/query/use-write';
import { announce } from '@renderer/ui/announce';
import { FieldRow, SelectField, TextAreaField, TextField } from '@renderer/ui/field';
import { FormDialog } from '@renderer/ui/form-dialog';
import { useRefusals } from '@renderer/ui/use-refusals';

type RiskDialogProps = { readonly bodyId: string; /** Null for a new one. */ readonly risk: Risk | null; /** The priority that a new risk is of at first. */ readonly priorityId: string | null; readonly onClose: () => void };

/** What may get in the way, what is done about it, and how much it matters. */
export function RiskDialog({ bodyId, risk, priorityId, onClose }: RiskDialogProps) {
  const priorities = useRead('priorities', 'list', { bodyId }).data?.priorities ?? [];
  const [what, setWhat] = useState(risk?.what ?? '');
  const [response, setResponse] = useState(risk?.response ?? '');
  const [level, setLevel] = useState<RiskLevel>(risk?.level ?? 'medium');
  const [of, setOf] = useState((risk === null ? priorityId : risk.priorityId) ?? '');
  const [closedOn, setClosedOn] = useState(risk?.closedOn ? formatDay(risk.closedOn) : '');
  const add = useWrite('priorities', 'addRisk', { fields: true });
  const change = useWrite('priorities', 'updateRisk', { fields: true });
  const { errors, refused, refuse } = useRefusals();

  const send = (): void => {
    const closed = readTypedDay(closedOn);
    if (closedOn.trim() !== '' && closed === null) return refuse('closedOn', NOT_A_DAY);
    const fields = { what, response, level, priorityId: of === '' ? null : of, closedOn: closed };
    const done = (): void => {
      announce(risk === null ? 'Risk added' : 'Risk changed');
      onClose();
    };
    if (risk === null) add.mutate({ bodyId, ...fields }, { onSuccess: done, onError: refused });
    else change.mutate({ riskId: risk.id, ...fields }, { onSuccess: done, onError: refused });
  };
  return (
    <FormDialog title={risk === null ? 'New risk' : 'Change risk'} open onClose={onClose} submit={risk === null ? 'Add risk' : 'Save'} onSubmit={send} busy={add.isPending || change.isPending}>
      <TextField label="Risk" required value={what} onChange={setWhat} error={errors['what']} hint="What may get in the way" />
      <TextAreaField label="Response" value={response} onChange={setResponse} error={errors['response']} hint="What is done about it" />
      <FieldRow>
        <SelectField label="Level" value={level} options={riskLevelSchema.options.map((value) => ({ value, words: RISK_LEVEL_WORDS[value] }))} onChange={setLevel} />
        <SelectField label="Of" value={of} options={[{ value: '', words: 'The body as a whole' }, ...priorities.map(({ id, name }) => ({ value: id, words: name }))]} onChange={setOf} />
      </FieldRow>
      {risk !== null && <TextField label="Closed on" value={closedOn} onChange={setClosedOn} error={errors['closedOn']} hint={dayEcho(closedOn) ?? 'Empty while it is open'} />}
    </FormDialog>
  );
}
