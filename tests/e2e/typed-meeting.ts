/** What is typed into the capture box when processes are ended at random, and what the record then holds after each key. */
import sqlite3 from 'sqlite3';
import { calendarDay } from '@shared/kernel/calendar-day';
import { readCaptureLine } from '@shared/minutes/capture-line';
import type { CaptureContext } from '@shared/minutes/capture-line';
import { expandSnippet } from '@shared/minutes/snippet-words';

/** The stock sentence that is typed by its name. */
export const SNIPPET = { name: 'rn', words: 'Report noted,' } as const;

/** Lines that belong together: an answer to its question, a vote to its motion. Short, so that a run goes over several deeds as well as over letters. */
const UNITS: readonly (readonly string[])[] = [
  ['Report taken.'],
  ['/q Why so late?', '/ans Snow.'],
  ['/out @to', 'Thirty-one.', '/in @to'],
  ['/a @ja to call by fri'],
  ['/m That it be so', '/v 5-1-1'],
  ['/noted the list'],
  [';;rn today'],
  ['/d to pay'],
  ['/i @nu personal, governor'],
];

/** Endlessly many lines, beginning with another unit for each number. */
export function* linesFrom(start: number): Generator<string> {
  for (let unit = start; ; unit += 1) yield* UNITS[unit % UNITS.length] ?? [];
}

/** What was done so far, in the order in which it was, and what stands in the box. */
export type Minuted = { readonly entries: readonly string[]; readonly motions: readonly string[]; readonly moves: readonly string[]; readonly interests: readonly string[]; readonly box: string };

const NOTHING: Minuted = { entries: [], motions: [], moves: [], interests: [], box: '' };

/** The people of tests/e2e/running-meeting.ts, by the letters that lines name them by. */
const CONTEXT: CaptureContext = {
  today: calendarDay(2026, 11, 24),
  nextMeeting: calendarDay(2027, 1, 26),
  people: ['Cllr Margaret Oyelaran', 'Stephen Calloway', 'Jasmine Kaur', 'Daniel Adeyemi', 'Nuala Brennan', 'Tom Ashworth', 'Sunita Mehra', 'Robert Ellery', 'Hannah Lacey'].map((name) => ({ id: name, name })),
};

/** What the record must hold after each of the keys that were sent, before the first one first. A line end stands for Enter. */
export function minutedAfterEachKey(sent: string): readonly Minuted[] {
  const states: Minuted[] = [NOTHING];
  for (const key of sent) {
    const now = states.at(-1) ?? NOTHING;
    if (key === '\n') states.push(carriedOut(now));
    else {
      const typed = `${now.box}${key}`;
      states.push({ ...now, box: expandSnippet(typed, typed.length, [SNIPPET])?.line ?? typed });
    }
  }
  return states;
}

function carriedOut(now: Minuted): Minuted {
  const { kind, text, deed, owners, due } = readCaptureLine(now.box, CONTEXT);
  const done = { ...now, box: '' };
  switch (deed.does) {
    case 'entry':
      return { ...done, entries: [...now.entries, kind === 'action' ? `action: ${text} (${owners.map(({ name }) => name).join()}, ${due.verbatim})` : `${kind}: ${text}`] };
    case 'motion':
      return { ...done, motions: [...now.motions, `${text}: open`] };
    case 'vote':
      return { ...done, motions: [...now.motions.slice(0, -1), (now.motions.at(-1) ?? '').replace(/open$/u, `${String(deed.vote?.for)}-${String(deed.vote?.against)}-${String(deed.vote?.abstained)}`)] };
    case 'interest':
      return { ...done, interests: [...now.interests, deed.interest.nature] };
    case 'in':
    case 'out':
      return { ...done, moves: [...now.moves, deed.does] };
  }
}

/** What a record file holds of the meeting. Sentences that the program has written from these are left out. */
export async function minutedIn(file: string): Promise<{ readonly minuted: Minuted | null; readonly integrity: string }> {
  const database = new sqlite3.Database(file);
  const all = <R>(sql: string): Promise<R[]> => new Promise((resolve, reject) => database.all(sql, (error, rows) => (error ? reject(error) : resolve(rows as R[]))));
  try {
    const [check] = await all<{ integrity_check: string }>('PRAGMA integrity_check');
    const entries = await all<{ kind: string; words: string; ownerName: string | null; dueVerbatim: string | null }>(
      `SELECT e.kind, b.words, a.ownerName, a.dueVerbatim FROM minuteEntry e JOIN block b ON b.ownerKind = 'minuteEntry' AND b.ownerId = e.id AND b.deletedAt IS NULL
       LEFT JOIN action a ON a.entryId = e.id AND a.deletedAt IS NULL
       WHERE e.deletedAt IS NULL AND e.aboutKind = '' AND e.id NOT IN (SELECT entryId FROM motion) AND e.id NOT IN (SELECT decisionEntryId FROM motion WHERE decisionEntryId IS NOT NULL) ORDER BY e.orderKey`,
    );
    const motions = await all<{ words: string; outcome: string; votes: string }>("SELECT b.words, m.outcome, m.votesFor || '-' || m.votesAgainst || '-' || m.abstained AS votes FROM motion m JOIN block b ON b.ownerKind = 'minuteEntry' AND b.ownerId = m.entryId AND b.deletedAt IS NULL WHERE m.deletedAt IS NULL ORDER BY m.createdAt, m.id");
    const moves = await all<{ kind: string }>('SELECT kind FROM attendanceEvent WHERE deletedAt IS NULL ORDER BY id');
    const interests = await all<{ nature: string }>('SELECT nature FROM declaration WHERE deletedAt IS NULL ORDER BY orderKey');
    const boxes = await all<{ words: string }>("SELECT words FROM block WHERE ownerKind = 'captureDraft' AND deletedAt IS NULL AND words <> ''");
    if (boxes.length > 1) return { minuted: null, integrity: `two lines for one box: ${boxes.map(({ words }) => words).join(' | ')}` };
    const minuted: Minuted = {
      entries: entries.map(({ kind, words, ownerName, dueVerbatim }) => (kind === 'action' ? `action: ${words} (${ownerName ?? ''}, ${dueVerbatim ?? ''})` : `${kind}: ${words}`)),
      motions: motions.map(({ words, outcome, votes }) => `${words}: ${outcome === '' ? 'open' : votes}`),
      moves: moves.map(({ kind }) => (kind === 'leaves' || kind === 'withdraws' ? 'out' : 'in')),
      interests: interests.map(({ nature }) => nature),
      box: boxes[0]?.words ?? '',
    };
    return { minuted, integrity: check?.integrity_check ?? '' };
  } finally {
    await new Promise<void>((resolve) => database.close(() => resolve()));
  }
}
