import { Button, makeStyles } from '@fluentui/react-components';
import { DeleteRegular, DocumentAddRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { fitLogo } from '@shared/documents/house-template';
import { messageOf } from '@shared/kernel/message-of';
import type { OwnTemplate } from '@shared/paper-templates/model';
import type { TemplateSource } from '@shared/paper-templates/model';
import { PAPER_TEMPLATES } from '@shared/papers/templates/all-templates';
import { client } from '@renderer/client';
import { useRead } from '@renderer/query/use-read';
import { fieldMessages, useWrite } from '@renderer/query/use-write';
import { mb, type } from '@renderer/theme/tokens';
import { SelectField, TextField } from '@renderer/ui/field';
import { focusFirstError } from '@renderer/ui/focus-first-error';
import { FormDialog } from '@renderer/ui/form-dialog';
import { Message } from '@renderer/ui/message';
import { showToast } from '@renderer/ui/toasts';

/** Makes an own template of a body, as a copy of one that comes with the product or of another body's. */
export function NewOwnTemplateDialog({ bodyId, begin, onClose, onMade }: { readonly bodyId: string; /** The key of the template that is suggested. */ readonly begin: string; readonly onClose: () => void; readonly onMade: (id: string) => void }) {
  const all = useRead('paperTemplates', 'list', {}).data?.templates ?? [];
  const choices: readonly { readonly value: string; readonly words: string; readonly name: string; readonly source: TemplateSource }[] = [
    ...PAPER_TEMPLATES.map(({ key, name }) => ({ value: key, words: name, name, source: { kind: 'shipped' as const, key } })),
    ...all.map(({ id, name, bodyName }) => ({ value: id, words: `${bodyName}: ${name}`, name, source: { kind: 'own' as const, id } })),
  ];
  const [value, setValue] = useState(begin);
  const [name, setName] = useState<string | null>(null);
  const create = useWrite('paperTemplates', 'create', { fields: true });
  const chosen = choices.find((choice) => choice.value === value) ?? choices[0];
  const make = (): void => {
    if (!chosen) return;
    create.mutate(
      { bodyId, name: name ?? chosen.name, source: chosen.source },
      {
        onSuccess: ({ id }) => {
          onMade(id);
          onClose();
        },
        onError: () => focusFirstError(),
      },
    );
  };
  return (
    <FormDialog title="New template of our own" open onClose={onClose} submit="Make template" lead="It begins as a copy and can then be changed. The one that it is copied from stays as it is." busy={create.isPending} onSubmit={make}>
      <SelectField label="Begin with" value={chosen?.value ?? ''} options={choices.map((choice) => ({ value: choice.value, words: choice.words }))} onChange={setValue} />
      <TextField label="Name" required value={name ?? chosen?.name ?? ''} maxLength={100} onChange={setName} error={fieldMessages(create.error)['name']} />
    </FormDialog>
  );
}

/** The name of a template and the sentence by which authors choose it. */
export function NameDialog({ template, onClose }: { readonly template: OwnTemplate; readonly onClose: () => void }) {
  const [facts, setFacts] = useState({ name: template.name, purpose: template.purpose });
  const rename = useWrite('paperTemplates', 'rename', { fields: true });
  const errors = fieldMessages(rename.error);
  return (
    <FormDialog title="Name of the template" open onClose={onClose} submit="Keep" busy={rename.isPending} onSubmit={() => rename.mutate({ id: template.id, ...facts }, { onSuccess: onClose, onError: () => focusFirstError() })}>
      <TextField label="Name" required value={facts.name} maxLength={100} onChange={(name) => setFacts({ ...facts, name })} error={errors['name']} />
      <TextField label="What it is for" value={facts.purpose} maxLength={300} onChange={(purpose) => setFacts({ ...facts, purpose })} error={errors['purpose']} hint="One sentence; authors see it when they start a paper" />
    </FormDialog>
  );
}

/** Puts a copy of a template among those of another body. */
export function CopyDialog({ template, onClose, onCopied }: { readonly template: OwnTemplate; readonly onClose: () => void; readonly onCopied: (bodyId: string, id: string) => void }) {
  const bodies = (useRead('bodies', 'list', {}).data?.bodies ?? []).filter((body) => body.id !== template.bodyId);
  const [chosen, setChosen] = useState<string | null>(null);
  const copy = useWrite('paperTemplates', 'copy');
  const bodyId = chosen ?? bodies[0]?.id ?? '';
  const body = bodies.find((candidate) => candidate.id === bodyId);
  const make = (): void =>
    copy.mutate(
      { id: template.id, bodyId },
      {
        onSuccess: ({ id }) => {
          showToast({ title: `“${template.name}” is now a template of ${body?.name ?? 'the other body'} too` });
          onCopied(bodyId, id);
          onClose();
        },
      },
    );
  return (
    <FormDialog title="Copy to another body" open onClose={onClose} submit="Copy" lead="The copy has the same lines, sections, questions and look. What is changed in one does not change the other." busy={copy.isPending || body === undefined} onSubmit={make}>
      {bodies.length === 0 ? <Message tone="information">There is no other body in this record yet.</Message> : <SelectField label="Body" value={bodyId} options={bodies.map(({ id, name }) => ({ value: id, words: name }))} onChange={setChosen} />}
    </FormDialog>
  );
}

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '10px' },
  logo: { backgroundColor: mb.paper, border: `1px solid ${mb.line}`, borderRadius: '4px', padding: '6px', maxWidth: '100%', boxSizing: 'content-box' },
  words: { ...type.dense, color: mb.text2 },
});

/** The name at the top, the font and the logo of a template's papers; font and logo can be taken from a Word file of the house's. */
export function LookDialog({ template, onClose }: { readonly template: OwnTemplate; readonly onClose: () => void }) {
  const styles = useStyles();
  const [look, setLook] = useState(template.look);
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);
  const save = useWrite('paperTemplates', 'setLook', { fields: true });
  const errors = fieldMessages(save.error);
  const take = (): void => {
    setBusy(true);
    setProblem('');
    client.houseTemplate
      .choose({})
      .then((answer) => {
        if (answer.state !== 'read') return;
        const { font, logo } = answer.template;
        setLook((now) => ({ ...now, font: font ?? now.font, logo: logo ?? now.logo }));
        if (font === null && logo === null) setProblem('There is neither a font nor a logo in this file. The look is as it was.');
      })
      .catch((error: unknown) => setProblem(messageOf(error)))
      .finally(() => setBusy(false));
  };
  const shown = look.logo === null ? null : fitLogo(look.logo);
  return (
    <FormDialog title="Look of its papers" open onClose={onClose} submit="Keep" lead="What is left empty is as in every document: from the house template in Settings, else Minute Book’s own." wide busy={save.isPending} onSubmit={() => save.mutate({ id: template.id, ...look, font: look.font.trim() }, { onSuccess: onClose, onError: () => focusFirstError() })}>
      {problem !== '' && (
        <div role="alert">
          <Message tone="bad">{problem}</Message>
        </div>
      )}
      <TextField label="Name at the top" value={look.houseName} maxLength={150} onChange={(houseName) => setLook({ ...look, houseName })} error={errors['houseName']} hint="In place of the council’s: the name of a school or a partnership" />
      <TextField label="Font" value={look.font} maxLength={60} onChange={(font) => setLook({ ...look, font })} error={errors['font']} hint="As Word names it, for example Calibri" />
      <div className={styles.row}>
        {shown === null || look.logo === null ? <span className={styles.words}>No logo of its own.</span> : <img className={styles.logo} src={`data:${look.logo.mediaType};base64,${look.logo.data}`} alt={shown.alt} width={Math.round(shown.width)} height={Math.round(shown.height)} />}
        {look.logo !== null && (
          <Button icon={<DeleteRegular />} onClick={() => setLook({ ...look, logo: null })}>
            Leave the logo out
          </Button>
        )}
        <Button icon={<DocumentAddRegular />} disabledFocusable={busy} onClick={take}>
          Take font and logo from a Word file…
        </Button>
      </div>
      {look.logo !== null && <TextField label="Words for the logo" value={look.logo.alt} maxLength={200} onChange={(alt) => look.logo !== null && setLook({ ...look, logo: { ...look.logo, alt } })} hint="What is on it, for people who cannot see it" />}
    </FormDialog>
  );
}
