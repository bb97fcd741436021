import type { CalendarDay } from '../kernel/calendar-day';
import { formatDay } from '../kernel/calendar-day';
import type { Publicity } from '../kernel/publicity';
import type { Actual, Measure, MilestoneDue, RiskLevel } from '../priorities/model';
import { RISK_LEVEL_WORDS } from '../priorities/model';
import type { ReadBlock } from '../papers/report-reading';
import type { Period } from './model';
import { periodWords } from './periods';

/** A decision of the body, as its minutes have it. */
export type HighlightDecision = { readonly day: CalendarDay; readonly number: string; readonly words: string; readonly publicity: Publicity };
/** A milestone with its priority. */
export type HighlightMilestone = { readonly priority: string; readonly what: string; readonly due: MilestoneDue; readonly doneOn: CalendarDay | null };
/** A measure with its priority and values. */
export type HighlightMeasure = Pick<Measure, 'name' | 'unit' | 'baseline' | 'target' | 'targetDay' | 'better'> & { readonly priority: string; readonly actuals: readonly Actual[] };
/** A risk as it stands. */
export type HighlightRisk = { readonly priority: string; readonly what: string; readonly response: string; readonly level: RiskLevel; readonly closedOn: CalendarDay | null };

/** What a highlight report is composed from. */
export type HighlightFacts = {
  readonly bodyName: string;
  readonly period: Period;
  readonly meetings: readonly CalendarDay[];
  readonly decisions: readonly HighlightDecision[];
  readonly milestones: readonly HighlightMilestone[];
  readonly measures: readonly HighlightMeasure[];
  readonly risks: readonly HighlightRisk[];
};

/** The paragraphs of a highlight report by the key of their section in the template; and how many decisions were left out because they are not open. */
export type ComposedHighlight = { readonly sections: Readonly<Record<HighlightSection, readonly ReadBlock[]>>; readonly leftOut: number };
export type HighlightSection = 'period' | 'decisions' | 'milestones' | 'measures' | 'risks';

/**
 * Composes the text of a highlight report from what the record says of a period. It is a beginning for the clerk, who writes on from it.
 * Decisions that are not open stay out: a paper for another body is read by more people than their minutes.
 */
export function composeHighlight(facts: HighlightFacts): ComposedHighlight {
  const within = facts.decisions.filter(({ day }) => day >= facts.period.from && day <= facts.period.until);
  const open = within.filter(({ publicity }) => publicity === 'open');
  return {
    sections: {
      period: [paragraph(periodSentence(facts))],
      decisions: open.length === 0 ? [paragraph('No decision was taken in this time.')] : open.map((decision) => bullet(`${decision.words.replace(/\s*\.?\s*$/, '')} (${[decision.number, formatDay(decision.day)].filter((part) => part !== '').join(', ')}).`)),
      milestones: orNone(milestoneBlocks(facts), 'No milestone was reached, and none is due soon.'),
      measures: orNone(facts.measures.map((measure) => bullet(measureWords(measure, facts.period))), 'No outcome measures are kept.'),
      risks: orNone(riskBlocks(facts), 'No risk is open.'),
    },
    leftOut: within.length - open.length,
  };
}

/** What a measure says: its newest value of the period or before, where it started, where it should be. */
export function measureWords(measure: HighlightMeasure, period: Period): string {
  const known = measure.actuals.filter((actual) => actual.day <= period.until);
  const newest = known.at(-1);
  const value = (amount: string | null): string => (amount === null ? '' : `${amount}${measure.unit === '' ? '' : measure.unit.startsWith('%') ? measure.unit : ` ${measure.unit}`}`);
  const stands = newest === undefined ? 'no value yet' : `${value(newest.value)} on ${formatDay(newest.day)}${newest.day < period.from ? ', no newer value' : ''}`;
  const marks = [measure.baseline === null ? '' : `baseline ${value(measure.baseline)}`, measure.target === null ? '' : `target ${value(measure.target)}${measure.targetDay === null ? '' : ` by ${formatDay(measure.targetDay)}`}`].filter((mark) => mark !== '');
  return `${named(measure.priority, measure.name)}: ${stands}${marks.length === 0 ? '' : ` (${marks.join('; ')})`}.`;
}

function periodSentence({ bodyName, period, meetings }: HighlightFacts): string {
  const met = meetings.filter((day) => day >= period.from && day <= period.until);
  const words = met.length === 0 ? 'has not met' : met.length === 1 ? `met once, on ${formatDay(met[0] ?? period.until)}` : `met ${String(met.length)} times, last on ${formatDay(met.at(-1) ?? period.until)}`;
  return `From ${periodWords(period)} the ${bodyName} ${words}.`;
}

function milestoneBlocks({ milestones, period }: HighlightFacts): ReadBlock[] {
  const reached = milestones.filter(({ doneOn }) => doneOn !== null && doneOn >= period.from && doneOn <= period.until);
  const late = milestones.filter(({ doneOn, due }) => doneOn === null && due.day !== null && due.day <= period.until);
  const ahead = milestones.filter(({ doneOn, due }) => doneOn === null && (due.day === null || due.day > period.until));
  return [
    ...headed('Reached', reached.map(({ priority, what, doneOn }) => `${named(priority, what)}: ${doneOn === null ? '' : formatDay(doneOn)}`)),
    ...headed('Late', late.map((milestone) => `${named(milestone.priority, milestone.what)}: was due ${dueWords(milestone.due)}`)),
    ...headed('To come', ahead.map((milestone) => [named(milestone.priority, milestone.what), dueWords(milestone.due)].filter((part) => part !== '').join(': '))),
  ];
}

function riskBlocks({ risks, period }: HighlightFacts): ReadBlock[] {
  const open = risks.filter(({ closedOn }) => closedOn === null || closedOn > period.until);
  const closed = risks.filter(({ closedOn }) => closedOn !== null && closedOn >= period.from && closedOn <= period.until);
  return [
    ...open.map(({ priority, what, level, response }) => bullet(`${RISK_LEVEL_WORDS[level]}: ${withStop(named(priority, what))}${response === '' ? '' : ` ${withStop(response)}`}`)),
    ...headed('Closed', closed.map(({ priority, what, closedOn }) => `${named(priority, what)}: ${closedOn === null ? '' : formatDay(closedOn)}`)),
  ];
}

function dueWords(due: MilestoneDue): string {
  if (due.kind === 'day' && due.day !== null) return formatDay(due.day);
  return due.verbatim || (due.day === null ? '' : formatDay(due.day));
}

function named(priority: string, what: string): string {
  return priority === '' ? what : `${priority}: ${what}`;
}

function withStop(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}

function headed(heading: string, lines: readonly string[]): ReadBlock[] {
  return lines.length === 0 ? [] : [{ kind: 'heading', level: 1, runs: [{ text: heading }] }, ...lines.map((line) => bullet(withStop(line)))];
}

function orNone(blocks: ReadBlock[], none: string): ReadBlock[] {
  return blocks.length === 0 ? [paragraph(none)] : blocks;
}

function paragraph(text: string): ReadBlock {
  return { kind: 'paragraph', level: 1, runs: [{ text }] };
}

function bullet(text: string): ReadBlock {
  return { kind: 'bullet', level: 1, runs: [{ text }] };
}
