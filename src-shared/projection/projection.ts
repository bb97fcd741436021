import { numberAgenda } from '../agenda/numbering';
import type { AgendaNumbering, NumberedItem } from '../agenda/numbering';
import type { Publicity } from '../kernel/publicity';
import { keptTimeInMinutes } from '../kernel/time-of-day';
import { MOTION_OUTCOME_WORDS } from '../motions/model';
import type { Motion } from '../motions/model';
import { substantiveWords } from '../motions/motion-words';
import type { ProjectedMotion, Projection, ProjectionState } from './model';

/** What an item must be known by. `actual` is how the meeting decided to take it; null while nobody has said. */
export type ProjectedItemFacts = NumberedItem & { readonly title: string; readonly planned: Publicity; readonly actual: Publicity | null };

/** What a motion must be known by, in the order they were moved. `publicity` is that of its minute. */
export type ProjectedMotionFacts = Pick<Motion, 'id' | 'agendaItemId' | 'publicity' | 'words' | 'amendsMotionId' | 'purpose' | 'outcome' | 'method' | 'counts' | 'votedDay' | 'votedAt'>;

/** All that is asked of the record: no minute but a motion's own words, no draft, no name of a person. */
export type ProjectionFacts = {
  readonly meeting: { readonly organisationName: string; readonly bodyName: string; readonly title: string; readonly startTime: string; readonly actualStart: string | null; readonly actualEnd: string | null };
  readonly adjourned: boolean;
  readonly items: readonly ProjectedItemFacts[];
  readonly numbering: AgendaNumbering;
  readonly currentItemId: string | null;
  readonly motions: readonly ProjectedMotionFacts[];
  readonly exclusions: readonly { readonly outcome: 'carried' | 'lost'; readonly excludedAt: string | null; readonly readmittedAt: string | null }[];
};

/** What stands on the wall while the public are out (LGA 1972 s.100A), and for an item that is not open before they are. */
export const EXCLUDED_WORDS = 'The press and public have been excluded.';
export const RESTRICTED_WORDS = 'This item is not open to the press and public.';

/**
 * What the room may see now. Only what is said in public is taken from the facts: in Part 2, which is while the press and public are excluded
 * and under every item that is not open, one neutral sentence and not even the number of the item.
 */
export function projectionOf(facts: ProjectionFacts): Projection {
  const { meeting } = facts;
  const names = { organisation: meeting.organisationName, body: meeting.bodyName, meeting: meeting.title };
  const say = (words: string, restricted = false): Projection => ({ kind: 'words', names, words, restricted });
  if (facts.exclusions.some(isInForce)) return say(EXCLUDED_WORDS, true);
  if (meeting.actualEnd !== null) return say('The meeting has ended.');
  if (meeting.actualStart === null) return say(meeting.startTime === '' ? 'The meeting is about to begin.' : `The meeting begins at ${keptTimeInMinutes(meeting.startTime)}.`);
  const item = facts.items.find(({ id }) => id === facts.currentItemId);
  if (item && isRestricted(item, facts.items)) return say(RESTRICTED_WORDS, true);
  if (facts.adjourned) return say('The meeting is adjourned.');
  if (!item) return say('The meeting is in progress.');
  return { kind: 'item', names, number: numberAgenda(facts.items, facts.numbering).get(item.id) ?? '', title: item.title, motion: motionUnder(item.id, facts.motions) };
}

/** What goes on being shown while it is held. Part 2 is stronger: what was public when it was held may not be any more. */
export function heldProjection(held: Projection, now: Projection): Projection {
  return now.kind === 'words' && now.restricted ? now : held;
}

/** What the clerk is told of it: "Projecting: item 6". Empty while there is no projection. */
export function projectionWords({ meetingId, blank, held, showing }: ProjectionState): string {
  if (meetingId === null || showing === null) return '';
  if (blank) return 'Projection blanked';
  const what = showing.kind === 'item' ? (showing.number === '' ? showing.title : `item ${showing.number}`) : showing.kind === 'words' ? (showing.restricted ? 'public excluded' : 'no item') : 'nothing';
  return held ? `Projection held: ${what}` : `Projecting: ${what}`;
}

function isInForce({ outcome, excludedAt, readmittedAt }: ProjectionFacts['exclusions'][number]): boolean {
  return outcome === 'carried' && excludedAt !== null && readmittedAt === null;
}

/** As the meeting took it, else as it was planned; an item under one that is not open is not open either. */
function isRestricted(item: ProjectedItemFacts, items: readonly ProjectedItemFacts[], depth = 0): boolean {
  if ((item.actual ?? item.planned) !== 'open') return true;
  const parent = items.find(({ id }) => id === item.parentId);
  // Items nest three deep; a record whose items stood under each other in a circle must still answer.
  return parent !== undefined && depth < 10 && isRestricted(parent, items, depth + 1);
}

/** The motion that stands before the meeting under an item, an amendment before what it amends; else the one voted on last. */
function motionUnder(itemId: string, motions: readonly ProjectedMotionFacts[]): ProjectedMotion | null {
  const open = motions.filter((motion) => motion.agendaItemId === itemId && motion.publicity === 'open');
  const pending = open.findLast((motion) => motion.outcome === null);
  const decided = open.filter((motion) => motion.outcome !== null).toSorted((one, other) => (moment(one) < moment(other) ? -1 : 1));
  const last = decided.at(-1);
  const shown = pending ?? last;
  if (!shown) return null;
  return {
    heading: headingOf(shown),
    words: shown.purpose === 'exclusion' ? 'That the press and public be excluded.' : substantiveWords(shown, open),
    result: resultOf(shown),
    before: pending && last ? `${headingOf(last)}: ${resultWords(last).toLowerCase()}` : '',
  };
}

function headingOf(motion: ProjectedMotionFacts): string {
  return motion.amendsMotionId === null ? 'Motion' : 'Amendment: the motion would read';
}

function moment({ votedDay, votedAt }: ProjectedMotionFacts): string {
  return `${votedDay ?? ''} ${votedAt ?? ''}`;
}

function resultWords({ outcome, method }: ProjectedMotionFacts): string {
  if (outcome === null) return '';
  if (outcome === 'carried' && method === 'agreed') return 'Agreed without a vote';
  return outcome === 'carried' && method === 'unanimous' ? 'Carried unanimously' : MOTION_OUTCOME_WORDS[outcome];
}

function resultOf(motion: ProjectedMotionFacts): ProjectedMotion['result'] {
  if (motion.outcome === null) return null;
  const counted = (motion.outcome === 'carried' || motion.outcome === 'lost') && (motion.method === 'show' || motion.method === 'recorded' || motion.method === 'secret');
  return { words: resultWords(motion), carried: motion.outcome === 'carried', counts: counted ? { for: motion.counts.for, against: motion.counts.against, abstained: motion.counts.abstained } : null };
}
