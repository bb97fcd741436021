import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { toPlainText } from '@shared/documents/to-plain-text';
import { parseCalendarDay } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { plainText } from '@shared/text/model';
import { DOCUMENT_SOURCES } from '@main/document-sources';
import { bodiesHandlers } from '@main/features/bodies/handlers';
import { createBodyReadingHandlers } from '@main/features/bodies/reading-handlers';
import { prioritiesHandlers } from '@main/features/priorities/handlers';
import { textHandlers } from '@main/features/text/handlers';
import { readPasted } from '@main/reading/read-bytes';
import { draftOf } from '@renderer/features/bodies/from-document/body-draft';
import { planOfDraft } from '@renderer/features/bodies/from-document/plan-of-draft';
import { openTestRecord } from '@tests/helpers/test-record';
import type { TestRecord } from '@tests/helpers/test-record';
import { sourceFile, sourcesFolder } from '@tests/helpers/outside-inputs';

const TODAY = parseCalendarDay('2026-11-22') as CalendarDay;

/** Makes the body of a source document as a person does who changes nothing. */
async function made(number: string): Promise<{ readonly record: TestRecord; readonly bodyId: string; readonly source: string }> {
  const source = readFileSync(sourceFile(number), 'utf8');
  const bodyReading = createBodyReadingHandlers({ readText: ({ text }) => Promise.resolve(readPasted(text, '')), chooseAndReadFile: () => Promise.resolve(null) });
  const record = await openTestRecord({ bodies: bodiesHandlers, bodyReading, priorities: prioritiesHandlers, text: textHandlers });
  const { reading } = await record.client.bodyReading.readPasted({ text: source, html: '' });
  const { bodyId } = await record.client.bodyReading.make(planOfDraft(draftOf(reading, [])).plan);
  return { record, bodyId, source };
}

describe.skipIf(!sourcesFolder)('the body of the proposal in sources/000', () => {
  it('prints its purpose, its members and whom it reports to, word for word', async () => {
    const { record, bodyId, source } = await made('000');
    try {
      const { versions } = await record.client.bodies.terms({ bodyId });
      const { blocks } = await record.client.text.load({ ownerKind: 'termsOfReference', ownerId: versions[0]?.id ?? '' });
      // From "Purpose" to the sentence on governance, without "Process": each paragraph stands in the source as it is.
      for (const block of blocks) expect(source).toContain(plainText(block.runs));
      expect(blocks.filter(({ kind }) => kind === 'heading')).toHaveLength(3);
      expect(blocks.filter(({ kind }) => kind === 'bullet')).toHaveLength(22);
      const { model } = await record.record().store.read(async (reader) => await DOCUMENT_SOURCES.terms(reader, versions[0]?.id ?? '', 'public', { from: TODAY, until: TODAY }));
      const printed = toPlainText(model).replace(/\s+/gu, ' ');
      for (const block of blocks) expect(printed).toContain(plainText(block.runs).replace(/\s+/gu, ' '));
      const { seats } = await record.client.bodies.seats({ bodyId });
      expect(seats).toHaveLength(13);
      for (const { label } of seats) expect(printed).toContain(label);
      const parent = (await record.client.bodies.tree({})).bodies.find(({ id }) => id !== bodyId);
      expect(source).toContain(parent?.name);
      expect(printed).toContain(parent?.name);
      expect(record.faults).toEqual([]);
    } finally {
      await record.close();
    }
  });

  it('first meets in a month of no year: no meeting and no day is made of it', async () => {
    const { record, bodyId } = await made('000');
    try {
      const body = (await record.client.bodies.tree({})).bodies.find(({ id }) => id === bodyId);
      expect(body).toMatchObject({ kind: 'partnershipBoard', meetingCount: 0, phases: [{ phase: 'interim', from: null, note: 'First meeting: September' }] });
      expect((await record.client.priorities.list({ bodyId })).priorities).toHaveLength(10);
    } finally {
      await record.close();
    }
  });
});

describe.skipIf(!sourcesFolder)('the body of the slides in sources/003', () => {
  it('keeps each time as it was written beside the month it stands for, and outcomes that wait for their numbers', async () => {
    const { record, bodyId } = await made('003');
    try {
      const { priorities } = await record.client.priorities.list({ bodyId });
      expect(priorities[0]?.milestones.map(({ due }) => [due.verbatim, due.kind, due.day])).toEqual([
        ['January 2006', 'month', '2006-01-31'],
        ['September 2006', 'month', '2006-09-30'],
        ...Array.from({ length: 3 }, () => ['September 2007', 'month', '2007-09-30']),
      ]);
      expect(priorities[0]?.measures.map(({ baseline, target }) => [baseline, target])).toEqual(Array.from({ length: 5 }, () => [null, null]));
      expect(record.faults).toEqual([]);
    } finally {
      await record.close();
    }
  });
});
