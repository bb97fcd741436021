import type { LeaveAnswer } from '@shared/records/model';
import { afterRunning } from '../../store/running-time';

/** What asking the window needs. */
type LettingGoParts = {
  /** Tells the window that its record is about to be put away. */
  readonly tell: () => void;
  /** Whether there is a page that could answer. */
  readonly canAnswer: () => boolean;
  /** How long the first answer may take, in milliseconds in which the application ran. A page that hangs does not hold a record for ever. */
  readonly patience: number;
};

/**
 * Lets the window send what is still being typed before its record is put away: when it closes and when another record takes its
 * place. The window answers `go` when everything is on the disk. Where the disk does not take it, it answers `asking` and then, for the
 * person, `go` or `stay`: nobody loses words without having been told.
 */
export class LettingGo {
  readonly #parts: LettingGoParts;
  #pending: Promise<boolean> | null = null;
  #heard: (answer: LeaveAnswer) => void = () => undefined;
  constructor(parts: LettingGoParts) {
    this.#parts = parts;
  }

  /** Whether the record may be put away now. Asked twice at once, the window is asked once. */
  ask(): Promise<boolean> {
    if (!this.#parts.canAnswer()) return Promise.resolve(true);
    this.#pending ??= this.#askWindow().finally(() => {
      this.#pending = null;
    });
    return this.#pending;
  }

  /** What the window says; without effect when it was not asked. */
  answer(answer: LeaveAnswer): void {
    this.#heard(answer);
  }

  #askWindow(): Promise<boolean> {
    return new Promise((resolve) => {
      const end = afterRunning(this.#parts.patience, () => resolve(true));
      this.#heard = (answer) => {
        end();
        if (answer !== 'asking') resolve(answer === 'go');
      };
      this.#parts.tell();
    });
  }
}
