import { useState } from 'react';
import type { Editor } from '@tiptap/core';
import { isSafeLink } from '@renderer/features/text/editor-schema';
import { TextField } from '@renderer/ui/field';
import { FormDialog } from '@renderer/ui/form-dialog';

/** Asks for the address of a link on the selected words; an empty address takes the link away. */
export function LinkDialog({ editor, onClose }: { readonly editor: Editor; readonly onClose: () => void }) {
  const before = String(editor.getAttributes('link')['href'] ?? '');
  const [address, setAddress] = useState(before);
  const [words, setWords] = useState('');
  const [error, setError] = useState<string | undefined>(undefined);
  const needsWords = editor.state.selection.empty && before === '';

  const keep = (): void => {
    const typed = address.trim();
    const whole = /^[^\s@/]+@[^\s@/]+\.[^\s@/]+$/u.test(typed) ? `mailto:${typed}` : /^www\./iu.test(typed) ? `https://${typed}` : typed;
    if (whole !== '' && !isSafeLink(whole)) {
      setError('Enter a web address that starts with https:// or an e-mail address.');
      return;
    }
    onClose();
    const chain = editor.chain().focus();
    if (before !== '') chain.extendMarkRange('link');
    if (whole === '') chain.unsetMark('link').run();
    else if (needsWords) chain.insertContent({ type: 'text', text: words.trim() === '' ? typed : words.trim(), marks: [{ type: 'link', attrs: { href: whole } }] }).run();
    else chain.setMark('link', { href: whole }).run();
  };
  return (
    <FormDialog title={before === '' ? 'Link' : 'Change link'} open onClose={onClose} submit={before !== '' && address.trim() === '' ? 'Take link away' : 'Set link'} onSubmit={keep}>
      {needsWords && <TextField label="Words that say where it leads" value={words} onChange={setWords} maxLength={300} />}
      <TextField label="Address" value={address} onChange={setAddress} error={error} hint="A web address or an e-mail address." placeholder="https://" />
    </FormDialog>
  );
}
