import { useState } from 'react';
import { formatDay } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import type { Preparation } from '@shared/papers/preparation/model';
import { useWrite } from '@renderer/query/use-write';
import { DateField } from '@renderer/ui/date-field';
import { TextField } from '@renderer/ui/field';
import { FormDialog } from '@renderer/ui/form-dialog';
import { Panel } from '@renderer/ui/panel';
import { TextLink } from '@renderer/ui/text-link';
import { usePartStyles } from './part-styles';

type Implication = { readonly id: string; readonly heading: string };

/** Which officer was consulted on each implication, and when. */
export function ConsultedPanel({ implications, preparation, locked }: { readonly implications: readonly Implication[]; readonly preparation: Preparation; readonly locked: boolean }) {
  const styles = usePartStyles();
  const [editing, setEditing] = useState<Implication | null>(null);
  if (implications.length === 0) return null;
  return (
    <Panel title="Officers consulted" count={`${String(preparation.consulted.length)} of ${String(implications.length)}`}>
      <ul aria-label="Officers consulted">
        {implications.map((implication) => {
          const known = preparation.consulted.find(({ sectionId }) => sectionId === implication.id);
          const said = known === undefined ? '' : [known.name, known.on === null ? '' : formatDay(known.on)].filter((part) => part !== '').join(', ');
          return (
            <li key={implication.id} className={styles.row}>
              <span className={styles.words}>
                {implication.heading}
                <span className={styles.line}> {said === '' ? 'Nobody noted yet' : said}</span>
              </span>
              {!locked && (
                <TextLink label={`Officer consulted on ${implication.heading}`} onClick={() => setEditing(implication)}>
                  {said === '' ? 'Add…' : 'Change…'}
                </TextLink>
              )}
            </li>
          );
        })}
      </ul>
      {editing !== null && <ConsultedDialog implication={editing} known={preparation.consulted.find(({ sectionId }) => sectionId === editing.id)} onClose={() => setEditing(null)} />}
    </Panel>
  );
}

function ConsultedDialog({ implication, known, onClose }: { readonly implication: Implication; readonly known: Preparation['consulted'][number] | undefined; readonly onClose: () => void }) {
  const note = useWrite('preparation', 'noteConsulted');
  const [name, setName] = useState(known?.name ?? '');
  const [on, setOn] = useState<CalendarDay | null>(known?.on ?? null);
  return (
    <FormDialog title={implication.heading} open onClose={onClose} submit="Keep" onSubmit={() => note.mutate({ sectionId: implication.id, name, on }, { onSuccess: onClose })} busy={note.isPending}>
      <TextField label="Officer consulted" value={name} onChange={setName} />
      <DateField label="On" value={on} onChange={setOn} />
    </FormDialog>
  );
}
