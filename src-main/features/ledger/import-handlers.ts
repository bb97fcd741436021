import { setImmediate as nextTurn } from 'node:timers/promises';
import type { AppEvent } from '@shared/events';
import { Refusal, ruleRefusal } from '@shared/kernel/result';
import type { planImportContract } from '@shared/ledger/import/contract';
import { MOST_PLAN_COLUMNS, MOST_PLAN_PARAGRAPHS, MOST_PLAN_ROWS, planSourceOf } from '@shared/ledger/import/plan-source';
import type { PlanSource } from '@shared/ledger/import/plan-source';
import type { NeutralDocument } from '@shared/reading/neutral-document';
import type { HandlersFor } from '@main/boundary/handlers';
import { PLAN_WORKER_LIMITS } from '@main/reading/read-limits';
import type { ReadOptions } from '@main/reading/run-guarded-worker';
import { keepPlan } from './keep-plan';
import { knownRecommendations, knownTexts } from './known-recommendations';
import { takeOverPlan } from './take-over-plan';

/** What importing plans needs from outside the record. */
export type PlanImportServices = {
  /** Reads pasted text behind the guard. A text that cannot be read is a `Refusal`. */
  readonly readText: (pasted: { readonly text: string; readonly html: string }, options: ReadOptions) => Promise<NeutralDocument>;
  /** Asks for a file and reads it behind the guard; null when the person cancels. */
  readonly readChosenFile: (options: ReadOptions) => Promise<{ readonly name: string; readonly document: NeutralDocument } | null>;
  readonly emit: (event: AppEvent) => void;
};

const STOPPED = ruleRefusal('importStopped', 'The import was stopped. Nothing was kept.');

/** Reading action plans, keeping those that a person has looked over, and taking over what changed in one that came again. */
export function createPlanImportHandlers(services: PlanImportServices): HandlersFor<typeof planImportContract> {
  let underWay: AbortController | null = null;
  const running = new Map<string, { stopped: boolean }>();
  /** Runs one reading that `stopReading` can end; a new one ends the one before. */
  const reading = async <T>(run: (options: ReadOptions) => Promise<T>): Promise<T> => {
    underWay?.abort();
    const own = new AbortController();
    underWay = own;
    try {
      return await run({ signal: own.signal, memory: PLAN_WORKER_LIMITS });
    } finally {
      if (underWay === own) underWay = null;
    }
  };
  /** Runs one keeping that tells how far it is and that `stopKeeping` can end: the transaction then takes all of it back. */
  const keeping = async <T>(jobId: string, total: number, run: (turn: (done: number) => Promise<void>) => Promise<T>): Promise<T> => {
    const job = { stopped: false };
    running.set(jobId, job);
    try {
      return await run(async (done) => {
        services.emit({ event: 'progress', jobId, fraction: Math.min(1, done / Math.max(1, total)), sentence: `${grouped(Math.min(done, total))} of ${grouped(total)} recommendations` });
        // Whatever else waits in main's loop goes first, a wish to stop among it.
        await nextTurn();
        if (job.stopped) throw new Refusal(STOPPED);
      });
    } finally {
      running.delete(jobId);
    }
  };
  return {
    readPasted: async ({ text, html }) => {
      if (text.trim() === '' && html.trim() === '') throw new Refusal(ruleRefusal('nothingPasted', 'There is no plan yet. Copy its table in Word or Excel, then paste it here.'));
      return { source: sourceOf(await reading((options) => services.readText({ text, html }, options)), '') };
    },
    readFile: async () => {
      const read = await reading((options) => services.readChosenFile(options));
      return { source: read === null ? null : sourceOf(read.document, read.name) };
    },
    stopReading: async () => {
      underWay?.abort();
      return {};
    },
    keep: async ({ tx, today }, { jobId, plan }) => {
      const kept = await keeping(jobId, plan.rows.length, (turn) => keepPlan(tx, plan, today, turn));
      return { reviewId: kept.reviewId, recommendationIds: [...kept.recommendationIds] };
    },
    known: async ({ reader }, { reviewId }) => ({ recommendations: await knownRecommendations(reader, reviewId), unplaced: await knownTexts(reader, reviewId) }),
    takeOver: async ({ tx, today }, { jobId, plan }) => await keeping(jobId, plan.changed.length + plan.added.length, (turn) => takeOverPlan(tx, plan, today, turn)),
    stopKeeping: async ({ jobId }) => {
      const job = running.get(jobId);
      if (job) job.stopped = true;
      return {};
    },
  };
}

/** A number as it is written in Britain. */
const grouped = (number: number): string => number.toLocaleString('en-GB');

function sourceOf(document: NeutralDocument, name: string): PlanSource {
  const source = planSourceOf(document, name);
  let paragraphs = 0;
  for (const piece of source.pieces) {
    if (piece.type === 'text') {
      paragraphs += piece.paragraphs.length;
      continue;
    }
    if (piece.rows.length > MOST_PLAN_ROWS) throw new Refusal(ruleRefusal('planTooLong', `The table has ${grouped(piece.rows.length)} rows. An action plan of at most ${grouped(MOST_PLAN_ROWS)} is read: save the rows that are needed as a file of their own.`));
    if (piece.columns > MOST_PLAN_COLUMNS) throw new Refusal(ruleRefusal('planTooWide', `The table has ${grouped(piece.columns)} columns. An action plan of at most ${String(MOST_PLAN_COLUMNS)} is read: save the columns that are needed as a file of their own.`));
    for (const row of piece.rows) for (const cell of row.cells) paragraphs += cell.length;
  }
  if (paragraphs > MOST_PLAN_PARAGRAPHS) throw new Refusal(ruleRefusal('planTooLong', 'The document is far longer than an action plan. Open or paste the part that holds the plan.'));
  if (!source.pieces.some((piece) => piece.type === 'table' && piece.rows.some(({ cells }) => cells.some((cell) => cell.length > 0)))) {
    throw new Refusal(ruleRefusal('noTable', 'There is no table in it. An action plan is read from its table: copy the table itself, or open the file that holds it.'));
  }
  return source;
}
