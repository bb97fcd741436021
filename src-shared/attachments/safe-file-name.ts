import { cleanFileName, numberedFileName } from '../documents/file-name';
import { cleanLine } from '../kernel/clean-text';

/** The most that stays of a name in front of its ending. */
const LONGEST_STEM = 120;

/** A file's name in two: what stands before its ending, and the ending with its dot; no ending where the part after the dot is no such thing. */
export function splitFileName(name: string): { readonly stem: string; readonly ending: string } {
  const match = /^(.*[^.\s].*?|.*[^.\s])(\.[A-Za-z0-9]{1,10})$/u.exec(name);
  return match ? { stem: match[1] ?? '', ending: match[2] ?? '' } : { stem: name, ending: '' };
}

/**
 * The name under which a file is handed out again: what Windows, macOS and Linux all take (no reserved characters, device
 * names, trailing dots, or marks that turn the direction of writing), its ending kept, at most 120 characters before it.
 */
export function safeFileName(name: string): string {
  // A path that came along is no part of the name.
  const bare = cleanLine(name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)).replace(/[.\s]+$/u, '');
  const { stem, ending } = splitFileName(bare);
  return `${cleanFileName(cut(stem, LONGEST_STEM))}${ending}`;
}

/** The title that a file begins with: its name without the ending, underscores as spaces. */
export function titleFromFileName(name: string): string {
  return splitFileName(safeFileName(name)).stem.replace(/_+/gu, ' ').trim();
}

/** The same names, each different from those before it without regard to case, as folders of Windows want: "Plan (2).pdf". */
export function distinctNames(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    let different = name;
    for (let number = 2; taken.has(different.toLowerCase()); number += 1) different = numberedFileName(name, number);
    taken.add(different.toLowerCase());
    return different;
  });
}

/** Cuts without leaving half of a character made of two units. */
function cut(text: string, length: number): string {
  const short = text.slice(0, length);
  return /[\uD800-\uDBFF]$/u.test(short) ? short.slice(0, -1) : short;
}
