import { BETWEEN_KIND_WORDS, CONSENT_ANSWER_WORDS } from '@shared/between-meetings/model';
import type { BetweenDecision } from '@shared/between-meetings/model';
import { resolutionState, resolutionWords } from '@shared/between-meetings/written-resolution';
import type { ResolutionRule } from '@shared/between-meetings/written-resolution';
import { bodyDocument, markedFor } from '@shared/documents/body-frame';
import { textRuns, type Block, type Classification, type DocumentModel } from '@shared/documents/document-model';
import { plainHeading } from '@shared/documents/meeting-frame';
import { lines, plainParagraph, plainTable } from '@shared/documents/plain-blocks';
import type { Audience } from '@shared/documents/prose';
import { isFor } from '@shared/documents/prose';
import { formatDay } from '@shared/kernel/calendar-day';

/** Everything the record of decisions between meetings is made of: one of them to be signed, or all of a body's. */
export type BetweenFacts = {
  readonly council: string;
  readonly body: string;
  readonly decisions: readonly BetweenDecision[];
  readonly single: boolean;
  readonly rule: ResolutionRule;
  readonly audience: Audience;
  readonly classification: Classification;
  readonly recordedAt: string | null;
};

/** What was decided between meetings, by whom, why it could not wait, who agreed in writing, and which meeting is told. Of what is not open the public reads nothing. */
export function buildBetweenDecisions(facts: BetweenFacts): DocumentModel {
  const seen = facts.decisions.filter(({ publicity }) => isFor(facts.audience, publicity));
  const [only] = seen;
  const title = facts.single && only ? `${BETWEEN_KIND_WORDS[only.kind]} ${only.number}` : `Decisions of the ${facts.body} between meetings`;
  const blocks: Block[] = [];
  if (seen.length === 0) blocks.push(plainParagraph(facts.decisions.length === 0 ? 'Nothing was decided between meetings.' : 'Nothing that is open to the public was decided between meetings.'));
  for (const decision of seen) {
    if (!facts.single) blocks.push(plainHeading(`${decision.number}: ${decision.title}`));
    blocks.push(...decisionBlocks(decision, facts));
  }
  if (facts.single && only) blocks.push({ type: 'signature', lines: ['Signed (Chair)', 'Date'] });
  return bodyDocument('other', { ...facts, status: 'final', classification: markedFor(facts.audience, facts.classification) }, { title: facts.single ? `${title}: ${facts.body}` : title, heading: title, footer: `${facts.body}: ${facts.single && only ? only.number : 'decisions between meetings'}`, subject: 'What was decided between meetings' }, 'portrait', blocks);
}

function decisionBlocks(decision: BetweenDecision, facts: BetweenFacts): readonly Block[] {
  const blocks: Block[] = [];
  const detail = (label: string, value: string): void => void blocks.push({ type: 'detail', label, value: textRuns(value) });
  if (facts.single) {
    detail('Body', facts.body);
    detail('Subject', decision.title);
  } else detail('Kind', BETWEEN_KIND_WORDS[decision.kind]);
  detail(decision.kind === 'chairsAction' ? 'Taken on' : 'Put to members on', formatDay(decision.takenOn));
  if (decision.takenByName !== '') detail(decision.kind === 'chairsAction' ? 'By' : 'Put by', decision.takenByName);
  if (decision.kind === 'writtenResolution') detail('Outcome', decision.outcome === '' ? 'Answers are awaited' : decision.outcome === 'carried' ? 'Carried' : 'Not carried');
  detail('Reported to', decision.reportedTo === null ? 'The next meeting' : `The meeting of ${formatDay(decision.reportedTo.date)}`);
  blocks.push(decided(decision));
  if (decision.reason !== '') detail('Why it could not wait', decision.reason);
  if (decision.kind === 'writtenResolution') {
    blocks.push(plainParagraph(`${resolutionWords(resolutionState(facts.rule, decision.consents))}. ${facts.rule.words}`));
    blocks.push(plainTable('Members who were asked and what they answered', [
      { header: 'Member', width: 40, align: 'left' },
      { header: 'Seat', width: 30, align: 'left' },
      { header: 'Answer', width: 15, align: 'left' },
      { header: 'On', width: 15, align: 'left' },
    ], decision.consents.map(({ name, seatLabel, answer, day }) => [lines(name), lines(seatLabel), lines(CONSENT_ANSWER_WORDS[answer]), lines(day === null ? '' : formatDay(day))])));
  }
  return blocks;
}

/** What was decided under its word: a resolution that still waits for answers is only proposed, and words that are no "that" clause follow a colon. */
function decided({ kind, outcome, words }: BetweenDecision): Block {
  const verb = kind === 'chairsAction' ? 'DECIDED' : outcome === 'lost' ? 'NOT CARRIED' : outcome === '' ? 'PROPOSED' : 'RESOLVED';
  const isClause = /^that\s/i.test(words);
  return { type: 'decision', verb: isClause ? verb : `${verb}:`, lead: textRuns(isClause ? `that ${words.slice(5)}` : words), limbs: [] };
}
