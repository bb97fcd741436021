import path from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { AppEvent } from '@shared/events';
import { notFound, Refusal, ruleRefusal } from '@shared/kernel/result';
import type { importOperations } from '@shared/people/import-contract';
import type { PersonFacts } from '@shared/people/model';
import { peopleCsv } from '@shared/people/people-csv';
import { MOST_ROWS, sheetOf } from '@shared/people/sheet';
import type { Sheet } from '@shared/people/sheet';
import type { NeutralDocument } from '@shared/reading/neutral-document';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import type { HandlersFor } from '@main/boundary/handlers';
import type { RecordReader } from '@main/store/record-reader';
import { checkEmail } from './check-email';
import { peopleLines } from './records';

/** What lists of people need from outside the record. */
export type PeopleServices = {
  /** Reads pasted text behind the guard. A text that cannot be read is a `Refusal`. */
  readonly readText: (text: string, signal: AbortSignal) => Promise<NeutralDocument>;
  /** Asks for a file and reads it behind the guard; null when the person cancels. */
  readonly chooseAndReadFile: (signal: AbortSignal) => Promise<{ readonly name: string; readonly document: NeutralDocument } | null>;
  /** Asks where the list goes; null when the person cancels. */
  readonly chooseListFile: (suggestedName: string) => Promise<string | null>;
  /** Writes a whole file; answers where it went and what a person should know. */
  readonly writeFile: (file: string, text: string) => Promise<{ readonly path: string; readonly message: string }>;
  /** Reads the open record. */
  readonly read: <T>(work: (reader: RecordReader) => Promise<T>) => Promise<T>;
  readonly today: () => CalendarDay;
  readonly emit: (event: AppEvent) => void;
};

/** Rows between two looks at whether the import was stopped. */
const ROWS_A_TURN = 200;
const STOPPED = ruleRefusal('importStopped', 'The import was stopped. Nothing was taken over.');

/** Lists of people: read, taken over, written. */
export function createImportHandlers(services: PeopleServices): HandlersFor<typeof importOperations> {
  let reading: AbortController | null = null;
  const running = new Map<string, { stopped: boolean }>();
  const guarded = async <T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> => {
    reading?.abort();
    const controller = new AbortController();
    reading = controller;
    try {
      return await work(controller.signal);
    } finally {
      if (reading === controller) reading = null;
    }
  };
  return {
    readPasted: async ({ text }) => {
      if (text.trim() === '') throw new Refusal(ruleRefusal('nothingPasted', 'There is no list yet. Copy the rows in Excel, then paste them here.'));
      return await guarded(async (signal) => toSheet(await services.readText(text, signal)));
    },
    readFile: async () =>
      await guarded(async (signal) => {
        const read = await services.chooseAndReadFile(signal);
        return read === null ? { sheet: null, fileName: '' } : { sheet: toSheet(read.document), fileName: read.name };
      }),
    stopReading: async () => {
      reading?.abort();
      return {};
    },

    import: async ({ tx }, { jobId, add, fill }) => {
      const job = { stopped: false };
      running.set(jobId, job);
      const total = Math.max(1, add.length + fill.length);
      let done = 0;
      let told = 0;
      const turn = async (rows: number): Promise<void> => {
        done += rows;
        if (done - told < ROWS_A_TURN && done < total) return;
        told = done;
        services.emit({ event: 'progress', jobId, fraction: Math.min(1, done / total), sentence: `${grouped(done)} of ${grouped(total)} rows` });
        // Whatever else waits in main's loop goes first, a wish to stop among it.
        await nextTurn();
        if (job.stopped) throw new Refusal(STOPPED);
      };
      try {
        for (const { email } of add) checkEmail(email);
        for (let from = 0; from < add.length; from += ROWS_A_TURN) {
          const some = add.slice(from, from + ROWS_A_TURN);
          await tx.insertAll('person', some);
          await turn(some.length);
        }
        let filled = 0;
        for (const { personId, facts } of fill) {
          const person = await tx.findById('person', personId);
          if (!person) throw new Refusal(notFound('person whom a row fills in', personId));
          const missing = factsMissing({ ...person, phone: person.phone ?? '' }, facts);
          if (missing.email !== undefined) checkEmail(missing.email);
          if (Object.keys(missing).length > 0) {
            await tx.update('person', personId, missing);
            filled += 1;
          }
          await turn(1);
        }
        return { added: add.length, filled };
      } finally {
        running.delete(jobId);
      }
    },
    stopImport: async ({ jobId }) => {
      const job = running.get(jobId);
      if (job) job.stopped = true;
      return {};
    },

    exportList: async () => {
      const people = await services.read((reader) => peopleLines(reader, services.today()));
      const file = await services.chooseListFile(`People ${services.today()}.csv`);
      if (file === null) return { fileName: null, message: '' };
      const written = await services.writeFile(file, peopleCsv(people));
      return { fileName: path.basename(written.path), message: written.message };
    },
  };
}

/** A number as it is written in Britain. */
const grouped = (number: number): string => number.toLocaleString('en-GB');

function toSheet(document: NeutralDocument): { rows: string[][]; lines: number[]; notes: string[] } {
  const sheet: Sheet = sheetOf(document);
  if (sheet.rows.length === 0) throw new Refusal(ruleRefusal('emptyList', 'There are no rows in it. Check that the list was copied or saved completely.'));
  if (sheet.rows.length > MOST_ROWS) throw new Refusal(ruleRefusal('listTooLong', `The list has ${grouped(sheet.rows.length)} rows. Import at most ${grouped(MOST_ROWS)} at once: split it into parts.`));
  return { rows: sheet.rows.map((row) => [...row]), lines: [...sheet.lines], notes: [...sheet.notes] };
}

/** What a row says that the record does not know. What it knows stays as it is. */
function factsMissing(person: PersonFacts, facts: PersonFacts): Partial<PersonFacts> {
  return Object.fromEntries((['honorific', 'organisationName', 'email', 'phone'] as const).filter((key) => person[key] === '' && facts[key] !== '').map((key) => [key, facts[key]]));
}
