import { existsSync, readFileSync } from 'node:fs';

import { readFile } from '@main/reading/read-file';
import { words } from '@shared/reading/neutral-text';

/** The peak of this process alone: what the operating system counts besides includes the process that started it. */
function peakMb(): number {
  const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : '';
  const kilobytes = /^VmHWM:\s+(\d+) kB/mu.exec(status)?.[1];
  return (kilobytes === undefined ? process.resourceUsage().maxRSS : Number(kilobytes)) / 1024;
}

/**
 * A process of its own that reads one file as the application does and prints what came of it: the code or the number of
 * words, the processor time of the whole process in seconds, its peak memory in MB. Arguments: the worker, the file.
 */
const [workerFile = '', file = ''] = process.argv.slice(2);
const start = process.cpuUsage();
const result = await readFile(file, { workerFile, reportFault: (detail) => `FAULT ${detail}` });
const used = process.cpuUsage(start);
const what = result.ok
  ? { words: words(result.value).length, warnings: result.value.warnings.map((warning) => warning.code) }
  : { error: result.error };
process.stdout.write(`${JSON.stringify({ ...what, cpu: (used.user + used.system) / 1e6, peakMb: peakMb() })}\n`);
