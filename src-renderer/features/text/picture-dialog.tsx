import { Button, Checkbox, makeStyles } from '@fluentui/react-components';
import { Image20Regular } from '@fluentui/react-icons';
import type { Editor } from '@tiptap/core';
import { NodeSelection } from '@tiptap/pm/state';
import { useEffect, useRef, useState } from 'react';
import { messageOf } from '@shared/kernel/message-of';
import type { ImageContent } from '@shared/text/model';
import { focusText } from './focus-text';
import { mb, type } from '@renderer/theme/tokens';
import { SelectField, TextAreaField, TextField } from '@renderer/ui/field';
import { FormDialog } from '@renderer/ui/form-dialog';
import { Message } from '@renderer/ui/message';
import { takePicture } from './prepare-picture';
import type { PictureAttributes } from './picture-node';
import { pictureAddress } from './picture-source';
import { insertBlock } from './table-commands';

const useStyles = makeStyles({
  shown: { maxWidth: '100%', maxHeight: '220px', alignSelf: 'flex-start', border: `1px solid ${mb.line}` },
  file: { display: 'flex', flexWrap: 'wrap', gap: '10px', alignItems: 'center', ...type.dense, color: mb.text2 },
  input: { display: 'none' },
});

const SIZES: readonly { readonly value: ImageContent['size']; readonly words: string }[] = [
  { value: 'full', words: 'As wide as the text' },
  { value: 'medium', words: 'Two thirds of the text' },
  { value: 'small', words: 'A third of the text' },
];

type Kept = Pick<ImageContent, 'file' | 'mediaType' | 'width' | 'height'>;

/** The picture that is chosen in a text; null when none is. */
export function chosenPicture(editor: Editor): { readonly pos: number; readonly content: ImageContent } | null {
  const { selection } = editor.state;
  if (!(selection instanceof NodeSelection) || selection.node.type.name !== 'picture') return null;
  const { content } = selection.node.attrs as PictureAttributes;
  return content === null ? null : { pos: selection.from, content };
}

/** Takes a picture into the text (`file`: one that was pasted or dropped), or changes what is said of the one that is chosen. A picture is described or said to be decoration before it is taken. */
export function PictureDialog({ editor, file: given, onClose }: { readonly editor: Editor; readonly file: File | null; readonly onClose: () => void }) {
  const styles = useStyles();
  const [chosen] = useState(() => (given === null ? chosenPicture(editor) : null));
  const [kept, setKept] = useState<Kept | null>(chosen?.content ?? null);
  const [name, setName] = useState(given?.name ?? '');
  const [address, setAddress] = useState<string | null>(null);
  const [alt, setAlt] = useState(chosen?.content.alt ?? '');
  const [decorative, setDecorative] = useState(chosen?.content.decorative ?? false);
  const [caption, setCaption] = useState(chosen?.content.caption ?? '');
  const [size, setSize] = useState<ImageContent['size']>(chosen?.content.size ?? 'full');
  const [busy, setBusy] = useState(given !== null);
  const [problem, setProblem] = useState<string | null>(null);
  const [error, setError] = useState<string | undefined>(undefined);
  const input = useRef<HTMLInputElement>(null);
  const file = kept?.file ?? null;
  useEffect(() => {
    let shown = true;
    if (file !== null) void pictureAddress(file).then((found) => shown && setAddress(found));
    return () => {
      shown = false;
    };
  }, [file]);

  useEffect(() => {
    let open = true;
    if (given !== null) {
      void takePicture(given)
        .then(
          (taken) => open && setKept(taken),
          (failure: unknown) => open && setProblem(sentenceOf(failure)),
        )
        .finally(() => open && setBusy(false));
    }
    return () => {
      open = false;
    };
  }, [given]);

  const take = async (picked: File): Promise<void> => {
    setBusy(true);
    setProblem(null);
    try {
      setKept(await takePicture(picked));
      setName(picked.name);
    } catch (failure) {
      setProblem(sentenceOf(failure));
    } finally {
      setBusy(false);
    }
  };
  const keep = (): void => {
    if (kept === null) {
      setProblem('Choose a picture first.');
      return;
    }
    if (!decorative && alt.trim() === '') {
      setError('Say what the picture shows, for readers who cannot see it, or tick that it is decoration.');
      return;
    }
    const content: ImageContent = { type: 'image', file: kept.file, mediaType: kept.mediaType, width: kept.width, height: kept.height, alt: decorative ? '' : alt.trim(), decorative, caption: caption.trim(), size };
    onClose();
    const { state, view, schema } = editor;
    if (chosen) {
      const node = state.doc.nodeAt(chosen.pos);
      if (node?.type.name !== 'picture') return;
      const transaction = state.tr.setNodeMarkup(chosen.pos, null, { ...node.attrs, content });
      view.dispatch(transaction.setSelection(NodeSelection.create(transaction.doc, chosen.pos)));
    } else {
      const picture = schema.nodes['picture']?.create({ content });
      if (picture) insertBlock(picture)(state, view.dispatch);
    }
    focusText(editor);
  };
  return (
    <FormDialog title={chosen ? 'Picture' : 'Insert picture'} open onClose={onClose} submit={chosen ? 'Change picture' : 'Insert picture'} onSubmit={keep} busy={busy}>
      {problem !== null && <Message tone="bad">{problem}</Message>}
      <div className={styles.file}>
        <Button icon={<Image20Regular />} disabledFocusable={busy} onClick={() => input.current?.click()}>
          {kept === null ? 'Choose a picture…' : 'Choose another…'}
        </Button>
        {busy ? 'Reading the picture' : name === '' ? 'PNG or JPEG' : name}
        <input
          ref={input}
          className={styles.input}
          type="file"
          accept="image/png,image/jpeg"
          aria-label="File of the picture"
          tabIndex={-1}
          onChange={(event) => {
            const [picked] = event.target.files ?? [];
            if (picked) void take(picked);
            event.target.value = '';
          }}
        />
      </div>
      {address !== null && <img className={styles.shown} src={address} alt={alt === '' ? 'The chosen picture' : alt} />}
      <TextAreaField label="What it shows" value={alt} onChange={setAlt} error={decorative ? undefined : error} hint="Read to people who cannot see it. A sentence or two." rows={2} required={!decorative} />
      <Checkbox label="Decoration only: screen readers leave it out" checked={decorative} onChange={(_event, data) => setDecorative(data.checked === true)} />
      <TextField label="Caption" value={caption} onChange={setCaption} maxLength={500} hint="Printed under it as “Figure 1: …”." />
      <SelectField label="Size" value={size} options={SIZES} onChange={setSize} />
    </FormDialog>
  );
}

function sentenceOf(failure: unknown): string {
  return messageOf(failure);
}
