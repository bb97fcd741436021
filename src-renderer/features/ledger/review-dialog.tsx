import { useState } from 'react';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { PUBLICITY_WORDS, publicitySchema } from '@shared/kernel/publicity';
import type { Publicity } from '@shared/kernel/publicity';
import type { Review } from '@shared/ledger/model';
import { reviewKindSchema } from '@shared/ledger/model';
import { referenceOf, USUAL_PATTERN } from '@shared/ledger/reference-pattern';
import { hasResponseClock, responseClock } from '@shared/ledger/response-clock';
import { useRead } from '@renderer/query/use-read';
import { useWrite } from '@renderer/query/use-write';
import { DateField } from '@renderer/ui/date-field';
import { FieldRow, SelectField, TextField } from '@renderer/ui/field';
import { FormDialog } from '@renderer/ui/form-dialog';
import { useToday } from '@renderer/ui/today';
import { useRefusals } from '@renderer/ui/use-refusals';
import { REVIEW_KIND_WORDS } from './review-words';

type ReviewDialogProps = { /** The review to change; null for a new one. */ readonly review: Review | null; readonly onClose: () => void; readonly onAdded?: (id: string) => void };

/** The facts of a review: what it is, who commissioned it, who has to answer it, and when it came, from which the clock of the response runs. */
export function ReviewDialog({ review, onClose, onAdded }: ReviewDialogProps) {
  const today = useToday();
  const bodies = useRead('bodies', 'list', {}).data?.bodies ?? [];
  const [title, setTitle] = useState(review?.title ?? '');
  const [kind, setKind] = useState<Review['kind']>(review?.kind ?? 'review');
  const [chosenBody, setBody] = useState(review?.bodyId ?? '');
  const [department, setDepartment] = useState(review?.department ?? '');
  const [officers, setOfficers] = useState(review?.officers ?? '');
  const [receivedOn, setReceived] = useState<CalendarDay | null>(review?.receivedOn ?? null);
  const [noticeOn, setNotice] = useState<CalendarDay | null>(review?.noticeOn ?? null);
  const [respondedOn, setResponded] = useState<CalendarDay | null>(review?.respondedOn ?? null);
  const [pattern, setPattern] = useState(review?.referencePattern ?? USUAL_PATTERN);
  const [publicity, setPublicity] = useState<Publicity>(review?.publicity ?? 'open');
  const { errors, refused, refuse } = useRefusals();
  const add = useWrite('ledger', 'addReview', { fields: true });
  const change = useWrite('ledger', 'changeReview', { fields: true });
  const bodyId = chosenBody === '' ? (bodies[0]?.id ?? '') : chosenBody;
  const clock = receivedOn === null || !hasResponseClock(kind) ? null : responseClock(receivedOn, noticeOn, respondedOn, today);
  const send = async (): Promise<void> => {
    if (title.trim() === '') return refuse('title', 'Enter the title of the review.');
    const fields = { bodyId, title, kind, department, officers, receivedOn, noticeOn, respondedOn, referencePattern: pattern.trim() === '' ? USUAL_PATTERN : pattern, publicity };
    try {
      if (review === null) onAdded?.((await add.mutateAsync(fields)).reviewId);
      else await change.mutateAsync({ reviewId: review.id, fields });
      onClose();
    } catch (error) {
      refused(error);
    }
  };
  const at = (field: string): string | undefined => errors[field] ?? errors[`fields.${field}`];
  return (
    <FormDialog wide title={review === null ? 'Add review' : 'Change review'} open onClose={onClose} submit={review === null ? 'Add review' : 'Save'} onSubmit={() => void send()} busy={add.isPending || change.isPending}>
      <TextField label="Title" required value={title} onChange={setTitle} error={at('title')} hint="As the report is called, for example Inclusion review" />
      <FieldRow>
        <SelectField label="Kind" value={kind} options={reviewKindSchema.options.map((value) => ({ value, words: REVIEW_KIND_WORDS[value] }))} onChange={setKind} />
        <SelectField label="Commissioned by" value={bodyId} options={bodies.map(({ id, name }) => ({ value: id, words: name }))} onChange={setBody} error={at('bodyId')} />
      </FieldRow>
      <FieldRow>
        <TextField label="Responsible department" value={department} onChange={setDepartment} error={at('department')} />
        <TextField label="Officers" value={officers} onChange={setOfficers} error={at('officers')} hint="Who answers it, by name or post" />
      </FieldRow>
      <FieldRow>
        <DateField label="Received on" value={receivedOn} onChange={setReceived} error={at('receivedOn')} />
        <DateField label="Notice given on" value={noticeOn} onChange={setNotice} error={at('noticeOn')} hint="If it came after the report" />
        <DateField label="Responded on" value={respondedOn} onChange={setResponded} error={at('respondedOn')} hint="Empty while it is not answered" />
      </FieldRow>
      {clock !== null && <p>{clock.working}</p>}
      <FieldRow>
        <TextField label="Pattern of references" value={pattern} onChange={setPattern} error={at('referencePattern')} hint={`The first is ${referenceOf(pattern, 1, today)}. {n} is the number, {nn} with a nought before it, {yy}/{yy} the municipal year.`} />
        <SelectField label="Publicity" value={publicity} options={publicitySchema.options.map((value) => ({ value, words: PUBLICITY_WORDS[value] }))} onChange={setPublicity} />
      </FieldRow>
    </FormDialog>
  );
}
