import { Checkbox } from '@fluentui/react-components';
import { useState } from 'react';
import type { HouseWording } from '@shared/minutes/house-wording';
import { useWrite } from '@renderer/query/use-write';
import { announce } from '@renderer/ui/announce';
import { SelectField, TextField } from '@renderer/ui/field';
import { FormDialog } from '@renderer/ui/form-dialog';
import { useRefusals } from '@renderer/ui/use-refusals';

/** How a body has its minutes worded and numbered. */
export function WordingDialog({ bodyId, wording, onClose }: { readonly bodyId: string; readonly wording: HouseWording; readonly onClose: () => void }) {
  const [value, setValue] = useState(wording);
  const { mutateAsync: save, isPending } = useWrite('writeUp', 'setWording', { fields: true });
  const { errors, refused } = useRefusals();
  const set = (patch: Partial<HouseWording>): void => setValue({ ...value, ...patch });
  const submit = (): void => void save({ bodyId, wording: value }).then(() => { announce('Wording saved.'); onClose(); }, refused);
  return (
    <FormDialog title="Wording of minutes" open onClose={onClose} submit="Save" onSubmit={submit} busy={isPending} lead="For all minutes of this body that are not approved yet.">
      <SelectField label="A decision begins with" value={value.decidedWord} options={[{ value: 'AGREED', words: 'AGREED' }, { value: 'RESOLVED', words: 'RESOLVED' }]} onChange={(decidedWord) => set({ decidedWord })} />
      <SelectField label="Minutes are numbered" value={value.numbering} options={[{ value: 'perMeeting', words: 'As the items of the agenda' }, { value: 'throughTheYear', words: 'Through the year' }]} onChange={(numbering) => set({ numbering })} />
      <TextField label="Before each number" value={value.numberPrefix} onChange={(numberPrefix) => set({ numberPrefix })} hint="For example FGB/26/" error={errors['wording.numberPrefix']} />
      <SelectField label="Order" value={value.itemOrder} options={[{ value: 'agenda', words: 'Order of the agenda' }, { value: 'business', words: 'Order of business, as items were taken' }]} onChange={(itemOrder) => set({ itemOrder })} />
      <SelectField label="Names" value={value.memberNames} options={[{ value: 'asRecorded', words: 'With their titles' }, { value: 'withoutTitle', words: 'Without titles' }]} onChange={(memberNames) => set({ memberNames })} />
      <Checkbox label="Actions in a table at the end" checked={value.actionTable} onChange={(_event, data) => set({ actionTable: data.checked === true })} />
      <Checkbox label="The time at which each item was begun" checked={value.showTimes} onChange={(_event, data) => set({ showTimes: data.checked === true })} />
      <Checkbox label="A line for initials on every page" checked={value.initialsBox} onChange={(_event, data) => set({ initialsBox: data.checked === true })} />
    </FormDialog>
  );
}
