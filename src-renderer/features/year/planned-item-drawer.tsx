import { Checkbox } from '@fluentui/react-components';
import { useState } from 'react';
import { formatDayWithWeekday } from '@shared/kernel/calendar-day';
import { PUBLICITY_WORDS, publicitySchema } from '@shared/kernel/publicity';
import type { Publicity } from '@shared/kernel/publicity';
import { KEY_DECISION_CITATION, keyDecisionNotice } from '@shared/year/key-decision-notice';
import type { PlannedItem, YearMeeting } from '@shared/year/model';
import { useRead } from '@renderer/query/use-read';
import { useWrite } from '@renderer/query/use-write';
import { announce } from '@renderer/ui/announce';
import { DateField } from '@renderer/ui/date-field';
import { Drawer } from '@renderer/ui/drawer';
import { DrawerForm } from '@renderer/ui/drawer-form';
import { SelectField, TextAreaField, TextField } from '@renderer/ui/field';
import { PersonPicker } from '@renderer/ui/person-picker';
import { useToday } from '@renderer/ui/today';
import { useRefusals } from '@renderer/ui/use-refusals';

const PUBLICITY_OPTIONS = publicitySchema.options.map((value) => ({ value, words: PUBLICITY_WORDS[value] }));

/** An item of the work programme: what, when, who leads, why; and for a key decision what the published notice must say (SI 2012/2089 r.9). */
export function PlannedItemDrawer({ bodyId, item, meetings, onClose }: { readonly bodyId: string; readonly item: PlannedItem | null; readonly meetings: readonly YearMeeting[]; readonly onClose: () => void }) {
  const today = useToday();
  const people = useRead('bodies', 'people', {}).data?.people ?? [];
  const [title, setTitle] = useState(item?.title ?? '');
  const [meetingId, setMeetingId] = useState(item?.meetingId ?? '');
  const [plannedFor, setPlannedFor] = useState(item?.plannedFor ?? '');
  const [lead, setLead] = useState({ id: item?.leadPersonId ?? null, typed: item?.leadName ?? '' });
  const [reason, setReason] = useState(item?.reason ?? '');
  const [keyDecision, setKeyDecision] = useState(item?.keyDecision ?? false);
  const [decisionMaker, setDecisionMaker] = useState(item?.decisionMaker ?? '');
  const [consulted, setConsulted] = useState(item?.consulted ?? '');
  const [documents, setDocuments] = useState(item?.documents ?? '');
  const [publishedOn, setPublishedOn] = useState(item?.noticePublishedOn ?? null);
  const [publicity, setPublicity] = useState<Publicity>(item?.publicity ?? 'open');
  const [paragraphs, setParagraphs] = useState(item?.exemptParagraphs.join(', ') ?? '');
  const add = useWrite('year', 'addPlannedItem', { fields: true });
  const change = useWrite('year', 'updatePlannedItem', { fields: true });
  const { errors, refused } = useRefusals();
  const meeting = meetings.find((candidate) => candidate.id === meetingId);

  const send = (): void => {
    const fields = {
      title,
      meetingId: meetingId === '' ? null : meetingId,
      plannedFor,
      leadPersonId: lead.id,
      leadName: lead.typed,
      reason,
      keyDecision,
      decisionMaker,
      consulted,
      documents,
      noticePublishedOn: publishedOn,
      publicity,
      exemptParagraphs: publicity === 'exempt' ? paragraphs.split(/[\s,;]+/u).filter((part) => part !== '') : [],
    };
    const done = (): void => {
      announce(item === null ? `${title} is in the work programme` : 'Changed');
      onClose();
    };
    if (item === null) add.mutate({ bodyId, ...fields }, { onSuccess: done, onError: refused });
    else change.mutate({ id: item.id, ...fields }, { onSuccess: done, onError: refused });
  };
  return (
    <Drawer title={item === null ? 'Plan an item' : 'Planned item'} open onClose={onClose} size="medium">
      <DrawerForm submit={item === null ? 'Add to the work programme' : 'Save'} busy={add.isPending || change.isPending} onSubmit={send} onCancel={onClose}>
        <TextField label="Item" required value={title} onChange={setTitle} error={errors['title']} />
        <SelectField label="Meeting" value={meetingId} options={[{ value: '', words: 'Not yet chosen' }, ...meetings.map((one) => ({ value: one.id, words: `${formatDayWithWeekday(one.date)}${one.provisional ? ' (pencilled in)' : ''}` }))]} onChange={setMeetingId} />
        {meetingId === '' && <TextField label="Planned for" value={plannedFor} onChange={setPlannedFor} error={errors['plannedFor']} hint="In your own words, for example “spring term”" />}
        <PersonPicker label="Lead" typed={lead.typed} error={errors['leadName']} people={people.map((person) => ({ id: person.id, name: person.name, detail: person.organisationName }))} onType={(typed) => setLead({ id: null, typed })} onPick={(person) => setLead({ id: person.id, typed: person.name })} />
        <TextAreaField label="Reason" rows={2} value={reason} onChange={setReason} error={errors['reason']} hint="Why it comes to this body, and when" />
        <SelectField label="Publicity" value={publicity} options={PUBLICITY_OPTIONS} onChange={setPublicity} />
        {publicity === 'exempt' && <TextField label="Paragraphs of Schedule 12A" value={paragraphs} onChange={setParagraphs} error={errors['exemptParagraphs']} hint="For example 3" />}
        <Checkbox label="Key decision" checked={keyDecision} onChange={(_event, data) => setKeyDecision(data.checked === true)} />
        {keyDecision && (
          <>
            <TextField label="Decision maker" value={decisionMaker} onChange={setDecisionMaker} error={errors['decisionMaker']} hint="Name and title, or the body" />
            <TextField label="Who will be consulted" value={consulted} onChange={setConsulted} error={errors['consulted']} />
            <TextField label="Documents to be considered" value={documents} onChange={setDocuments} error={errors['documents']} />
            <DateField label="Notice published on" value={publishedOn} onChange={setPublishedOn} hint="Left empty until it is published" />
            <p>{keyDecisionNotice(meeting?.date ?? null, publishedOn, today).words} ({KEY_DECISION_CITATION})</p>
          </>
        )}
      </DrawerForm>
    </Drawer>
  );
}
