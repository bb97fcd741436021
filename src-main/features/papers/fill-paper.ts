import { keyAfter, keysAfter } from '@shared/text/order-keys';
import { OWN_SECTION_KEY } from '@shared/papers/report-reading';
import type { ReadBlock, ReadSection, ReportReading } from '@shared/papers/report-reading';
import { isBlankBlock } from '@shared/text/block-words';
import type { RecordTransaction } from '@main/store/record-transaction';
import { blockOf, blockRowsOf, insertBlock } from '@main/features/text/block-rows';
import type { BlockOwner } from '@main/features/text/block-rows';
import { detailRowsOf, sectionRowsOf } from './records';
import type { PaperRow, PaperSectionRow } from './schema';

/** Puts what was read into a paper. Text that was there stays in front; nothing is replaced by nothing. */
export async function fillPaper(tx: RecordTransaction, paper: PaperRow, reading: ReportReading): Promise<void> {
  await fillDetails(tx, paper, reading);
  for (const read of reading.sections) {
    const sections = await sectionRowsOf(tx, paper.id);
    const own = read.key.startsWith(OWN_SECTION_KEY);
    // Two texts may both have a first heading of their own: such a section is known by its words.
    const head = sections.find((section) => section.parentId === null && section.key === read.key && (!own || section.heading === read.heading)) ?? (await addSection(tx, paper, sections, null, read.key, read.heading));
    await takeHeading(tx, head, read.heading);
    await appendBlocks(tx, paper, head, read.blocks);
    await fillImplications(tx, paper, head, sections, read);
  }
}

async function fillDetails(tx: RecordTransaction, paper: PaperRow, reading: ReportReading): Promise<void> {
  const rows = await detailRowsOf(tx, paper.id);
  for (const { key, label, value } of reading.details) {
    const row = rows.find((candidate) => candidate.key === key);
    if (!row) {
      const last = (await detailRowsOf(tx, paper.id)).at(-1);
      await tx.insert('paperDetail', { paperId: paper.id, key, label: label === '' ? key : label, value, orderKey: keyAfter(last?.orderKey ?? null) });
      continue;
    }
    const next = { label: label === '' ? row.label : label, value: value === '' ? row.value : value };
    if (next.label !== row.label || next.value !== row.value) await tx.update('paperDetail', row.id, next);
    if (key === 'title' && value !== '' && value !== paper.title) await tx.update('paper', paper.id, { title: value.slice(0, 300) });
  }
}

async function fillImplications(tx: RecordTransaction, paper: PaperRow, head: PaperSectionRow, sections: readonly PaperSectionRow[], read: ReadSection): Promise<void> {
  let known = sections.filter((section) => section.parentId === head.id);
  for (const implication of read.implications) {
    // A question of the text's own ("Legal implications") is known by its label: two texts may both have a first one.
    const row = known.find((candidate) => (implication.key.startsWith('other-') ? candidate.heading === implication.label : candidate.key === implication.key));
    const target = row ?? (await addSection(tx, paper, known, head.id, implication.key, implication.label));
    if (!row) known = [...known, target];
    await takeHeading(tx, target, implication.label);
    await appendBlocks(tx, paper, target, implication.blocks);
  }
}

async function addSection(tx: RecordTransaction, paper: PaperRow, siblings: readonly PaperSectionRow[], parentId: string | null, key: string, heading: string): Promise<PaperSectionRow> {
  const last = siblings.filter((section) => section.parentId === parentId).at(-1);
  return await tx.insert('paperSection', { paperId: paper.id, parentId, key, heading, numbered: key.startsWith(OWN_SECTION_KEY) ? 0 : 1, required: 1, guidance: '', orderKey: keyAfter(last?.orderKey ?? null) });
}

async function takeHeading(tx: RecordTransaction, section: PaperSectionRow, heading: string): Promise<void> {
  if (heading !== '' && heading !== section.heading) await tx.update('paperSection', section.id, { heading });
}

async function appendBlocks(tx: RecordTransaction, paper: PaperRow, section: PaperSectionRow, blocks: readonly ReadBlock[]): Promise<void> {
  if (blocks.length === 0) return;
  const owner: BlockOwner = { ownerKind: 'paperSection', ownerId: section.id };
  const there = await blockRowsOf(tx, owner);
  // An empty paragraph left by the editor is no text that was there before.
  for (const row of there) if (isBlankBlock(blockOf(row))) await tx.remove('block', row.id);
  const keys = keysAfter(there.at(-1)?.orderKey ?? null, blocks.length);
  for (const [index, block] of blocks.entries()) await insertBlock(tx, { ...owner, ...block, orderKey: keys[index] ?? '', publicity: paper.publicity });
}
