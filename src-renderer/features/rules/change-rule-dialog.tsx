import { useState } from 'react';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { ruleInForce } from '@shared/rules/rule-pack';
import type { RuleChange, RuleKey, RulePack } from '@shared/rules/rule-pack';
import { RULE_NAMES, ruleInWords } from '@shared/rules/rule-words';
import { fieldMessages, useWrite } from '@renderer/query/use-write';
import { DateField } from '@renderer/ui/date-field';
import { TextAreaField } from '@renderer/ui/field';
import { focusFirstError } from '@renderer/ui/focus-first-error';
import { FormDialog } from '@renderer/ui/form-dialog';
import { RuleValueFields } from './rule-value-fields';

/** Sets one rule of a body apart from its pack. The reason is asked for, because it is shown wherever the rule is used. */
export function ChangeRuleDialog({ bodyId, ruleKey, pack, changes, onClose }: { readonly bodyId: string; readonly ruleKey: RuleKey; readonly pack: RulePack; readonly changes: readonly RuleChange[]; readonly onClose: () => void }) {
  const inForce = ruleInForce(pack, ruleKey, changes);
  const [value, setValue] = useState<RulePack[RuleKey]['value']>(inForce.value);
  const [words, setWords] = useState(inForce.change?.words ?? inForce.words);
  const [reason, setReason] = useState(inForce.change?.reason ?? '');
  const [decidedOn, setDecidedOn] = useState<CalendarDay | null>((inForce.change?.decidedOn ?? null) as CalendarDay | null);
  const change = useWrite('rules', 'change', { fields: true });
  const errors = fieldMessages(change.error);
  return (
    <FormDialog
      title={`Change ${RULE_NAMES[ruleKey].toLowerCase()}`}
      open
      onClose={onClose}
      submit="Keep the change"
      lead={`Shipped: ${pack[ruleKey].words}`}
      busy={change.isPending}
      onSubmit={() => change.mutate({ bodyId, key: ruleKey, value, words, reason, decidedOn }, { onSuccess: onClose, onError: () => focusFirstError() })}
    >
      <RuleValueFields
        ruleKey={ruleKey}
        value={value}
        error={errors['value']}
        onChange={(next) => {
          setValue(next);
          setWords(ruleInWords(ruleKey, next));
        }}
      />
      <TextAreaField label="The rule in words" required value={words} onChange={setWords} error={errors['words']} rows={2} hint="As it is shown on agendas and in the meeting" />
      <TextAreaField label="Reason" required value={reason} onChange={setReason} error={errors['reason']} rows={2} hint="For example: terms of reference 6.1, agreed by the Board" />
      <DateField label="Decided on" value={decidedOn} onChange={setDecidedOn} hint="Leave it empty when there was no decision" />
    </FormDialog>
  );
}
