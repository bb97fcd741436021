import { formatDay, parseCalendarDay } from '@shared/kernel/calendar-day';
import type { ReportAppendix, ReportPart } from '@shared/documents/build-report';
import type { Prose } from '@shared/documents/prose';
import { appendixLetter } from '@shared/papers/linter/appendix-rules';
import { isBlankBlock } from '@shared/text/block-words';
import { blockOf } from '@main/features/text/block-rows';
import type { RecordReader } from '@main/store/record-reader';
import type { BaseRow } from '@main/store/row';
import { appendixRowsOf } from './paper-appendices';
import { rowMark } from './paper-marks';
import type { PaperRow, PaperSectionRow } from './schema';

/** What a report prints besides its text, and the rows it comes from. */
export type ReportParts = {
  readonly notes: readonly string[];
  /** Lines for its background papers, and for its appendices. */
  readonly backgroundPapers: readonly ReportPart[];
  readonly appendixList: readonly ReportPart[];
  readonly appendices: readonly ReportAppendix[];
  readonly rows: readonly Pick<BaseRow, 'updatedAt'>[];
};

/** Reads them. A background paper that discloses exempt matter is not listed (LGA 1972 s.100D(4)). */
export async function reportParts(reader: RecordReader, paper: PaperRow): Promise<ReportParts> {
  const paperId = paper.id;
  const relied = await reader.find('backgroundPaper', { paperId }, { orderKey: 'ASC', id: 'ASC' });
  const added = await appendixRowsOf(reader, paperId);
  const appendices = added.map(({ row: { id, title, publicity }, file, blocks }, index): ReportAppendix => ({
    letter: appendixLetter(index),
    title,
    file: file?.fileName ?? '',
    publicity,
    prose: blocks.map((row) => blockOf(row)).filter((block) => !isBlankBlock(block)).map((block) => ({ ...block, mark: rowMark(paperId, block.id) })),
    mark: rowMark(paperId, id),
  }));
  return {
    notes: [...(paper.publicity === 'exempt' && (paper.publicInterestReason ?? '') !== '' ? [`Public interest: ${paper.publicInterestReason ?? ''}`] : []), ...((paper.lateReason ?? '') === '' ? [] : [`Late paper. Special circumstances (LGA 1972 s.100B(4)(b)): ${paper.lateReason ?? ''}`])],
    backgroundPapers: relied.filter(({ disclosesExempt }) => disclosesExempt === 0).map(({ title, whereHeld, link }) => line([{ text: title, ...(link === '' ? {} : { link }) }, ...(whereHeld === '' ? [] : [{ text: ` (${whereHeld})` }])], paper.publicity)),
    appendixList: appendices.map(({ letter, title, file, publicity }) => line([{ text: `Appendix ${letter}: ${title}${file === '' ? '' : ` (attached file ${file})`}` }], publicity)),
    appendices,
    rows: [...relied, ...added.flatMap(({ row, blocks }) => [row, ...blocks])],
  };
}

/** "Ines Duarte, 9 November 2026". */
export function consultedWords({ consultedName, consultedOn }: Pick<PaperSectionRow, 'consultedName' | 'consultedOn'>): string {
  const day = parseCalendarDay(consultedOn ?? '');
  return [consultedName ?? '', day === null ? '' : formatDay(day)].filter((part) => part !== '').join(', ');
}

function line(runs: Prose['runs'], publicity: Prose['publicity']): ReportPart {
  return { type: 'prose', prose: { kind: 'bullet', level: 1, runs, publicity } };
}
