import type { DocumentKind, DocumentStatus } from '@shared/documents/document-model';
import { cleanLine } from '@shared/kernel/clean-text';

/** What a file is named after. `title` is used for papers and other documents that are one of several of a meeting. */
export type FileNameFacts = {
  readonly date: string | null;
  readonly body: string;
  readonly kind: DocumentKind;
  readonly title: string;
  readonly status: DocumentStatus;
  /** A public version beside a fuller one says so. */
  readonly publicVersion: boolean;
  /** Which part of the minutes or agenda it is: "Part 2 not for publication", "minute 46"; left out for the whole. */
  readonly part?: string;
};

const KIND_WORDS: Readonly<Record<DocumentKind, string>> = {
  agenda: 'Agenda', minutes: 'Minutes', report: 'Report', pack: 'Pack', actionPlan: 'Action plan', notice: 'Notice', supplementaryAgenda: 'Supplementary agenda', proposal: 'Proposal', register: 'Register', other: '',
};
/** Names that Windows keeps for devices, with or without an extension. */
const RESERVED = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?:\..*)?$/i;
/** The longest name without its extension: a folder deep inside a shared drive leaves little of Windows' 260. */
const LONGEST = 120;

/** "2026-11-21 Education Board Minutes DRAFT.docx": sorts by date, says what it is, can be saved anywhere. */
export function documentFileName(facts: FileNameFacts, extension: 'docx' | 'pdf' | 'html' | 'txt' | 'csv' | 'xlsx' | 'zip'): string {
  const named = facts.kind === 'agenda' || facts.kind === 'minutes' ? (facts.part ?? '') : facts.title;
  const draft = facts.status === 'draft' || facts.status === 'forApproval' ? 'DRAFT' : '';
  const tail = [facts.publicVersion ? 'public' : '', draft].filter((part) => part !== '').join(' ');
  // A long title is cut before the words that say "public" and "DRAFT": they must survive.
  const head = cut(plainName([facts.date ?? '', facts.body, KIND_WORDS[facts.kind], named].filter((part) => part.trim() !== '').join(' ')), LONGEST - tail.length - 1);
  return `${cleanFileName(`${head} ${tail}`)}.${extension}`;
}

/**
 * A name that Windows, macOS and Linux all take: no reserved characters or device names, no dot or space at either end, no
 * marks that turn the direction of writing, at most 120 characters. Never empty.
 */
export function cleanFileName(name: string): string {
  const plain = trimDots(cut(plainName(name), LONGEST));
  if (plain === '') return 'Document';
  return RESERVED.test(plain) ? `${plain} document` : plain;
}

/** The nth other name for the same file: "Minutes (2).docx". */
export function numberedFileName(name: string, number: number): string {
  const dot = name.lastIndexOf('.');
  return dot <= 0 ? `${name} (${String(number)})` : `${name.slice(0, dot)} (${String(number)})${name.slice(dot)}`;
}

/** Without what a system reserves and what has no width, and without dots or spaces at the ends. */
function plainName(name: string): string {
  return trimDots(cleanLine(name).replace(/[<>:"/\\|?*\u0000-\u001F\u200B-\u200D\u2060\uFEFF\u00AD]/g, ' ').replace(/ {2,}/g, ' '));
}

function trimDots(name: string): string {
  return name.replace(/^[.\s]+|[.\s]+$/g, '');
}

/** Cuts without leaving half of a character made of two units. */
function cut(name: string, length: number): string {
  if (name.length <= length) return name;
  const short = name.slice(0, length);
  return /[\uD800-\uDBFF]$/.test(short) ? short.slice(0, -1) : short;
}
