import type { MemberRole } from '../bodies/model';
import { listedWords } from '../kernel/listed-words';
import { isCounted } from '../minutes/attendance';
import { findRulePack } from '../rules/packs/all-packs';
import type { QuorumPolicy } from '../rules/quorum';
import { quorumRequired } from '../rules/quorum';
import { ruleInForce } from '../rules/rule-pack';
import type { RuleChange, RulePack } from '../rules/rule-pack';
import { barsFromVote } from './declaration-kinds';
import type { Declaration, QuorumFacts, RoomPerson } from './model';
import type { InRoom, Room } from './room';
import { roomRulesOf } from './room-rules';
import type { RoomRules } from './room-rules';

/** What is voted on, where that decides who may vote or how many are needed: a kind of business, and groups of seats that alone vote (a sector). */
export type VoteRestriction = { readonly business: string; readonly groups: readonly string[] };

/** Ordinary business: everybody votes who has a vote. */
export const ORDINARY_BUSINESS: VoteRestriction = { business: '', groups: [] };

/** Why somebody in the room does not count, has no vote, or why no vote is taken at all; `attendanceId` null when it is about the meeting. */
export type EligibilityReason = { readonly attendanceId: string | null; readonly effect: 'notCounted' | 'noVote' | 'noVoteAtAll' | 'note'; readonly words: string };

/** Who is in the room for an item, who counts and who may vote. `needed` and `quorate` are null while the body has chosen no rules. */
export type Eligibility = {
  /** Members in the room, with or without a vote; not officers, observers or guests. */
  readonly present: number;
  readonly counting: number;
  readonly mayVote: number;
  readonly needed: number | null;
  readonly quorate: boolean | null;
  /** How many who count may still leave; negative when there are too few. */
  readonly toSpare: number | null;
  readonly countingIds: readonly string[];
  readonly voterIds: readonly string[];
  readonly reasons: readonly EligibilityReason[];
  /** The rule that the number needed is from, in words, with its source. */
  readonly rule: { readonly words: string; readonly citation: string; readonly reason: string } | null;
};

const SEATED: ReadonlySet<MemberRole> = new Set<MemberRole>(['chair', 'viceChair', 'member']);

/**
 * Who counts and who may vote, for one item or (null) for the meeting. The same is used by the strip, by votes and by the minutes.
 * @param facts the body's rules and seats on the day
 * @param room who is there at the moment in question (`roomAt`)
 */
export function eligibility(facts: QuorumFacts, room: Room, declarations: readonly Declaration[], itemId: string | null, restriction: VoteRestriction = ORDINARY_BUSINESS): Eligibility {
  const rules = roomRulesOf(facts.packKey);
  const judged = room.people.filter(({ person, where }) => where === 'inRoom' && isCounted(person.role)).map((one) => judge(one, facts, rules, declarations, itemId, restriction));
  const once = oncePerSeat(judged);
  const counted = once.filter(({ counts }) => counts);
  const voters = once.filter(({ votes }) => votes);
  const reasons = once.flatMap(({ reasons: own }) => own);
  const barred = votesBarred(rules, once);
  const pack = facts.packKey === null ? null : findRulePack(facts.packKey);
  const needed = pack === null ? null : neededFor(pack, rules, facts, room, declarations, itemId, restriction);
  if (barred !== null) reasons.push({ attendanceId: null, effect: 'noVoteAtAll', words: barred });
  const quorate = needed === null ? null : counted.length >= needed.required;
  return {
    present: judged.length,
    counting: counted.length,
    mayVote: barred === null ? voters.length : 0,
    needed: needed?.required ?? null,
    quorate,
    toSpare: needed === null ? null : counted.length - needed.required,
    countingIds: counted.map(({ id }) => id),
    voterIds: barred === null ? voters.map(({ id }) => id) : [],
    reasons,
    rule: needed?.rule ?? null,
  };
}

type Judged = { readonly id: string; readonly seatId: string | null; readonly governor: boolean; readonly counts: boolean; readonly votes: boolean; readonly reasons: readonly EligibilityReason[] };

function judge({ person, remote }: InRoom, facts: QuorumFacts, rules: RoomRules, declarations: readonly Declaration[], itemId: string | null, restriction: VoteRestriction): Judged {
  const no = (effect: EligibilityReason['effect'], words: string): EligibilityReason => ({ attendanceId: person.id, effect, words });
  const seated = SEATED.has(person.role);
  const made = (counts: boolean, votes: boolean, reasons: readonly EligibilityReason[]): Judged => ({ id: person.id, seatId: person.seatId, governor: seated, counts, votes, reasons });
  const substitute = person.substituteForName !== '';
  if (substitute && !rules.substitutes.value) return made(false, false, [no('notCounted', `${person.name} stands in for ${person.substituteForName}. ${rules.substitutes.words}`)]);
  if (remote && rules.remote.value === 'notCounted') return made(false, false, [no('notCounted', `${person.name} takes part from elsewhere. ${rules.remote.words}`)]);
  const own = declarations.filter((one) => one.attendanceId === person.id && concerns(one, itemId));
  if (own.some(({ did }) => did === 'withdrew')) return made(false, false, [no('notCounted', `${person.name} withdraws for an interest and is not counted${itemId === null ? '' : ' for this item'}.`)]);
  const notes = remote && rules.remote.value === 'asApproved' ? [no('note', `${person.name} takes part from elsewhere and is counted. ${rules.remote.words}`)] : [];
  const interest = own.find((one) => barsFromVote(one, facts.packKey));
  const vote = voteOf(person, rules, restriction, interest);
  const count = seated ? [] : [no('notCounted', `${person.name} is an associate member and does not count towards the quorum.`)];
  return made(seated, vote === null, [...notes, ...count, ...(vote === null ? [] : [no('noVote', vote)])]);
}

/** Why somebody has no vote on this; null when they have one. */
function voteOf(person: RoomPerson, rules: RoomRules, restriction: VoteRestriction, interest: Declaration | undefined): string | null {
  const { name } = person;
  if (interest) return interest.did === 'stayedWithoutVote' ? `${name} has declared an interest and takes no part in the vote.` : `${name} has declared an interest and has no vote on this item.`;
  if (person.role === 'associateMember' && !rules.associatesVote.value) return `${name} has no vote. ${rules.associatesVote.words}`;
  if (person.votingRight === 'none') return `${name} is present and has no vote.`;
  if (restriction.groups.length > 0 && !restriction.groups.some((group) => same(group, person.groupLabel) || same(group, person.seatLabel))) return `${name} does not vote on this: only ${listedWords(restriction.groups)} votes.`;
  if (person.votingRight === 'limited' && restriction.groups.length === 0 && !person.businessKinds.some((kind) => same(kind, restriction.business))) {
    return person.businessKinds.length === 0 ? `${name} has a limited vote, and the seat does not say on what.` : `${name} votes only on ${listedWords(person.businessKinds)}.`;
  }
  return null;
}

/** A seat is counted once and has one vote, whoever sits for it. */
function oncePerSeat(judged: readonly Judged[]): readonly Judged[] {
  const taken = new Set<string>();
  return judged.map((one) => {
    if (one.seatId === null || !(one.counts || one.votes)) return one;
    if (!taken.has(one.seatId)) {
      taken.add(one.seatId);
      return one;
    }
    return { ...one, counts: false, votes: false, reasons: [...one.reasons, { attendanceId: one.id, effect: 'notCounted', words: 'Two people are in the room for one seat: it is counted once and has one vote.' }] };
  });
}

function votesBarred(rules: RoomRules, judged: readonly Judged[]): string | null {
  if (!rules.needsMajorityOfGovernors.value) return null;
  const members = judged.filter(({ counts, votes, governor }) => counts || votes || !governor);
  const governors = members.filter(({ governor, counts }) => governor && counts).length;
  return governors * 2 > members.length ? null : `${String(governors)} of the ${String(members.length)} members present are governors. ${rules.needsMajorityOfGovernors.words}`;
}

type Needed = { readonly required: number; readonly rule: NonNullable<Eligibility['rule']> };

function neededFor(pack: RulePack, rules: RoomRules, facts: QuorumFacts, room: Room, declarations: readonly Declaration[], itemId: string | null, restriction: VoteRestriction): Needed {
  const suspended = rules.leavesOutSuspended ? room.people.filter(({ person }) => person.status === 'suspended' && SEATED.has(person.role)).length : 0;
  // Members added by hand sit on no seat of the body: they are counted, so they are also part of what is counted from.
  const added = room.people.filter(({ person, where }) => where === 'inRoom' && SEATED.has(person.role) && person.seatId === null && person.substituteForName === '').length;
  const base = { totalMembership: facts.totalMembership + added, vacancies: facts.vacancies, suspended };
  const special = pack.specialQuorum.find(({ business }) => same(business, restriction.business));
  if (special) {
    const barred = rules.specialOfThoseEntitled ? barredMembers(facts, room, declarations, itemId) : 0;
    return { required: required(special.value, { ...base, suspended: suspended + barred }), rule: { words: `${special.business}: ${special.words}`, citation: special.citation, reason: '' } };
  }
  const rule = ruleInForce(pack, 'quorum', facts.changes as readonly RuleChange[]);
  return { required: required(rule.value, base), rule: { words: rule.words, citation: rule.change === null ? rule.citation : 'The body’s own rule', reason: rule.change?.reason ?? '' } };
}

/** A quorum of nobody is none: at least one must be there. */
function required(policy: QuorumPolicy, base: Parameters<typeof quorumRequired>[1]): number {
  return Math.max(1, quorumRequired(policy, base));
}

/** Members in post, there or not, who may not vote on the item for an interest: they are not "entitled to vote". */
function barredMembers(facts: QuorumFacts, room: Room, declarations: readonly Declaration[], itemId: string | null): number {
  return room.people.filter(({ person }) => SEATED.has(person.role) && person.substituteForName === '' && declarations.some((one) => one.attendanceId === person.id && concerns(one, itemId) && (one.did === 'withdrew' || barsFromVote(one, facts.packKey)))).length;
}

/** Whether a declaration is about an item; one about the whole meeting is about each of its items. */
export function concerns(declaration: Pick<Declaration, 'agendaItemId'>, itemId: string | null): boolean {
  return declaration.agendaItemId === null || declaration.agendaItemId === itemId;
}

/**
 * The kinds of business that the body's rules or seats tell apart, to choose from for a vote. Empty where every vote is like every other.
 */
export function businessChoices(facts: QuorumFacts, people: readonly RoomPerson[]): readonly string[] {
  const pack = facts.packKey === null ? null : findRulePack(facts.packKey);
  const all = [...(pack?.specialQuorum.map(({ business }) => business) ?? []), ...people.filter(({ votingRight }) => votingRight === 'limited').flatMap(({ businessKinds }) => businessKinds)];
  return all.filter((business, index) => all.findIndex((other) => same(other, business)) === index);
}

/** The groups of seats of a body, in the order of its list; a vote of one sector only is given to some of them. */
export function groupChoices(people: readonly RoomPerson[]): readonly string[] {
  return [...new Set(people.map(({ groupLabel }) => groupLabel).filter((label) => label !== ''))];
}

function same(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase() && one.trim() !== '';
}
