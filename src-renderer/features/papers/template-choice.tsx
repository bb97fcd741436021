import { PAPER_TEMPLATES } from '@shared/papers/templates/all-templates';
import { useRead } from '@renderer/query/use-read';
import { SelectField } from '@renderer/ui/field';

/** What a paper can be begun from. */
export type TemplateOffered = { readonly key: string; readonly name: string; readonly purpose: string };

/** The templates for a paper of a body, its own ones first: a body that has templates of its own means them to be used. Null: no body that is known here. */
export function useTemplates(bodyId: string | null): readonly TemplateOffered[] {
  const own = useRead('paperTemplates', 'list', { bodyId: bodyId ?? '' }, { enabled: bodyId !== null }).data?.templates ?? [];
  return [...(bodyId === null ? [] : own).map(({ id, name, purpose }) => ({ key: id, name: `${name} (our own)`, purpose })), ...PAPER_TEMPLATES];
}

/** The template that was chosen, or else the first; one that is not offered (any more, to this body) counts as none. */
export function chosenTemplate(templates: readonly TemplateOffered[], chosen: string | null): TemplateOffered | undefined {
  return templates.find(({ key }) => key === chosen) ?? templates[0];
}

/** Asks for the template of a paper. */
export function TemplateField({ templates, chosen, onChoose }: { readonly templates: readonly TemplateOffered[]; readonly chosen: TemplateOffered | undefined; readonly onChoose: (key: string) => void }) {
  return <SelectField label="Template" value={chosen?.key ?? ''} options={templates.map(({ key, name }) => ({ value: key, words: name }))} onChange={onChoose} hint={chosen?.purpose} />;
}
