import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The words of kept files, and whether those of a file that is not open may stand in open documents; indices for what a long record asks for at each change. Nothing that is there is rewritten. */
const STATEMENTS: readonly string[] = [
  `ALTER TABLE "attachment" ADD COLUMN "wordsMayAppear" integer NOT NULL DEFAULT 0`,
  `CREATE TABLE "storedFileWords" ("contentHash" text PRIMARY KEY NOT NULL, "words" text NOT NULL, CONSTRAINT "FK_ca600151d2da4767e8072cfb67b" FOREIGN KEY ("contentHash") REFERENCES "storedFile" ("contentHash") ON DELETE NO ACTION ON UPDATE NO ACTION)`,
  `CREATE INDEX "attachment_recommendation" ON "attachment" ("recommendationId")`,
  `CREATE INDEX "minuteEntry_item" ON "minuteEntry" ("agendaItemId")`,
  `CREATE INDEX "decision_meeting" ON "decision" ("meetingId")`,
  `CREATE INDEX "action_meeting" ON "action" ("meetingId")`,
];

/** What searching attached files needs. */
export class WordsOfFiles implements MigrationInterface {
  readonly name = 'WordsOfFiles0000000000006';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  /** There is no way back: a record is never made older. */
  async down(): Promise<void> {
    throw new Error('A record is never made older');
  }
}
