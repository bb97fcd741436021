import { distinctNames, safeFileName, splitFileName } from '../attachments/safe-file-name';
import { cleanFileName } from '../documents/file-name';
import type { PackEntry } from './pack-order';

/** The longest title that stands in the name of a file: with folder and number it must stay below Windows' 260. */
const LONGEST_TITLE = 90;

/**
 * The names of a pack's files so that a folder shows them in the order of the agenda: "05.1 Place planning.docx", "05.2 Appendix A.pdf".
 * A sub-item's number follows its item's ("05.01.1"); where an item and its sub-items both have files, the item's own are "05.00.1".
 * What is on no item begins with "Other". Safe on every system, and no two alike.
 */
export function packNames(entries: readonly PackEntry[]): readonly string[] {
  const labels = entries.map((entry) => sortable(entry.item?.label ?? ''));
  const deep = new Set(labels.flatMap((parts) => parts.slice(0, -1).map((_, index) => parts.slice(0, index + 1).join('.'))));
  const width = Math.max(2, ...labels.map((parts) => parts[0]?.length ?? 0));
  const counts = new Map<string, number>();
  return distinctNames(entries.map((entry, index) => {
    const parts = labels[index] ?? [];
    const own = parts.length > 0 && deep.has(parts.join('.')) ? [...parts, '00'] : parts;
    const [first, ...rest] = own;
    const prefix = first === undefined ? 'Other' : [/^\d/u.test(first) ? first.padStart(width, '0') : first, ...rest].join('.');
    const count = (counts.get(prefix) ?? 0) + 1;
    counts.set(prefix, count);
    const number = `${prefix}${first === undefined ? ' ' : '.'}${String(count)}`;
    const ending = entry.kind === 'paper' ? '.docx' : splitFileName(safeFileName(entry.file.fileName)).ending;
    const title = cleanFileName(entry.kind === 'paper' ? entry.paper.title : entry.file.title).slice(0, LONGEST_TITLE).replace(/[\uD800-\uDBFF]$/u, '').trimEnd();
    return safeFileName(`${number} ${title}${ending}`);
  }));
}

/** The parts of an item's number so that they sort as text: 5.1 gives "05", "01"; 1(a) gives "01", "a"; A1 gives "A", "01". */
function sortable(label: string): readonly string[] {
  return (label.match(/\d+|\p{L}+/gu) ?? []).map((part) => (/^\d/u.test(part) ? part.padStart(2, '0') : part));
}
