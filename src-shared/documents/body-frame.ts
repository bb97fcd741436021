import type { Block, Classification, DocumentKind, DocumentModel, DocumentSection, DocumentStatus } from '@shared/documents/document-model';
import { strapline } from '@shared/documents/plain-blocks';
import type { Audience } from '@shared/documents/prose';

/** What every document about a body says of itself. Most hold nothing that is exempt: what is published, or what members know of each other. */
export type BodyFrame = { readonly council: string; readonly body: string; readonly status: DocumentStatus; readonly recordedAt: string | null; readonly classification?: Classification };

/** How a document is marked that leaves out for the public what is not open. */
export function markedFor(audience: Audience, classification: Classification): Classification {
  return audience === 'public' ? { type: 'open' } : classification;
}

/** A document about a body around its blocks. `footer` is the line at the foot of each page and `heading` the one over the text, where they are not the title. */
export function bodyDocument(kind: DocumentKind, facts: BodyFrame, words: { readonly title: string; readonly subject: string; readonly footer?: string; readonly heading?: string }, orientation: DocumentSection['orientation'], blocks: readonly Block[]): DocumentModel {
  const { title, subject, footer = title, heading = title } = words;
  return {
    kind,
    title,
    subject,
    author: facts.council.trim() === '' ? facts.body : facts.council,
    language: 'en-GB',
    classification: facts.classification ?? { type: 'open' },
    status: facts.status,
    recordedAt: facts.recordedAt,
    header: { left: '', right: '' },
    footer: { left: footer, pageNumbers: true },
    sections: [{ orientation, blocks: [...strapline(facts.council), { type: 'title', text: heading }, ...blocks] }],
  };
}
