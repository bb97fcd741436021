import { bodyDocument, markedFor } from '@shared/documents/body-frame';
import type { Block, Classification, DocumentModel } from '@shared/documents/document-model';
import { lines, plainParagraph, plainTable } from '@shared/documents/plain-blocks';
import type { Audience } from '@shared/documents/prose';
import { isFor } from '@shared/documents/prose';
import { formatDay } from '@shared/kernel/calendar-day';
import { PUBLICITY_WORDS } from '@shared/kernel/publicity';
import type { RegisteredDecision } from '@shared/motions/model';

/** Everything the decision register of a body is made of, the first decision first. `span` says for which days, empty for all. */
export type DecisionsFacts = {
  readonly council: string;
  readonly body: string;
  readonly span: string;
  readonly decisions: readonly RegisteredDecision[];
  readonly audience: Audience;
  readonly classification: Classification;
  readonly recordedAt: string | null;
};

/**
 * The decision register: each number once, also of decisions that were taken back. Of a decision that is not open the public reads its
 * number and that it is exempt or confidential, so that no number seems to be missing.
 */
export function buildDecisions(facts: DecisionsFacts): DocumentModel {
  const { body, audience, decisions } = facts;
  const title = `Decisions of the ${body}`;
  const blocks: Block[] = [];
  if (facts.span !== '') blocks.push(plainParagraph(facts.span, 'lead'));
  if (decisions.length === 0) blocks.push(plainParagraph('No decision is recorded.'));
  else {
    blocks.push(
      plainTable(
        'Decisions with number, meeting, item, words and vote',
        [
          { header: 'Number', width: 14, align: 'left' },
          { header: 'Meeting', width: 16, align: 'left' },
          { header: 'Item', width: 22, align: 'left' },
          { header: 'Decision', width: 48, align: 'left' },
        ],
        decisions.map((decision) => [lines(decision.number), lines(formatDay(decision.date)), ...seen(decision, audience)]),
      ),
    );
  }
  return bodyDocument('other', { ...facts, status: 'final', classification: markedFor(facts.audience, facts.classification) }, { title, subject: 'What was decided, by number' }, 'landscape', blocks);
}

function seen(decision: RegisteredDecision, audience: Audience) {
  if (!isFor(audience, decision.publicity)) return [lines(decision.itemNumber), lines(`${PUBLICITY_WORDS[decision.publicity]}: recorded in Part 2.`)];
  const item = `${decision.itemNumber} ${decision.itemTitle}`.trim();
  return [lines(item), decision.takenBack ? lines('Taken back. The number is not given out again.') : lines(decision.text, decision.vote)];
}
