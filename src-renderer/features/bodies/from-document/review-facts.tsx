import { BODY_KIND_WORDS, bodyKindSchema } from '@shared/bodies/model';
import { bodyPhaseKindSchema, PHASE_WORDS } from '@shared/bodies/structure-model';
import type { BodyNode } from '@shared/bodies/structure-model';
import { Panel } from '@renderer/ui/panel';
import { SelectField, TextField } from '@renderer/ui/field';
import { changeFact, checkFact, NEW_PARENT, type DraftFacts } from './body-draft';
import { FactRow } from './found-row';
import type { ReviewProps } from './found-list';

/** The facts of the body, each beside the words it was read from. */
export function ReviewFacts({ draft, onChange, problems, known, onParentName }: ReviewProps & { readonly known: readonly BodyNode[]; readonly onParentName: (name: string) => void }) {
  const { facts, reading } = draft;
  const source = (name: keyof DraftFacts, words: string) => ({
    name: words,
    lines: facts[name].from.flatMap((line) => reading.lines[line] ?? []),
    unsure: facts[name].unsure,
    checked: facts[name].checked,
    onChecked: () => onChange((before) => checkFact(before, name)),
    ...(name === 'organisationName' && facts[name].value !== '' ? { absent: 'Not in the document: that of your other bodies' } : {}),
  });
  const text = (name: 'name' | 'shortName' | 'organisationName' | 'firstMeeting', words: string, hint?: string) => (
    <FactRow {...source(name, words)}>
      <TextField label={words} value={facts[name].value} error={problems.get(name)} {...(hint === undefined ? {} : { hint })} onChange={(value) => onChange((before) => changeFact(before, name, value))} />
    </FactRow>
  );
  return (
    <Panel level={3} title="The body">
      {text('name', 'Name')}
      {text('shortName', 'Short name')}
      <FactRow {...source('kind', 'Kind')}>
        <SelectField label="Kind" value={facts.kind.value} options={bodyKindSchema.options.map((kind) => ({ value: kind, words: BODY_KIND_WORDS[kind] }))} onChange={(kind) => onChange((before) => changeFact(before, 'kind', kind))} />
      </FactRow>
      <FactRow {...source('phase', 'Phase')}>
        <SelectField
          label="Phase"
          value={facts.phase.value}
          options={[{ value: '' as const, words: 'Not said' }, ...bodyPhaseKindSchema.options.map((phase) => ({ value: phase, words: PHASE_WORDS[phase] }))]}
          onChange={(phase) => onChange((before) => changeFact(before, 'phase', phase))}
        />
      </FactRow>
      <FactRow {...source('parent', 'Reports to')}>
        <SelectField
          label="Reports to"
          value={facts.parent.value}
          options={[{ value: '', words: 'No other body' }, { value: NEW_PARENT, words: 'A body that is not in the record yet' }, ...known.map((body) => ({ value: body.id, words: body.name }))]}
          onChange={(parent) => onChange((before) => changeFact(before, 'parent', parent))}
        />
        {facts.parent.value === NEW_PARENT && <TextField label="Name of the body above" value={draft.newParentName} error={problems.get('newParentName')} hint="It is added to the record as a body of its own" onChange={onParentName} />}
      </FactRow>
      {text('firstMeeting', 'First meeting', 'Kept as a note in these words: no date is made of it')}
      {text('organisationName', 'Organisation', 'The council, trust or school it belongs to')}
    </Panel>
  );
}
