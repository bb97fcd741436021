import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reviews, their recommendations with parts, update rounds, dated updates and the history of their status; what of an imported plan was not placed; kept views. Nothing that is there is rewritten. */
const STATEMENTS: readonly string[] = [
  `ALTER TABLE "attachment" ADD COLUMN "recommendationId" text`,
  `CREATE TABLE "savedView" ("id" text PRIMARY KEY NOT NULL, "createdAt" text NOT NULL, "updatedAt" text NOT NULL, "deletedAt" text, "revision" integer NOT NULL, "screen" text NOT NULL, "name" text NOT NULL, "search" text NOT NULL, "orderKey" text NOT NULL)`,
  `CREATE TABLE "review" ("id" text PRIMARY KEY NOT NULL, "createdAt" text NOT NULL, "updatedAt" text NOT NULL, "deletedAt" text, "revision" integer NOT NULL, "bodyId" text NOT NULL, "title" text NOT NULL, "kind" text NOT NULL, "department" text NOT NULL, "officers" text NOT NULL, "receivedOn" text, "noticeOn" text, "respondedOn" text, "referencePattern" text NOT NULL, "columns" text NOT NULL, "sourceName" text NOT NULL, "sourceHash" text NOT NULL, "publicity" text NOT NULL, "orderKey" text NOT NULL, CONSTRAINT "FK_5d428e50f1ab9667982e0712d87" FOREIGN KEY ("bodyId") REFERENCES "body" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION)`,
  `CREATE TABLE "recommendation" ("id" text PRIMARY KEY NOT NULL, "createdAt" text NOT NULL, "updatedAt" text NOT NULL, "deletedAt" text, "revision" integer NOT NULL, "reviewId" text NOT NULL, "reference" text NOT NULL, "orderKey" text NOT NULL, "under" text NOT NULL, "ownerPersonId" text, "ownerName" text NOT NULL, "response" text NOT NULL, "proposedResponse" text NOT NULL, "proposedWords" text NOT NULL, "actionsHeading" text NOT NULL, "timescaleVerbatim" text NOT NULL, "timescaleKind" text NOT NULL, "timescaleDay" text, "timescaleSure" integer NOT NULL, "status" text NOT NULL, "closedOn" text, "decisionId" text, "agendaItemId" text, "paperId" text, "others" text NOT NULL, "publicity" text NOT NULL, CONSTRAINT "FK_7762e49434fb3adc3e4431d16c2" FOREIGN KEY ("reviewId") REFERENCES "review" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT "FK_b50eee3566efc3452a638ed1c96" FOREIGN KEY ("ownerPersonId") REFERENCES "person" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT "FK_7ec705b8fd6a357093bcacb619b" FOREIGN KEY ("decisionId") REFERENCES "decision" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT "FK_86d446ec23980ba48084aa73d82" FOREIGN KEY ("agendaItemId") REFERENCES "agendaItem" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT "FK_f277b8852872adb3964a2397d6c" FOREIGN KEY ("paperId") REFERENCES "paper" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION)`,
  `CREATE TABLE "recommendationPart" ("id" text PRIMARY KEY NOT NULL, "createdAt" text NOT NULL, "updatedAt" text NOT NULL, "deletedAt" text, "revision" integer NOT NULL, "recommendationId" text NOT NULL, "label" text NOT NULL, "orderKey" text NOT NULL, CONSTRAINT "FK_2baa75dc725982563dd29b64cfe" FOREIGN KEY ("recommendationId") REFERENCES "recommendation" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION)`,
  `CREATE TABLE "updateRound" ("id" text PRIMARY KEY NOT NULL, "createdAt" text NOT NULL, "updatedAt" text NOT NULL, "deletedAt" text, "revision" integer NOT NULL, "reviewId" text NOT NULL, "name" text NOT NULL, "day" text, "closedOn" text, "orderKey" text NOT NULL, CONSTRAINT "FK_38d4c3dad56aea1f42ddd77ba2a" FOREIGN KEY ("reviewId") REFERENCES "review" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION)`,
  `CREATE TABLE "progressUpdate" ("id" text PRIMARY KEY NOT NULL, "createdAt" text NOT NULL, "updatedAt" text NOT NULL, "deletedAt" text, "revision" integer NOT NULL, "recommendationId" text NOT NULL, "roundId" text, "day" text, "byName" text NOT NULL, "orderKey" text NOT NULL, CONSTRAINT "FK_ce18810b34e20a88c7740d3ea01" FOREIGN KEY ("recommendationId") REFERENCES "recommendation" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT "FK_b4a01e7721ca7a9f4b5f483665c" FOREIGN KEY ("roundId") REFERENCES "updateRound" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION)`,
  `CREATE TABLE "statusChange" ("id" text PRIMARY KEY NOT NULL, "createdAt" text NOT NULL, "updatedAt" text NOT NULL, "deletedAt" text, "revision" integer NOT NULL, "recommendationId" text NOT NULL, "day" text NOT NULL, "from" text NOT NULL, "to" text NOT NULL, "reason" text NOT NULL, "agreedBy" text NOT NULL, "progressUpdateId" text, CONSTRAINT "FK_72bf4d7021d9704f98b7ecff492" FOREIGN KEY ("recommendationId") REFERENCES "recommendation" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT "FK_d079872d8b87d1486e92efca8ed" FOREIGN KEY ("progressUpdateId") REFERENCES "progressUpdate" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION)`,
  `CREATE TABLE "unplacedText" ("id" text PRIMARY KEY NOT NULL, "createdAt" text NOT NULL, "updatedAt" text NOT NULL, "deletedAt" text, "revision" integer NOT NULL, "reviewId" text NOT NULL, "where" text NOT NULL, "why" text NOT NULL, "orderKey" text NOT NULL, CONSTRAINT "FK_a2c790813997ced3b7db8fd196d" FOREIGN KEY ("reviewId") REFERENCES "review" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION)`,
  `CREATE INDEX "review_body" ON "review" ("bodyId")`,
  `CREATE INDEX "recommendation_review" ON "recommendation" ("reviewId", "orderKey")`,
  `CREATE INDEX "recommendation_status" ON "recommendation" ("status")`,
  `CREATE INDEX "recommendationPart_recommendation" ON "recommendationPart" ("recommendationId")`,
  `CREATE INDEX "updateRound_review" ON "updateRound" ("reviewId")`,
  `CREATE INDEX "progressUpdate_recommendation" ON "progressUpdate" ("recommendationId")`,
  `CREATE INDEX "progressUpdate_round" ON "progressUpdate" ("roundId")`,
  `CREATE INDEX "statusChange_recommendation" ON "statusChange" ("recommendationId")`,
  `CREATE INDEX "unplacedText_review" ON "unplacedText" ("reviewId")`,
];

/** What a recommendation needs until it is closed. */
export class RecommendationsFollowed implements MigrationInterface {
  readonly name = 'RecommendationsFollowed0000000000005';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  /** There is no way back: a record is never made older. */
  async down(): Promise<void> {
    throw new Error('A record is never made older');
  }
}
