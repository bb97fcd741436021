import { PLAN_WORKER_LIMITS } from '@main/reading/read-limits';
import { readFile } from '@main/reading/read-file';
import { planSourceOf } from '@shared/ledger/import/plan-source';
import { NO_CHOICES } from '@shared/ledger/import/plan-choices';
import { readSource } from '@shared/ledger/read-plan';

import { peakMb } from './peak-memory';

/** A process of its own that reads one file as an action plan and prints what came of it. Arguments: the worker, the file. */
const [workerFile = '', file = ''] = process.argv.slice(2);
const start = process.cpuUsage();
const result = await readFile(file, { workerFile, reportFault: (detail) => `FAULT ${detail}` }, { memory: PLAN_WORKER_LIMITS });
const what = result.ok ? { words: readSource(planSourceOf(result.value, file), NO_CHOICES, { asOf: null, nextMeeting: null }).rows.length, warnings: result.value.warnings.map((warning) => warning.code) } : { error: result.error };
const used = process.cpuUsage(start);
process.stdout.write(`${JSON.stringify({ ...what, cpu: (used.user + used.system) / 1e6, peakMb: peakMb() })}\n`);
