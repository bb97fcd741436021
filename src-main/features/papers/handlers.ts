import { cleanLine } from '@shared/kernel/clean-text';
import { notFound, Refusal, ruleRefusal } from '@shared/kernel/result';
import type { papersContract } from '@shared/papers/contract';
import { readReportText } from '@shared/papers/read-report-text';
import { templateOf } from '@shared/papers/templates/all-templates';
import type { PaperTemplate } from '@shared/papers/templates/paper-template';
import type { NeutralDocument, NeutralImage } from '@shared/reading/neutral-document';
import type { ImageContent } from '@shared/text/model';
import type { HandlersFor } from '@main/boundary/handlers';
import { blockRowsByOwner } from '@main/features/text/block-rows';
import { asPaperTemplate } from '@main/features/paper-templates/template-rows';
import { createPaper } from './create-paper';
import { fillPaper } from './fill-paper';
import { refuseLocked } from './paper-lock';
import { replaceInPaper } from './replace-words';
import { detailRowsOf, listPapers, readPaper, sectionRowsOf } from './records';

/** A picture that is in the record: its stored file, kind and size. */
type KeptPicture = Pick<ImageContent, 'file' | 'mediaType' | 'width' | 'height'>;

/** What papers need from outside the record: the guarded reader of pasted text and of files. */
export type PapersServices = {
  /** Reads pasted text; `html` is "" when the clipboard had none. A text that cannot be read is a `Refusal`. */
  readonly readText: (pasted: { readonly text: string; readonly html: string }) => Promise<NeutralDocument>;
  /** Asks for a file and reads it; null when the person cancels. A file that cannot be read is a `Refusal`. */
  readonly chooseAndReadFile: () => Promise<NeutralDocument | null>;
  /** Keeps a picture in the record; null for bytes that are no PNG or JPEG. Without it pictures are said to be left out. */
  readonly keepPicture?: (bytes: Uint8Array) => Promise<KeptPicture | null>;
};

/** The operations on papers. */
export function createPapersHandlers(services: PapersServices): HandlersFor<typeof papersContract> {
  return {
    list: async ({ reader, today }, filter) => ({ papers: await listPapers(reader, today, filter) }),
    get: async ({ reader }, { id }) => await readPaper(reader, id),
    create: async ({ tx }, input) => {
      const own = await asPaperTemplate(tx, input.templateKey);
      return { id: await createPaper(tx, { ...input, template: own ?? usedTemplate(input), own: own !== null }) };
    },

    rename: async ({ tx }, { id, title }) => {
      await refuseLocked(tx, id);
      await tx.update('paper', id, { title });
      for (const detail of await detailRowsOf(tx, id)) if (detail.key === 'title' && detail.value !== title) await tx.update('paperDetail', detail.id, { value: title });
      return {};
    },

    updateDetail: async ({ tx }, { id, value }) => {
      const detail = await tx.get('paperDetail', id, 'line of the header block');
      await refuseLocked(tx, detail.paperId);
      tx.joinWithPrevious(`paperDetail:${id}`);
      if (detail.value !== value) await tx.update('paperDetail', id, { value });
      // The title on the page is the paper's title; an emptied one stays the name of the paper in lists.
      if (detail.key === 'title' && value !== '') await tx.update('paper', detail.paperId, { title: value.slice(0, 300) });
      return { savedAt: tx.now };
    },

    replaceWords: async ({ tx }, { id, by, ...query }) => ({ count: await replaceInPaper(tx, id, query, by) }),

    remove: async ({ tx }, { id }) => {
      const sections = await sectionRowsOf(tx, id);
      for (const rows of (await blockRowsByOwner(tx, 'paperSection', sections.map((section) => section.id))).values()) for (const row of rows) await tx.remove('block', row.id);
      for (const section of sections) await tx.remove('paperSection', section.id);
      for (const detail of await detailRowsOf(tx, id)) await tx.remove('paperDetail', detail.id);
      for (const table of ['paperVersion', 'paperComment'] as const) for (const row of await tx.find(table, { paperId: id })) await tx.remove(table, row.id);
      await tx.remove('paper', id);
      return {};
    },

    readPasted: async ({ text, html, ...from }) => {
      if (text.trim() === '' && html.trim() === '') throw new Refusal(ruleRefusal('nothingPasted', 'There is no text to read yet. Paste the report first.'));
      return readReportText(await services.readText({ text, html }), usedTemplate(from));
    },

    readFile: async (from) => {
      const template = usedTemplate(from);
      const document = await services.chooseAndReadFile();
      return { reading: document === null ? null : readReportText(document, template, await keepPictures(document.images, services)) };
    },

    fill: async ({ tx }, { id, reading }) => {
      await refuseLocked(tx, id);
      await fillPaper(tx, await tx.get('paper', id, 'paper'), reading);
      return {};
    },
  };
}

/** Keeps the pictures of a file that was read, and answers what each shows by its id. One that is no PNG or JPEG is not in it. */
async function keepPictures(images: readonly NeutralImage[], { keepPicture }: PapersServices): Promise<ReadonlyMap<string, ImageContent>> {
  const kept = new Map<string, ImageContent>();
  for (const { id, alt, bytes } of images) {
    const picture = bytes === undefined || keepPicture === undefined ? null : await keepPicture(bytes);
    // A picture that is called by the name of its file has not been described.
    const said = /\.(?:png|jpe?g|gif|bmp|emf|wmf)$/iu.test(alt.trim()) ? '' : cleanLine(alt).slice(0, 1_000);
    if (picture !== null) kept.set(id, { type: 'image', ...picture, alt: said, decorative: false, caption: '', size: 'full' });
  }
  return kept;
}

/** The template that a text is laid out for: the one the paper brings with it, or the one that comes with the product. */
function usedTemplate(from: { readonly templateKey: string; readonly template?: PaperTemplate | null }): PaperTemplate {
  const template = templateOf(from);
  if (!template) throw new Refusal(notFound('template', from.templateKey));
  return template;
}
