import { useQueryClient } from '@tanstack/react-query';
import { generateKeyBetween } from 'fractional-indexing';
import { useMemo } from 'react';
import { numberAgenda } from '@shared/agenda/numbering';
import { inAgendaOrder, siblingsUnder } from '@shared/agenda/ordering';
import type { AgendaPlace } from '@shared/agenda/ordering';
import type { TemplateItem } from '@shared/agenda-templates/model';
import { client } from '@renderer/client';
import { toastRemoved } from '@renderer/commands/undo-redo';
import { showFailure } from '@renderer/query/notices';
import { readKey } from '@renderer/query/query-client';
import { showAtOnce } from '@renderer/query/show-at-once';
import type { Answer } from '@renderer/query/use-read';
import { announce } from '@renderer/ui/announce';

type Saved = Promise<{ readonly savedAt: string }>;
type Typed = Partial<Pick<TemplateItem, 'title' | 'presenterName' | 'minutesNeeded'>>;

/** What the rows of a template can do. Each shows at once and is put right by the next read, which main asks for when it has committed. */
export type TemplateWrites = {
  readonly type: (id: string, fields: Typed) => Saved;
  readonly change: (id: string, fields: Partial<Omit<TemplateItem, 'id' | 'templateId' | 'parentId' | 'orderKey'>>) => void;
  readonly move: (id: string, place: AgendaPlace | null) => void;
  readonly remove: (item: TemplateItem) => void;
  readonly add: (title: string, parentId: string | null) => Promise<string | null>;
};

/** The numbers of a template's items: as those of an agenda, none is issued. */
export function templateNumbers(items: readonly TemplateItem[]): ReadonlyMap<string, string> {
  return numberAgenda(items.map((item) => ({ ...item, issuedNumber: null })));
}

/** The writes of one template; the same object as long as the template is the same. */
export function useTemplateWrites(templateId: string): TemplateWrites {
  const queryClient = useQueryClient();
  return useMemo(() => {
    const key = readKey('agendaTemplates', 'get', { id: templateId });
    const show = (change: (items: readonly TemplateItem[]) => readonly TemplateItem[]): readonly TemplateItem[] => {
      showAtOnce<Answer<'agendaTemplates', 'get'>>(queryClient, key, (shown) => ({ ...shown, items: [...change(shown.items)] }));
      return queryClient.getQueryData<Answer<'agendaTemplates', 'get'>>(key)?.items ?? [];
    };
    const failed = (error: unknown): void => {
      showFailure(error);
      void queryClient.invalidateQueries({ queryKey: key });
    };
    const patch = (id: string, fields: Partial<TemplateItem>): void => void show((items) => items.map((item) => (item.id === id ? { ...item, ...fields } : item)));
    return {
      type: async (id, fields) => {
        patch(id, fields);
        return await client.agendaTemplates.typeItem({ id, ...fields });
      },
      change: (id, fields) => {
        patch(id, fields);
        client.agendaTemplates.updateItem({ id, ...fields }).catch(failed);
      },
      move: (id, place) => {
        if (place === null) return;
        const after = show((items) => moved(items, id, place));
        announce(`${after.find((item) => item.id === id)?.title ?? ''} is now item ${templateNumbers(after).get(id) ?? ''}.`);
        client.agendaTemplates.moveItem({ id, ...place }).catch(failed);
      },
      remove: (item) => {
        client.agendaTemplates.removeItem({ id: item.id }).then(() => toastRemoved(`${item.title} moved to the bin`), failed);
      },
      add: async (title, parentId) => {
        try {
          const { id } = await client.agendaTemplates.addItem({ templateId, parentId, title });
          await queryClient.invalidateQueries({ queryKey: key });
          return id;
        } catch (error) {
          failed(error);
          return null;
        }
      },
    };
  }, [queryClient, templateId]);
}

/** The items as they will be after a move, in reading order. */
function moved(items: readonly TemplateItem[], id: string, place: AgendaPlace): readonly TemplateItem[] {
  const siblings = siblingsUnder(items, place.parentId).filter((item) => item.id !== id);
  const at = place.beforeId === null ? siblings.length : siblings.findIndex((item) => item.id === place.beforeId);
  const orderKey = generateKeyBetween(siblings[at - 1]?.orderKey ?? null, siblings[at]?.orderKey ?? null);
  return inAgendaOrder(items.map((item) => (item.id === id ? { ...item, parentId: place.parentId, orderKey } : item)));
}
