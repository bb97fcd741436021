import type { AppEvent } from '@shared/events';
import { Refusal, ruleRefusal } from '@shared/kernel/result';
import { NOT_PROJECTING, projectionSchema } from '@shared/projection/model';
import type { Projection, ProjectionState } from '@shared/projection/model';
import { heldProjection, projectionOf } from '@shared/projection/projection';
import type { RecordStore } from '@main/store/record-store';
import { PROJECTED_TABLES, projectionFactsOf } from './projection-facts';

/** The window for the room, as the desk needs it. */
export type RoomScreen = {
  /**
   * Opens it, or shows it again where it is open; `closed` is called once when it goes, whoever closed it. `moved` is told where it went when a
   * screen came or went: to a screen of its own, or into a window on the clerk's.
   */
  readonly open: (closed: () => void, moved: (to: 'screen' | 'window') => void) => void;
  readonly close: () => void;
  readonly show: (value: Projection) => void;
};

/** What the desk stands on. */
export type ProjectionParts = { readonly store: () => RecordStore | null; readonly screen: RoomScreen; readonly emit: (event: AppEvent) => void; readonly report: (error: unknown, what: string) => string };

/** How long typed words may wait until the room sees them, in milliseconds: only the words of a motion ever do. */
const TYPING_PAUSE = 400;

/**
 * Holds what the room is shown. It lives in main, so it goes on while the first window is busy or loads anew, and ends with the record. The
 * window gets one value, made by `projectionOf` and parsed once more; it has no way to ask for another.
 */
export class ProjectionDesk {
  readonly #parts: ProjectionParts;
  #meetingId: string | null = null;
  #now: Projection | null = null;
  #held: Projection | null = null;
  #blank = false;
  #sent = '';
  #reading: Promise<void> = Promise.resolve();
  #waiting: ReturnType<typeof setTimeout> | null = null;

  constructor(parts: ProjectionParts) {
    this.#parts = parts;
  }

  /** What the clerk is told. */
  state(): ProjectionState {
    const showing = this.#showing();
    return this.#meetingId === null || showing === null ? NOT_PROJECTING : { meetingId: this.#meetingId, blank: this.#blank, held: this.#held !== null, showing };
  }

  /** Shows a meeting to the room; another one that was shown gives way. Refuses one that has ended. */
  async open(meetingId: string): Promise<ProjectionState> {
    const value = await this.#read(meetingId);
    if (value === 'ended') throw new Refusal(ruleRefusal('projection.ended', 'This meeting has ended, so there is nothing to project.'));
    this.#meetingId = meetingId;
    this.#now = value;
    this.#held = null;
    this.#blank = false;
    this.#sent = '';
    this.#parts.screen.open(
      () => this.#closed(),
      (to) => this.#parts.emit({ event: 'projectionChanged', movedTo: to }),
    );
    this.#publish();
    return this.state();
  }

  /** Takes the window away. */
  close(): ProjectionState {
    this.#parts.screen.close();
    this.#closed();
    return this.state();
  }

  /** Shows nothing, or shows again. */
  blank(on: boolean): ProjectionState {
    this.#blank = on;
    this.#publish();
    return this.state();
  }

  /** Keeps what is shown now, or follows the meeting again. */
  hold(on: boolean): ProjectionState {
    this.#held = on ? this.#now : null;
    this.#publish();
    return this.state();
  }

  /** Follows what main tells the first window. */
  heard(event: AppEvent): void {
    if (this.#meetingId === null) return;
    if (event.event === 'recordChanged') this.close();
    if (event.event !== 'changed' || !event.tables.some((table) => PROJECTED_TABLES.has(table))) return;
    if (!event.typing) this.#follow();
    else
      this.#waiting ??= setTimeout(() => {
        this.#waiting = null;
        this.#follow();
      }, TYPING_PAUSE);
  }

  #follow(): void {
    // One after the other: an older answer never comes after a newer one.
    this.#reading = this.#reading.then(async () => {
      const meetingId = this.#meetingId;
      if (meetingId === null) return;
      try {
        const value = await this.#read(meetingId);
        if (this.#meetingId !== meetingId) return;
        if (value === 'ended') {
          this.close();
          return;
        }
        this.#now = value;
        this.#publish();
      } catch (error) {
        // What cannot be read any more must not stay on the wall.
        if (!(error instanceof Refusal)) this.#parts.report(error, 'projection');
        this.close();
      }
    });
  }

  async #read(meetingId: string): Promise<Projection | 'ended'> {
    const store = this.#parts.store();
    if (!store) throw new Refusal(ruleRefusal('noRecord', 'No record is open. Open or make one first.'));
    const facts = await store.read((reader) => projectionFactsOf(reader, meetingId));
    return facts.meeting.actualEnd === null ? projectionSchema.parse(projectionOf(facts)) : 'ended';
  }

  #showing(): Projection | null {
    if (this.#now === null) return null;
    if (this.#blank) return { kind: 'blank' };
    return this.#held === null ? this.#now : heldProjection(this.#held, this.#now);
  }

  #publish(): void {
    const state = this.state();
    const spelled = JSON.stringify(state);
    if (spelled === this.#sent) return;
    this.#sent = spelled;
    if (state.showing !== null) this.#parts.screen.show(state.showing);
    this.#parts.emit({ event: 'projectionChanged' });
  }

  #closed(): void {
    if (this.#meetingId === null) return;
    this.#meetingId = null;
    this.#now = null;
    this.#held = null;
    this.#blank = false;
    this.#sent = '';
    if (this.#waiting !== null) clearTimeout(this.#waiting);
    this.#waiting = null;
    this.#parts.emit({ event: 'projectionChanged' });
  }
}
