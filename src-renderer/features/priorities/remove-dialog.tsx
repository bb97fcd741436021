import { FormDialog } from '@renderer/ui/form-dialog';
import { tiedWords } from './priority-words';

/** Asks before a priority goes to the bin to which something is tied. */
export function RemoveDialog({ name, tiedCount, onRemove, onClose }: { readonly name: string; readonly tiedCount: number; readonly onRemove: () => void; readonly onClose: () => void }) {
  return (
    <FormDialog title={`Move “${name}” to the bin?`} open onClose={onClose} submit="Move to the bin" onSubmit={onRemove}>
      <p>
        {tiedWords(tiedCount)} tied to it. {tiedCount === 1 ? 'The tie goes' : 'The ties go'} with it; agendas and minutes stay as they are, and its risks stay with the body.
      </p>
    </FormDialog>
  );
}
