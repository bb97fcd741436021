import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Seats with terms and substitutes, phases and groups, terms of reference, rules, interests, priorities. Nothing that is there is rewritten: columns and tables are added. */
const STATEMENTS: readonly string[] = [
  `ALTER TABLE "person" ADD COLUMN "phone" text NOT NULL DEFAULT ''`,
  `ALTER TABLE "seat" ADD COLUMN "groupLabel" text NOT NULL DEFAULT ''`,
  `ALTER TABLE "seat" ADD COLUMN "appointingBody" text NOT NULL DEFAULT ''`,
  `ALTER TABLE "seat" ADD COLUMN "termMonths" integer NOT NULL DEFAULT 0`,
  `ALTER TABLE "seat" ADD COLUMN "byOffice" integer NOT NULL DEFAULT 0`,
  `ALTER TABLE "seat" ADD COLUMN "businessKinds" text NOT NULL DEFAULT '[]'`,
  `ALTER TABLE "seat" ADD COLUMN "endedOn" text`,
  `CREATE TABLE "substitute" ("id" text PRIMARY KEY NOT NULL, "createdAt" text NOT NULL, "updatedAt" text NOT NULL, "deletedAt" text, "revision" integer NOT NULL, "bodyId" text NOT NULL, "seatId" text NOT NULL, "personId" text NOT NULL, "fromDay" text, "untilDay" text, CONSTRAINT "FK_6211cbf64423c7ffb9a0f50e7fb" FOREIGN KEY ("bodyId") REFERENCES "body" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT "FK_577d48134c57884100f51d6bf0f" FOREIGN KEY ("seatId") REFERENCES "seat" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT "FK_84394d7070f03bbaa3bb1c60499" FOREIGN KEY ("personId") REFERENCES "person" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION)`,
  `CREATE TABLE "bodyPhase" ("id" text PRIMARY KEY NOT NULL, "createdAt" text NOT NULL, "updatedAt" text NOT NULL, "deletedAt" text, "revision" integer NOT NULL, "bodyId" text NOT NULL, "phase" text NOT NULL, "fromDay" text, "agreedAtMeetingId" text, "note" text NOT NULL, CONSTRAINT "FK_a59cd6f8b9a18e7499d73dedf6b" FOREIGN KEY ("bodyId") REFERENCES "body" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT "FK_4f31015cfde6c978cd2a8f2578b" FOREIGN KEY ("agreedAtMeetingId") REFERENCES "meeting" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION)`,
  `CREATE TABLE "taskGroup" ("id" text PRIMARY KEY NOT NULL, "createdAt" text NOT NULL, "updatedAt" text NOT NULL, "deletedAt" text, "revision" integer NOT NULL, "bodyId" text NOT NULL, "remit" text NOT NULL, "leadPersonId" text, "reportDueDay" text, "endDay" text, CONSTRAINT "FK_1ee6d58e24d39bdac6c1feeec10" FOREIGN KEY ("bodyId") REFERENCES "body" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT "FK_bc20aad92160e5cc35038714a0c" FOREIGN KEY ("leadPersonId") REFERENCES "person" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION)`,
  `CREATE TABLE "termsOfReference" ("id" text PRIMARY KEY NOT NULL, "createdAt" text NOT NULL, "updatedAt" text NOT NULL, "deletedAt" text, "revision" integer NOT NULL, "bodyId" text NOT NULL, "version" integer NOT NULL, "agreedOn" text, "agreedAtMeetingId" text, CONSTRAINT "FK_24d64f5ee3c89134b3109b5dc14" FOREIGN KEY ("bodyId") REFERENCES "body" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT "FK_15ba6250c14d5204537320d2113" FOREIGN KEY ("agreedAtMeetingId") REFERENCES "meeting" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION)`,
  `CREATE TABLE "bodyRules" ("id" text PRIMARY KEY NOT NULL, "createdAt" text NOT NULL, "updatedAt" text NOT NULL, "deletedAt" text, "revision" integer NOT NULL, "bodyId" text NOT NULL, "packKey" text NOT NULL, "packVersion" text NOT NULL, CONSTRAINT "FK_ad837ce65aaa482afdcfc36e041" FOREIGN KEY ("bodyId") REFERENCES "body" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION)`,
  `CREATE TABLE "ruleOverride" ("id" text PRIMARY KEY NOT NULL, "createdAt" text NOT NULL, "updatedAt" text NOT NULL, "deletedAt" text, "revision" integer NOT NULL, "bodyId" text NOT NULL, "ruleKey" text NOT NULL, "value" text NOT NULL, "reason" text NOT NULL, "decidedOn" text, "meetingId" text, CONSTRAINT "FK_510936414e44c7f28617d80ec3f" FOREIGN KEY ("bodyId") REFERENCES "body" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT "FK_446a096f9c2aa3bd09e8cbbb0ce" FOREIGN KEY ("meetingId") REFERENCES "meeting" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION)`,
  `CREATE TABLE "interest" ("id" text PRIMARY KEY NOT NULL, "createdAt" text NOT NULL, "updatedAt" text NOT NULL, "deletedAt" text, "revision" integer NOT NULL, "personId" text NOT NULL, "kind" text NOT NULL, "nature" text NOT NULL, "organisationName" text NOT NULL, "fromDay" text, "untilDay" text, CONSTRAINT "FK_4164f710944d8685d48907b8387" FOREIGN KEY ("personId") REFERENCES "person" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION)`,
  `CREATE TABLE "interestConfirmation" ("id" text PRIMARY KEY NOT NULL, "createdAt" text NOT NULL, "updatedAt" text NOT NULL, "deletedAt" text, "revision" integer NOT NULL, "personId" text NOT NULL, "academicYear" text NOT NULL, "confirmedOn" text NOT NULL, "nil" integer NOT NULL, CONSTRAINT "FK_494d725b385469b3ec14d97e604" FOREIGN KEY ("personId") REFERENCES "person" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION)`,
  `CREATE TABLE "priority" ("id" text PRIMARY KEY NOT NULL, "createdAt" text NOT NULL, "updatedAt" text NOT NULL, "deletedAt" text, "revision" integer NOT NULL, "bodyId" text NOT NULL, "name" text NOT NULL, "description" text NOT NULL, "leadPersonId" text, "groupBodyId" text, "orderKey" text NOT NULL, CONSTRAINT "FK_a4ac611af8f8333e881d6d273f6" FOREIGN KEY ("bodyId") REFERENCES "body" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT "FK_b4d3acc96592d050f422ab4c159" FOREIGN KEY ("leadPersonId") REFERENCES "person" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT "FK_5fcdace32033f0d4146a6fe4379" FOREIGN KEY ("groupBodyId") REFERENCES "body" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION)`,
  `CREATE TABLE "measure" ("id" text PRIMARY KEY NOT NULL, "createdAt" text NOT NULL, "updatedAt" text NOT NULL, "deletedAt" text, "revision" integer NOT NULL, "priorityId" text NOT NULL, "name" text NOT NULL, "unit" text NOT NULL, "baseline" text NOT NULL, "baselineDay" text, "target" text NOT NULL, "targetDay" text, "better" text NOT NULL, "orderKey" text NOT NULL, CONSTRAINT "FK_26e0311be8f3090342622fd6d26" FOREIGN KEY ("priorityId") REFERENCES "priority" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION)`,
  `CREATE TABLE "measureActual" ("id" text PRIMARY KEY NOT NULL, "createdAt" text NOT NULL, "updatedAt" text NOT NULL, "deletedAt" text, "revision" integer NOT NULL, "measureId" text NOT NULL, "day" text NOT NULL, "value" text NOT NULL, "note" text NOT NULL, CONSTRAINT "FK_9fb744d51b8cf328d310ab02f81" FOREIGN KEY ("measureId") REFERENCES "measure" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION)`,
  `CREATE TABLE "milestone" ("id" text PRIMARY KEY NOT NULL, "createdAt" text NOT NULL, "updatedAt" text NOT NULL, "deletedAt" text, "revision" integer NOT NULL, "priorityId" text NOT NULL, "what" text NOT NULL, "dueVerbatim" text NOT NULL, "dueKind" text NOT NULL, "dueDay" text, "doneOn" text, "orderKey" text NOT NULL, CONSTRAINT "FK_1974b9ba9283acbc58952e30682" FOREIGN KEY ("priorityId") REFERENCES "priority" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION)`,
  `CREATE TABLE "priorityTie" ("id" text PRIMARY KEY NOT NULL, "createdAt" text NOT NULL, "updatedAt" text NOT NULL, "deletedAt" text, "revision" integer NOT NULL, "priorityId" text NOT NULL, "tableName" text NOT NULL, "rowId" text NOT NULL, CONSTRAINT "FK_8fff00d997ecd0181bb931a7b11" FOREIGN KEY ("priorityId") REFERENCES "priority" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION)`,
  `CREATE TABLE "risk" ("id" text PRIMARY KEY NOT NULL, "createdAt" text NOT NULL, "updatedAt" text NOT NULL, "deletedAt" text, "revision" integer NOT NULL, "bodyId" text NOT NULL, "priorityId" text, "what" text NOT NULL, "response" text NOT NULL, "level" text NOT NULL, "closedOn" text, "orderKey" text NOT NULL, CONSTRAINT "FK_79df5723c6079c45fa808c419e8" FOREIGN KEY ("bodyId") REFERENCES "body" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT "FK_37234ad27a9d4f509f9de85efc9" FOREIGN KEY ("priorityId") REFERENCES "priority" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION)`,
  `CREATE INDEX "substitute_seat" ON "substitute" ("seatId")`,
  `CREATE INDEX "bodyPhase_body" ON "bodyPhase" ("bodyId")`,
  `CREATE INDEX "taskGroup_body" ON "taskGroup" ("bodyId")`,
  `CREATE INDEX "termsOfReference_body" ON "termsOfReference" ("bodyId")`,
  `CREATE INDEX "bodyRules_body" ON "bodyRules" ("bodyId")`,
  `CREATE INDEX "ruleOverride_body" ON "ruleOverride" ("bodyId")`,
  `CREATE INDEX "interest_person" ON "interest" ("personId")`,
  `CREATE INDEX "interestConfirmation_person" ON "interestConfirmation" ("personId")`,
  `CREATE INDEX "priority_body" ON "priority" ("bodyId")`,
  `CREATE INDEX "measure_priority" ON "measure" ("priorityId")`,
  `CREATE INDEX "measureActual_measure" ON "measureActual" ("measureId")`,
  `CREATE INDEX "milestone_priority" ON "milestone" ("priorityId")`,
  `CREATE INDEX "priorityTie_priority" ON "priorityTie" ("priorityId")`,
  `CREATE INDEX "priorityTie_row" ON "priorityTie" ("tableName", "rowId")`,
  `CREATE INDEX "risk_body" ON "risk" ("bodyId")`,
];

/** What a body is: who holds which seat for whom, by which rules, and what it works towards. */
export class BodiesAsTheyAre implements MigrationInterface {
  readonly name = 'BodiesAsTheyAre0000000000002';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  /** There is no way back: a record is never made older. */
  async down(): Promise<void> {
    throw new Error('A record is never made older');
  }
}
