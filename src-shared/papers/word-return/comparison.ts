import type { PaperContent } from '../content/paper-content';
import type { Placement } from './placement';

/** A comment of the file, ready to become one of the paper. */
export type ReturnedComment = {
  /** Made of who said it, when and what: the same comment has the same key however often the file is read. */
  readonly key: string;
  /** The comment it answers. */
  readonly parentKey: string | null;
  readonly byName: string;
  /** `YYYY-MM-DD` and `HH:MM`; "" where the file does not say. */
  readonly day: string;
  readonly at: string;
  readonly words: string;
  /** The words it was made on. */
  readonly quote: string;
  readonly blockId: string | null;
  readonly sectionId: string | null;
  readonly resolved: boolean;
  /** Whether the paper has it already. */
  readonly known: boolean;
  /** Whether a person took it off the paper here, or what it answers: then it stays off. */
  readonly takenOff: boolean;
};

/** A file that came back, laid beside the paper. Plain JSON: the window proposes and compares by itself as tracked changes are ticked. */
export type WordComparison = {
  readonly fileName: string;
  /** What the paper says now, and a hash of it. */
  readonly content: PaperContent;
  readonly base: string;
  readonly placement: Pick<Placement, 'lines' | 'gone' | 'changes' | 'unplaced' | 'found' | 'changedSince' | 'changedInBoth'>;
  readonly comments: readonly ReturnedComment[];
  /** What a person should know before choosing, in sentences. */
  readonly notes: readonly string[];
};
