import type { SentBodyPlan } from '@shared/bodies/reading/body-plan';
import { NEW_PARENT, type BodyDraft, type DraftItem } from './body-draft';

/** The plan of a draft, and which row each place of the plan is from. */
export type PlannedDraft = { readonly plan: SentBodyPlan; readonly rowAt: (path: string) => string };

/** What will be made of a draft: the rows that are taken. An outcome or a milestone goes with its area of work: left out with it, too. */
export function planOfDraft({ reading, facts, newParentName, lists }: BodyDraft): PlannedDraft {
  const taken = <V>(items: readonly DraftItem<V>[]): readonly DraftItem<V>[] => items.filter((item) => item.take);
  const seats = taken(lists.seats);
  const priorities = taken(lists.priorities).map((priority) => ({
    ...priority,
    measures: taken(lists.measures).filter((measure) => measure.value.priority === priority.id),
    milestones: taken(lists.milestones).filter((milestone) => milestone.value.priority === priority.id),
  }));
  const groups = taken(lists.groups);
  const terms = taken(lists.terms).filter((item) => item.value.text.trim() !== '');
  const number = (typed: string): string | null => (typed.trim() === '' ? null : typed.trim().replace(/,(?=\d{3}\b)/gu, ''));
  const plan: SentBodyPlan = {
    name: facts.name.value,
    shortName: facts.shortName.value,
    kind: facts.kind.value,
    organisationName: facts.organisationName.value,
    phase: facts.phase.value === '' ? null : facts.phase.value,
    firstMeeting: facts.firstMeeting.value,
    parentBodyId: facts.parent.value === '' || facts.parent.value === NEW_PARENT ? null : facts.parent.value,
    newParentName: facts.parent.value === NEW_PARENT ? newParentName : '',
    seats: seats.map(({ value: { count, ...seat } }) => ({ ...seat, count: /^\s*\d{1,4}\s*$/u.test(count) ? Number(count) : Number.NaN })),
    priorities: priorities.map(({ value, measures, milestones }) => ({
      ...value,
      measures: measures.map(({ value: { priority: _priority, baseline, target, ...measure } }) => ({ ...measure, baseline: number(baseline), target: number(target) })),
      milestones: milestones.map(({ value: { what, when } }) => ({ what, when })),
    })),
    groups: groups.map(({ value }) => value),
    terms: terms.map(({ value, from }) => {
      const line = from[0] === undefined ? undefined : reading.lines[from[0]];
      return { kind: line?.kind ?? 'paragraph', level: line?.level ?? 1, runs: line === undefined || line.text !== value.text ? [{ text: value.text }] : line.runs };
    }),
  };
  return { plan, rowAt: (path) => rowAt(path, { seats, priorities, groups, terms }) };
}

type Rows = {
  readonly seats: readonly { readonly id: string }[];
  readonly priorities: readonly { readonly id: string; readonly measures: readonly { readonly id: string }[]; readonly milestones: readonly { readonly id: string }[] }[];
  readonly groups: readonly { readonly id: string }[];
  readonly terms: readonly { readonly id: string }[];
};

/** The id of the row that a path of the plan ("priorities.1.measures.0.target") is about; for a fact its name. */
function rowAt(path: string, rows: Rows): string {
  const [list = '', index = '', inner = '', place = ''] = path.split('.');
  if (list === 'priorities') {
    const priority = rows.priorities[Number(index)];
    const below = inner === 'measures' || inner === 'milestones' ? priority?.[inner][Number(place)] : undefined;
    return below?.id ?? priority?.id ?? list;
  }
  if (list === 'seats' || list === 'groups' || list === 'terms') return rows[list][Number(index)]?.id ?? list;
  return list;
}
