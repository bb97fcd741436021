import type { MigrationInterface } from 'typeorm';
import { FirstRecord } from './0001-first-record';
import { BodiesAsTheyAre } from './0002-bodies-as-they-are';
import { AgendasIssued } from './0003-agendas-issued';
import { MeetingsHeld } from './0004-meetings-held';
import { RecommendationsFollowed } from './0005-recommendations-followed';
import { WordsOfFiles } from './0006-words-of-files';
import { PapersPrepared } from './0007-papers-prepared';

/**
 * Every migration, oldest first. Append only: a released one is never edited, renamed or moved, because records out there
 * have already run it. Names end in thirteen digits that go up.
 */
export const MIGRATIONS: readonly (new () => MigrationInterface)[] = [FirstRecord, BodiesAsTheyAre, AgendasIssued, MeetingsHeld, RecommendationsFollowed, WordsOfFiles, PapersPrepared];

/** The names of the migrations that this build knows, oldest first. */
export function knownMigrationNames(): readonly string[] {
  return MIGRATIONS.map((migration) => new migration().name ?? migration.name);
}
