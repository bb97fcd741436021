import { useState } from 'react';
import { formatDay } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import type { Review } from '@shared/ledger/model';
import { useWrite } from '@renderer/query/use-write';
import { DateField } from '@renderer/ui/date-field';
import { TextField } from '@renderer/ui/field';
import { FormDialog } from '@renderer/ui/form-dialog';
import { useRefusals } from '@renderer/ui/use-refusals';

/** Begins a round in which every open recommendation of a review is asked for an update. */
export function StartRoundDialog({ review, today, onClose, onStarted }: { readonly review: Review; readonly today: CalendarDay; readonly onClose: () => void; readonly onStarted: (roundId: string) => void }) {
  const [name, setName] = useState(`Update ${formatDay(today).replace(/^\d+ /u, '')}`);
  const [day, setDay] = useState<CalendarDay | null>(today);
  const { errors, refused, refuse } = useRefusals();
  const start = useWrite('ledger', 'startRound', { fields: true });
  const send = async (): Promise<void> => {
    if (name.trim() === '') return refuse('name', 'Enter the name of the round.');
    try {
      const { roundId } = await start.mutateAsync({ reviewId: review.id, name, day });
      onClose();
      onStarted(roundId);
    } catch (error) {
      refused(error);
    }
  };
  return (
    <FormDialog title="Begin update round" open onClose={onClose} submit="Begin round" onSubmit={() => void send()} busy={start.isPending} lead={`${String(review.openCount)} open ${review.openCount === 1 ? 'recommendation is' : 'recommendations are'} asked for an update. The round becomes a column of the action plan.`}>
      <TextField label="Name" required value={name} onChange={setName} error={errors['name']} />
      <DateField label="Day" value={day} onChange={setDay} error={errors['day']} hint="The day that the updates speak of" />
    </FormDialog>
  );
}
