import type { Confidence } from '../rules/rule-pack';
import type { BodyKind } from '../bodies/model';

/** A rule as the screen shows it: words, where it is from, how surely it is known. */
export type CitedRule = { readonly words: string; readonly citation: string; readonly confidence: Confidence };

/** What is reported rests on these. `governingBody` or `trustBoard` where it differs. */
export const REPORTING_RULES = {
  attendance: {
    words: 'Expected, present, apologies, absent and substitutes are counted apart. A partner keeps missing meetings when nobody was there for it at half of them or more, and at two at least.',
    citation: 'Custom',
    confidence: 'check',
  },
  termsEnding: { words: 'Terms that end within 120 days, so that a successor can be found or the holder appointed again.', citation: 'Custom', confidence: 'check' },
  statutory: {
    words: 'For everybody who was a governor in the last twelve months: name, who appointed them, date of appointment, term, date left, interests with other schools and relationships, attendance in the last academic year; for associate members their voting rights; chairs and remits of committees.',
    citation: 'Governance guides of the Department for Education; School Governance (Constitution) (England) Regulations 2012, statutory guidance',
    confidence: 'read',
  },
  absence: {
    words: 'A governor who, without the governing body’s consent, has attended none of its meetings for six months, counted from the first meeting missed, is disqualified when they expire. It does not apply to those who govern by virtue of another office. Coming to a meeting ends the count, and so does an absence that was consented to.',
    citation: 'School Governance (Constitution) (England) Regulations 2012, SI 2012/1034, Schedule 4; SI 2007/957, Schedule 6, paragraph 5',
    confidence: 'secondary',
  },
  absenceOfTrustee: { words: 'Six months without permission, as it is for governors of maintained schools. Trusts go by their own articles.', citation: 'The trust’s articles', confidence: 'check' },
  notification: { words: 'A change of those who govern is entered in Get Information about Schools within 14 calendar days. Clerking services cannot enter it for the trust.', citation: 'Academy trust handbook; guidance of Get Information about Schools', confidence: 'read' },
  notificationOfGovernor: { words: 'A change of those who govern is entered in Get Information about Schools. Fourteen days is the rule for academy trusts; ask your authority which one it goes by.', citation: 'Guidance of Get Information about Schools', confidence: 'check' },
} as const satisfies Record<string, CitedRule>;

/** Whether a body publishes the statutory table and has the clocks of governors. */
export function isOfGovernors(kind: BodyKind): kind is 'governingBody' | 'trustBoard' {
  return kind === 'governingBody' || kind === 'trustBoard';
}

/** The rule on absence that a body goes by. */
export function absenceRule(kind: BodyKind): CitedRule {
  return kind === 'trustBoard' ? REPORTING_RULES.absenceOfTrustee : REPORTING_RULES.absence;
}

/** The rule on notification that a body goes by. */
export function notificationRule(kind: BodyKind): CitedRule {
  return kind === 'trustBoard' ? REPORTING_RULES.notification : REPORTING_RULES.notificationOfGovernor;
}
