import { randomUUID } from 'node:crypto';
import type { houseTemplateContract } from '@shared/house-template/contract';
import type { HouseTemplate, TemplateFinding } from '@shared/documents/house-template';
import { hasLook } from '@shared/house-template/describe-template';
import { notFound, Refusal, ruleRefusal } from '@shared/kernel/result';
import type { Result } from '@shared/kernel/result';
import type { HandlersFor } from '@main/boundary/handlers';
import type { KeptTemplate } from './kept-template';

/** The council's look for documents: chosen, looked at, kept on this machine, taken away again. */
export function createHouseTemplateHandlers(parts: {
  readonly kept: KeptTemplate;
  /** Asks for a Word file; null when the person cancels. */
  readonly chooseFile: () => Promise<string | null>;
  /** Reads it behind the guard. */
  readonly readTemplate: (file: string) => Promise<Result<{ readonly template: HouseTemplate; readonly findings: readonly TemplateFinding[] }>>;
  /** Tells every screen that documents look different now. */
  readonly changed: () => void;
}): HandlersFor<typeof houseTemplateContract> {
  /** What was read last and waits for Keep: the window names it by its key and cannot put in anything of its own. */
  let read: { readonly key: string; readonly template: HouseTemplate } | null = null;
  return {
    current: async () => ({ template: parts.kept.get() }),
    choose: async () => {
      const file = await parts.chooseFile();
      if (file === null) return { state: 'cancelled' };
      const result = await parts.readTemplate(file);
      if (!result.ok) throw new Refusal(result.error);
      const { template, findings } = result.value;
      if (!hasLook(template)) throw new Refusal(ruleRefusal('houseTemplate.empty', 'There is nothing to take over in this file: no font, no styles, no logo, no header or footer. Choose the file that the council’s letters or reports are begun from.'));
      read = { key: randomUUID(), template };
      return { state: 'read', ...read, findings: [...findings] };
    },
    keep: async ({ key }) => {
      if (read?.key !== key) throw new Refusal(notFound('house template', key));
      parts.kept.set(read.template);
      read = null;
      parts.changed();
      return {};
    },
    remove: async () => {
      parts.kept.set(null);
      parts.changed();
      return {};
    },
  };
}
