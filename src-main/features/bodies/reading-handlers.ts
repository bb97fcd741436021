import { Refusal, ruleRefusal } from '@shared/kernel/result';
import { readBodyText } from '@shared/bodies/reading/read-body-text';
import type { BodyReading } from '@shared/bodies/reading/body-reading';
import type { bodyReadingContract } from '@shared/bodies/reading/contract';
import type { NeutralDocument } from '@shared/reading/neutral-document';
import { blockText } from '@shared/reading/neutral-text';
import type { HandlersFor } from '@main/boundary/handlers';
import type { GuardedReader } from '@main/reading/guarded-reader';
import { makeBodyFromPlan } from './make-from-plan';

/** The most characters that are read as one body: a council's whole constitution has fewer. */
const LONGEST_DOCUMENT = 400_000;

/** Reading a document into a proposed body, and making the body that a person confirmed. */
export function createBodyReadingHandlers(reader: GuardedReader): HandlersFor<typeof bodyReadingContract> {
  let underWay: AbortController | null = null;
  /** Runs one reading that `stop` can end; a new one ends the one before. */
  const reading = async <T>(run: (signal: AbortSignal) => Promise<T>): Promise<T> => {
    underWay?.abort();
    const own = new AbortController();
    underWay = own;
    try {
      return await run(own.signal);
    } finally {
      if (underWay === own) underWay = null;
    }
  };
  return {
    readPasted: async ({ text, html }) => {
      if (text.trim() === '' && html.trim() === '') throw new Refusal(ruleRefusal('nothingPasted', 'There is no text to read yet. Paste the document first.'));
      return { reading: readBody(await reading((signal) => reader.readText({ text, html }, { signal }))) };
    },

    readFile: async () => {
      const document = await reading((signal) => reader.chooseAndReadFile({ signal }));
      return { reading: document === null ? null : readBody(document) };
    },

    stop: async () => {
      underWay?.abort();
      return {};
    },

    make: async (context, plan) => ({ bodyId: await makeBodyFromPlan(context, plan) }),
  };
}

function readBody(document: NeutralDocument): BodyReading {
  if (document.blocks.reduce((size, block) => size + blockText(block).length, 0) > LONGEST_DOCUMENT) throw new Refusal(ruleRefusal('documentTooLong', 'The document is far longer than a proposal for one body. Open or paste the part that describes the body.'));
  const found = readBodyText(document);
  if (found.lines.length === 0) throw new Refusal(ruleRefusal('nothingRead', 'There is no text in the document that could be read. If it is a scan, type what you need instead.'));
  return found;
}
