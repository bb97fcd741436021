import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderDocx } from '@main/docx/render-docx';
import { readBytes } from '@main/reading/read-bytes';
import { writeXlsx } from '@main/sheet/write-xlsx';
import { buildActionPlan } from '@shared/documents/build-action-plan';
import type { DocumentModel } from '@shared/documents/document-model';
import { sheetCsv, toSheet } from '@shared/documents/to-sheet';
import { RESPONSE_WORDS } from '@shared/ledger/ledger-words';
import type { KeptParagraph, KeptRow } from '@shared/ledger/model';
import type { PlanFactRow, PlanFacts } from '@shared/ledger/plan-facts';
import { planToKeep } from '@shared/ledger/plan-to-keep';
import { readPlan } from '@shared/ledger/read-plan';
import { plainText } from '@shared/text/model';
import { PLAN_FACTS } from '@tests/main/docx/sample-ledger';

/** Every way out that the plan reader reads back. */
const WAYS: Readonly<Record<string, (model: DocumentModel) => Promise<Uint8Array>>> = {
  docx: async (model) => {
    const file = await renderDocx(model);
    if (!file.ok) throw new Error(JSON.stringify(file.error));
    return file.value;
  },
  xlsx: async (model) => writeXlsx(toSheet(model), model),
  csv: async (model) => new TextEncoder().encode(sheetCsv(toSheet(model))),
};

// Words as people write them; what begins like a formula, a quotation mark or a comma is among them. No line of a cell may look like a label
// or a heading of actions: nobody could tell it from one.
const word = fc.constantFrom('school', 'routes', 'children', 'is', 'seen', 'each', 'term', 'Board', 'R1', 'R2', '£400', '15%', 'families,', 'one;', '“quoted”', 'it’s', 'ŵyl', '日本', '<5', '&amp;', '_x0041_', '🙂', 'a/b', '"twice"');
const first = fc.constantFrom('The', 'Each', 'Work', '=SUM(A1)', '+44', '@home', "'plain", "'=twice", 'Families', '-minus');
const sentence = fc.tuple(first, fc.array(word, { minLength: 1, maxLength: 14 })).map(([start, words]) => `${start} ${words.join(' ')}.`);
const paragraph = fc.record({ kind: fc.constantFrom('paragraph' as const, 'paragraph' as const, 'bullet' as const), text: sentence, italic: fc.boolean() }).map(({ kind, text, italic }): KeptParagraph => ({ kind, level: 1, runs: italic && kind === 'paragraph' ? [{ text: text.slice(0, 4) }, { text: text.slice(4), italic: true }] : [{ text }] }));
const text = (minLength: number) => fc.array(paragraph, { minLength, maxLength: 4 });

const row = (index: number) =>
  fc.record({
    text: text(1),
    parts: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.tuple(fc.constantFrom(['a)', 'b)', 'c)'], ['(a)', '(b)', '(c)']), fc.array(sentence, { minLength: 2, maxLength: 3 })).map(([labels, sentences]) => sentences.map((each, place) => ({ label: labels[place] ?? '', text: [{ kind: 'paragraph' as const, level: 1, runs: [{ text: each }] }] }))) }),
    response: fc.constantFrom('' as const, 'accepted' as const, 'partlyAccepted' as const, 'declined' as const, 'alreadyInPlace' as const, 'noted' as const),
    responseText: text(0),
    actionsText: text(0),
    ownerName: fc.constantFrom('', 'James Holloway', 'Dr Priya Raman; Clerk'),
    timescale: fc.constantFrom('', 'Feb 19', 'Sept 19', 'July 20', 'Ongoing', 'end of autumn term', 'by 14 May 27', '=asap'),
    march: text(0),
    september: text(0),
  }).map(({ march, september, ...more }): PlanFactRow => ({
    ...more,
    reference: `R${String(index + 1)}`, under: '', publicity: 'open', actionsHeading: '', status: 'notStarted', others: [],
    updates: [...(march.length === 0 ? [] : [{ roundId: 'one', day: null, byName: '', text: march }]), ...(september.length === 0 ? [] : [{ roundId: 'two', day: null, byName: '', text: september }])],
  }));
const plan = fc.integer({ min: 1, max: 6 }).chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => row(index)))).map((rows): PlanFacts => ({ columns: [], rounds: [{ id: 'one', name: 'Update March 2026' }, { id: 'two', name: 'Spring round' }], rows }));

/** A recommendation as far as the columns of a plan show it. Looks are compared where the file can keep them. */
type Shown = Readonly<Record<'reference' | 'text' | 'parts' | 'response' | 'responseText' | 'actions' | 'owner' | 'timescale' | 'updates', string>>;
const lines = (paragraphs: readonly KeptParagraph[], looks: boolean): string =>
  paragraphs.map(({ kind, runs }) => `${kind === 'bullet' ? '• ' : ''}${looks ? runs.map((run) => (run.italic === true ? `_${run.text}_` : run.text)).join('') : plainText(runs)}`).join('\n');

function sent({ rows }: PlanFacts, looks: boolean): readonly Shown[] {
  return rows.map((each) => ({
    reference: each.reference,
    text: lines(each.text, looks),
    parts: each.parts.map(({ label, text: own }) => `${label} ${lines(own, looks)}`).join('\n'),
    response: each.response,
    // The word of the response stands in a line of its own before its text.
    responseText: [RESPONSE_WORDS[each.response], lines(each.responseText, looks)].filter((part) => part !== '').join('\n'),
    actions: lines(each.actionsText, looks),
    owner: each.ownerName,
    timescale: each.timescale,
    updates: each.updates.map((update) => `${update.roundId === 'one' ? 'Update March 2026' : 'Update: Spring round'}|${lines(update.text, looks)}`).join('\n'),
  }));
}

function received(rows: readonly KeptRow[], looks: boolean): readonly Shown[] {
  return rows.map((each) => ({
    reference: each.reference,
    text: lines(each.text, looks),
    parts: each.parts.map(({ label, text: own }) => `${label} ${lines(own, looks)}`).join('\n'),
    response: each.response,
    responseText: lines(each.responseText, looks),
    actions: lines(each.actionsText, looks),
    owner: each.ownerName,
    timescale: each.timescale.verbatim,
    updates: each.updates.map((update) => `${update.round}|${lines(update.text, looks)}`).join('\n'),
  }));
}

const REVIEW = { bodyId: '0190b7a0-0000-7000-8000-000000000001', title: 'Review', kind: 'review' as const, department: '', officers: '', receivedOn: null, noticeOn: null, respondedOn: null, publicity: 'open' as const };

async function outAndIn(facts: PlanFacts, format: string) {
  const model = buildActionPlan({ ...PLAN_FACTS, plan: facts, choice: { rounds: facts.rounds.map(({ id }) => id), otherUpdates: true, status: false }, audience: 'public' });
  const file = await WAYS[format]?.(model);
  const reading = readPlan(await readBytes(file ?? new Uint8Array(), `plan.${format}`), { asOf: null, nextMeeting: null });
  return planToKeep(reading, REVIEW, `plan.${format}`);
}

describe('an action plan that goes out and is read back', () => {
  it.each(['docx', 'xlsx', 'csv'])('as %s is the same plan, in the columns that it shows', async (format) => {
    const looks = format !== 'csv';
    await fc.assert(
      fc.asyncProperty(plan, async (facts) => {
        const kept = await outAndIn(facts, format);
        // A table of which a column is empty throughout has no such round.
        expect(received(kept.rows, looks)).toEqual(sent(facts, looks));
      }),
      { numRuns: format === 'docx' ? 40 : 120 },
    );
  });

  it('as Word keeps the headings of its parts, each over its own recommendations', async () => {
    const unders = ['Families and schools', 'Families and schools', 'Money', 'Families and schools'];
    const rows = unders.map((under, index): PlanFactRow => ({ ...(PLAN_FACTS.plan.rows[index] as PlanFactRow), under }));
    const kept = await outAndIn({ ...PLAN_FACTS.plan, rows }, 'docx');
    expect(kept.rows.map(({ reference, under, parts }) => [reference, under, parts.map(({ label }) => label)])).toEqual([['R1', unders[0], []], ['R2', unders[1], ['a)', 'b)']], ['R3', unders[2], []], ['R4', unders[3], []]]);
    expect(kept.unplaced.flatMap(({ text: words }) => words.map(({ runs }) => plainText(runs))).filter((words) => unders.includes(words))).toEqual([]);
  });

  it.each(['docx', 'xlsx', 'csv'])('as %s goes out the same again once it was read', async (format) => {
    const kept = await outAndIn(PLAN_FACTS.plan, format);
    const again: PlanFacts = {
      columns: kept.columns as PlanFacts['columns'],
      rounds: [...new Set(kept.rows.flatMap(({ updates }) => updates.map(({ round }) => round)))].map((name) => ({ id: name, name })),
      rows: kept.rows.map((each) => ({ ...each, publicity: 'open', timescale: each.timescale.verbatim, updates: each.updates.map(({ round, day, text: own }) => ({ roundId: round, day, byName: '', text: own })) })),
    };
    const twice = await outAndIn(again, format);
    expect(twice.columns).toEqual(kept.columns);
    expect(received(twice.rows, true)).toEqual(received(kept.rows, true));
  });
});
