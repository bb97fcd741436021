import { soundFacts } from '@shared/papers/content/content-facts';
import type { ContentBlock, ContentFacts, PaperContent } from '@shared/papers/content/paper-content';
import { isBlankBlock } from '@shared/text/block-words';
import type { Block, Run } from '@shared/text/model';
import { paperContentSchema } from '@shared/papers/content/paper-content';
import { readExemptParagraphs } from '@shared/agenda/exempt-paragraphs';
import { groupBy } from '@shared/kernel/group-by';
import { repairOrderKeys } from '@shared/text/order-keys';
import { blockOf, blockRowsByOwner, insertBlock, saveBlock } from '@main/features/text/block-rows';
import type { BlockOwner } from '@main/features/text/block-rows';
import type { BlockRow } from '@main/features/text/schema';
import type { RecordReader } from '@main/store/record-reader';
import type { RowOf } from '@main/store/record-schemas';
import type { RecordTransaction } from '@main/store/record-transaction';
import { baseColumns } from '@main/store/row';
import { appendixRowsOf, putAppendices } from './paper-appendices';
import { detailRowsOf, sectionRowsOf } from './records';
import { paperRecommendationSchema, paperSectionSchema } from './schema';

/** The columns of a section that its heading and place are made of; what else its row has was noted of the answer. */
const SECTION_COLUMNS: ReadonlySet<string> = new Set(['paperId', 'parentId', 'key', 'heading', 'numbered', 'required', 'guidance', 'orderKey', ...Object.keys(baseColumns)]);
/** What a row says of a recommendation besides whose it is; where it was taken to is not what the paper says. */
const RECOMMENDATION_COLUMNS: readonly string[] = Object.keys(paperRecommendationSchema.options.columns).filter((name) => !(name in baseColumns) && name !== 'paperId' && name !== 'blockId' && !name.startsWith('lifted'));
const ANSWER_COLUMNS: readonly string[] = Object.keys(paperSectionSchema.options.columns).filter((name) => !SECTION_COLUMNS.has(name));

/** Everything a paper says, as one value: for versions, for files that travel, and to compare. */
export async function readPaperContent(reader: RecordReader, paperId: string): Promise<PaperContent> {
  const paper = await reader.get('paper', paperId, 'paper');
  const sections = await sectionRowsOf(reader, paperId);
  const blocks = await blockRowsByOwner(reader, 'paperSection', sections.map(({ id }) => id));
  const recommended = new Map((await reader.find('paperRecommendation', { paperId })).map((row) => [row.blockId, factsOf(row, RECOMMENDATION_COLUMNS)]));
  // Read through the schema: the value has one spelling, whichever way it came about.
  return paperContentSchema.parse({
    format: 1,
    title: paper.title,
    templateKey: paper.templateKey,
    template: templateOf(paper),
    background: (await reader.find('backgroundPaper', { paperId }, { orderKey: 'ASC', id: 'ASC' })).map(({ id, title, whereHeld, link, disclosesExempt }) => ({ id, title, whereHeld, link, disclosesExempt: disclosesExempt === 1 })),
    publicity: paper.publicity,
    exemptParagraphs: readExemptParagraphs(paper.exemptParagraphs),
    publicInterestReason: paper.publicInterestReason ?? '',
    details: (await detailRowsOf(reader, paperId)).map(({ id, key, label, value }) => ({ id, key, label, value })),
    sections: sections.map((section) => ({
      id: section.id, key: section.key, parentId: section.parentId, heading: section.heading, numbered: section.numbered === 1, required: section.required === 1, guidance: section.guidance,
      facts: factsOf(section, ANSWER_COLUMNS),
      blocks: writtenOf(blocks.get(section.id) ?? []).map((block) => contentBlockOf(block, recommended.get(block.id) ?? null)),
    })),
    appendices: (await appendixRowsOf(reader, paperId)).map(({ row: { id, title, publicity }, file, blocks: own }) => ({ id, title, publicity, file, blocks: writtenOf(own).map((block) => contentBlockOf(block, null)) })),
  });
}

/** An empty paragraph left by the editor says nothing. */
function writtenOf(rows: readonly BlockRow[]): readonly Block[] {
  return rows.map(blockOf).filter((block) => !isBlankBlock(block));
}

function contentBlockOf({ id, kind, level, runs, content = null, publicity }: Block, facts: ContentFacts | null): unknown {
  return { id, kind, level, runs, content, publicity, facts };
}

function templateOf({ template }: RowOf<'paper'>): unknown {
  try {
    return template === undefined || template === null ? null : JSON.parse(template);
  } catch {
    return null;
  }
}

/**
 * Makes a paper say what a value says. Its rows keep their ids: what differs is changed, what is not in the value goes to the bin, what
 * lies in the bin comes back. An id that belongs to another paper is not touched but given anew: the answer tells which became which.
 */
export async function putPaperContent(tx: RecordTransaction, paperId: string, content: PaperContent): Promise<ReadonlyMap<string, string>> {
  const paper = await tx.get('paper', paperId, 'paper');
  await putPaper(tx, paper, content);
  const ids = await freshIds(tx, paperId, content);
  const own = (id: string): string => ids.get(id) ?? id;
  await putDetails(tx, paperId, content.details.map((detail) => ({ ...detail, id: own(detail.id) })));
  const sections = content.sections.map((section) => ({ ...section, id: own(section.id), parentId: section.parentId === null ? null : own(section.parentId), blocks: section.blocks.map((block) => withOwnIds(block, own)) }));
  const appendices = content.appendices.map((appendix) => ({ ...appendix, id: own(appendix.id), blocks: appendix.blocks.map((block) => withOwnIds(block, own)) }));
  const there = await sectionRowsOf(tx, paperId);
  const thereBeside = await appendixRowsOf(tx, paperId);
  const blocks = [...(await blockRowsByOwner(tx, 'paperSection', there.map(({ id }) => id))).values()].flat();
  await putSections(tx, paperId, sections);
  await putAppendices(tx, paperId, appendices);
  const owners = [...sections, ...appendices];
  const wanted = new Set(owners.flatMap((owner) => owner.blocks.map(({ id }) => id)));
  const kept = new Set(owners.map(({ id }) => id));
  // An empty paragraph is not in the value; it may be the one that somebody is about to write in.
  for (const row of [...blocks, ...thereBeside.flatMap((appendix) => appendix.blocks)]) if (!wanted.has(row.id) && (!isBlankBlock(blockOf(row)) || !kept.has(row.ownerId))) await tx.remove('block', row.id);
  for (const section of sections) await putBlocks(tx, { ownerKind: 'paperSection', ownerId: section.id }, section.blocks);
  for (const appendix of appendices) await putBlocks(tx, { ownerKind: 'paperAppendix', ownerId: appendix.id }, appendix.blocks);
  await putRecommendations(tx, paperId, sections.flatMap((section) => section.blocks));
  await putBackground(tx, paperId, content.background.map((one) => ({ ...one, id: own(one.id) })));
  // Implications first: a section is not taken away under them.
  for (const row of there.toReversed()) if (!kept.has(row.id)) await tx.remove('paperSection', row.id);
  for (const { row } of thereBeside) if (!kept.has(row.id)) await tx.remove('paperAppendix', row.id);
  return ids;
}

/** A paragraph under its id in this record, with references that point at what they pointed at. */
function withOwnIds(block: ContentBlock, own: (id: string) => string): ContentBlock {
  const pointing = (runs: readonly Run[]): Run[] => runs.map((run) => (run.reference === undefined ? run : { ...run, reference: { target: own(run.reference.target) } }));
  const { content } = block;
  return { ...block, id: own(block.id), runs: pointing(block.runs), content: content?.type === 'table' ? { ...content, rows: content.rows.map((row) => row.map((cell) => cell.map((one) => ({ ...one, runs: pointing(one.runs) })))) } : content };
}

async function putPaper(tx: RecordTransaction, paper: RowOf<'paper'>, { title, templateKey, template, publicity, exemptParagraphs, publicInterestReason }: PaperContent): Promise<void> {
  const next = { title, templateKey, template: template === null ? null : JSON.stringify(template), publicity, exemptParagraphs: JSON.stringify(exemptParagraphs), publicInterestReason };
  if (differs(paper, next)) await tx.update('paper', paper.id, next);
}

/** New ids for what another paper of this record has under the given ones. */
async function freshIds(tx: RecordTransaction, paperId: string, { details, sections, background, appendices }: PaperContent): Promise<ReadonlyMap<string, string>> {
  const fresh = new Map<string, string>();
  const knownSections = await tx.findAllEvenDeleted('paperSection', sections.map(({ id }) => id));
  for (const row of knownSections.values()) if (row.paperId !== paperId) fresh.set(row.id, tx.newId());
  for (const row of (await tx.findAllEvenDeleted('paperDetail', details.map(({ id }) => id))).values()) if (row.paperId !== paperId) fresh.set(row.id, tx.newId());
  for (const row of (await tx.findAllEvenDeleted('backgroundPaper', background.map(({ id }) => id))).values()) if (row.paperId !== paperId) fresh.set(row.id, tx.newId());
  for (const row of (await tx.findAllEvenDeleted('paperAppendix', appendices.map(({ id }) => id))).values()) if (row.paperId !== paperId) fresh.set(row.id, tx.newId());
  // Nor does a paragraph of a section become one of an appendix: it begins anew there.
  for (const [kind, lists] of [['paperSection', sections], ['paperAppendix', appendices]] as const) {
    const blocks = await tx.findAllEvenDeleted('block', lists.flatMap((owner) => owner.blocks.map(({ id }) => id)));
    const owners = await tx.findAllEvenDeleted(kind, [...new Set([...blocks.values()].map(({ ownerId }) => ownerId))]);
    for (const row of blocks.values()) if (row.ownerKind !== kind || owners.get(row.ownerId)?.paperId !== paperId) fresh.set(row.id, tx.newId());
  }
  return fresh;
}

async function putDetails(tx: RecordTransaction, paperId: string, details: PaperContent['details']): Promise<void> {
  const known = await tx.findAllEvenDeleted('paperDetail', details.map(({ id }) => id));
  const keys = repairOrderKeys(details.map(({ id }) => known.get(id)?.orderKey ?? null));
  for (const [at, { id, key, label, value }] of details.entries()) {
    const row = known.get(id);
    const next = { paperId, key, label, value, orderKey: keys[at] ?? '' };
    if (row === undefined) await tx.insert('paperDetail', { id, ...next });
    else if (row.deletedAt !== null || differs(row, next)) await tx.replace('paperDetail', row, { ...row, ...next, deletedAt: null });
  }
  const wanted = new Set(details.map(({ id }) => id));
  for (const row of await detailRowsOf(tx, paperId)) if (!wanted.has(row.id)) await tx.remove('paperDetail', row.id);
}

async function putSections(tx: RecordTransaction, paperId: string, sections: PaperContent['sections']): Promise<void> {
  const known = await tx.findAllEvenDeleted('paperSection', sections.map(({ id }) => id));
  const keys = new Map<string, string>();
  for (const siblings of groupBy(sections, ({ parentId }) => parentId ?? '').values()) {
    const repaired = repairOrderKeys(siblings.map(({ id }) => known.get(id)?.orderKey ?? null));
    for (const [at, { id }] of siblings.entries()) keys.set(id, repaired[at] ?? '');
  }
  for (const section of sections) {
    const { id, key, parentId, heading, guidance } = section;
    const row = known.get(id);
    const next = { paperId, parentId, key, heading, numbered: section.numbered ? 1 : 0, required: section.required ? 1 : 0, guidance, orderKey: keys.get(id) ?? '', ...soundFacts('answer', section.facts) };
    if (row === undefined) await tx.insert('paperSection', { id, ...next });
    else if (row.deletedAt !== null || differs(row, next)) await tx.replace('paperSection', row, { ...row, ...next, deletedAt: null });
  }
}

async function putBlocks(tx: RecordTransaction, owner: BlockOwner, blocks: readonly ContentBlock[]): Promise<void> {
  const known = await tx.findAllEvenDeleted('block', blocks.map(({ id }) => id));
  const keys = repairOrderKeys(blocks.map(({ id }) => known.get(id)?.orderKey ?? null));
  for (const [at, { id, kind, level, runs, content, publicity }] of blocks.entries()) {
    const block = { id, ...owner, kind, level, runs, content, publicity, orderKey: keys[at] ?? '' };
    const row = known.get(id);
    if (row === undefined) await insertBlock(tx, block);
    else await saveBlock(tx, { ...block, revision: row.revision });
  }
}

async function putRecommendations(tx: RecordTransaction, paperId: string, blocks: readonly ContentBlock[]): Promise<void> {
  const rows = new Map((await tx.find('paperRecommendation', { paperId })).map((row) => [row.blockId, row]));
  const wanted = blocks.filter(({ facts }) => facts !== null);
  for (const { id, facts } of wanted) {
    const row = rows.get(id);
    const next = soundFacts('recommendation', facts ?? {});
    if (row === undefined) await tx.insert('paperRecommendation', { paperId, blockId: id, ...NEW_RECOMMENDATION, ...next });
    else if (differs(row, next)) await tx.update('paperRecommendation', row.id, next);
  }
  const kept = new Set(wanted.map(({ id }) => id));
  for (const row of rows.values()) if (!kept.has(row.blockId)) await tx.remove('paperRecommendation', row.id);
}

const NEW_RECOMMENDATION = { askType: '', amountPence: null, recurrence: '', period: '', fundingSource: '', matchFunding: '', liftedItemBlockId: null, liftedMotionId: null, liftedRecommendationId: null, liftedWords: '' } as const;

async function putBackground(tx: RecordTransaction, paperId: string, background: PaperContent['background']): Promise<void> {
  const known = await tx.findAllEvenDeleted('backgroundPaper', background.map(({ id }) => id));
  const keys = repairOrderKeys(background.map(({ id }) => known.get(id)?.orderKey ?? null));
  for (const [at, { id, title, whereHeld, link, disclosesExempt }] of background.entries()) {
    const row = known.get(id);
    const next = { paperId, orderKey: keys[at] ?? '', title, whereHeld, link, disclosesExempt: disclosesExempt ? 1 : 0 };
    if (row === undefined) await tx.insert('backgroundPaper', { id, ...next });
    else if (row.deletedAt !== null || differs(row, next)) await tx.replace('backgroundPaper', row, { ...row, ...next, deletedAt: null });
  }
  const wanted = new Set(background.map(({ id }) => id));
  for (const row of await tx.find('backgroundPaper', { paperId })) if (!wanted.has(row.id)) await tx.remove('backgroundPaper', row.id);
}

function factsOf(row: object, columns: readonly string[]): ContentFacts {
  const values = row as Readonly<Record<string, string | number | null>>;
  return Object.fromEntries(columns.map((name) => [name, values[name] ?? null]));
}

function differs(row: object, next: object): boolean {
  const values = row as Readonly<Record<string, unknown>>;
  return Object.entries(next).some(([name, value]) => (values[name] ?? null) !== value);
}
