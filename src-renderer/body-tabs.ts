import { later } from './later';
import type { BodyTab } from './features/bodies/body-tab';

/** The parts of a body's page, in the order of its tabs. Each is read when it is first shown; its feature knows nothing of the others. */
export const BODY_TABS: readonly BodyTab[] = [
  { key: 'seats', words: 'Seats and people', Content: later(async () => (await import('./features/bodies/seats-tab')).SeatsTab) },
  { key: 'priorities', words: 'Priorities', Content: later(async () => (await import('./features/priorities/priorities-tab')).PrioritiesTab), Count: later(async () => (await import('./features/priorities/priorities-tab')).PrioritiesCount) },
  { key: 'rules', words: 'Rules', Content: later(async () => (await import('./features/rules/rules-tab')).RulesTab) },
  { key: 'terms', words: 'Terms of reference', Content: later(async () => (await import('./features/bodies/terms-tab')).TermsTab), Count: later(async () => (await import('./features/bodies/terms-tab')).TermsCount) },
  { key: 'interests', words: 'Interests', Content: later(async () => (await import('./features/people/interests-tab')).InterestsTab), Count: later(async () => (await import('./features/people/interests-tab')).InterestsCount) },
  { key: 'challenges', words: 'Challenge log', Content: later(async () => (await import('./features/challenge-log/challenge-tab')).ChallengeTab) },
  { key: 'reporting', words: 'Reporting up', Content: later(async () => (await import('./features/reporting/reporting-tab')).ReportingTab) },
  { key: 'year', words: 'Year', Content: later(async () => (await import('./features/year/year-tab')).YearTab) },
  { key: 'privacy', words: 'Privacy list', Content: later(async () => (await import('./features/privacy/privacy-tab')).PrivacyTab) },
  { key: 'agenda', words: 'Agenda template', Content: later(async () => (await import('./body-agenda-tab')).BodyAgendaTab) },
  { key: 'between', words: 'Between meetings', Content: later(async () => (await import('./body-between-tab')).BodyBetweenTab) },
  { key: 'decisions', words: 'Decisions', Content: later(async () => (await import('./features/motions/decisions-tab')).DecisionsTab) },
  { key: 'meetings', words: 'Meetings', Content: later(async () => (await import('./features/bodies/meetings-tab')).MeetingsTab), Count: later(async () => (await import('./features/bodies/meetings-tab')).MeetingsCount) },
];
