import { asSentence } from '../kernel/as-sentence';
import { formatDay } from '../kernel/calendar-day';
import type { CalendarDay } from '../kernel/calendar-day';
import { listedWords } from '../kernel/listed-words';
import type { Publicity } from '../kernel/publicity';
import { describeDue } from '../minutes/due-date';
import type { Due } from '../minutes/model';
import type { ReadBlock } from '../papers/report-reading';
import { RESPONSE_WORDS, STATUS_WORDS } from './ledger-words';
import type { RecommendationStatus, Response } from './model';

/** A recommendation as a monitoring report tells of it. `changes` and `updates` from the oldest on. */
export type MonitoredRecommendation = {
  readonly reference: string;
  /** Its first words. */
  readonly text: string;
  readonly ownerName: string;
  readonly response: Response;
  readonly timescale: Due;
  readonly status: RecommendationStatus;
  readonly publicity: Publicity;
  readonly addedOn: CalendarDay;
  readonly changes: readonly { readonly day: CalendarDay; readonly from: string; readonly to: RecommendationStatus; readonly reason: string; readonly agreedBy: string }[];
  readonly updates: readonly { readonly day: CalendarDay | null; readonly words: string }[];
};

/** What a monitoring report is composed from. `since` is the day of the last report; null for the first. */
export type MonitoringFacts = { readonly reviewTitle: string; readonly on: CalendarDay; readonly since: CalendarDay | null; readonly recommendations: readonly MonitoredRecommendation[] };

/** How a recommendation stands in a report. `late` also where its time has passed and nobody has said so. */
export type Standing = 'done' | 'onCourse' | 'late' | 'stuck' | 'notStarted' | 'declined';

/** The sections that are written into the paper. What is asked of the committee is the clerk's. */
export type MonitoringSection = 'summary' | 'changes' | Exclude<Standing, 'declined'>;
export type ComposedMonitoring = { readonly sections: Readonly<Record<MonitoringSection, readonly ReadBlock[]>>; readonly leftOut: number };

/** How many characters of a recommendation stand in a list: enough to know it again. */
const FIRST_WORDS = 160;
const SECTIONS: readonly Exclude<Standing, 'declined'>[] = ['done', 'onCourse', 'late', 'stuck', 'notStarted'];
const NONE: Readonly<Record<Exclude<Standing, 'declined'>, string>> = { done: 'None is done yet.', onCourse: 'None is on course.', late: 'None is late.', stuck: 'None is stuck.', notStarted: 'All have been started.' };

/** How a recommendation stands on a day. */
export function standingOn({ status, timescale, response }: Pick<MonitoredRecommendation, 'status' | 'timescale' | 'response'>, on: CalendarDay): Standing {
  switch (status) {
    case 'done':
    case 'closed':
      return 'done';
    case 'late':
      return 'late';
    case 'stuck':
    case 'paused':
      return 'stuck';
    case 'onCourse':
    case 'notStarted':
      // Nothing is to be done of one that was declined: it is neither late nor waiting to be begun.
      if (response === 'declined') return 'declined';
      if (timescale.day !== null && timescale.day < on) return 'late';
      return status;
  }
}

/** How it stood at the end of an earlier day: as the last change until then left it, or as the first one after found it. */
export function statusAt({ changes, status }: Pick<MonitoredRecommendation, 'changes' | 'status'>, day: CalendarDay): string {
  return changes.findLast((change) => change.day <= day)?.to ?? changes.find((change) => change.day > day)?.from ?? status;
}

/**
 * Composes the text of a monitoring report from the ledger: where every recommendation stands, and what has changed since the last report. It
 * is a beginning for the clerk, who writes on from it. Recommendations that are not open stay out: a paper is read by more people than they.
 */
export function composeMonitoring({ reviewTitle, on, since, recommendations }: MonitoringFacts): ComposedMonitoring {
  const open = recommendations.filter(({ publicity }) => publicity === 'open');
  const standing = new Map(open.map((one) => [one, standingOn(one, on)]));
  const of = (wanted: Standing): readonly MonitoredRecommendation[] => open.filter((one) => standing.get(one) === wanted);
  const section = (wanted: Exclude<Standing, 'declined'>): readonly ReadBlock[] => orNone(of(wanted).map((one) => bullet(lineOf(one))), NONE[wanted]);
  const counts = SECTIONS.map((each) => [of(each).length, each] as const).filter(([count]) => count > 0).map(([count, each]) => `${String(count)} ${SUMMARY_WORDS[each]}`);
  const declined = of('declined').map(({ reference }) => reference);
  const summary = [`On ${formatDay(on)} ${reviewTitle} has ${open.length === 1 ? 'one recommendation' : `${String(open.length)} recommendations`}${counts.length === 0 ? '' : `: ${listedWords(counts)}`}.`, declined.length === 0 ? '' : `${listedWords(declined)} ${declined.length === 1 ? 'was' : 'were'} declined.`];
  return {
    sections: {
      summary: [paragraph(summary.filter((part) => part !== '').join(' '))],
      changes: since === null ? [paragraph('This is the first report on this review.')] : orNone(open.flatMap((one) => changeLines(one, since, on)).map(bullet), `Nothing has changed since ${formatDay(since)}.`),
      done: section('done'),
      onCourse: section('onCourse'),
      late: section('late'),
      stuck: section('stuck'),
      notStarted: section('notStarted'),
    },
    leftOut: recommendations.length - open.length,
  };
}

const SUMMARY_WORDS: Readonly<Record<Exclude<Standing, 'declined'>, string>> = { done: 'done', onCourse: 'on course', late: 'late', stuck: 'stuck or paused', notStarted: 'not started' };

/** "R4 Agree a common threshold (Jasmine Kaur; accepted; Jan 27). Closed on …: the reason. 12 November 2026: the latest update." */
function lineOf(one: MonitoredRecommendation): string {
  const about = [one.ownerName, RESPONSE_WORDS[one.response].toLowerCase(), timescaleWords(one.timescale)].filter((part) => part !== '').join('; ');
  const closing = one.status === 'closed' ? one.changes.findLast(({ to }) => to === 'closed') : undefined;
  const latest = one.updates.at(-1);
  return [
    `${one.reference} ${shortened(one.text)}${about === '' ? '' : ` (${about})`}.`,
    closing ? asSentence(`Closed on ${formatDay(closing.day)}, agreed by ${closing.agreedBy}: ${closing.reason}`) : one.status === 'paused' ? 'Paused.' : '',
    latest ? asSentence(`${latest.day === null ? '' : `${formatDay(latest.day)}: `}${latest.words}`) : 'No update yet.',
  ].filter((part) => part !== '').join(' ');
}

/** What a report says of the time since the last one: what is new, each change of status with its reason, and how much was told. */
function changeLines(one: MonitoredRecommendation, since: CalendarDay, on: CalendarDay): readonly string[] {
  const lines: string[] = [];
  const changed = one.changes.filter(({ day }) => day > since && day <= on);
  const told = one.updates.filter(({ day }) => day !== null && day > since && day <= on).length;
  if (one.addedOn > since) lines.push(`${one.reference} is new.`);
  for (const { day, from, to, reason, agreedBy } of changed) {
    const what = to === 'closed' ? 'was closed' : from === 'closed' ? 'was reopened' : `went from ${wordsOf(from)} to ${STATUS_WORDS[to].toLowerCase()}`;
    lines.push(asSentence(`${one.reference} ${what} on ${formatDay(day)}${from === 'closed' ? ` and is ${STATUS_WORDS[to].toLowerCase()}` : ''}${agreedBy === '' ? '' : `, agreed by ${agreedBy}`}${reason === '' ? '' : `: ${reason}`}`));
  }
  // Its time ran out, and nobody has changed its status.
  if (changed.length === 0 && one.timescale.day !== null && one.timescale.day >= since && one.timescale.day < on && standingOn(one, on) === 'late') lines.push(`${one.reference} was due by ${formatDay(one.timescale.day)}.`);
  if (told > 0 && changed.length === 0 && one.addedOn <= since) lines.push(`${one.reference} has ${told === 1 ? 'a new update' : `${String(told)} new updates`}; it is still ${wordsOf(statusAt(one, on))}.`);
  return lines;
}

function wordsOf(status: string): string {
  return status in STATUS_WORDS ? STATUS_WORDS[status as RecommendationStatus].toLowerCase() : status;
}

function timescaleWords(due: Due): string {
  return due.verbatim === '' ? describeDue(due) : due.verbatim;
}

function shortened(words: string): string {
  const text = words.replace(/\s+/gu, ' ').trim().replace(/\.$/u, '');
  return text.length <= FIRST_WORDS ? text : `${text.slice(0, FIRST_WORDS).replace(/\s+\S*$/u, '')}…`;
}

function orNone(blocks: readonly ReadBlock[], none: string): readonly ReadBlock[] {
  return blocks.length > 0 ? blocks : [paragraph(none)];
}

function paragraph(text: string): ReadBlock {
  return { kind: 'paragraph', level: 1, runs: [{ text }] };
}

function bullet(text: string): ReadBlock {
  return { kind: 'bullet', level: 1, runs: [{ text }] };
}
