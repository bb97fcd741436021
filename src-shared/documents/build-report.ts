import { AUTO_NUMBER, literalNumber, textRuns, UNNUMBERED, type Block, type Classification, type DocumentModel, type DocumentStatus, type Inline, type Limb, type Mark, type NumberLabel, type TableBlock } from '@shared/documents/document-model';
import { exemptSentence } from '@shared/documents/page-marks';
import { strapline } from '@shared/documents/plain-blocks';
import { bookmarkOf, isFor, markOf, proseBlocks, proseRuns, type Audience, type Prose, type ProseSetting } from '@shared/documents/prose';
import type { Captions } from '@shared/documents/prose-figures';
import { resolveReferences } from '@shared/documents/report-references';
import { createSectionCounter } from '@shared/papers/paragraph-numbering';
import { formatDay, type CalendarDay } from '@shared/kernel/calendar-day';
import type { Publicity } from '@shared/kernel/publicity';

/** Everything a report's document is made of: plain facts with names already resolved. */
export type ReportDocumentFacts = {
  readonly council: string;
  readonly body: string;
  readonly date: CalendarDay | null;
  readonly title: string;
  /** The lines under the title in their order; an empty value is printed empty. */
  readonly details: readonly ReportDetail[];
  readonly sections: readonly ReportSection[];
  readonly classification: Classification;
  readonly status: DocumentStatus;
  /** `styles`: Word counts, for drafts edited there. `fixed`: the numbers are written out, for what has been issued. */
  readonly numbers: 'styles' | 'fixed';
  readonly contents: boolean;
  readonly audience: Audience;
  readonly recordedAt: string | null;
  /** Marks by which the file is known again when it comes back from Word: of the paper, and of its title. */
  readonly origin?: Mark;
  readonly titleMark?: Mark;
  /** What a reference to each block and section of the paper shows, by id; a reference to any other says that its target is gone. */
  readonly references?: ReadonlyMap<string, string>;
  /** Notes under the details: why the public interest is so, why it is late. */
  readonly notes?: readonly string[];
  readonly appendices?: readonly ReportAppendix[];
  /** The bytes of a stored picture in base64; null when they are not there. */
  readonly picture?: (file: string) => string | null;
};

/** An appendix: our own text, or the name of the file that goes with the report. */
export type ReportAppendix = { readonly letter: string; readonly title: string; readonly file: string; readonly publicity: Publicity; readonly prose: readonly Prose[]; readonly mark?: Mark };

export type ReportDetail = { readonly label: string; readonly value: string; readonly mark?: Mark };

/** One headed section. `label` is its number ("1"), empty for a section that does not count. */
export type ReportSection = {
  /** For references to it. */
  readonly id?: string;
  readonly label: string;
  readonly heading: string;
  /** Whether its paragraphs are numbered n.m. */
  readonly numbered: boolean;
  readonly publicity: Publicity;
  readonly parts: readonly ReportPart[];
  readonly mark?: Mark;
};

/** What a section holds. `implication`: a label and its answer on one numbered line, the rest of the answer below. */
export type ReportPart =
  | { readonly type: 'prose'; readonly prose: Prose }
  | { readonly type: 'recommendations'; readonly lead: string; readonly items: readonly Prose[] }
  | { readonly type: 'implication'; readonly id?: string; readonly label: string; readonly answer: readonly Prose[]; readonly consulted: string; readonly mark?: Mark }
  | { readonly type: 'table'; readonly table: TableBlock; readonly publicity: Publicity };

/**
 * A committee report: council, title, details line by line, why the public may be excluded, then the headed sections as
 * the template names and numbers them. Everything written is there in its order; what is not open is left out for the public.
 */
export function buildReport(facts: ReportDocumentFacts): DocumentModel {
  const front: Block[] = [...strapline(facts.council), { type: 'title', text: facts.title, ...markOf(facts.titleMark) }];
  for (const detail of facts.details) front.push({ type: 'detail', label: detail.label.replace(/:\s*$/, ''), value: textRuns(detail.value), ...markOf(detail.mark) });
  if (facts.classification.type === 'exempt') front.push({ type: 'notice', tone: 'exempt', runs: textRuns(exemptSentence(facts.classification)) });
  if (facts.classification.type === 'confidential') front.push({ type: 'notice', tone: 'exempt', runs: textRuns('Not for publication. This paper contains confidential information within the meaning of section 100A(3) of the Local Government Act 1972.') });
  for (const note of facts.notes ?? []) front.push({ type: 'notice', tone: 'information', runs: textRuns(note) });
  if (facts.contents) front.push({ type: 'contents', heading: 'Contents', levels: 1 });
  const { sections: resolved, referredTo } = resolveReferences(facts.sections, facts.references ?? new Map());
  const sections = resolved.filter((section) => isFor(facts.audience, section.publicity));
  const figures = { referredTo, captions: countCaptions(facts) };
  const body = sections.flatMap((section, index) => buildSection(section, index, facts, figures));
  const meeting = [facts.body, facts.date ? formatDay(facts.date) : ''].filter((part) => part !== '').join(', ');
  return {
    kind: 'report',
    title: facts.title,
    subject: meeting === '' ? 'Report' : `Report to ${meeting}`,
    author: facts.council.trim() === '' ? facts.body : facts.council,
    language: 'en-GB',
    classification: facts.classification,
    status: facts.status,
    recordedAt: facts.recordedAt,
    ...(facts.origin === undefined ? {} : { origin: facts.origin }),
    header: { left: '', right: '' },
    footer: { left: meeting === '' ? facts.title : `Report to ${meeting}`, pageNumbers: true },
    sections: [{ orientation: 'portrait', blocks: [...front, ...body, ...buildAppendices(facts, figures)] }],
  };
}

type Figures = { readonly referredTo: ReadonlySet<string>; readonly captions: Captions };

/** Counts tables and pictures through the report: by Word where it counts the paragraphs too. */
function countCaptions({ numbers, picture }: ReportDocumentFacts): Captions {
  const counts = { Table: 0, Figure: 0 };
  let lists = 0;
  return {
    next: (word) => {
      counts[word] += 1;
      return { word, number: counts[word], counted: numbers === 'styles' };
    },
    picture: picture ?? (() => null),
    list: () => {
      lists += 1;
      return `cell-${String(lists)}`;
    },
  };
}

/** Each appendix begins a page under its letter; one that the public may not read keeps its letter. */
function buildAppendices({ appendices = [], audience, numbers }: ReportDocumentFacts, figures: Figures): readonly Block[] {
  const all = appendices.every(({ publicity }) => isFor(audience, publicity));
  return appendices.flatMap(({ letter, title, file, publicity, prose, mark }): readonly Block[] => {
    if (!isFor(audience, publicity)) return [];
    const number = numbers === 'styles' && all ? AUTO_NUMBER : literalNumber(`Appendix ${letter}`);
    const setting: ProseSetting = { indent: 'none', label: createSectionCounter(null), numbered: false, subHeading: 2, list: `appendix-${letter}`, ...figures };
    const own = proseBlocks(prose.filter((one) => isFor(audience, one.publicity)), setting);
    const body: readonly Block[] = own.length > 0 ? own : [{ type: 'paragraph', look: 'body', indent: 'none', keepWithNext: false, runs: textRuns(file === '' ? 'Nothing is written here yet.' : `This appendix is the attached file ${file}.`) }];
    return [{ type: 'pageBreak' }, { type: 'heading', level: 1, number, series: 'appendix', runs: textRuns(title), bookmark: `appendix-${letter.toLowerCase()}`, ...markOf(mark) }, ...body];
  });
}

function buildSection(section: ReportSection, index: number, facts: ReportDocumentFacts, figures: Figures): readonly Block[] {
  const fixed = facts.numbers === 'fixed';
  const counts = section.label !== '';
  const counter = createSectionCounter(section.numbered && counts ? section.label : null);
  const number: NumberLabel = !counts ? UNNUMBERED : fixed ? literalNumber(`${section.label}.`) : AUTO_NUMBER;
  // A number fixed by hand, or a section without one, leaves Word's counter behind: what stands under it is fixed too.
  const label = fixed || !counts ? counter : null;
  const numbered = section.numbered && counts;
  const setting: ProseSetting = { indent: numbered ? 'label' : 'none', label, numbered, subHeading: 2, list: `section-${String(index)}`, ...figures };
  const blocks: Block[] = [{ type: 'heading', level: 1, number, series: 'section', runs: textRuns(section.heading), bookmark: bookmarkOf(section, figures) ?? `section-${String(index + 1)}`, ...markOf(section.mark) }];
  for (const part of section.parts) blocks.push(...buildPart(part, setting, facts.audience));
  return blocks;
}

function buildPart(part: ReportPart, setting: ProseSetting, audience: Audience): readonly Block[] {
  switch (part.type) {
    case 'prose':
      return isFor(audience, part.prose.publicity) ? proseBlocks([part.prose], setting) : [];
    case 'table':
      return isFor(audience, part.publicity) ? [part.table] : [];
    case 'recommendations': {
      const items = part.items.filter((item) => isFor(audience, item.publicity));
      if (items.length === 0) return [];
      return [{ type: 'recommendations', count: setting.numbered ? 'paragraphs' : 'letters', lead: textRuns(part.lead), items: items.map((item) => recommendation(item, setting)) }];
    }
    case 'implication': {
      const [first, ...rest] = part.answer.filter((one) => isFor(audience, one.publicity));
      const consulted: readonly Inline[] = part.consulted === '' ? [] : [{ type: 'text', text: ` (${part.consulted})`, italic: true }];
      const onLine = first && (first.kind === 'paragraph' || (first.kind === 'numbered' && first.level === 1)) ? first : null;
      const runs: readonly Inline[] = [{ type: 'text', text: `${part.label.replace(/[.:]\s*$/, '')}. `, bold: true }, ...proseRuns(onLine?.runs ?? []), ...(onLine ? consulted : [])];
      const marks = { ...(part.mark === undefined ? {} : { lead: { runs: 1, mark: part.mark, tail: onLine ? consulted.length : 0 } }), ...markOf(onLine?.mark) };
      const head: Prose = { kind: 'numbered', level: 1, runs: [], publicity: 'open' };
      const lead: Block = setting.numbered
        ? { type: 'numbered', level: 1, number: setting.label ? literalNumber(setting.label(head)) : AUTO_NUMBER, series: 'section', runs, bookmark: bookmarkOf(part, setting), ...marks }
        : { type: 'paragraph', look: 'body', indent: 'none', keepWithNext: false, runs, ...marks };
      return [lead, ...proseBlocks(onLine ? rest : [...(first ? [first] : []), ...rest], setting)];
    }
  }
}

function recommendation(item: Prose, setting: ProseSetting): Limb {
  const level = item.kind === 'letter' || item.kind === 'roman' || item.level > 1 ? 2 : 1;
  const label = setting.numbered && setting.label ? setting.label({ ...item, kind: level === 1 ? 'numbered' : 'letter', level: 1 }) : null;
  return { level, number: label === null ? AUTO_NUMBER : literalNumber(label), runs: proseRuns(item.runs), bookmark: bookmarkOf(item, setting), ...markOf(item.mark) };
}
