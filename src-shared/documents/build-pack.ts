import { textRuns, UNNUMBERED, type Block, type Classification, type DocumentModel, type DocumentSection, type PartEdges } from '@shared/documents/document-model';
import { meetingDocument, type MeetingFrame } from '@shared/documents/meeting-frame';
import { packPart } from '@shared/documents/pack-part';
import { exemptSentence } from '@shared/documents/page-marks';
import { sizeInWords } from '@shared/attachments/model';
import { cell, strapline } from '@shared/documents/plain-blocks';
import { formatDay, formatDayWithWeekday } from '@shared/kernel/calendar-day';
import type { Publicity } from '@shared/kernel/publicity';

/** Everything the document of a pack is made of: the documents of its parts, already built for the same readers. */
export type PackDocumentFacts = MeetingFrame & {
  readonly meetingTitle: string;
  /** "6.00 pm to 8.00 pm"; empty leaves the line out. */
  readonly time: string;
  readonly place: string;
  readonly agenda: DocumentModel;
  readonly papers: readonly PackPaperPart[];
  readonly files: readonly PackListedFile[];
};

/** A paper in a pack. `itemLabel` is empty for one on no item. `classification` counts the mark of its item too. */
export type PackPaperPart = { readonly itemLabel: string; readonly title: string; readonly classification: Classification; readonly model: DocumentModel };

/** A file that goes with the pack and is not in it. */
export type PackListedFile = { readonly itemLabel: string; readonly title: string; readonly fileName: string; readonly byteLength: number; readonly contentHash: string; readonly publicity: Publicity };

/** How much of a file's SHA-256 is printed: enough to tell two files apart. */
const PRINTED_HASH = 12;

/**
 * A pack: a front sheet with the contents, the agenda, every paper from a page of its own under its item's number and with its own
 * marking at the top of each page, and the list of files that go with it. Pages are numbered through.
 */
export function buildPack(facts: PackDocumentFacts): DocumentModel {
  const frame = meetingDocument('pack', facts, { title: `Papers for the ${facts.body}, ${formatDay(facts.date)}`, subject: `Agenda and papers of the meeting on ${formatDay(facts.date)}` }, frontSheet(facts));
  const whole = { kind: frame.kind, classification: frame.classification, status: frame.status };
  const parts: DocumentSection[] = [...packPart(facts.agenda, { name: 'a', heading: heading('Agenda'), edges: { ...whole, kind: 'agenda', classification: facts.agenda.classification, status: facts.agenda.status, header: { left: 'Agenda', right: '' } } })];
  for (const [index, paper] of facts.papers.entries()) {
    const name = paper.itemLabel === '' ? paper.title : `Item ${paper.itemLabel}: ${paper.title}`;
    const edges: PartEdges = { kind: paper.model.kind, classification: paper.classification, status: paper.model.status, header: { left: name, right: paper.classification.type === 'open' ? 'Open to the public' : '' } };
    parts.push(...packPart(paper.model, { name: `p${String(index + 1)}`, heading: heading(paper.classification.type === 'open' ? name : `${name} (${paper.classification.type})`), edges }));
  }
  if (facts.files.length > 0) parts.push({ orientation: 'portrait', edges: { ...whole, header: { left: 'Attached files', right: '' } }, blocks: fileList(facts.files) });
  return { ...frame, sections: [...frame.sections, ...parts] };
}

function heading(text: string): Block {
  return { type: 'heading', level: 1, number: UNNUMBERED, series: 'section', runs: textRuns(text), bookmark: null };
}

function frontSheet(facts: PackDocumentFacts): readonly Block[] {
  const blocks: Block[] = [...strapline(facts.council)];
  blocks.push({ type: 'title', text: `Papers for the ${facts.body}` });
  const detail = (label: string, value: string): void => void (value !== '' && blocks.push({ type: 'detail', label, value: textRuns(value) }));
  detail('Meeting', facts.meetingTitle);
  detail('Date', formatDayWithWeekday(facts.date));
  detail('Time', facts.time);
  detail('Place', facts.place);
  detail('In this pack', contentsInWords(facts));
  if (facts.audience === 'members' && facts.classification.type === 'exempt') blocks.push({ type: 'notice', tone: 'exempt', runs: textRuns(exemptSentence({ ...facts.classification, appliesTo: 'This pack' })) });
  if (facts.audience === 'members' && facts.classification.type === 'confidential') blocks.push({ type: 'notice', tone: 'exempt', runs: textRuns('Not for publication. This pack contains confidential information within the meaning of section 100A(3) of the Local Government Act 1972.') });
  blocks.push({ type: 'contents', heading: 'Contents', levels: 1 });
  // A section must not end inside the field of the contents: LibreOffice then leaves the page numbers of its footer empty.
  blocks.push({ type: 'paragraph', look: 'quiet', indent: 'none', keepWithNext: false, runs: textRuns('Pages are numbered through the whole pack.') });
  return blocks;
}

function contentsInWords({ papers, files }: PackDocumentFacts): string {
  const count = (number: number, one: string, many: string): string[] => (number === 0 ? [] : [`${String(number)} ${number === 1 ? one : many}`]);
  const parts = ['the agenda', ...count(papers.length, 'paper', 'papers')];
  const listed = count(files.length, 'attached file listed', 'attached files listed');
  return `${parts.join(' and ')}${listed.length === 0 ? '' : `, and ${listed.join('')} at the end`}`;
}

function fileList(files: readonly PackListedFile[]): readonly Block[] {
  return [
    heading('Attached files'),
    { type: 'paragraph', look: 'body', indent: 'none', keepWithNext: true, runs: textRuns('These files go with the papers and are kept beside this document. The fingerprint tells whether a file is the one that was attached: it is the beginning of its SHA-256.') },
    {
      type: 'table',
      caption: null,
      description: 'Files that go with the papers: item, title and file name, size and fingerprint',
      columns: [{ header: 'Item', width: 9, align: 'left' }, { header: 'File', width: 53, align: 'left' }, { header: 'Size', width: 14, align: 'right' }, { header: 'Fingerprint', width: 24, align: 'left' }],
      headingColumn: false,
      rowSplit: 'never',
      rows: files.map((file) => ({ cells: [
        cell(file.itemLabel === '' ? 'None' : file.itemLabel),
        [...cell(file.publicity === 'open' ? file.title : `${file.title} (${file.publicity})`), ...cell(file.fileName)],
        cell(sizeInWords(file.byteLength)),
        cell(file.contentHash.slice(0, PRINTED_HASH)),
      ] })),
    },
  ];
}
