import type { Editor } from '@tiptap/core';
import { useState } from 'react';
import { ASK_TYPE_WORDS } from '@shared/agenda/model';
import { DECISION_VERBS } from '@shared/papers/recommendations/decision-verbs';
import { announce } from '@renderer/ui/announce';
import { SelectField, TextAreaField } from '@renderer/ui/field';
import { FormDialog } from '@renderer/ui/form-dialog';
import { appendRecommendation } from './move-paragraphs';

const VERBS = DECISION_VERBS.map(({ verb, asks }) => ({ value: verb, words: `${verb} (${ASK_TYPE_WORDS[asks].toLowerCase()})` }));

/** Begins a recommendation with the verb that is decided by; what follows is written here or on the page. */
export function AddRecommendationDialog({ editor, onClose }: { readonly editor: Editor; readonly onClose: () => void }) {
  const [verb, setVerb] = useState<string>(VERBS[0]?.value ?? '');
  const [what, setWhat] = useState('');
  const [asked, setAsked] = useState(false);
  const words = what.trim();
  const send = (): void => {
    setAsked(true);
    if (words === '') return;
    appendRecommendation(editor, `${verb} ${words}`);
    announce('Recommendation added.');
    onClose();
  };
  return (
    <FormDialog title="Add a recommendation" open onClose={onClose} submit="Add" onSubmit={send} lead="One decision each. It stands last in its section and can be moved.">
      <SelectField label="What the body is asked to do" value={verb} options={VERBS} onChange={setVerb} />
      <TextAreaField label="What follows" required value={what} onChange={setWhat} hint="For example: that the plan be put out to consultation." error={asked && words === '' ? 'Say what is to be decided.' : undefined} />
    </FormDialog>
  );
}
