import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentOf, contentRefusal, freshKey, movePart, putPart, removePart } from '@shared/paper-templates/edit-template';
import { findTemplate, PAPER_TEMPLATES, templateOf } from '@shared/papers/templates/all-templates';
import { paperTemplateSchema } from '@shared/papers/templates/template-schema';

describe('the templates that come with the product', () => {
  it.each(PAPER_TEMPLATES.map((template) => [template.key, template] as const))('%s can be kept, travels as JSON, and asks for nothing twice', (_key, template) => {
    expect(contentRefusal(contentOf(template))).toBeNull();
    expect(paperTemplateSchema.parse(JSON.parse(JSON.stringify(template)))).toEqual(template);
    expect(templateOf({ templateKey: template.key })).toBe(template);
    expect(template.sections.some((section) => section.key === 'recommendations') || template.openHeadings).toBe(true);
    for (const guided of [...template.details, ...template.sections, ...template.sections.flatMap((section) => section.implications)]) expect(guided.guidance).not.toBe('');
  });

  it('tolerates a kept template from before or after this build', () => {
    const kept = { key: 'k', name: 'N', purpose: '', details: [], sections: [{ key: 's', heading: 'H', numbered: true, required: true, guidance: '', startsAs: 'numbered', implications: [], later: 1 }], later: {} };
    expect(paperTemplateSchema.parse(kept)).toMatchObject({ openHeadings: false, sections: [{ key: 's', names: [] }] });
  });
});

describe('changing a template', () => {
  const content = contentOf(PAPER_TEMPLATES[0] ?? { details: [], sections: [], openHeadings: false });
  const keys = content.sections.map((section) => section.key);

  it('moves, and loses or doubles nothing', () => {
    fc.assert(
      fc.property(fc.constantFrom(...keys), fc.constantFrom(...keys, null), (key, before) => {
        const moved = movePart(content, { kind: 'sections' }, key, before).sections.map((section) => section.key);
        expect(moved.toSorted()).toEqual(keys.toSorted());
        if (before !== null && before !== key) expect(moved.indexOf(key)).toBe(moved.indexOf(before) - 1);
        if (before === null) expect(moved.at(-1)).toBe(key);
      }),
    );
  });

  it('puts a part in its place or last, takes it away again, and never gives a key twice', () => {
    const part = { key: freshKey(content, 'Financial implications'), label: 'Data', names: [], guidance: '' };
    const added = putPart(content, { kind: 'implication', sectionKey: 'implications', part });
    expect(added.sections.find((section) => section.key === 'implications')?.implications.at(-1)).toEqual(part);
    expect(freshKey(added, 'Financial implications')).toBe('x-financial-implications-2');
    expect(freshKey(content, '§')).toBe('x-part');
    expect(removePart(added, { kind: 'implications', sectionKey: 'implications' }, part.key)).toEqual(content);
    const renamed = putPart(content, { kind: 'detail', part: { key: 'title', label: 'Subject', names: ['title'], required: true, startsWith: 'paperTitle', guidance: '' } });
    expect(renamed.details.map((detail) => detail.key)).toEqual(content.details.map((detail) => detail.key));
    expect(contentRefusal({ ...content, sections: [...content.sections, ...content.sections] })).not.toBeNull();
    expect(findTemplate('no-such')).toBeNull();
  });
});
