import { Checkbox } from '@fluentui/react-components';
import { useState } from 'react';
import type { DetailStart, DetailTemplate, ImplicationTemplate, SectionTemplate } from '@shared/papers/templates/paper-template';
import type { BlockKind } from '@shared/text/model';
import { SelectField, TextAreaField, TextField } from '@renderer/ui/field';
import { focusFirstError } from '@renderer/ui/focus-first-error';
import { FormDialog } from '@renderer/ui/form-dialog';
import { KIND_WORDS, linesOf, START_WORDS } from './part-words';

type DialogProps<T> = {
  /** The part as it is; null for a new one. */
  readonly part: T | null;
  readonly busy: boolean;
  readonly onClose: () => void;
  /** Keeps it; the key of a new one is "" and given later. */
  readonly onKeep: (part: T) => void;
};

const NAMES_HINT = 'What papers written elsewhere call it, one a line. A text that is read in finds its place by these.';

function useNames(names: readonly string[]): { readonly text: string; readonly setText: (text: string) => void; readonly names: () => string[] } {
  const [text, setText] = useState(names.join('\n'));
  return { text, setText, names: () => linesOf(text).map((line) => line.slice(0, 300)).slice(0, 40) };
}

/** One line of the header block. */
export function DetailDialog({ part, busy, onClose, onKeep }: DialogProps<DetailTemplate>) {
  const [facts, setFacts] = useState({ label: part?.label ?? '', guidance: part?.guidance ?? '', required: part?.required ?? false, startsWith: part?.startsWith ?? ('nothing' as DetailStart) });
  const other = useNames(part?.names ?? []);
  const [refused, setRefused] = useState(false);
  const change = (fields: Partial<typeof facts>): void => setFacts((now) => ({ ...now, ...fields }));
  const label = facts.label.trim();
  const keep = (): void => {
    setRefused(label === '');
    if (label === '') return focusFirstError();
    onKeep({ key: part?.key ?? '', ...facts, label: label.slice(0, 120), guidance: facts.guidance.trim().slice(0, 500), names: other.names() });
  };
  return (
    <FormDialog title={part === null ? 'New line of the header block' : `“${part.label}”`} open onClose={onClose} submit="Keep" busy={busy} onSubmit={keep} wide>
      <TextField label="Label" required value={facts.label} maxLength={120} onChange={(value) => change({ label: value })} error={refused && label === '' ? 'Enter the label of the line.' : undefined} hint="As it is printed, without the colon" />
      <SelectField label="Begins with" value={facts.startsWith} options={(Object.keys(START_WORDS) as DetailStart[]).map((value) => ({ value, words: START_WORDS[value] }))} onChange={(startsWith) => change({ startsWith })} />
      <Checkbox label="Has to be filled in before the paper goes out" checked={facts.required} onChange={(_event, data) => change({ required: data.checked === true })} />
      <TextAreaField label="Guidance" value={facts.guidance} rows={2} onChange={(guidance) => change({ guidance })} hint="What belongs here, for the author" />
      <TextAreaField label="Other names" value={other.text} rows={3} onChange={other.setText} hint={NAMES_HINT} />
    </FormDialog>
  );
}

/** One headed section. */
export function SectionDialog({ part, busy, onClose, onKeep }: DialogProps<SectionTemplate>) {
  const [facts, setFacts] = useState({ heading: part?.heading ?? '', guidance: part?.guidance ?? '', required: part?.required ?? true, numbered: part?.numbered ?? true, startsAs: part?.startsAs ?? ('numbered' as BlockKind) });
  const other = useNames(part?.names ?? []);
  const [refused, setRefused] = useState(false);
  const change = (fields: Partial<typeof facts>): void => setFacts((now) => ({ ...now, ...fields }));
  const heading = facts.heading.trim();
  const keep = (): void => {
    setRefused(heading === '');
    if (heading === '') return focusFirstError();
    onKeep({ key: part?.key ?? '', ...facts, heading: heading.slice(0, 300), guidance: facts.guidance.trim().slice(0, 1_000), names: other.names(), implications: part?.implications ?? [] });
  };
  return (
    <FormDialog title={part === null ? 'New section' : `“${part.heading}”`} open onClose={onClose} submit="Keep" busy={busy} onSubmit={keep} wide>
      <TextField label="Heading" required value={facts.heading} maxLength={300} onChange={(value) => change({ heading: value })} error={refused && heading === '' ? 'Enter the heading of the section.' : undefined} />
      <Checkbox label="Has to be written before the paper goes out" checked={facts.required} onChange={(_event, data) => change({ required: data.checked === true })} />
      <Checkbox label="Its paragraphs are numbered, as in 2.1" checked={facts.numbered} onChange={(_event, data) => change({ numbered: data.checked === true })} />
      <SelectField label="A new paragraph is" value={facts.startsAs} options={(Object.keys(KIND_WORDS) as BlockKind[]).map((value) => ({ value, words: KIND_WORDS[value] ?? value }))} onChange={(startsAs) => change({ startsAs })} />
      <TextAreaField label="Guidance" value={facts.guidance} rows={3} onChange={(guidance) => change({ guidance })} hint="What belongs here, for the author" />
      <TextAreaField label="Other names" value={other.text} rows={3} onChange={other.setText} hint={NAMES_HINT} />
    </FormDialog>
  );
}

/** One question that has to be answered under a section. */
export function QuestionDialog({ part, busy, onClose, onKeep }: DialogProps<ImplicationTemplate>) {
  const [facts, setFacts] = useState({ label: part?.label ?? '', guidance: part?.guidance ?? '' });
  const other = useNames(part?.names ?? []);
  const [refused, setRefused] = useState(false);
  const label = facts.label.trim();
  const keep = (): void => {
    setRefused(label === '');
    if (label === '') return focusFirstError();
    onKeep({ key: part?.key ?? '', label: label.slice(0, 300), guidance: facts.guidance.trim().slice(0, 500), names: other.names() });
  };
  return (
    <FormDialog title={part === null ? 'New question' : `“${part.label}”`} open onClose={onClose} submit="Keep" lead="Every paper has to answer it, even when the answer is “None”." busy={busy} onSubmit={keep} wide>
      <TextField label="Question" required value={facts.label} maxLength={300} onChange={(value) => setFacts({ ...facts, label: value })} error={refused && label === '' ? 'Enter the question.' : undefined} hint="For example: Legal implications" />
      <TextAreaField label="Guidance" value={facts.guidance} rows={2} onChange={(guidance) => setFacts({ ...facts, guidance })} hint="What belongs here, for the author" />
      <TextAreaField label="Other names" value={other.text} rows={3} onChange={other.setText} hint={NAMES_HINT} />
    </FormDialog>
  );
}
