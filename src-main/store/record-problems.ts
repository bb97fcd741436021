import path from 'node:path';
import { calendarDay, formatDay } from '@shared/kernel/calendar-day';
import type { RecordProblem } from '@shared/records/model';

export type ProblemCode = RecordProblem['code'];

/** Which file could not be opened, why, and what can be done, in words for the person. `detail` is for whoever helps them. */
export function problemOf(code: ProblemCode, file: string, detail: string, backupMadeAt: string | null): RecordProblem {
  const fileName = path.basename(file);
  return { code, fileName, folder: path.dirname(file), sentence: sentenceFor(code, fileName, detail), detail: code === 'locked' ? '' : detail, backupMadeAt };
}

function sentenceFor(code: ProblemCode, fileName: string, detail: string): string {
  switch (code) {
    case 'missing':
      return `${fileName} is not where it was. It may have been moved or renamed, or its disk is not connected.`;
    case 'locked': {
      const [host = 'another computer', since = ''] = detail.split('|');
      return `${fileName} is open on ${host}${sinceWords(since)}. One person writes at a time. Nothing here was changed.`;
    }
    case 'newer':
      return `${fileName} was made by a newer version of Minute Book. Install that version to open it. Nothing here was changed.`;
    case 'unreadable':
      return `${fileName} could not be read. Nothing was changed.`;
    case 'corrupt':
      return `${fileName} is damaged and was not opened, so that nothing more is lost.`;
    case 'notARecord':
      return `${fileName} is not a Minute Book record. Nothing was changed.`;
    case 'synchronised':
      return `${fileName} lies in ${detail}. A record that is being written to cannot be kept there safely. Copy it to this computer and open the copy.`;
    case 'readOnly':
      return `${fileName} is in a place that cannot be written to. Copy it to this computer and open the copy.`;
    case 'diskFull':
      return `The disk is full, so ${fileName} could not be opened for writing. Free some space and try again.`;
    case 'migrationFailed':
      return `${fileName} could not be brought up to date for this version. It is as it was before; a copy was made first.`;
  }
}

/** On the clock of this machine: in summer the lock's own time is an hour behind it. */
function sinceWords(instant: string): string {
  const since = new Date(instant);
  if (Number.isNaN(since.getTime())) return '';
  const time = since.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
  return ` since ${time} on ${formatDay(calendarDay(since.getFullYear(), since.getMonth() + 1, since.getDate()))}`;
}
