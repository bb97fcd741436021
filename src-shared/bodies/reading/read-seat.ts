import type { VotingRight } from '../model';
import type { ReadSeat } from './body-reading';
import { asName, clip, joinReasons, NUMBER, smallNumber } from './small-numbers';

/** Words of what sends somebody: a seat of such a name is held for the organisation. */
const ORGANISATION = /\b(?:group|service|services|police|health|college|colleges|council|trust|association|union|unions|diocese|forum|agency|university|federation|network|charity|partnership|team|office|nhs|ccg|icb|constabulary|panel|board)\b/iu;
/** Words of whoever holds an office, rather than of an organisation. */
const SOMEBODY = /\b(?:head|heads|headteachers?|principals?|directors?|holders?|officers?|managers?|governors?|councillors?|members?|leaders?|chairs?|representatives?|commissioners?|parents?|carers?|teachers?|pupils?|executive|clerk|secretary|advis[eo]rs?|inspectors?|co-?ordinators?|leads?)\b/iu;
/** A name that ends so is an organisation's, whoever it speaks for ("Parent Carer Forum"). */
const ORGANISATION_END = /\b(?:forum|association|union|trust|council|service|services|partnership|network|federation|college|university|charity|agency|constabulary|panel|alliance)$/iu;
/** Offices that one person holds, so that the seat goes with them and has no term. */
const OFFICE = /\b(?:director|portfolio holder|cabinet member|lead member|chief|head of|executive head ?teacher|virtual (?:school )?head(?: ?teacher)?|leader of|mayor|police and crime commissioner)\b/iu;
const PLURAL = /\b(?:heads|headteachers|head teachers|principals|governors|councillors|members|parents|carers|representatives|teachers|officers|leaders|providers|schools|academies|colleges|unions|pupils|students)\b/iu;
const PHASE = '(?:primary|secondary|special|infant|junior|nursery|maintained|academy|independent|first|middle|high|upper|early years|post-16)';
const OF_PHASES = new RegExp(`^(${PHASE}(?:, ${PHASE})*,? (?:and|&) ${PHASE})((?: schools?)? (?:head ?teachers?|heads|principals|governors?|teachers|leaders|academies|schools?)\\b)(.*)$`, 'iu');
const NO_VOTE = /[,;–-]?\s*\(?\b(?:non-? ?voting|no vote|without (?:a )?vote|with no vote|(?:in an? )?advisory(?: (?:role|capacity|only|members?))?|as (?:an )?(?:observers?|advisers?)|in attendance)\b\)?/iu;
/** "Without a vote on the formula": a vote on everything else. */
const NO_VOTE_ON = /[,;–-]?\s*\(?\b(?:without (?:a )?vote|with no vote|no vote|may not vote|votes? only) on ([^;()]+)\)?$/iu;
const WITH_VOTE = /[,;–-]?\s*\((?:full )?vot(?:ing|e)\)|[,;–-]\s*voting\b/iu;
const APPOINTED = /[,;(–-]?\s*\(?(?:to be )?(?:nominated|appointed|elected|chosen|selected) by (?:the )?([^;,()]+)\)?/iu;
const TERM = new RegExp(`[,;(–-]?\\s*\\(?(?:for )?(?:an? )?(?:term(?: of office)? of )?(${NUMBER})[- ](year|month)s?(?:[- ]term)?(?: term)?\\)?$`, 'iu');
const COUNT_BEFORE = new RegExp(`^(up to |at least |a (?:minimum|maximum) of |not more than )?(${NUMBER})(?: ?(?:x|×|no\\.))?\\s+(?!(?:to|or|and|-|–)\\b)(?=\\p{L})`, 'iu');
const COUNT_AFTER = new RegExp(`\\s*(?:\\((${NUMBER})(?: (?:seats?|places?|members?|posts?))?\\)|[x×] ?(\\d{1,2})|[:–-] ?(\\d{1,2}))$`, 'iu');

/** What the heading above a list of members says of all of them. */
export function votingUnder(heading: string): VotingRight | null {
  if (/\b(?:non-? ?voting|advis|observ|in attendance|co-?opt|associate)/iu.test(heading)) return 'none';
  return /\bvoting\b/iu.test(heading) ? 'full' : null;
}

/** Where an item of a list of members stands. */
export type SeatPlace = { readonly from: number; readonly under: string; readonly reasons: readonly string[] };

/**
 * Reads one kind of member: whom the seats are held for, how many, whether they vote, who appoints, how long a term is. "Primary
 * and secondary headteachers" are two kinds. Empty for an item that names nobody.
 */
export function readSeats(text: string, place: SeatPlace): readonly ReadSeat[] {
  const phases = OF_PHASES.exec(text.replace(/[.;,\s]+$/u, ''));
  if (phases) {
    const [, names = '', noun = '', rest = ''] = phases;
    const reason = names.includes(',') ? 'The document names these together.' : 'The document names the two together.';
    return names.split(/,? (?:and|&) |, /iu).flatMap((name) => readSeats(`${name}${noun}${rest}`, { ...place, reasons: [...place.reasons, reason] }));
  }
  const reasons = [...place.reasons];
  let rest = text.replace(/[\s;,.]+(?:and|or)?[\s;,.]*$/iu, '').replace(/^(?:and|the|an?|plus|together with)\s+(?=\S)/iu, '').trim();
  const take = (pattern: RegExp, onto: (match: RegExpExecArray) => string = () => ''): boolean => {
    const match = pattern.exec(rest);
    const left = match === null ? '' : (rest.slice(0, match.index) + onto(match) + rest.slice(match.index + match[0].length)).replace(/\s+/gu, ' ').trim();
    // A whole item that is such words only is somebody's name ("In attendance").
    if (match === null || !/\p{L}/u.test(left)) return false;
    rest = left;
    return true;
  };

  let count: number | null = null;
  const before = COUNT_BEFORE.exec(rest);
  if (before?.[2] !== undefined && take(COUNT_BEFORE)) {
    count = smallNumber(before[2]);
    if (before[1] !== undefined) reasons.push(`The document says “${before[1].trim()} ${before[2]}”.`);
  }
  let termMonths = 0;
  const term = TERM.exec(rest);
  if (term?.[1] !== undefined && take(TERM)) termMonths = (smallNumber(term[1]) ?? 0) * (term[2]?.toLowerCase() === 'year' ? 12 : 1);
  let appointingBody = '';
  const appointed = APPOINTED.exec(rest);
  if (appointed?.[1] !== undefined && take(APPOINTED)) appointingBody = asName(appointed[1]);
  const limited = take(NO_VOTE_ON);
  if (limited) reasons.push('It votes on some kinds of business only: name them in its seat.');
  const noVote = take(NO_VOTE);
  const withVote = take(WITH_VOTE);
  if (count === null) {
    const after = COUNT_AFTER.exec(rest);
    const number = after?.[1] ?? after?.[2] ?? after?.[3];
    if (number !== undefined && take(COUNT_AFTER)) count = smallNumber(number);
  }
  if (count === 0) {
    reasons.push('The document says none.');
    count = null;
  }
  const sentBy = /^(?:an? )?(representatives?|nominees?|delegates?) (?:from|of|for|on behalf of) (?:the |each (?:of the )?|an? )?/iu.exec(rest);
  const severalSent = sentBy?.[1]?.endsWith('s') === true;
  if (sentBy) take(new RegExp(`^${escaped(sentBy[0])}`, 'u'));
  // What members are there for stands in the terms of reference; the seat's name says who they are.
  take(/\s+to represent\b.*$/iu);
  const said = asName(rest.replace(/^the /iu, ''));
  // "One member nominated by the Teachers’ Panel" is the panel's seat.
  const label = appointingBody !== '' && /^(?:members?|representatives?|nominees?|persons?|people|seats?|places?)$/iu.test(said) ? appointingBody : said;
  if (!/\p{L}/u.test(label)) return [];
  // "Cabinet Member for Schools" is one person: who is named stands before the first small word.
  const plural = PLURAL.test(label.split(/,|(?<=\p{L})\s(?:for|of|to|from|in|at|with)\s/iu)[0] ?? '') && !ORGANISATION_END.test(label);
  const somebody = SOMEBODY.test(label) && !(ORGANISATION_END.test(label) && !OFFICE.test(label) && !/ (?:to|for|of) the /iu.test(label));
  if (count === null && (severalSent || plural)) reasons.push('The document does not say how many.');
  if (label.length > 150) reasons.push('The words are longer than a seat’s name may be and were shortened.');
  const votingRight = limited ? 'limited' : noVote ? 'none' : withVote ? 'full' : (votingUnder(place.under) ?? 'full');
  return [{
    label: clip(label, 150),
    groupLabel: clip(groupOf(place.under), 100),
    organisationName: (sentBy && !severalSent) || (ORGANISATION.test(label) && !somebody && !plural) ? clip(label, 150) : '',
    appointingBody: clip(appointingBody, 150),
    termMonths,
    byOffice: OFFICE.test(label) && !plural && (count ?? 1) === 1,
    votingRight,
    count: Math.min(60, count ?? 1),
    from: [place.from],
    unsure: joinReasons(reasons),
  }];
}

/** A row of a table of members, by the names of its columns. Without a column for members its first cell names them. */
export function readSeatRow(cells: readonly string[], columns: readonly string[] | null, place: SeatPlace): readonly ReadSeat[] {
  const at = (pattern: RegExp): number => (columns ?? []).findIndex((name) => pattern.test(name));
  const cell = (index: number): string => (index < 0 ? '' : (cells[index] ?? '').trim());
  const named = at(/member|represent|constituenc|organisation|seat|sector|post|partner|role|categor/iu);
  const seats = readSeats(cell(named < 0 ? 0 : named), place);
  const number = smallNumber(cell(at(/number|^no\b|places|how many|seats?$/iu)).trim());
  const vote = cell(at(/vot/iu));
  const appointing = cell(at(/appoint|nominat|elected|chosen/iu));
  const term = /(\d{1,2}|[a-z]+) ?-?(year|month)/iu.exec(cell(at(/term|length/iu)));
  return seats.map((seat): ReadSeat => ({
    ...seat,
    count: seats.length === 1 && number !== null && number > 0 ? Math.min(60, number) : seat.count,
    unsure: seats.length === 1 && number !== null && number > 0 ? joinReasons(place.reasons) : seat.unsure,
    votingRight: /^(?:no|non|none|advis|observ|n$|✗|x$)/iu.test(vote) ? 'none' : /^(?:yes|full|y$|✓|voting)/iu.test(vote) ? 'full' : /limited|restricted|only/iu.test(vote) ? 'limited' : seat.votingRight,
    appointingBody: appointing === '' ? seat.appointingBody : clip(appointing, 150),
    termMonths: term ? (smallNumber(term[1] ?? '') ?? 0) * (term[2]?.toLowerCase() === 'year' ? 12 : 1) : seat.termMonths,
  }));
}

/** The heading that seats are listed under; one that only says whether they vote is none. */
function groupOf(under: string): string {
  const name = under.replace(/[:\s]+$/u, '').trim();
  return /^(?:the )?(?:non-? ?)?(?:voting|advisory|full|core|proposed)?\s*(?:members?(?:hip)?)?(?: \(?(?:non-? ?voting|voting)\)?)?$/iu.test(name) ? '' : name;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}
