/** A paper as it travels, for tests: sound, and then changed by them. */
import { createHash } from 'node:crypto';
import { parseCalendarDay } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { PAPER_FILE_FORMAT, PAPER_FILE_VERSION } from '@shared/papers/travel/paper-file';
import type { PaperPart } from '@shared/papers/travel/paper-file';
import type { ContentBlock, PaperContent } from '@shared/papers/content/paper-content';
import { makeZip } from '../main/reading/make-zip';
import type { ZipEntry } from '../main/reading/make-zip';

/** The nth id of a kind, the same in every test. */
export function idOf(kind: number, n: number): string {
  return `0190${String(kind).padStart(4, '0')}-0000-7000-8000-${String(n).padStart(12, '0')}`;
}

/** A plain numbered paragraph. */
export function paragraph(n: number, text: string): ContentBlock {
  return { id: idOf(3, n), kind: 'numbered', level: 1, runs: [{ text }], content: null, publicity: 'open', facts: null };
}

/** A paper of two sections. */
export function contentOf(blocks: readonly ContentBlock[], more: readonly ContentBlock[] = []): PaperContent {
  const section = (n: number, key: string, heading: string, of: readonly ContentBlock[]): PaperContent['sections'][number] => ({ id: idOf(2, n), key, parentId: null, heading, numbered: true, required: true, guidance: '', facts: {}, blocks: [...of] });
  return {
    format: 1, title: 'Reading in Year 3', templateKey: 'education-board-report', template: null, publicity: 'open', exemptParagraphs: [], publicInterestReason: '',
    background: [], appendices: [],
    details: [{ id: idOf(4, 1), key: 'preparedBy', label: 'Report prepared by', value: 'A. Lee' }],
    sections: [section(1, 'purpose', 'Purpose of Report', blocks), section(2, 'background', 'Background/Context', more)],
  };
}

/** A paper ready to travel. */
export function partOf(content: PaperContent = contentOf([paragraph(1, 'To tell the Board about reading.')])): PaperPart {
  return {
    paperId: idOf(1, 1), versionId: idOf(9, 1), ancestors: [], byName: 'Ann Lee', message: '',
    body: { id: idOf(5, 1), name: 'Northmere Education Board', kind: 'board', organisationName: 'Northmere Council' },
    meeting: { id: idOf(6, 1), title: '', date: parseCalendarDay('2026-12-01') as CalendarDay, startTime: '10:00', place: 'Town Hall' },
    item: { number: '5', title: 'Reading' }, content, files: [], comments: [],
  };
}

/** SHA-256 in hexadecimal. */
export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The zip of a paper, sound unless the options make it lie. */
export function paperFile(paper: unknown, options: { readonly files?: readonly Buffer[]; readonly manifest?: (manifest: Record<string, unknown>) => unknown; readonly extra?: readonly ZipEntry[]; readonly paperText?: string; readonly entries?: (entries: ZipEntry[]) => readonly ZipEntry[] } = {}): Uint8Array {
  const text = options.paperText ?? JSON.stringify(paper);
  const parts = [{ name: 'paper.json', data: Buffer.from(text) }, ...(options.files ?? []).map((data) => ({ name: `files/${sha256(data)}`, data }))];
  const manifest = { format: PAPER_FILE_FORMAT, version: PAPER_FILE_VERSION, parts: parts.map(({ name, data }) => ({ name, byteLength: data.byteLength, sha256: sha256(data) })) };
  const entries: ZipEntry[] = [{ name: 'manifest.json', data: JSON.stringify(options.manifest?.(manifest) ?? manifest) }, ...parts, ...(options.extra ?? [])];
  return new Uint8Array(makeZip(options.entries?.(entries) ?? entries));
}
