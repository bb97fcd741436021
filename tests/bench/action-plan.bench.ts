import { rmSync } from 'node:fs';
import path from 'node:path';
import { runExport } from '@main/docx/run-export';
import { buildActionPlan } from '@shared/documents/build-action-plan';
import { calendarDay } from '@shared/kernel/calendar-day';
import type { KeptParagraph } from '@shared/ledger/model';
import type { PlanFactRow } from '@shared/ledger/plan-facts';
import type { BenchRow } from '@scripts/bench/bench-row';
import { bundleForNode } from '@tests/main/docx/bundle';
import { median } from './statistics';

export const name = 'action-plan';

const ROUNDS = Number(process.env['MINUTEBOOK_BENCH_ROUNDS'] ?? 3) + 2;
const PROMISED = 2_000;
const ROWS = 1_000;
const SENTENCE = 'The service will look at each route again with the schools that use it and write down what a family can expect. ';

const line = (text: string): KeptParagraph => ({ kind: 'paragraph', level: 1, runs: [{ text }] });
const rounds = [{ id: 'one', name: 'Update March 2026' }, { id: 'two', name: 'Update September 2026' }];

function row(index: number): PlanFactRow {
  const words = SENTENCE.repeat(1 + (index % 3)).trim();
  return {
    reference: `R${String(index + 1)}`, under: '', publicity: 'open', text: [line(words)], parts: index % 5 === 0 ? [{ label: 'a)', text: [line(words)] }, { label: 'b)', text: [line('and report on it (see R1).')] }] : [],
    response: 'accepted', responseText: [line(words), { kind: 'bullet', level: 1, runs: [{ text: 'first with primary schools;' }] }], actionsHeading: '', actionsText: [line(SENTENCE.trim())], ownerName: 'James Holloway', timescale: 'Sept 26', status: 'onCourse', others: [],
    updates: rounds.map(({ id }) => ({ roundId: id, day: null, byName: '', text: [line(words)] })),
  };
}

/** An action plan of a thousand recommendations with two rounds, from what the record says to the bytes of the Word file, the worker's start included. */
export async function run(): Promise<readonly BenchRow[]> {
  const worker = await bundleForNode('src-main/docx/export-worker.ts', 'export-worker');
  const plan = { columns: [], rounds, rows: Array.from({ length: ROWS }, (_, index) => row(index)) };
  const times: number[] = [];
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      const start = performance.now();
      const model = buildActionPlan({ council: 'Southmere Borough Council', body: 'Scrutiny Committee', review: { title: 'Travel review', department: '', receivedOn: null }, plan, choice: { rounds: ['one', 'two'], otherUpdates: true, status: true }, on: calendarDay(2026, 10, 2), audience: 'public', classification: { type: 'open' }, recordedAt: null });
      const result = await runExport(model, { workerFile: worker, fileName: 'bench.docx' });
      if (!result.ok) throw new Error(JSON.stringify(result.error));
      times.push(performance.now() - start);
    }
  } finally {
    rmSync(path.dirname(worker), { recursive: true, force: true });
  }
  return [{ what: 'Action plan of 1,000 recommendations to Word', ours: median(times), against: 'the two seconds that are promised', baseline: PROMISED, unit: 'ms', aim: 1, note: `${String(ROUNDS)} exports, each in a worker of its own; two rounds of updates, eight columns` }];
}
