import { useState } from 'react';
import { substantiveWords } from '@shared/motions/motion-words';
import type { Motion } from '@shared/motions/model';
import { FieldRow, SelectField, TextAreaField } from '@renderer/ui/field';
import { FormDialog } from '@renderer/ui/form-dialog';
import { useRefusals } from '@renderer/ui/use-refusals';
import { Difference } from '@renderer/ui/difference';

/** What the dialog is opened for: a new motion, an amendment to one, or one that is put right. */
export type MotionDeed = { readonly kind: 'propose' } | { readonly kind: 'amend' | 'change'; readonly motion: Motion };
/** What was filled in. */
export type MotionSent = { readonly text: string; readonly moverAttendanceId: string | null; readonly seconderAttendanceId: string | null };

type MotionDialogProps = {
  readonly deed: MotionDeed;
  readonly motions: readonly Motion[];
  /** What the paper or the agenda recommends; empty without it. */
  readonly recommendation: string;
  readonly members: readonly { readonly id: string; readonly name: string }[];
  readonly onSend: (sent: MotionSent) => Promise<unknown>;
  readonly onClose: () => void;
};

const TITLES: Readonly<Record<MotionDeed['kind'], string>> = { propose: 'New motion', amend: 'Amend the motion', change: 'Change the motion' };
const SUBMITS: Readonly<Record<MotionDeed['kind'], string>> = { propose: 'Record motion', amend: 'Record amendment', change: 'Change motion' };

/** Who moves what. The words begin with what is recommended, or with what is amended; the difference is shown as they are typed. */
export function MotionDialog({ deed, motions, recommendation, members, onSend, onClose }: MotionDialogProps) {
  const start = deed.kind === 'propose' ? recommendation : deed.kind === 'amend' ? substantiveWords(deed.motion, motions) : deed.motion.words;
  const base = deed.kind === 'amend' ? start : deed.kind === 'change' ? deed.motion.recommendedText : recommendation;
  const [text, setText] = useState(start);
  const [mover, setMover] = useState(deed.kind === 'change' ? (deed.motion.moverAttendanceId ?? '') : '');
  const [seconder, setSeconder] = useState(deed.kind === 'change' ? (deed.motion.seconderAttendanceId ?? '') : '');
  const [busy, setBusy] = useState(false);
  const { errors, refused, refuse } = useRefusals();
  const people = [{ value: '', words: 'Not recorded' }, ...members.map(({ id, name }) => ({ value: id, words: name }))];

  const submit = (): void => {
    if (text.trim() === '') return refuse('text', 'Type the words of the motion first.');
    setBusy(true);
    onSend({ text: text.trim(), moverAttendanceId: mover === '' ? null : mover, seconderAttendanceId: seconder === '' ? null : seconder }).then(onClose, (failure: unknown) => {
      setBusy(false);
      refused(failure);
    });
  };
  const lead = deed.kind === 'amend' ? 'Write the motion as it would read with the amendment.' : base === '' ? 'Nothing is recommended under this item.' : 'The words begin with what is recommended.';
  return (
    <FormDialog title={TITLES[deed.kind]} lead={lead} open onClose={onClose} submit={SUBMITS[deed.kind]} busy={busy} onSubmit={submit} wide>
      <TextAreaField label="Words of the motion" required rows={4} value={text} onChange={setText} error={errors['text']} />
      {base !== '' && base !== text && <Difference before={base} after={text} />}
      <FieldRow>
        <SelectField label="Moved by" value={mover} options={people} onChange={setMover} error={errors['moverAttendanceId']} />
        <SelectField label="Seconded by" value={seconder} options={people} onChange={setSeconder} error={errors['seconderAttendanceId']} />
      </FieldRow>
    </FormDialog>
  );
}
