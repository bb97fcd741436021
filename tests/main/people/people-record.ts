import { readFileSync } from 'node:fs';
import { ReadRefusal } from '@shared/reading/read-refusal';
import type { NeutralDocument } from '@shared/reading/neutral-document';
import { Refusal, ruleRefusal } from '@shared/kernel/result';
import { agendaHandlers } from '@main/features/agenda/handlers';
import { bodiesHandlers } from '@main/features/bodies/handlers';
import { historyHandlers } from '@main/features/history/handlers';
import { meetingsHandlers } from '@main/features/meetings/handlers';
import { minutesHandlers } from '@main/features/minutes/handlers';
import { createPeopleHandlers } from '@main/features/people/handlers';
import { createPeopleServices } from '@main/features/people/people-services';
import { rulesHandlers } from '@main/features/rules/handlers';
import { readBytes, readPasted } from '@main/reading/read-bytes';
import { openTestRecord } from '@tests/helpers/test-record';
import type { TestRecord } from '@tests/helpers/test-record';

/** A record in which people, bodies, meetings, minutes and history work; lists are read in this process, by the same readers. */
export type PeopleRecord = TestRecord & {
  /** The file that the next question for a list answers with; null cancels. */
  readonly offerFile: (file: { readonly name: string; readonly bytes: Uint8Array } | null) => void;
  /** Where the next question for a place answers to; null cancels. */
  readonly offerPlace: (file: string | null) => void;
  readonly written: (file: string) => string;
};

export async function openPeopleRecord(): Promise<PeopleRecord> {
  let offered: { readonly name: string; readonly bytes: Uint8Array } | null = null;
  let place: string | null = null;
  const services = createPeopleServices({
    workersFolder: '',
    files: { chooseList: async () => null, chooseListFile: async () => place },
    store: () => record.record().store,
    today: () => '2026-11-22' as never,
    emit: (event) => record.events.push(event),
    report: () => 'TEST',
  });
  const record: TestRecord = await openTestRecord({
    agenda: agendaHandlers,
    bodies: bodiesHandlers,
    history: historyHandlers,
    meetings: meetingsHandlers,
    minutes: minutesHandlers,
    rules: rulesHandlers,
    people: createPeopleHandlers({
      ...services,
      readText: async (text) => await refusing(async () => readPasted(text, '')),
      chooseAndReadFile: async () => {
        const file = offered;
        return file === null ? null : { name: file.name, document: await refusing(() => readBytes(file.bytes, file.name)) };
      },
    }),
  });
  record.setToday('2026-11-22');
  return { ...record, offerFile: (file) => (offered = file), offerPlace: (file) => (place = file), written: (file) => readFileSync(file, 'utf8') };
}

async function refusing(read: () => Promise<NeutralDocument>): Promise<NeutralDocument> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof ReadRefusal) throw new Refusal(ruleRefusal(error.code, error.message));
    throw error;
  }
}
