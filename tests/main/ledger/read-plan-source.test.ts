import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readBytes } from '@main/reading/read-bytes';
import { words } from '@shared/reading/neutral-text';
import { readPlan } from '@shared/ledger/read-plan';
import type { PlanReading } from '@shared/ledger/plan-reading';
import { paragraphsText } from '@shared/ledger/plan-text';
import { sourceFile, sourcesFolder } from '@tests/helpers/outside-inputs';

/** Every text of a reading, each once. */
function textsOf(plan: PlanReading): string[] {
  return [
    plan.title,
    ...plan.columns.map(({ heading }) => heading),
    ...plan.rows.flatMap((row) => [
      row.reference,
      paragraphsText(row.recommendation),
      ...row.parts.map(({ label, paragraphs }) => `${label} ${paragraphsText(paragraphs)}`),
      paragraphsText(row.response),
      row.actionsHeading,
      paragraphsText(row.actions),
      row.owner,
      row.timescale.certainty === 'sure' ? row.timescale.due.verbatim : row.timescale.verbatim,
      ...row.updates.map(({ paragraphs }) => paragraphsText(paragraphs)),
      row.status,
      row.priority,
      ...row.others.map(({ paragraphs }) => paragraphsText(paragraphs)),
    ]),
    ...plan.unplaced.map(({ paragraphs }) => paragraphsText(paragraphs)),
  ];
}

const counted = (texts: readonly string[]): string[] => texts.flatMap((text) => text.split(/[\s\u00A0]+/u)).filter((word) => word !== '').sort();

describe.skipIf(!sourcesFolder)('the real action plan', () => {
  const load = async () => await readBytes(readFileSync(sourceFile('004')), '004.txt');

  it('has eleven recommendations, one of them in two parts, and exactly its cross references', async () => {
    const plan = readPlan(await load(), { asOf: null, nextMeeting: null });
    expect(plan.rows.map(({ reference }) => reference)).toEqual(['R1', 'R2', 'R3', 'R4', 'R5', 'R6', 'R7', 'R8', 'R9', 'R10', 'R11']);
    expect(plan.rows.filter(({ parts }) => parts.length > 0).map(({ reference, parts }) => [reference, parts.map(({ label }) => label)])).toEqual([['R4', ['a)', 'b)']]]);
    expect(plan.rows.flatMap(({ reference, crossReferences }) => crossReferences.map((found) => `${reference}→${found.reference}`))).toEqual(['R5→R4', 'R7→R4', 'R7→R6', 'R9→R5', 'R11→R9']);
    expect(plan.unplaced).toEqual([]);
  });

  it('reads its timescales as months, because the plan as a whole says so', async () => {
    const plan = readPlan(await load(), { asOf: null, nextMeeting: null });
    expect(plan.rows.map(({ timescale }) => (timescale.certainty === 'sure' ? `${timescale.due.verbatim} ${timescale.due.kind} ${timescale.due.day ?? ''}`.trim() : 'ask'))).toEqual([
      'Feb 19 month 2019-02-28',
      'Sept 19 month 2019-09-30',
      'July 20 month 2020-07-31',
      'Sept 19 month 2019-09-30',
      'Sept 19 month 2019-09-30',
      'Sept 19 month 2019-09-30',
      'Sept 19 month 2019-09-30',
      'Ongoing ongoing',
      'Sept 19 month 2019-09-30',
      'July 20 month 2020-07-31',
      'Ongoing ongoing',
    ]);
  });

  it('proposes a refusal for the one that was politely refused, and nothing for the one with an action only', async () => {
    const plan = readPlan(await load(), { asOf: null, nextMeeting: null });
    const proposal = (reference: string) => plan.rows.find((row) => row.reference === reference)?.proposal;
    expect(proposal('R3')).toMatchObject({ response: 'declined', certainty: 'read' });
    expect(proposal('R9')).toBeNull();
    expect(plan.rows.find(({ reference }) => reference === 'R9')?.response).toEqual([]);
    expect(plan.rows.every(({ actions }) => actions.length > 0)).toBe(true);
    expect(plan.rows.every(({ updates }) => updates.length === 1 && updates[0]?.day === '2019-11-30')).toBe(true);
  });

  it('has every word of the source once', async () => {
    const document = await load();
    const plan = readPlan(document, { asOf: null, nextMeeting: null });
    // The rule of dashes under the table is not a word.
    expect(counted(textsOf(plan))).toEqual(counted(words(document).filter((word) => !/^-+$/u.test(word))));
  });
});
