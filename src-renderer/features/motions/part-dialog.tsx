import { Checkbox } from '@fluentui/react-components';
import { useState } from 'react';
import { v7 as uuidV7 } from 'uuid';
import { PUBLICITY_WORDS } from '@shared/kernel/publicity';
import type { Publicity } from '@shared/kernel/publicity';
import { plainText } from '@shared/text/model';
import { useRead } from '@renderer/query/use-read';
import { useWrite } from '@renderer/query/use-write';
import { announce } from '@renderer/ui/announce';
import { SelectField, TextAreaField } from '@renderer/ui/field';
import { FormDialog } from '@renderer/ui/form-dialog';
import { part2State } from './part2-state';
import type { MeetingMotions } from './use-motions';

type PartDialogProps = { readonly meetingId: string; readonly itemId: string; readonly known: MeetingMotions; readonly onClose: () => void };

/** In which part one item was taken, without a vote, and what the public may read in its place (LGA 1972 s.100C(2)). */
export function PartDialog({ meetingId, itemId, known, onClose }: PartDialogProps) {
  const { takenAs, planned } = part2State(known, itemId);
  const entries = useRead('minutes', 'get', { meetingId }).data?.entries.filter((entry) => entry.agendaItemId === itemId && entry.publicity !== 'open').length ?? 0;
  const kept = known.publicSummaries.find(({ agendaItemId }) => agendaItemId === itemId)?.block;
  const before = kept === undefined ? '' : plainText(kept.runs);
  const [publicity, setPublicity] = useState<Publicity>(takenAs);
  const [withEntries, setWithEntries] = useState(false);
  const [summary, setSummary] = useState(before);
  const { mutateAsync: setPart, isPending } = useWrite('motions', 'setPart');
  const { mutateAsync: saveSummary } = useWrite('motions', 'savePublicSummary');
  const save = async (): Promise<void> => {
    if (publicity !== takenAs || withEntries) await setPart({ agendaItemId: itemId, publicity, paragraphs: [], withEntries });
    if (publicity !== 'open' && summary.trim() !== before) await saveSummary({ agendaItemId: itemId, blockId: kept?.id ?? uuidV7(), text: summary.trim(), revision: kept?.revision ?? 0 });
    announce(publicity === 'open' ? 'The item is minuted in Part 1.' : 'The item is minuted in Part 2.');
    onClose();
  };
  return (
    <FormDialog title="Part of this item" lead={`The agenda planned it as ${PUBLICITY_WORDS[planned].toLowerCase()}. That stays on the agenda as it was.`} open onClose={onClose} submit="Save" busy={isPending} onSubmit={() => void save().catch(() => undefined)}>
      <SelectField
        label="It was taken"
        value={publicity}
        options={[{ value: 'open', words: 'In public (Part 1)' }, { value: 'exempt', words: 'With the public excluded: exempt (Part 2)' }, { value: 'confidential', words: 'With the public excluded: confidential (Part 2)' }]}
        onChange={setPublicity}
      />
      {publicity === 'open' && entries > 0 && (
        <Checkbox label={entries === 1 ? 'Open the minute already recorded under it as well' : `Open the ${String(entries)} minutes already recorded under it as well`} checked={withEntries} onChange={(_event, data) => setWithEntries(data.checked === true)} />
      )}
      {publicity !== 'open' && <TextAreaField label="What the public may read instead" rows={4} value={summary} onChange={setSummary} hint="Where what is left out leaves no fair record, a written summary is published with Part 1 (LGA 1972, section 100C(2)). Name nothing exempt in it." />}
    </FormDialog>
  );
}
