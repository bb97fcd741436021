import { describe, expect, it } from 'vitest';
import { bodyPlanSchema } from '@shared/bodies/reading/body-plan';
import type { BodyReading, DocumentLine } from '@shared/bodies/reading/body-reading';
import { addItem, changeFact, changeValue, checkFact, countUnchecked, draftOf, NEW_PARENT, placeLine, setAllTaken, setChecked, setTaken } from '@renderer/features/bodies/from-document/body-draft';
import { planOfDraft } from '@renderer/features/bodies/from-document/plan-of-draft';
import { aReading } from './a-reading';

const KNOWN = [{ id: '019a0000-0000-7000-8000-000000000001', name: 'Education Board', organisationName: 'Northmere Council' }];
const reading = (more: Partial<BodyReading> = {}): BodyReading => ({ ...aReading(), ...more });
const draft = () => draftOf(reading(), KNOWN);
const line = (text: string, more: Partial<DocumentLine> = {}): DocumentLine => ({ place: 'line 1', text, written: text, heading: false, kind: 'paragraph', level: 1, runs: [{ text }], doubt: '', ...more });

describe('the draft of a body', () => {
  it('takes what was read, and what is only an example is not taken', () => {
    const { plan } = planOfDraft(draft());
    expect(bodyPlanSchema.safeParse(plan).success).toBe(true);
    expect(plan).toMatchObject({
      name: 'Inclusion Partnership', shortName: 'IP', kind: 'partnershipBoard', phase: 'interim', organisationName: 'Northmere Council', parentBodyId: null, newParentName: 'Children’s Board', firstMeeting: 'September',
      seats: [{ label: 'Primary headteachers', count: 2 }, { label: 'Police', count: 1 }],
      priorities: [{ name: 'Attendance', measures: [{ name: 'Absence', baseline: '24', target: null }], milestones: [{ what: 'A survey', when: 'June 2027' }] }, { name: 'Exclusions', measures: [], milestones: [] }],
      groups: [],
      terms: [{ kind: 'heading', runs: [{ text: 'Purpose' }] }, { kind: 'paragraph', runs: [{ text: 'To bring heads together.', bold: true }] }],
    });
  });

  it('reports to the body that the record knows by that name', () => {
    const found = draftOf(reading({ parent: { value: 'education board', from: [1], unsure: '' } }), KNOWN);
    expect(planOfDraft(found).plan).toMatchObject({ parentBodyId: KNOWN[0]?.id, newParentName: '' });
    expect(planOfDraft(changeFact(draft(), 'parent', '')).plan).toMatchObject({ parentBodyId: null, newParentName: '' });
    expect(draft().facts.parent.value).toBe(NEW_PARENT);
  });

  it('counts what is unsure until it is changed, said to be right, or left out', () => {
    expect(countUnchecked(draft())).toBe(3);
    const seat = draft().lists.seats[0]?.id ?? '';
    expect(countUnchecked(setChecked(draft(), 'seats', seat))).toBe(2);
    expect(countUnchecked(setTaken(draft(), 'seats', seat, false))).toBe(2);
    expect(countUnchecked(changeValue(draft(), 'seats', seat, { count: '3' }))).toBe(2);
    expect(countUnchecked(checkFact(draft(), 'firstMeeting'))).toBe(2);
  });

  it('leaves outcomes and milestones out with their area of work', () => {
    const attendance = draft().lists.priorities[0]?.id ?? '';
    expect(planOfDraft(setTaken(draft(), 'priorities', attendance, false)).plan.priorities).toEqual([{ name: 'Exclusions', description: '', measures: [], milestones: [] }]);
    const measure = draft().lists.measures[0]?.id ?? '';
    const moved = changeValue(draft(), 'measures', measure, { priority: draft().lists.priorities[1]?.id ?? '', target: ' 1,250.5 ' });
    expect(planOfDraft(moved).plan.priorities[1]?.measures).toMatchObject([{ name: 'Absence', target: '1250.5' }]);
  });

  it('puts a line that was left where a person says, and takes it out again', () => {
    const placed = placeLine(draft(), 5, 'groups');
    expect(planOfDraft(placed).plan.groups).toEqual([{ name: 'Background words.', remit: '' }]);
    const elsewhere = placeLine(placed, 5, 'terms');
    expect(planOfDraft(elsewhere).plan.groups).toEqual([]);
    expect(planOfDraft(elsewhere).plan.terms.map(({ runs }) => runs[0]?.text)).toEqual(['Purpose', 'To bring heads together.', 'Background words.']);
    expect(planOfDraft(placeLine(elsewhere, 5, null)).plan).toEqual(planOfDraft(draft()).plan);
    // Terms stand in the order of the document, whenever they were added.
    expect(placeLine(draft(), 0, 'terms').lists.terms[0]?.from).toEqual([0]);
  });

  it('keeps the look of a paragraph that was not changed, and the words of one that was', () => {
    const id = draft().lists.terms[1]?.id ?? '';
    expect(planOfDraft(changeValue(draft(), 'terms', id, { text: 'To bring all together.' })).plan.terms[1]).toEqual({ kind: 'paragraph', level: 1, runs: [{ text: 'To bring all together.' }] });
    expect(planOfDraft(setAllTaken(draft(), 'terms', false)).plan.terms).toEqual([]);
  });

  it('names the row that something is wrong with', () => {
    const added = addItem(addItem(draft(), 'seats'), 'measures');
    const { plan, rowAt } = planOfDraft(changeFact(added, 'name', ' '));
    const result = bodyPlanSchema.safeParse(plan);
    const rows = result.success ? [] : result.error.issues.map((issue) => rowAt(issue.path.join('.')));
    expect(rows).toEqual(['name', added.lists.seats[2]?.id, added.lists.measures[1]?.id]);
    const many = changeValue(draft(), 'seats', draft().lists.seats[0]?.id ?? '', { count: 'many' });
    const refused = bodyPlanSchema.safeParse(planOfDraft(many).plan);
    expect(refused.success ? [] : refused.error.issues.map(({ message }) => message)).toEqual(['Enter how many seats, 1 at least.']);
  });

  it('shows doubts about a paragraph of the terms', () => {
    const doubtful = draftOf(reading({ lines: [line('One'), line('Two', { doubt: 'It ran on.' })], terms: [0, 1], left: [], seats: [], priorities: [], measures: [], milestones: [], groups: [] }), []);
    expect(doubtful.lists.terms.map(({ unsure }) => unsure)).toEqual(['', 'It ran on.']);
  });
});
