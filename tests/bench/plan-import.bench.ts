/** Importing an action plan of a thousand rows: from its file to what the review screen shows, and from Keep to the disk. */
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { BenchRow } from '@scripts/bench/bench-row';
import { bodiesHandlers } from '@main/features/bodies/handlers';
import { createPlanImportHandlers } from '@main/features/ledger/import-handlers';
import { createGuardedReader } from '@main/reading/guarded-reader';
import { NO_CHOICES } from '@shared/ledger/import/plan-choices';
import { draftRows } from '@shared/ledger/import/plan-draft';
import { planToKeep } from '@shared/ledger/plan-to-keep';
import { judgeReferences, readSource } from '@shared/ledger/read-plan';
import { openTestRecord } from '@tests/helpers/test-record';
import { buildProbe, buildReader, runProbe } from '@tests/main/reading/built-reader';
import { makeDocx, paragraphXml } from '@tests/main/reading/make-office';
import { median } from './statistics';

export const name = 'plan-import';

const ROUNDS = Number(process.env['MINUTEBOOK_BENCH_ROUNDS'] ?? 5);
const ROWS = 1_000;
const JOB = '0192f0c1-2d3e-7a4b-8c5d-6e7f80910203';
const CONTEXT = { asOf: null, nextMeeting: null };

/** A plan of many rows with lists, references, timescales and two rounds of updates. */
function longPlan(): Uint8Array {
  const cell = (...texts: readonly string[]) => `<w:tc>${texts.map((text) => paragraphXml(text)).join('')}</w:tc>`;
  const rows = Array.from({ length: ROWS }, (_, index) => {
    const number = index + 1;
    return `<w:tr>${cell(`R${String(number)}`)}${cell('The Council to publish one timetable for moves in the year, and to tell every school of it by the end of the term.', '• in writing;', '• at the forum of headteachers; and', '• on the web.')}${cell('The department welcomes this recommendation, within the resources that are available.', 'Action:', `Draft the timetable (see R${String(Math.max(1, number - 3))}).`)}${cell('Sept 27')}${cell('It was sent to schools.')}${cell(`See R${String(Math.max(1, number - 1))}.`)}</w:tr>`;
  });
  const head = ['Ref', 'Recommendation', 'Response and action plan', 'Timescale', 'Update March 2026', 'Update September 2026'].map((text) => cell(text)).join('');
  return new Uint8Array(makeDocx({ body: `<w:tbl><w:tr>${head}</w:tr>${rows.join('')}</w:tbl>` }));
}

export async function run(): Promise<readonly BenchRow[]> {
  const reader = await buildReader();
  const bareProbe = await buildProbe(reader, 'bare-probe');
  const file = path.join(reader.folder, 'long-plan.docx');
  writeFileSync(file, longPlan());
  const guarded = createGuardedReader({ workersFolder: reader.folder, chooseFile: async () => file, report: () => 'BENCH' });
  const looked: number[] = [];
  const kept: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    let turns = 0;
    const planImport = createPlanImportHandlers({ readText: guarded.readText, readChosenFile: async (options) => await guarded.readChosenFile(async () => file, options), emit: () => (turns += 1) });
    const record = await openTestRecord({ bodies: bodiesHandlers, planImport });
    const { id: bodyId } = await record.client.bodies.create({ name: 'Scrutiny Committee', shortName: '', kind: 'scrutinyCommittee', organisationName: '', usualPlace: '', usualStart: '' });
    const start = performance.now();
    const { source } = await record.client.planImport.readFile({});
    if (source === null) throw new Error('The plan was not read.');
    const reading = judgeReferences(readSource(source, NO_CHOICES, CONTEXT));
    const shown = draftRows(readSource(source, NO_CHOICES, CONTEXT), {}, CONTEXT).length;
    looked.push(performance.now() - start);
    const plan = planToKeep(reading, { bodyId, title: 'Inclusion', kind: 'review', department: '', officers: '', receivedOn: null, noticeOn: null, respondedOn: null, publicity: 'open' }, 'long-plan.docx');
    const keep = performance.now();
    const { recommendationIds } = await record.client.planImport.keep({ jobId: JOB, plan });
    kept.push(performance.now() - keep);
    if (shown !== ROWS || recommendationIds.length !== ROWS || turns < 4) throw new Error(`The plan was not imported: ${String(shown)} shown, ${String(recommendationIds.length)} kept, ${String(turns)} turns.`);
    await record.close();
    bare.push((await runProbe([bareProbe, file])).cpu * 1_000);
  }
  rmSync(reader.folder, { recursive: true, force: true });
  const against = 'yauzl and saxes alone, processor time';
  const note = `${String(ROUNDS)} times; 6 columns, 2 rounds of updates; 3,000 ms are promised for both together`;
  return [
    { what: 'Read an action plan of 1,000 rows, until it can be looked over', ours: median(looked), against, baseline: median(bare), unit: 'ms', note },
    { what: 'Keep an action plan of 1,000 rows', ours: median(kept), against, baseline: median(bare), unit: 'ms', note },
  ];
}
