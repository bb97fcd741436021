import type { Classification, DocumentModel } from '@shared/documents/document-model';
import { listedWords } from '@shared/kernel/listed-words';

/**
 * What every page says of the document's standing, whatever its header holds: that it is a draft (each page of published
 * draft minutes must say so in Wales, SI 2005/2914 r.48(3)), and that it is not for publication. In words, never by
 * colour alone; empty when there is nothing to say.
 */
export function pageMarks(model: Pick<DocumentModel, 'classification' | 'status' | 'kind'>): readonly string[] {
  const marks: string[] = [];
  const classified = classificationMark(model.classification);
  if (classified) marks.push(classified);
  if (model.status === 'draft') marks.push(model.kind === 'minutes' ? 'Draft minutes, subject to approval at the next meeting' : 'Draft');
  if (model.status === 'forApproval') marks.push(model.kind === 'minutes' ? 'Draft minutes for approval' : 'Draft for approval');
  return marks;
}

/** "Not for publication: …" for exempt and confidential papers, null for open ones. */
export function classificationMark(classification: Classification): string | null {
  switch (classification.type) {
    case 'open':
      return null;
    case 'exempt': {
      const { paragraphs, appliesTo } = classification;
      const lead = appliesTo ? `Part exempt (${appliesTo}). Not for publication` : 'Not for publication';
      return paragraphs.length === 0 ? `${lead}: exempt information` : `${lead}: exempt, ${scheduleParagraphs(paragraphs)}`;
    }
    case 'confidential':
      return classification.appliesTo ? `Not for publication: confidential information (${classification.appliesTo})` : 'Not for publication: confidential information';
  }
}

/** "Schedule 12A, paragraphs 1 and 3". */
function scheduleParagraphs(paragraphs: readonly string[]): string {
  return `Schedule 12A, paragraph${paragraphs.length === 1 ? '' : 's'} ${listedWords(paragraphs)}`;
}

/**
 * The sentence that stands under the details of an exempt paper. Descriptions of exempt information are in Part 1 of
 * Schedule 12A for England (paragraphs 1 to 7) and in Part 4 for Wales (paragraphs 12 to 18).
 */
export function exemptSentence(classification: Extract<Classification, { readonly type: 'exempt' }>): string {
  const { paragraphs, appliesTo } = classification;
  const subject = appliesTo ? `${appliesTo} contains` : 'This paper contains';
  if (paragraphs.length === 0) return `Not for publication. ${subject} exempt information under Schedule 12A to the Local Government Act 1972 (as amended).`;
  const welsh = paragraphs.every((one) => Number.parseInt(one, 10) >= 12);
  return `Not for publication. ${subject} exempt information as defined in paragraph${paragraphs.length === 1 ? '' : 's'} ${listedWords(paragraphs)} of Part ${welsh ? '4' : '1'} of Schedule 12A to the Local Government Act 1972 (as amended).`;
}
