import type { RuleKey, RulePack } from './rule-pack';

/** What each rule is called on the screen. */
export const RULE_NAMES: Readonly<Record<RuleKey, string>> = {
  notice: 'Notice',
  urgency: 'Urgency',
  quorum: 'Quorum',
  voting: 'Voting',
  numbering: 'Numbering',
  publicity: 'Publicity',
  retention: 'Keeping',
  meetings: 'Meetings',
};

/** A rule's value in a sentence of its own, offered as the wording when somebody sets it. */
export function ruleInWords<K extends RuleKey>(key: K, value: RulePack[K]['value']): string {
  const rule = { key, value } as { [R in RuleKey]: { readonly key: R; readonly value: RulePack[R]['value'] } }[RuleKey];
  switch (rule.key) {
    case 'notice':
      return `${String(rule.value.clearDays)} clear ${rule.value.counting === 'working' ? 'working ' : ''}${rule.value.clearDays === 1 ? 'day' : 'days'} before the meeting.`;
    case 'quorum':
      if (rule.value.type === 'fixed') return `${String(rule.value.number)} members.`;
      return `${fractionWords(rule.value.numerator, rule.value.denominator)} of ${rule.value.of === 'seatsInPost' ? 'the seats in post' : 'the total membership'}, rounded up${rule.value.atLeast > 1 ? `, and at least ${String(rule.value.atLeast)}` : ''}.`;
    case 'voting':
      return `A majority of those present and voting; ${{ chair: 'the chair has a casting vote', chairIfMember: 'the chair has a casting vote if a member', none: 'there is no casting vote' }[rule.value.castingVote]}.`;
    case 'urgency':
      return rule.value.chairMayShorten ? 'The chair may shorten the notice for urgency and says why.' : 'The notice may not be shortened.';
    case 'numbering':
      return rule.value.numbers === 'perMeeting' ? 'Minutes are numbered anew at each meeting.' : `Minute numbers run on through the ${rule.value.year} year.`;
    case 'publicity':
      return { schedule12A: 'Schedule 12A applies, paragraphs 1 to 7.', schedule12AWales: 'Schedule 12A applies, paragraphs 12 to 18.', governingBody: 'Open, but for named persons and what is held to be confidential.', published: 'All meetings are public and everything is published.', local: 'As the body’s own terms say.' }[rule.value.regime];
    case 'retention':
      return rule.value.map((one) => `${one.what}: ${one.years === 0 ? 'for good' : `${String(one.years)} years`}`).join('; ');
    case 'meetings':
      return rule.value.atLeast === 0 ? 'No number of meetings is fixed.' : `At least ${String(rule.value.atLeast)} meetings in the ${rule.value.year} year.`;
  }
}

function fractionWords(numerator: number, denominator: number): string {
  const known: Readonly<Record<string, string>> = { '1/2': 'Half', '1/3': 'A third', '2/3': 'Two thirds', '1/4': 'A quarter', '2/5': 'Two fifths', '3/4': 'Three quarters' };
  return known[`${String(numerator)}/${String(denominator)}`] ?? `${String(numerator)} in ${String(denominator)}`;
}
