import path from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * A record or paper that the application was asked to open by its command line: double-clicked in a folder, where some desktops name files by
 * their `file:` addresses, or typed in a terminal, where a name begins at its folder.
 *
 * @param argv the program first
 * @param folder where relative names begin
 * @returns its whole path; null when the line names none with this ending
 */
export function fileIn(argv: readonly string[], ending: 'minutebook' | 'mbpaper', folder: string): string | null {
  for (const argument of argv.slice(1)) {
    const file = argument.startsWith('-') ? null : pathOf(argument);
    if (file?.toLowerCase().endsWith(`.${ending}`) === true) return path.resolve(folder, file);
  }
  return null;
}

function pathOf(argument: string): string | null {
  if (!/^[a-z][a-z\d+.-]*:\/\//iu.test(argument)) return argument;
  try {
    return fileURLToPath(argument);
  } catch {
    // An address that is no file of this machine.
    return null;
  }
}
