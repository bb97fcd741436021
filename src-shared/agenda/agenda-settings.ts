import { z } from 'zod';
import { lineField } from '../kernel/fields';
import { ASK_TYPE_WORDS, askTypeSchema } from './model';
import { numberingStyleSchema } from './numbering';

/** One of a body's own words for what is asked ("For approval"), with the ask type that it stands for. */
export const bodyAskSchema = z.strictObject({ words: z.string(), askType: askTypeSchema });
export type BodyAsk = z.output<typeof bodyAskSchema>;

/** How a body makes its agendas. */
export const agendaSettingsSchema = z.strictObject({ numberingStyle: numberingStyleSchema, askTypes: z.array(bodyAskSchema) });
export type AgendaSettings = z.output<typeof agendaSettingsSchema>;

/** The words a body may keep for what is asked, as the contract takes them: no two alike. */
export const bodyAsksField = z
  .array(z.strictObject({ words: lineField('words for what is asked', 40), askType: askTypeSchema }))
  .max(20, 'A body can have at most 20 words for what is asked.')
  .refine((list) => new Set(list.map(({ words }) => words.toLowerCase())).size === list.length, 'Two of these are the same. Use each only once.');

/** What can be chosen for an item: the body's own words, or, where it has none, the usual ones. `words` empty stands for the ask type's own. */
export function asksOffered(own: readonly BodyAsk[]): readonly { readonly askType: BodyAsk['askType']; readonly askWords: string; readonly words: string }[] {
  if (own.length > 0) return own.map(({ words, askType }) => ({ askType, askWords: words, words }));
  return askTypeSchema.options.map((askType) => ({ askType, askWords: '', words: ASK_TYPE_WORDS[askType] }));
}

/** The settings out of the columns of a body; what this version does not know falls back to the usual. */
export function readAgendaSettings(body: { readonly numberingStyle?: string; readonly askTypes?: string }): AgendaSettings {
  const style = numberingStyleSchema.safeParse(body.numberingStyle);
  return { numberingStyle: style.success ? style.data : 'decimal', askTypes: readAsks(body.askTypes) };
}

function readAsks(column: string | undefined): BodyAsk[] {
  try {
    const list = z.array(bodyAskSchema).safeParse(JSON.parse(column ?? '[]'));
    return list.success ? list.data : [];
  } catch {
    return [];
  }
}
