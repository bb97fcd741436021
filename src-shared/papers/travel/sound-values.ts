import { z } from 'zod';
import { exemptParagraphsField } from '../../agenda/exempt-paragraphs';
import { lineField, optionalLineField } from '../../kernel/fields';
import { parseTimeOfDay } from '../../kernel/time-of-day';
import { areSoundFacts } from '../content/content-facts';
import { appendixTitle, backgroundFields, publicInterestField } from '../preparation/fields';
import type { PaperPart } from './paper-file';

/** What a person enters of a paper outside its text, as the windows take it. Values are cleaned on the way. */
const enteredSchema = z.looseObject({
  title: lineField('title of the paper', 300),
  exemptParagraphs: exemptParagraphsField,
  publicInterestReason: publicInterestField,
  details: z.array(z.looseObject({ label: optionalLineField('label', 120), value: optionalLineField('answer', 500) })),
  background: z.array(z.looseObject(backgroundFields)),
  appendices: z.array(z.looseObject({ title: appendixTitle })),
});

/**
 * The paper of a file with what a person enters as it would be taken from a window: amounts, days, words of a list, addresses, lines.
 * Null when something in it could never have been entered: nobody sent it so.
 */
export function soundValues(part: PaperPart): PaperPart | null {
  const { content, files, comments } = part;
  const entered = enteredSchema.safeParse(content);
  const facts = content.sections.every((section) => areSoundFacts('answer', section.facts) && section.blocks.every((block) => block.facts === null || areSoundFacts('recommendation', block.facts)));
  const paragraphs = files.every(({ exemptParagraphs }) => exemptParagraphsField.safeParse(exemptParagraphs).success);
  const times = comments.every(({ at }) => at === '' || parseTimeOfDay(at) !== null);
  return entered.success && facts && paragraphs && times ? { ...part, content: entered.data as typeof content } : null;
}
