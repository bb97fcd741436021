import { checkCompleteness, countWords } from '@shared/papers/completeness';
import type { CompletenessCheck } from '@shared/papers/completeness';
import type { Paper } from '@shared/papers/model';
import { numberPaper } from '@shared/papers/paragraph-numbering';
import { paperPlaces, type PaperPlaces } from '@shared/papers/paper-references';
import type { NumberSetting } from '@renderer/features/text/block-numbers';
import { liveSections } from './paper-store';
import type { LiveSection, PaperState } from './paper-store';

/** Everything the panes beside a paper show, worked out from what is in the editors now. */
export type PaperFacts = {
  readonly sections: readonly LiveSection[];
  /** "2" for a section, "5.1" for an implication. */
  readonly labels: ReadonlyMap<string, string>;
  readonly checks: readonly CompletenessCheck[];
  readonly words: number;
  /** What can be referred to, and how many notes, tables and pictures stand before each section. */
  readonly places: PaperPlaces;
};

/** Works the facts out. */
export function paperFacts(paper: Paper, live: PaperState['live']): PaperFacts {
  const sections = liveSections(paper, live);
  return { sections, labels: numberPaper(sections).sections, checks: checkCompleteness({ ...paper, sections }), words: countWords({ sections }), places: paperPlaces(sections) };
}

/** How the paragraphs of a section or an implication are numbered, as its editor wants to know it. */
export function numberSettingOf(section: LiveSection, labels: ReadonlyMap<string, string>, { before }: PaperPlaces): NumberSetting {
  const label = labels.get(section.id) ?? '';
  const counts = before.get(section.id) ?? { notes: 0, tables: 0, figures: 0 };
  if (section.parentId === null) return { number: section.numbered ? label : null, before: 0, afterLabel: false, ...counts };
  const [number = '', counted = ''] = label.split('.');
  return { number: counted === '' ? null : number, before: Number(counted), afterLabel: true, ...counts };
}

/** The sections of the top level, each with its implications. */
export function sectionTree<S extends { readonly id: string; readonly parentId: string | null }>(sections: readonly S[]): readonly { readonly section: S; readonly implications: readonly S[] }[] {
  return sections.filter((section) => section.parentId === null).map((section) => ({ section, implications: sections.filter((candidate) => candidate.parentId === section.id) }));
}
