import { useState } from 'react';
import { findRulePack, RULE_PACKS } from '@shared/rules/packs/all-packs';
import { RULE_NAMES } from '@shared/rules/rule-words';
import { useWrite } from '@renderer/query/use-write';
import { SelectField } from '@renderer/ui/field';
import { FormDialog } from '@renderer/ui/form-dialog';

/** Chooses the rules a body goes by, and shows the two numbers that matter most before they are taken. */
export function ChoosePackDialog({ bodyId, chosen, onClose }: { readonly bodyId: string; readonly chosen: string; readonly onClose: () => void }) {
  const [packKey, setPackKey] = useState(chosen);
  const choose = useWrite('rules', 'choosePack');
  const pack = findRulePack(packKey);
  return (
    <FormDialog
      title="Choose rules"
      open
      onClose={onClose}
      submit="Use these rules"
      lead="Each rule shows where it is from and can be changed for this body. This is not legal advice."
      busy={choose.isPending}
      onSubmit={() => choose.mutate({ bodyId, packKey }, { onSuccess: onClose })}
    >
      <SelectField label="Rules" value={packKey} options={RULE_PACKS.map((one) => ({ value: one.key, words: one.name }))} onChange={setPackKey} />
      {pack && (
        <>
          <p>
            <strong>{RULE_NAMES.notice}:</strong> {pack.notice.words}
          </p>
          <p>
            <strong>{RULE_NAMES.quorum}:</strong> {pack.quorum.words}
          </p>
        </>
      )}
    </FormDialog>
  );
}
