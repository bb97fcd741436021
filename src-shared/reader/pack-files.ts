import { mayRun } from '../attachments/file-kinds';
import { safeFileName, splitFileName, titleFromFileName } from '../attachments/safe-file-name';
import { cleanLine } from '../kernel/clean-text';
import type { PackFile, PackFileKind } from './model';

/** One entry of a ZIP as it stands in it: its number there, its name with its folders, and what it says it unpacks to. */
export type PackEntryName = { readonly file: number; readonly name: string; readonly byteLength: number };

const KINDS: Readonly<Record<string, PackFileKind>> = {
  docx: 'word', docm: 'word', pptx: 'slides', xlsx: 'sheet', pdf: 'pdf', txt: 'text', md: 'text', csv: 'text', html: 'text', htm: 'text',
  png: 'picture', jpg: 'picture', jpeg: 'picture', gif: 'picture', webp: 'picture', tif: 'picture', tiff: 'picture', heic: 'picture', mbpaper: 'paper', zip: 'pack',
};
const READABLE: ReadonlySet<PackFileKind> = new Set(['word', 'slides', 'sheet', 'pdf', 'text']);

/** What systems put into a ZIP beside the files that somebody meant. */
const OF_THE_SYSTEM = /^(?:__macosx\/|(?:.*\/)?(?:\.ds_store|thumbs\.db|desktop\.ini|\._[^/]*)$)/iu;

/**
 * The files of a pack as they are listed: by folder and name, numbers in names counted as numbers, so that a pack made here stands in the order of
 * its agenda and any other one as a folder shows it. What the system put in is left out; names are made safe to show and to save under.
 */
export function packFiles(entries: readonly PackEntryName[]): readonly PackFile[] {
  return entries
    .filter(({ name }) => !OF_THE_SYSTEM.test(name))
    .map(({ file, name, byteLength }): PackFile => {
      const fileName = safeFileName(name);
      const kind = KINDS[splitFileName(fileName).ending.slice(1).toLowerCase()] ?? 'other';
      return { file, folder: folderOf(name), fileName, title: titleFromFileName(name), kind, byteLength, readable: READABLE.has(kind), opens: !mayRun(fileName) };
    })
    .toSorted((one, other) => compare(one.folder, other.folder) || compare(one.fileName, other.fileName) || one.file - other.file);
}

function folderOf(name: string): string {
  return name.split('/').slice(0, -1).map((part) => cleanLine(part).trim()).filter((part) => part !== '').join(' / ');
}

function compare(one: string, other: string): number {
  return one.localeCompare(other, 'en-GB', { numeric: true, sensitivity: 'base' });
}
