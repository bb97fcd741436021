import { notFound, Refusal, ruleRefusal } from '@shared/kernel/result';
import type { paperTemplatesContract } from '@shared/paper-templates/contract';
import { contentOf, contentRefusal } from '@shared/paper-templates/edit-template';
import type { TemplateSource } from '@shared/paper-templates/model';
import { findTemplate } from '@shared/papers/templates/all-templates';
import type { TemplateContent } from '@shared/papers/templates/template-schema';
import { keyAfter } from '@shared/text/order-keys';
import type { HandlersFor } from '@main/boundary/handlers';
import type { RecordTransaction } from '@main/store/record-transaction';
import type { PaperTemplateRow } from './schema';
import { ownTemplate, ownTemplates } from './template-rows';

/** The own templates of bodies: begun as copies, changed, copied to other bodies, brought back to what they were. */
export const paperTemplatesHandlers: HandlersFor<typeof paperTemplatesContract> = {
  list: async ({ reader }, { bodyId }) => ({ templates: await ownTemplates(reader, bodyId) }),

  get: async ({ reader }, { id }) => await ownTemplate(reader, id),

  create: async ({ tx }, { bodyId, name, source }) => await insertTemplate(tx, bodyId, { ...(await begun(tx, source)), name }),

  copy: async ({ tx }, { id, bodyId }) => await insertTemplate(tx, bodyId, partsOf(await tx.get('paperTemplate', id, 'paper template'))),

  rename: async ({ tx }, { id, name, purpose }) => {
    await tx.get('paperTemplate', id, 'paper template');
    await tx.update('paperTemplate', id, { name, purpose });
    return {};
  },

  change: async ({ tx }, { id, content }) => {
    await tx.get('paperTemplate', id, 'paper template');
    await tx.update('paperTemplate', id, { content: checked(content) });
    return {};
  },

  setLook: async ({ tx }, { id, houseName, font, logo }) => {
    const row = await tx.get('paperTemplate', id, 'paper template');
    const kept = logo === null ? null : JSON.stringify(logo);
    await tx.update('paperTemplate', id, { houseName, font, ...(kept === row.logo ? {} : { logo: kept }) });
    return {};
  },

  bringBack: async ({ tx }, { id }) => {
    const { originKey } = await tx.get('paperTemplate', id, 'paper template');
    const origin = findTemplate(originKey);
    if (!origin) throw new Refusal(ruleRefusal('noOriginal', 'The template that this one was begun from does not come with this version of Minute Book.'));
    await tx.update('paperTemplate', id, { content: checked(contentOf(origin)) });
    return {};
  },

  remove: async ({ tx }, { id }) => {
    await tx.remove('paperTemplate', id);
    return {};
  },
};

type TemplateParts = Pick<PaperTemplateRow, 'originKey' | 'name' | 'purpose' | 'content' | 'houseName' | 'font' | 'logo'>;

async function begun(tx: RecordTransaction, source: TemplateSource): Promise<TemplateParts> {
  if (source.kind === 'own') return partsOf(await tx.get('paperTemplate', source.id, 'paper template'));
  const shipped = findTemplate(source.key);
  if (!shipped) throw new Refusal(notFound('template', source.key));
  return { originKey: shipped.key, name: shipped.name, purpose: shipped.purpose, content: checked(contentOf(shipped)), houseName: '', font: '', logo: null };
}

function partsOf({ originKey, name, purpose, content, houseName, font, logo }: PaperTemplateRow): TemplateParts {
  return { originKey, name, purpose, content, houseName, font, logo };
}

async function insertTemplate(tx: RecordTransaction, bodyId: string, parts: TemplateParts): Promise<{ id: string }> {
  await tx.get('body', bodyId, 'body');
  const others = await tx.find('paperTemplate', { bodyId }, { orderKey: 'ASC', id: 'ASC' });
  const { id } = await tx.insert('paperTemplate', { bodyId, ...parts, orderKey: keyAfter(others.at(-1)?.orderKey ?? null) });
  return { id };
}

function checked(content: TemplateContent): string {
  const refusal = contentRefusal(content);
  if (refusal !== null) throw new Refusal(ruleRefusal('templateContent', refusal));
  return JSON.stringify(content);
}
