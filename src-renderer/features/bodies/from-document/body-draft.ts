import type { BodyKind } from '@shared/bodies/model';
import type { BodyReading, ReadGroup, ReadMeasure, ReadMilestone, ReadPriority, ReadSeat } from '@shared/bodies/reading/body-reading';
import type { BodyNode, BodyPhaseKind } from '@shared/bodies/structure-model';

/** What was read from where, and whether a person has looked at what was unsure. */
type Read = { readonly from: readonly number[]; readonly unsure: string; readonly checked: boolean };

/** Something that will be made, or is left out. What a person changes counts as looked at. */
export type DraftItem<V> = Read & { readonly id: string; readonly take: boolean; readonly value: V };
/** One fact of the body. */
export type DraftFact<V> = Read & { readonly value: V };

/** The fields of a row; numbers as they are typed. `priority` names an area of work of the draft. */
export type DraftValues = {
  readonly seats: Omit<ReadSeat, 'from' | 'unsure' | 'count'> & { readonly count: string };
  readonly priorities: Pick<ReadPriority, 'name' | 'description'>;
  readonly measures: Pick<ReadMeasure, 'name' | 'unit' | 'baseline' | 'target' | 'better'> & { readonly priority: string };
  readonly milestones: Pick<ReadMilestone, 'what' | 'when'> & { readonly priority: string };
  readonly groups: Pick<ReadGroup, 'name' | 'remit'>;
  readonly terms: { readonly text: string };
};
export type DraftList = keyof DraftValues;

/** The facts of the body. `phase` "" for none; `parent` the id of a body, `NEW_PARENT` or "". */
export type DraftFacts = {
  readonly name: DraftFact<string>;
  readonly shortName: DraftFact<string>;
  readonly kind: DraftFact<BodyKind>;
  readonly organisationName: DraftFact<string>;
  readonly phase: DraftFact<BodyPhaseKind | ''>;
  readonly parent: DraftFact<string>;
  readonly firstMeeting: DraftFact<string>;
};

/** A reading as a person works on it. */
export type BodyDraft = {
  readonly reading: BodyReading;
  readonly facts: DraftFacts;
  /** The name of the body above, where it is to be made. */
  readonly newParentName: string;
  readonly lists: { readonly [L in DraftList]: readonly DraftItem<DraftValues[L]>[] };
  /** Where lines that went nowhere were put; a line that is not in it is left out. */
  readonly placed: ReadonlyMap<number, DraftList>;
  readonly changed: boolean;
  readonly nextId: number;
};

/** The body above is made together with this one. */
export const NEW_PARENT = 'new';

/** A reading as it is first shown: everything taken but what is only an example. */
export function draftOf(reading: BodyReading, known: readonly Pick<BodyNode, 'id' | 'name' | 'organisationName'>[]): BodyDraft {
  let nextId = 1;
  const item = <V>(value: V, { from, unsure }: { readonly from: readonly number[]; readonly unsure: string }, take = true): DraftItem<V> => ({ id: `found-${String(nextId++)}`, take, value, from, unsure, checked: false });
  const fact = <V>(value: V, { from, unsure }: { readonly from: readonly number[]; readonly unsure: string }): DraftFact<V> => ({ value, from, unsure, checked: false });
  const parent = known.find((body) => body.name.toLowerCase() === reading.parent.value.toLowerCase());
  const priorities = reading.priorities.map(({ name, description, ...read }) => item({ name, description }, read));
  const priorityAt = (index: number): string => priorities[index]?.id ?? '';
  return {
    reading,
    facts: {
      name: fact(reading.name.value, reading.name),
      shortName: fact(reading.shortName.value, reading.shortName),
      kind: fact(reading.kind.value, reading.kind),
      organisationName: fact(known[0]?.organisationName ?? '', { from: [], unsure: '' }),
      phase: fact(reading.phase.value ?? '', reading.phase),
      parent: fact(parent?.id ?? (reading.parent.value === '' ? '' : NEW_PARENT), reading.parent),
      firstMeeting: fact(reading.firstMeeting.value, reading.firstMeeting),
    },
    newParentName: parent === undefined ? reading.parent.value : '',
    lists: {
      seats: reading.seats.map(({ from, unsure, count, ...seat }) => item({ ...seat, count: String(count) }, { from, unsure })),
      priorities,
      measures: reading.measures.map(({ priority, name, unit, baseline, target, better, ...read }) => item({ priority: priorityAt(priority), name, unit, baseline, target, better }, read)),
      milestones: reading.milestones.map(({ priority, what, when, ...read }) => item({ priority: priorityAt(priority), what, when }, read)),
      groups: reading.groups.map(({ name, remit, named, ...read }) => item({ name, remit }, read, named)),
      terms: reading.terms.map((line) => item({ text: reading.lines[line]?.text ?? '' }, { from: [line], unsure: reading.lines[line]?.doubt ?? '' })),
    },
    placed: new Map(),
    changed: false,
    nextId,
  };
}

/** Changes fields of a row; the row then counts as looked at. */
export function changeValue<L extends DraftList>(draft: BodyDraft, list: L, id: string, patch: Partial<DraftValues[L]>): BodyDraft {
  return changeItem(draft, list, id, (item) => ({ ...item, value: { ...item.value, ...patch }, checked: true }));
}

/** Takes a row or leaves it out. */
export function setTaken(draft: BodyDraft, list: DraftList, id: string, take: boolean): BodyDraft {
  return changeItem(draft, list, id, (item) => ({ ...item, take }));
}

/** Says that what was unsure is right as it stands. */
export function setChecked(draft: BodyDraft, list: DraftList, id: string): BodyDraft {
  return changeItem(draft, list, id, (item) => ({ ...item, checked: true }));
}

/** Takes all rows of a list, or leaves all out. */
export function setAllTaken(draft: BodyDraft, list: DraftList, take: boolean): BodyDraft {
  return withList(draft, list, (items) => items.map((item) => ({ ...item, take })));
}

/** Changes a fact; it then counts as looked at. */
export function changeFact<F extends keyof DraftFacts>(draft: BodyDraft, name: F, value: DraftFacts[F]['value']): BodyDraft {
  return { ...draft, changed: true, facts: { ...draft.facts, [name]: { ...draft.facts[name], value, checked: true } } };
}

/** Says that an unsure fact is right as it stands. */
export function checkFact(draft: BodyDraft, name: keyof DraftFacts): BodyDraft {
  return { ...draft, changed: true, facts: { ...draft.facts, [name]: { ...draft.facts[name], checked: true } } };
}

/** Adds an empty row at the end of a list. */
export function addItem<L extends Exclude<DraftList, 'terms'>>(draft: BodyDraft, list: L): BodyDraft {
  return append(draft, list, '', []);
}

/** Puts a line that went nowhere into a list, or with null out of it again. */
export function placeLine(draft: BodyDraft, line: number, to: DraftList | null): BodyDraft {
  const before = draft.placed.get(line);
  const without = before === undefined ? draft : withList(draft, before, (items) => items.filter((item) => item.id !== placedId(line)));
  const placed = new Map(without.placed);
  placed.delete(line);
  if (to === null) return { ...without, placed, changed: true };
  placed.set(line, to);
  return append({ ...without, placed }, to, draft.reading.lines[line]?.text ?? '', [line], placedId(line));
}

/** How many things are unsure and not looked at yet, of what will be made. */
export function countUnchecked({ facts, lists }: BodyDraft): number {
  const open = (read: Read): boolean => read.unsure !== '' && !read.checked;
  const items: readonly DraftItem<unknown>[] = Object.values(lists).flat();
  return Object.values(facts).filter(open).length + items.filter((item) => item.take && open(item)).length;
}

const placedId = (line: number): string => `line-${String(line)}`;

function append<L extends DraftList>(draft: BodyDraft, list: L, text: string, from: readonly number[], id = `added-${String(draft.nextId)}`): BodyDraft {
  const priority = draft.lists.priorities[0]?.id ?? '';
  const values: DraftValues = {
    seats: { label: text, groupLabel: '', organisationName: '', appointingBody: '', termMonths: 0, byOffice: false, votingRight: 'full', count: '1' },
    priorities: { name: text, description: '' },
    measures: { priority, name: text, unit: '', baseline: '', target: '', better: 'higher' },
    milestones: { priority, what: text, when: '' },
    groups: { name: text, remit: '' },
    terms: { text },
  };
  const added: DraftItem<DraftValues[L]> = { id, take: true, value: values[list], from, unsure: '', checked: true };
  const next = withList(draft, list, (items) => [...items, added].toSorted((one, other) => (list === 'terms' ? (one.from[0] ?? Infinity) - (other.from[0] ?? Infinity) : 0)));
  return { ...next, nextId: draft.nextId + 1 };
}

function changeItem<L extends DraftList>(draft: BodyDraft, list: L, id: string, change: (item: DraftItem<DraftValues[L]>) => DraftItem<DraftValues[L]>): BodyDraft {
  return withList(draft, list, (items) => items.map((item) => (item.id === id ? change(item) : item)));
}

function withList<L extends DraftList>(draft: BodyDraft, list: L, change: (items: readonly DraftItem<DraftValues[L]>[]) => readonly DraftItem<DraftValues[L]>[]): BodyDraft {
  return { ...draft, changed: true, lists: { ...draft.lists, [list]: change(draft.lists[list]) } };
}
