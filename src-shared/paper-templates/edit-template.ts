import type { DetailTemplate, ImplicationTemplate, SectionTemplate } from '../papers/templates/paper-template';
import type { TemplateContent } from '../papers/templates/template-schema';

/** A part of a template that a person changes: a line of the header block, a section, or a question under a section. */
export type TemplatePart =
  | { readonly kind: 'detail'; readonly part: DetailTemplate }
  | { readonly kind: 'section'; readonly part: SectionTemplate }
  | { readonly kind: 'implication'; readonly sectionKey: string; readonly part: ImplicationTemplate };

/** The content with a part put in: in place of the one with its key, or last when there is none. */
export function putPart(content: TemplateContent, change: TemplatePart): TemplateContent {
  switch (change.kind) {
    case 'detail':
      return { ...content, details: put(content.details, { ...change.part, names: [...change.part.names] }) };
    case 'section':
      return { ...content, sections: put(content.sections, copySection(change.part)) };
    case 'implication':
      return { ...content, sections: content.sections.map((section) => (section.key === change.sectionKey ? { ...section, implications: put(section.implications, { ...change.part, names: [...change.part.names] }) } : section)) };
  }
}

/** Where a part stands: among the lines of the header block, the sections, or the questions of a section. */
export type PartList = { readonly kind: 'details' } | { readonly kind: 'sections' } | { readonly kind: 'implications'; readonly sectionKey: string };

/** The content without a part. */
export function removePart(content: TemplateContent, list: PartList, key: string): TemplateContent {
  return changeList(content, list, (parts) => parts.filter((part) => part.key !== key));
}

/** The content with a part before another, or last when `beforeKey` is null. */
export function movePart(content: TemplateContent, list: PartList, key: string, beforeKey: string | null): TemplateContent {
  return changeList(content, list, (parts) => {
    const moved = parts.find((part) => part.key === key);
    if (!moved) return parts;
    const others = parts.filter((part) => part.key !== key);
    const at = beforeKey === null ? -1 : others.findIndex((part) => part.key === beforeKey);
    return at === -1 ? [...others, moved] : [...others.slice(0, at), moved, ...others.slice(at)];
  });
}

/** A key for a new part that no part of the template has: from its words, so that copies of it in other bodies read texts alike. */
export function freshKey(content: TemplateContent, words: string): string {
  const taken = new Set([...content.details, ...content.sections, ...content.sections.flatMap((section) => section.implications)].map((part) => part.key));
  const stem = words.toLowerCase().replace(/[^a-z0-9]+/gu, '-').replace(/^-+|-+$/gu, '').slice(0, 40) || 'part';
  for (let number = 1; ; number += 1) {
    const key = number === 1 ? `x-${stem}` : `x-${stem}-${String(number)}`;
    if (!taken.has(key)) return key;
  }
}

/** What is wrong with a template, in words for the person; null when it can be kept. */
export function contentRefusal(content: TemplateContent): string | null {
  if (content.sections.length === 0) return 'A template needs one section at least. Add another before this one is removed.';
  const keys = [...content.sections, ...content.sections.flatMap((section) => section.implications)].map((part) => part.key);
  if (new Set(keys).size !== keys.length || new Set(content.details.map((detail) => detail.key)).size !== content.details.length) return 'Two parts of the template have the same key. Bring back the original, or copy the template again.';
  return null;
}

type Keyed = { readonly key: string };

function put<T extends Keyed>(parts: readonly T[], part: T): T[] {
  return parts.some((other) => other.key === part.key) ? parts.map((other) => (other.key === part.key ? part : other)) : [...parts, part];
}

function changeList(content: TemplateContent, list: PartList, change: <T extends Keyed>(parts: readonly T[]) => readonly T[]): TemplateContent {
  switch (list.kind) {
    case 'details':
      return { ...content, details: [...change(content.details)] };
    case 'sections':
      return { ...content, sections: [...change(content.sections)] };
    case 'implications':
      return { ...content, sections: content.sections.map((section) => (section.key === list.sectionKey ? { ...section, implications: [...change(section.implications)] } : section)) };
  }
}

function copySection(section: SectionTemplate): TemplateContent['sections'][number] {
  return { ...section, names: [...section.names], implications: section.implications.map((implication) => ({ ...implication, names: [...implication.names] })) };
}

/** The part of a template that is kept: what it asks for, without key, name and purpose. */
export function contentOf(template: { readonly details: readonly DetailTemplate[]; readonly sections: readonly SectionTemplate[]; readonly openHeadings: boolean }): TemplateContent {
  return { details: template.details.map((detail) => ({ ...detail, names: [...detail.names] })), sections: template.sections.map(copySection), openHeadings: template.openHeadings };
}
