import { mostRestricted } from '../attachments/model';
import type { AskType, ItemState } from '../agenda/model';
import type { Publicity } from '../kernel/publicity';
import type { PaperStatus } from '../papers/model';

/** What a pack needs to know of an item, in the order of the agenda. `publicity` is what holds now; `minutesLinked`: the minutes it approves are those of a meeting in the record. */
export type PackItem = { readonly id: string; readonly label: string; readonly title: string; readonly publicity: Publicity; readonly state: ItemState; readonly askType: AskType; readonly kind: 'item' | 'break'; readonly minutesLinked: boolean };
export type PackPaper = { readonly id: string; readonly agendaItemId: string | null; readonly orderKey: string; readonly title: string; readonly status: PaperStatus; readonly publicity: Publicity };
/** A file; `publicity` counts the marks of what it hangs on. Given in order within each item and paper. */
export type PackFile = { readonly id: string; readonly agendaItemId: string | null; readonly paperId: string | null; readonly title: string; readonly fileName: string; readonly byteLength: number; readonly contentHash: string; readonly publicity: Publicity };

/** Everything of a meeting that a pack can be made of. */
export type PackFacts = { readonly items: readonly PackItem[]; readonly papers: readonly PackPaper[]; readonly files: readonly PackFile[] };

/** One thing in a pack after its agenda. `item` is null for what belongs to the meeting and to no item. `publicity` is the most restricted of its marks. */
export type PackEntry = { readonly item: PackItem | null; readonly publicity: Publicity } & ({ readonly kind: 'paper'; readonly paper: PackPaper } | { readonly kind: 'file'; readonly file: PackFile });

/** Who the pack is for: `public` holds what is open and nothing else. */
export type PackReaders = 'public' | 'members';

/**
 * What goes into a pack, in order: by item as the agenda stands, the papers of an item each followed by its own files, then the files of the
 * item; at the end what is on no item. Papers of withdrawn and deferred items stay out: they are not before this meeting.
 */
export function packEntries(facts: PackFacts, readers: PackReaders): readonly PackEntry[] {
  const entries: PackEntry[] = [];
  const known = new Set(facts.items.map((item) => item.id));
  const files = (item: PackItem | null, of: (file: PackFile) => boolean, above: Publicity): void => {
    for (const file of facts.files.filter(of)) entries.push({ kind: 'file', item, file, publicity: mostRestricted([file.publicity, above]) });
  };
  const papers = (item: PackItem | null, of: (paper: PackPaper) => boolean): void => {
    for (const paper of facts.papers.filter(of).toSorted(byPlace)) {
      const publicity = mostRestricted([paper.publicity, item?.publicity]);
      entries.push({ kind: 'paper', item, paper, publicity });
      files(item, (file) => file.paperId === paper.id, publicity);
    }
  };
  for (const item of facts.items) {
    if (item.state !== 'live') continue;
    papers(item, (paper) => paper.agendaItemId === item.id);
    files(item, (file) => file.paperId === null && file.agendaItemId === item.id, item.publicity);
  }
  papers(null, (paper) => paper.agendaItemId === null || !known.has(paper.agendaItemId));
  files(null, (file) => file.paperId === null && (file.agendaItemId === null || !known.has(file.agendaItemId)), 'open');
  return readers === 'members' ? entries : entries.filter((entry) => entry.publicity === 'open');
}

/** Something that a clerk may want to see to before the pack goes out, in one sentence. It never stops the pack. */
export type PackGap = { readonly kind: 'noPaper' | 'draft' | 'leftOut' | 'noItem'; readonly sentence: string };

/** What is missing or odd: items that ask for something and have no paper, papers still in draft, papers on no item, papers left out with their item. */
export function packGaps(facts: PackFacts): readonly PackGap[] {
  const gaps: PackGap[] = [];
  const has = (item: PackItem): number => facts.papers.filter((paper) => paper.agendaItemId === item.id).length + facts.files.filter((file) => file.agendaItemId === item.id).length;
  for (const item of facts.items) {
    if (item.kind === 'break') continue;
    const count = has(item);
    const without = item.state === 'live' && count === 0;
    if (without && item.minutesLinked) gaps.push({ kind: 'noPaper', sentence: `The minutes for item ${item.label} go out by themselves. To have them in the pack, attach their Word file to the item.` });
    else if (without && (item.askType === 'decision' || item.askType === 'steer')) gaps.push({ kind: 'noPaper', sentence: `Item ${item.label} asks for a ${item.askType} and has no paper.` });
    if (item.state !== 'live' && count > 0) gaps.push({ kind: 'leftOut', sentence: `Item ${item.label} is ${item.state}: its ${count === 1 ? 'paper is' : 'papers are'} left out.` });
  }
  const going = new Set(packEntries(facts, 'members').flatMap((entry) => (entry.kind === 'paper' ? [entry.paper.id] : [])));
  for (const paper of facts.papers.filter(({ id }) => going.has(id)).toSorted(byPlace)) {
    if (paper.status === 'draft') gaps.push({ kind: 'draft', sentence: `“${paper.title}” is still a draft.` });
    if (paper.agendaItemId === null || !facts.items.some((item) => item.id === paper.agendaItemId)) gaps.push({ kind: 'noItem', sentence: `“${paper.title}” is on no item: it comes last.` });
  }
  return gaps;
}

/** Order keys compare as plain text; papers from before the order was kept have none and come in the order they were made. */
function byPlace(one: PackPaper, other: PackPaper): number {
  if (one.orderKey !== other.orderKey) return one.orderKey < other.orderKey ? -1 : 1;
  return one.id < other.id ? -1 : 1;
}
