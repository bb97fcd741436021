import { notFound, Refusal } from '@shared/kernel/result';
import { inAgendaOrder } from '@shared/agenda/ordering';
import { readStanding } from '@shared/agenda-templates/standing';
import type { TemplateItem, TemplateSummary } from '@shared/agenda-templates/model';
import type { AgendaTemplateItemRow } from '@main/features/agenda/schema';
import type { RecordReader } from '@main/store/record-reader';

const TEMPLATES = `
  SELECT t.id, t.bodyId, b.name AS bodyName, t.name, t.usual,
         (SELECT count(*) FROM agendaTemplateItem i WHERE i.templateId = t.id AND i.deletedAt IS NULL) AS itemCount,
         (SELECT coalesce(sum(i.minutesNeeded), 0) FROM agendaTemplateItem i WHERE i.templateId = t.id AND i.deletedAt IS NULL
            AND NOT EXISTS (SELECT 1 FROM agendaTemplateItem c WHERE c.parentId = i.id AND c.deletedAt IS NULL)) AS minutes
  FROM agendaTemplate t JOIN body b ON b.id = t.bodyId AND b.deletedAt IS NULL
  WHERE t.deletedAt IS NULL`;

/** The templates of a body, or of all bodies, in their order; bodies by their names. */
export async function templatesOf(reader: RecordReader, bodyId?: string): Promise<TemplateSummary[]> {
  const rows = await reader.query<Omit<TemplateSummary, 'usual'> & { usual: number }>(`${TEMPLATES}${bodyId === undefined ? '' : ' AND t.bodyId = ?'} ORDER BY b.name, t.orderKey, t.id`, bodyId === undefined ? [] : [bodyId]);
  return rows.map((row) => ({ ...row, usual: row.usual === 1 }));
}

/** One template; refuses with `notFound` when there is none. */
export async function templateById(reader: RecordReader, id: string): Promise<TemplateSummary> {
  const [row] = await reader.query<Omit<TemplateSummary, 'usual'> & { usual: number }>(`${TEMPLATES} AND t.id = ?`, [id]);
  if (!row) throw new Refusal(notFound('agenda template', id));
  return { ...row, usual: row.usual === 1 };
}

/** The items of a template in reading order. */
export async function templateItemsOf(reader: RecordReader, templateId: string): Promise<TemplateItem[]> {
  return inAgendaOrder(await reader.find('agendaTemplateItem', { templateId })).map(templateItemOf);
}

function templateItemOf(row: AgendaTemplateItemRow): TemplateItem {
  return {
    id: row.id,
    templateId: row.templateId,
    parentId: row.parentId,
    orderKey: row.orderKey,
    title: row.title,
    kind: row.kind,
    standing: readStanding(row.standing),
    askType: row.askType,
    askWords: row.askWords,
    presenterName: row.presenterName,
    minutesNeeded: row.minutesNeeded,
    fixedStart: row.fixedStart,
    publicity: row.publicity,
    recommendation: row.recommendation,
    privateNote: row.privateNote,
    draftMinute: row.draftMinute,
  };
}
