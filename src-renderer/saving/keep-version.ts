import { showFailure, showNotice } from '@renderer/query/notices';
import { showToast } from '@renderer/ui/toasts';
import { sendEverything } from './send-everything';

/** Ctrl+S where versions are kept: everything typed is sent, then a version is kept and named; where nothing was changed since the last one, that is said. `where`: "Versions are listed beside the minutes, under Approval." */
export async function keepVersionNow(keep: () => Promise<{ readonly version: number; readonly at: string; readonly kept: boolean }>, where: string): Promise<void> {
  const problem = await sendEverything();
  if (problem !== null) {
    showNotice(problem);
    return;
  }
  try {
    const { version, at, kept } = await keep();
    showToast(
      kept
        ? { title: `Version ${String(version)} kept at ${at}`, detail: `Everything is saved. ${where}` }
        : { title: 'Everything is saved', detail: `Nothing has changed since version ${String(version)}, kept at ${at}.` },
    );
  } catch (error) {
    showFailure(error);
  }
}

/** The line of a version in a list: "Version 3: Draft, 24 November 2026 19:04, before the vote"; a note that ends with the time says it itself. */
export function versionWords({ version, what, day, at, note }: { readonly version: number; readonly what: string; readonly day: string; readonly at: string; readonly note: string }): string {
  const when = note.endsWith(at) ? `, ${note.charAt(0).toLowerCase()}${note.slice(1)}` : ` ${at}${note === '' ? '' : `, ${note}`}`;
  return `Version ${String(version)}: ${what}, ${day}${when}`;
}
