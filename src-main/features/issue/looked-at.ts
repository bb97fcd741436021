import type { IssueFacts } from '@shared/issue/issue-facts';
import { lintPaper } from '@shared/papers/linter/lint-paper';
import { lintedPaper } from '@shared/papers/linter/linted-paper';
import { preparationOf } from '@main/features/paper-preparation/preparation-rows';
import { keptTemplate } from '@main/features/paper-templates/template-rows';
import { readPaperContent } from '@main/features/papers/paper-content';
import { foundNames } from '@main/features/privacy/found-names';
import type { RecordReader } from '@main/store/record-reader';
import type { AgendaAsItStands } from './current-agenda';

/** How much the rules find in each paper of an agenda. */
export async function paperFindings(reader: RecordReader, { items }: AgendaAsItStands): Promise<IssueFacts['paperFindings']> {
  const found: IssueFacts['paperFindings'] = [];
  for (const { id: paperId, title } of items.flatMap(({ reports }) => reports)) {
    const paper = await readPaperContent(reader, paperId);
    const template = keptTemplate(paper.template === null ? null : JSON.stringify(paper.template));
    const count = lintPaper(lintedPaper({ ...paper, template }, paper.sections, await preparationOf(reader, paperId))).length;
    if (count > 0) found.push({ paperId, title, count });
  }
  return found;
}

/** The guarded names of the body that stand in the open part of an agenda or of its papers, without those accepted with a reason. */
export async function guardedNames(reader: RecordReader, meetingId: string, bodyId: string, { items }: AgendaAsItStands): Promise<IssueFacts['guardedNames']> {
  if ((await reader.find('guardedName', { bodyId })).length === 0) return [];
  const inAgenda = (await foundNames(reader, 'agenda', meetingId)).found;
  const found: IssueFacts['guardedNames'] = inAgenda.map(({ words, placeId, place }) => ({ words, itemId: items.some(({ id }) => id === placeId) ? placeId : null, paperId: null, title: place }));
  for (const { id: paperId, title } of items.flatMap(({ reports }) => reports)) {
    for (const words of new Set((await foundNames(reader, 'paper', paperId)).found.map((name) => name.words))) found.push({ words, itemId: null, paperId, title });
  }
  return found;
}
