import { Checkbox } from '@fluentui/react-components';
import { useState } from 'react';
import type { AgendaSource } from '@shared/agenda-templates/model';
import type { BodyKind } from '@shared/bodies/model';
import type { TimeOfDay } from '@shared/kernel/time-of-day';
import type { Meeting } from '@shared/meetings/model';
import { useWrite } from '@renderer/query/use-write';
import { SelectField, TextAreaField } from '@renderer/ui/field';
import { FormDialog } from '@renderer/ui/form-dialog';
import { showToast } from '@renderer/ui/toasts';
import { AgendaPreview, useAgendaPreview } from './agenda-preview';
import { itemsWords, useSourceChoices } from './agenda-sources';

type DialogProps = { readonly meeting: Meeting; readonly bodyKind: BodyKind; readonly onClose: () => void };

const DEFERRED = 'deferred';

/** Adds the items of a template or of an earlier agenda, or what earlier meetings deferred, after the items that are there. */
export function AddFromDialog({ meeting, bodyKind, onClose }: DialogProps) {
  const choices = useSourceChoices(meeting.bodyId, bodyKind, meeting.id);
  const [value, setValue] = useState<string | null>(null);
  const [arising, setArising] = useState(true);
  const fill = useFill(meeting, onClose);
  const offered = [...(choices ?? []), { value: DEFERRED, words: 'What earlier meetings deferred', source: { kind: DEFERRED } as AgendaSource }];
  const chosen = offered.find((choice) => choice.value === value) ?? offered[0];
  const source = chosen?.source ?? { kind: 'empty' };
  const startTime = meeting.startTime as TimeOfDay;
  const preview = useAgendaPreview(choices === null ? null : { bodyId: meeting.bodyId, date: meeting.date, startTime, source, arising });
  return (
    <FormDialog title="Add items from…" open onClose={onClose} submit="Add to the agenda" lead={meeting.itemCount === 0 ? 'The items are copied; the template or the agenda they come from stays as it is.' : 'The items are added after those that are there.'} busy={fill.busy || choices === null} onSubmit={() => fill.send(source, arising)}>
      <SelectField label="From" value={chosen?.value ?? ''} options={offered.map((choice) => ({ value: choice.value, words: choice.words }))} onChange={setValue} />
      {preview && preview.arisingCount > 0 && source.kind !== DEFERRED && <Checkbox label="List the open actions under matters arising" checked={arising} onChange={(_event, data) => setArising(data.checked === true)} />}
      {preview && <AgendaPreview preview={preview} startTime={startTime} />}
    </FormDialog>
  );
}

/** Makes items of a list that was pasted, a line an item. */
export function PasteListDialog({ meeting, onClose }: Omit<DialogProps, 'bodyKind'>) {
  const [text, setText] = useState('');
  const fill = useFill(meeting, onClose);
  const startTime = meeting.startTime as TimeOfDay;
  const source = { kind: 'list', text } as const;
  const preview = useAgendaPreview(text.trim() === '' ? null : { bodyId: meeting.bodyId, date: meeting.date, startTime, source, arising: false });
  return (
    <FormDialog title="Paste a list" open onClose={onClose} submit="Add to the agenda" lead="One line for each item, from an e-mail, from Word or from an old agenda. Numbers, letters and indents make sub-items." wide busy={fill.busy} onSubmit={() => text.trim() !== '' && fill.send(source, false)}>
      <TextAreaField label="Items" required value={text} onChange={setText} rows={10} hint="For example: 3. Schools budget (20 minutes)" />
      {preview && <AgendaPreview preview={preview} startTime={startTime} />}
    </FormDialog>
  );
}

/** Fills the agenda of a meeting and says what came of it. */
export function useFill(meeting: Meeting, onDone: () => void): { readonly busy: boolean; readonly send: (source: AgendaSource, arising: boolean) => void } {
  const fill = useWrite('agendaTemplates', 'fill');
  return {
    busy: fill.isPending,
    send: (source, arising) =>
      fill.mutate(
        { meetingId: meeting.id, source, arising },
        {
          onSuccess: ({ added, notes }) => {
            onDone();
            showToast({ title: added === 0 ? 'There was nothing to add' : `${itemsWords(added)} added`, detail: notes.join(' '), ...(added === 0 ? { tone: 'information' as const } : {}) });
          },
        },
      ),
  };
}
