import type { AskType } from '@shared/agenda/model';
import type { Standing } from '@shared/agenda-templates/standing';
import { academicYearOf } from '@shared/kernel/academic-year';
import { formatDay } from '@shared/kernel/calendar-day';
import type { Publicity } from '@shared/kernel/publicity';
import { termBefore, termOf } from './sample-days';
import type { SampleDays } from './sample-days';

/** One item of a sample agenda. `under` names the item it is a sub-item of; the presenter is named as in the list of people, or "Chair". */
export type SampleItem = {
  readonly key: string;
  readonly title: string;
  readonly presenter: string;
  readonly minutes: number;
  readonly ask: AskType;
  readonly under?: string;
  readonly publicity?: Publicity;
  /** For an exempt item: its paragraphs of Schedule 12A, why the public interest is against disclosure, and what the public agenda calls it. */
  readonly exempt?: { readonly paragraphs: readonly string[]; readonly reason: string; readonly publicTitle: string };
};

/** One item of a sample template. What it is (`standing`) is told by its title where that says it. */
export type SampleTemplateItem = { readonly title: string; readonly presenter: string; readonly minutes: number; readonly ask: AskType; readonly standing?: Standing; readonly recommendation?: string; readonly draftMinute?: string };

/** What the Education Board dealt with two months ago. */
export function heldAgenda(days: SampleDays): readonly SampleItem[] {
  return [
    { key: 'welcome', title: 'Welcome and apologies for absence', presenter: 'Chair', minutes: 5, ask: 'information' },
    { key: 'interests', title: 'Declarations of interest', presenter: 'Chair', minutes: 3, ask: 'information' },
    { key: 'minutes', title: `Minutes of the meeting of ${formatDay(days.earlier)}`, presenter: 'Chair', minutes: 5, ask: 'decision' },
    { key: 'arising', title: 'Matters arising', presenter: 'Hannah Lacey', minutes: 7, ask: 'noting' },
    { key: 'attendance', title: `Attendance and persistent absence: ${termBefore(days.held)}`, presenter: 'Catherine Rowe', minutes: 20, ask: 'discussion' },
    { key: 'places', title: 'School places: forecast of pupil numbers', presenter: 'James Holloway', minutes: 15, ask: 'noting' },
    { key: 'send', title: 'Special educational needs: specialist places', presenter: 'Nuala Brennan', minutes: 0, ask: 'decision' },
    { key: 'provision', under: 'send', title: 'Resourced provision at Harbour Primary School', presenter: 'Nuala Brennan', minutes: 15, ask: 'decision' },
    { key: 'transport', under: 'send', title: 'Transport to specialist places', presenter: 'Ines Duarte', minutes: 10, ask: 'steer' },
    { key: 'moves', title: 'Managed moves: final report of the task and finish group', presenter: 'James Holloway', minutes: 15, ask: 'decision' },
    { key: 'plan', title: 'Forward plan', presenter: 'Hannah Lacey', minutes: 5, ask: 'decision' },
    { key: 'other', title: 'Any other business', presenter: 'Chair', minutes: 3, ask: 'information' },
    { key: 'next', title: 'Date of next meeting and exclusion of the public', presenter: 'Chair', minutes: 2, ask: 'decision' },
    { key: 'lease', title: 'Wold Academy site: heads of terms for the lease', presenter: 'Stephen Calloway', minutes: 10, ask: 'decision', publicity: 'exempt' },
  ];
}

/** What the Education Board is to deal with at its next meeting: twelve items, three sub-items, the last item exempt. */
export function upcomingAgenda(days: SampleDays): readonly SampleItem[] {
  const year = academicYearOf(days.upcoming);
  return [
    { key: 'welcome', title: 'Welcome and apologies for absence', presenter: 'Chair', minutes: 5, ask: 'information' },
    { key: 'interests', title: 'Declarations of interest', presenter: 'Chair', minutes: 3, ask: 'information' },
    { key: 'minutes', title: `Minutes of the meeting of ${formatDay(days.held)}`, presenter: 'Chair', minutes: 5, ask: 'decision' },
    { key: 'arising', title: 'Matters arising and open actions', presenter: 'Hannah Lacey', minutes: 10, ask: 'noting' },
    { key: 'exclusions', title: 'Suspensions and exclusions: half-year figures', presenter: 'Catherine Rowe', minutes: 15, ask: 'noting' },
    { key: 'fairAccess', title: `Fair Access Protocol: report for the ${termOf(days.upcoming)}`, presenter: 'James Holloway', minutes: 20, ask: 'decision' },
    { key: 'mentalHealth', title: 'Mental health support teams: secondary schools', presenter: 'Priya Raman', minutes: 15, ask: 'steer' },
    { key: 'budget', title: `Education budget ${year}`, presenter: 'Ines Duarte', minutes: 0, ask: 'decision' },
    { key: 'highNeeds', under: 'budget', title: 'High needs: forecast to the end of the year', presenter: 'Ines Duarte', minutes: 15, ask: 'discussion' },
    { key: 'earlyYears', under: 'budget', title: 'Early years: hourly rates', presenter: 'Lorraine Petts', minutes: 10, ask: 'steer' },
    { key: 'buildings', under: 'budget', title: 'School buildings: order of repairs', presenter: 'Ines Duarte', minutes: 10, ask: 'decision' },
    { key: 'plan', title: 'Forward plan', presenter: 'Hannah Lacey', minutes: 5, ask: 'decision' },
    { key: 'other', title: 'Any other business', presenter: 'Chair', minutes: 3, ask: 'information' },
    { key: 'next', title: `Date of next meeting: ${formatDay(days.later)}`, presenter: 'Chair', minutes: 2, ask: 'information' },
    { key: 'lease', title: 'Wold Academy site: agreement for lease', presenter: 'Stephen Calloway', minutes: 10, ask: 'decision', publicity: 'exempt' },
  ];
}

/** What every agenda of the Education Board begins with. */
export const BOARD_TEMPLATE: readonly SampleTemplateItem[] = [
  { title: 'Welcome and apologies for absence', presenter: 'Chair', minutes: 5, ask: 'information' },
  { title: 'Declarations of interest', presenter: 'Chair', minutes: 3, ask: 'information', draftMinute: 'There were no declarations of interest.' },
  { title: 'Minutes of the last meeting', presenter: 'Chair', minutes: 5, ask: 'decision' },
  { title: 'Matters arising', presenter: 'Hannah Lacey', minutes: 10, ask: 'noting' },
  { title: 'Chair’s action', presenter: 'Chair', minutes: 3, ask: 'noting', draftMinute: 'The Chair had taken no action since the last meeting.' },
  { title: 'Report of the Director of Education', presenter: 'Stephen Calloway', minutes: 20, ask: 'discussion', standing: 'reports' },
  { title: 'Forward plan', presenter: 'Hannah Lacey', minutes: 5, ask: 'decision', recommendation: 'agrees the forward plan to the end of the year.' },
  { title: 'Any other business', presenter: 'Chair', minutes: 3, ask: 'information' },
  { title: 'Date of next meeting', presenter: 'Chair', minutes: 2, ask: 'information' },
];

/** What every agenda of the Schools Forum begins with. */
export const FORUM_TEMPLATE: readonly SampleTemplateItem[] = [
  { title: 'Welcome, apologies and substitutes', presenter: 'Chair', minutes: 5, ask: 'information' },
  { title: 'Declarations of interest', presenter: 'Chair', minutes: 3, ask: 'information' },
  { title: 'Minutes of the last meeting', presenter: 'Chair', minutes: 5, ask: 'decision' },
  { title: 'Matters arising', presenter: 'Chair', minutes: 5, ask: 'noting' },
  { title: 'Dedicated schools grant: position of the year', presenter: 'Ines Duarte', minutes: 20, ask: 'noting', standing: 'reports' },
  { title: 'Work programme', presenter: 'Ines Duarte', minutes: 5, ask: 'decision', recommendation: 'That the Forum agrees its work programme to the end of the year.' },
  { title: 'Any other business', presenter: 'Chair', minutes: 5, ask: 'information' },
  { title: 'Date of next meeting', presenter: 'Chair', minutes: 2, ask: 'information' },
];
