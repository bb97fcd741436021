import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { declarationKindsFor, declarationKindWords, interestRuleWords } from '@shared/attendance/declaration-kinds';
import { DEED_WORDS, declaredDeedSchema } from '@shared/attendance/model';
import type { Declaration, DeclarationKind, DeclaredDeed, MeetingRoom } from '@shared/attendance/model';
import { fieldMessages, useWrite } from '@renderer/query/use-write';
import { type } from '@renderer/theme/tokens';
import { SelectField, TextAreaField } from '@renderer/ui/field';
import { FormDialog } from '@renderer/ui/form-dialog';
import { itemOptions } from './item-options';
import { momentIn } from './use-room';

const useStyles = makeStyles({ offered: { display: 'flex', flexWrap: 'wrap', gap: '6px', ...type.dense }, offer: { minWidth: 0, maxWidth: '100%', textAlign: 'start', fontWeight: 400 } });

/** An interest that somebody declares: who, in which item, of what kind and nature, and what they did. What their register says is offered. */
export function DeclarationDialog({ room, itemId, declaration, onClose }: { readonly room: MeetingRoom; readonly itemId: string; readonly declaration: Declaration | null; readonly onClose: () => void }) {
  const styles = useStyles();
  const { packKey } = room.facts;
  const kinds = declarationKindsFor(packKey, declaration?.kind ?? null);
  const [who, setWho] = useState(declaration?.attendanceId ?? '');
  const [item, setItem] = useState(declaration === null ? itemId : (declaration.agendaItemId ?? ''));
  const [kind, setKind] = useState<DeclarationKind>(declaration?.kind ?? kinds[0] ?? 'personal');
  const [nature, setNature] = useState(declaration?.nature ?? '');
  const [did, setDid] = useState<DeclaredDeed>(declaration?.did ?? '');
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const declare = useWrite('attendance', 'declare', { fields: true });
  const change = useWrite('attendance', 'changeDeclaration', { fields: true });
  const registered = room.interests.filter(({ attendanceId }) => attendanceId === who);

  const submit = (): void => {
    const missing = { ...(who === '' ? { who: 'Choose who declares the interest.' } : {}), ...(nature.trim() === '' ? { nature: 'Enter the nature of the interest.' } : {}) };
    if (Object.keys(missing).length > 0) return setErrors(missing);
    const said = { agendaItemId: item === '' ? null : item, kind, nature, did };
    const done = { onSuccess: onClose, onError: (failure: unknown) => setErrors(fieldMessages(failure)) };
    if (declaration === null) declare.mutate({ meetingId: room.meetingId, attendanceId: who, at: momentIn(room).at, ...said }, done);
    else change.mutate({ declarationId: declaration.id, ...said }, done);
  };
  return (
    <FormDialog title={declaration === null ? 'Declaration of interest' : 'Change declaration of interest'} lead={interestRuleWords(packKey)} open onClose={onClose} submit={declaration === null ? 'Record' : 'Change'} busy={declare.isPending || change.isPending} onSubmit={submit}>
      {declaration === null && <SelectField label="Who" required value={who} options={[{ value: '', words: 'Choose' }, ...room.people.map(({ id, name }) => ({ value: id, words: name }))]} onChange={setWho} error={errors['who']} />}
      <SelectField label="In" value={item} options={itemOptions(room, 'The whole meeting')} onChange={setItem} hint={restrictedHint(room, item)} />
      <SelectField label="Kind" value={kind} options={kinds.map((value) => ({ value, words: declarationKindWords(value, packKey) }))} onChange={setKind} />
      <TextAreaField label="Nature" required value={nature} onChange={setNature} error={errors['nature']} rows={2} />
      {registered.length > 0 && (
        <div className={styles.offered} role="group" aria-label="In the register of interests">
          <span>In the register:</span>
          {registered.map((interest) => (
            <Button
              key={interest.id}
              className={styles.offer}
              size="small"
              onClick={() => {
                setNature(interest.words);
                setKind(kinds.includes(interest.kind) ? interest.kind : kind);
              }}
            >
              {interest.words}
            </Button>
          ))}
        </div>
      )}
      <SelectField label="What they did" value={did} options={declaredDeedSchema.options.map((value) => ({ value, words: DEED_WORDS[value] }))} onChange={setDid} hint="Asked again when the item is reached, if it is not known yet." />
    </FormDialog>
  );
}

function restrictedHint({ items }: MeetingRoom, itemId: string): string | undefined {
  const item = items.find(({ id }) => id === itemId);
  return item && item.publicity !== 'open' ? 'This item is in Part 2: what is declared about it is kept there.' : undefined;
}
