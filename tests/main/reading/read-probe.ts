import { readFile } from '@main/reading/read-file';
import { words } from '@shared/reading/neutral-text';

import { peakMb } from './peak-memory';

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
