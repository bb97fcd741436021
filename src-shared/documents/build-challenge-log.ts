import type { LoggedChallenge } from '@shared/challenge-log/contract';
import { bodyDocument, markedFor } from '@shared/documents/body-frame';
import type { Block, Classification, DocumentModel } from '@shared/documents/document-model';
import { lines, plainParagraph, plainTable } from '@shared/documents/plain-blocks';
import type { Audience } from '@shared/documents/prose';
import { isFor } from '@shared/documents/prose';
import { formatDay } from '@shared/kernel/calendar-day';
import { ENTRY_KIND_WORDS } from '@shared/minutes/model';

/** Everything the challenge log of a body is made of, the earliest first. `span` says for which days, empty for all. */
export type ChallengeLogFacts = {
  readonly council: string;
  readonly body: string;
  readonly span: string;
  readonly challenges: readonly LoggedChallenge[];
  readonly audience: Audience;
  readonly classification: Classification;
  readonly recordedAt: string | null;
};

/**
 * The challenge log: what was asked and challenged, what was answered and what came of it, as evidence that those who govern hold to account
 * (domain.md M9). What is not open is left out for the public.
 */
export function buildChallengeLog(facts: ChallengeLogFacts): DocumentModel {
  const { body } = facts;
  const title = `Questions and challenges at the ${body}`;
  const shown = facts.challenges.filter(({ publicity }) => isFor(facts.audience, publicity));
  const blocks: Block[] = [plainParagraph([facts.span, summaryOf(shown)].filter((part) => part !== '').join(': '), 'lead')];
  if (shown.length > 0) {
    blocks.push(
      plainTable(
        'Questions and challenges with the meeting and item, what was answered, and what came of it',
        [
          { header: 'Meeting and item', width: 22, align: 'left' },
          { header: 'Question or challenge', width: 32, align: 'left' },
          { header: 'Answer', width: 28, align: 'left' },
          { header: 'What came of it', width: 18, align: 'left' },
        ],
        shown.map(({ date, itemTitle, kind, words, answers, impacts }) => [lines(formatDay(date), itemTitle), lines(`${ENTRY_KIND_WORDS[kind]}: ${words}`), lines(...orNone(answers, 'No answer is minuted.')), lines(...orNone(impacts, 'Nothing is minuted.'))]),
      ),
    );
  }
  return bodyDocument('other', { ...facts, status: 'final', classification: markedFor(facts.audience, facts.classification) }, { title: `${title}${facts.span === '' ? '' : `, ${facts.span}`}`, heading: title, footer: title, subject: 'What was asked and challenged, with answer and impact' }, 'landscape', blocks);
}

function orNone(words: readonly string[], none: string): readonly string[] {
  return words.length === 0 ? [none] : words;
}

/** "3 questions and 1 challenge at 2 meetings." */
function summaryOf(shown: readonly LoggedChallenge[]): string {
  if (shown.length === 0) return 'Nothing was asked or challenged.';
  const counted = (count: number, word: string): string => `${String(count)} ${word}${count === 1 ? '' : 's'}`;
  const kinds = (['question', 'challenge'] as const).map((kind) => [shown.filter((one) => one.kind === kind).length, kind] as const).filter(([count]) => count > 0);
  return `${kinds.map(([count, kind]) => counted(count, kind)).join(' and ')} at ${counted(new Set(shown.map(({ meetingId }) => meetingId)).size, 'meeting')}.`;
}
