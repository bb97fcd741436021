import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Agenda templates, issued agendas, attachments, the year's plan, requests to a meeting; what an agenda item, a meeting, a paper and attendance say besides. Nothing that is there is rewritten: columns and tables are added. */
const STATEMENTS: readonly string[] = [
  `ALTER TABLE "attendance" ADD COLUMN "seatId" text`,
  `ALTER TABLE "attendance" ADD COLUMN "organisationName" text NOT NULL DEFAULT ''`,
  `ALTER TABLE "attendance" ADD COLUMN "substituteForName" text NOT NULL DEFAULT ''`,
  `ALTER TABLE "attendance" ADD COLUMN "consent" text NOT NULL DEFAULT ''`,
  `ALTER TABLE "agendaItem" ADD COLUMN "kind" text NOT NULL DEFAULT 'item'`,
  `ALTER TABLE "agendaItem" ADD COLUMN "standing" text NOT NULL DEFAULT ''`,
  `ALTER TABLE "agendaItem" ADD COLUMN "askWords" text NOT NULL DEFAULT ''`,
  `ALTER TABLE "agendaItem" ADD COLUMN "fixedStart" text`,
  `ALTER TABLE "agendaItem" ADD COLUMN "exemptParagraphs" text NOT NULL DEFAULT '[]'`,
  `ALTER TABLE "agendaItem" ADD COLUMN "publicInterestReason" text NOT NULL DEFAULT ''`,
  `ALTER TABLE "agendaItem" ADD COLUMN "stateReason" text NOT NULL DEFAULT ''`,
  `ALTER TABLE "agendaItem" ADD COLUMN "deferredToMeetingId" text`,
  `ALTER TABLE "agendaItem" ADD COLUMN "carriedFromItemId" text`,
  `ALTER TABLE "agendaItem" ADD COLUMN "linkedMeetingId" text`,
  `ALTER TABLE "agendaItem" ADD COLUMN "speakers" text NOT NULL DEFAULT ''`,
  `ALTER TABLE "agendaItem" ADD COLUMN "addedAfterIssue" integer NOT NULL DEFAULT 0`,
  `ALTER TABLE "agendaItem" ADD COLUMN "urgentReason" text NOT NULL DEFAULT ''`,
  `ALTER TABLE "body" ADD COLUMN "numberingStyle" text NOT NULL DEFAULT 'decimal'`,
  `ALTER TABLE "body" ADD COLUMN "askTypes" text NOT NULL DEFAULT '[]'`,
  `ALTER TABLE "body" ADD COLUMN "paperDeadlines" text NOT NULL DEFAULT '[]'`,
  `ALTER TABLE "meeting" ADD COLUMN "provisional" integer NOT NULL DEFAULT 0`,
  `ALTER TABLE "meeting" ADD COLUMN "cancelledOn" text`,
  `ALTER TABLE "meeting" ADD COLUMN "cancelReason" text NOT NULL DEFAULT ''`,
  `ALTER TABLE "meeting" ADD COLUMN "calendarSequence" integer NOT NULL DEFAULT 0`,
  `ALTER TABLE "meeting" ADD COLUMN "firstItemNumber" integer NOT NULL DEFAULT 1`,
  `ALTER TABLE "meeting" ADD COLUMN "lateReason" text NOT NULL DEFAULT ''`,
  `ALTER TABLE "paper" ADD COLUMN "orderKey" text NOT NULL DEFAULT ''`,
  `ALTER TABLE "paper" ADD COLUMN "clearedByName" text NOT NULL DEFAULT ''`,
  `ALTER TABLE "paper" ADD COLUMN "clearedOn" text`,
  `ALTER TABLE "paper" ADD COLUMN "exemptParagraphs" text NOT NULL DEFAULT '[]'`,
  `ALTER TABLE "paper" ADD COLUMN "publicInterestReason" text NOT NULL DEFAULT ''`,
  `CREATE TABLE "agendaTemplate" ("id" text PRIMARY KEY NOT NULL, "createdAt" text NOT NULL, "updatedAt" text NOT NULL, "deletedAt" text, "revision" integer NOT NULL, "bodyId" text NOT NULL, "name" text NOT NULL, "usual" integer NOT NULL, "orderKey" text NOT NULL, CONSTRAINT "FK_a74d30ae57daad5da61fee2b723" FOREIGN KEY ("bodyId") REFERENCES "body" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION)`,
  `CREATE TABLE "agendaTemplateItem" ("id" text PRIMARY KEY NOT NULL, "createdAt" text NOT NULL, "updatedAt" text NOT NULL, "deletedAt" text, "revision" integer NOT NULL, "templateId" text NOT NULL, "parentId" text, "orderKey" text NOT NULL, "title" text NOT NULL, "kind" text NOT NULL, "standing" text NOT NULL, "askType" text NOT NULL, "askWords" text NOT NULL, "presenterName" text NOT NULL, "minutesNeeded" integer NOT NULL, "fixedStart" text, "publicity" text NOT NULL, "recommendation" text NOT NULL, "privateNote" text NOT NULL, "draftMinute" text NOT NULL, CONSTRAINT "FK_a44579c4835b9dc80da270218a8" FOREIGN KEY ("templateId") REFERENCES "agendaTemplate" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT "FK_415e515e2811c7d53c04347f434" FOREIGN KEY ("parentId") REFERENCES "agendaTemplateItem" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION)`,
  `CREATE TABLE "agendaIssue" ("id" text PRIMARY KEY NOT NULL, "createdAt" text NOT NULL, "updatedAt" text NOT NULL, "deletedAt" text, "revision" integer NOT NULL, "meetingId" text NOT NULL, "version" integer NOT NULL, "kind" text NOT NULL, "issuedOn" text NOT NULL, "issuedAt" text NOT NULL, "issuedByName" text NOT NULL, "frozen" text NOT NULL, "working" text NOT NULL, "lateReason" text NOT NULL, "documentHash" text NOT NULL, CONSTRAINT "FK_b7b71b53a111cc281a9ab8ecd7e" FOREIGN KEY ("meetingId") REFERENCES "meeting" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION)`,
  `CREATE TABLE "meetingRequest" ("id" text PRIMARY KEY NOT NULL, "createdAt" text NOT NULL, "updatedAt" text NOT NULL, "deletedAt" text, "revision" integer NOT NULL, "meetingId" text NOT NULL, "agendaItemId" text, "kind" text NOT NULL, "fromName" text NOT NULL, "organisationName" text NOT NULL, "seconderName" text NOT NULL, "receivedOn" text, "words" text NOT NULL, "addressedTo" text NOT NULL, "response" text NOT NULL, "signatures" integer NOT NULL, "publicity" text NOT NULL, "orderKey" text NOT NULL, CONSTRAINT "FK_8c6e43daca05b45914876c8a8e6" FOREIGN KEY ("meetingId") REFERENCES "meeting" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT "FK_098ee3aea5d120861662d102697" FOREIGN KEY ("agendaItemId") REFERENCES "agendaItem" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION)`,
  `CREATE TABLE "attachment" ("id" text PRIMARY KEY NOT NULL, "createdAt" text NOT NULL, "updatedAt" text NOT NULL, "deletedAt" text, "revision" integer NOT NULL, "meetingId" text, "agendaItemId" text, "paperId" text, "fileName" text NOT NULL, "title" text NOT NULL, "byteLength" integer NOT NULL, "contentHash" text NOT NULL, "publicity" text NOT NULL, "exemptParagraphs" text NOT NULL, "orderKey" text NOT NULL, CONSTRAINT "FK_342ea7722884f2c4f0a009f9ae4" FOREIGN KEY ("meetingId") REFERENCES "meeting" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT "FK_209bc8eb2f546408a832a316b65" FOREIGN KEY ("agendaItemId") REFERENCES "agendaItem" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT "FK_70e23189d02650c896d0b5bc02a" FOREIGN KEY ("paperId") REFERENCES "paper" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION)`,
  `CREATE TABLE "storedFile" ("contentHash" text PRIMARY KEY NOT NULL, "byteLength" integer NOT NULL, "pieces" integer NOT NULL, "complete" integer NOT NULL, "keptAt" text NOT NULL)`,
  `CREATE TABLE "storedFilePiece" ("contentHash" text NOT NULL, "piece" integer NOT NULL, "bytes" blob NOT NULL, CONSTRAINT "FK_4b3f31627df6cd03015cb9f0428" FOREIGN KEY ("contentHash") REFERENCES "storedFile" ("contentHash") ON DELETE NO ACTION ON UPDATE NO ACTION, PRIMARY KEY ("contentHash", "piece"))`,
  `CREATE TABLE "plannedItem" ("id" text PRIMARY KEY NOT NULL, "createdAt" text NOT NULL, "updatedAt" text NOT NULL, "deletedAt" text, "revision" integer NOT NULL, "bodyId" text NOT NULL, "meetingId" text, "plannedFor" text NOT NULL, "title" text NOT NULL, "leadPersonId" text, "leadName" text NOT NULL, "reason" text NOT NULL, "keyDecision" integer NOT NULL, "decisionMaker" text NOT NULL, "consulted" text NOT NULL, "documents" text NOT NULL, "noticePublishedOn" text, "publicity" text NOT NULL, "exemptParagraphs" text NOT NULL, "agendaItemId" text, "orderKey" text NOT NULL, CONSTRAINT "FK_2d5173476574d943256a90e5068" FOREIGN KEY ("bodyId") REFERENCES "body" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT "FK_4c1c13f32d1240a9aae2b7172bf" FOREIGN KEY ("meetingId") REFERENCES "meeting" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT "FK_10669261892c81743ff138c83d4" FOREIGN KEY ("leadPersonId") REFERENCES "person" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT "FK_fbb1e9fae33a09dd015933cf5c0" FOREIGN KEY ("agendaItemId") REFERENCES "agendaItem" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION)`,
  `CREATE TABLE "termDate" ("id" text PRIMARY KEY NOT NULL, "createdAt" text NOT NULL, "updatedAt" text NOT NULL, "deletedAt" text, "revision" integer NOT NULL, "bodyId" text, "kind" text NOT NULL, "label" text NOT NULL, "fromDay" text NOT NULL, "untilDay" text NOT NULL, CONSTRAINT "FK_7b2637818fd9554a86c3d4da27a" FOREIGN KEY ("bodyId") REFERENCES "body" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION)`,
  `CREATE TABLE "oneOffDay" ("id" text PRIMARY KEY NOT NULL, "createdAt" text NOT NULL, "updatedAt" text NOT NULL, "deletedAt" text, "revision" integer NOT NULL, "division" text NOT NULL, "day" text NOT NULL, "name" text NOT NULL, "holiday" integer NOT NULL, "source" text NOT NULL)`,
  `CREATE INDEX "oneOffDay_day" ON "oneOffDay" ("division", "day")`,
  `CREATE INDEX "agendaTemplate_body" ON "agendaTemplate" ("bodyId")`,
  `CREATE INDEX "agendaTemplateItem_template" ON "agendaTemplateItem" ("templateId")`,
  `CREATE INDEX "agendaIssue_meeting" ON "agendaIssue" ("meetingId")`,
  `CREATE INDEX "meetingRequest_meeting" ON "meetingRequest" ("meetingId")`,
  `CREATE INDEX "attachment_meeting" ON "attachment" ("meetingId")`,
  `CREATE INDEX "attachment_item" ON "attachment" ("agendaItemId")`,
  `CREATE INDEX "attachment_paper" ON "attachment" ("paperId")`,
  `CREATE INDEX "plannedItem_body" ON "plannedItem" ("bodyId")`,
  `CREATE INDEX "plannedItem_meeting" ON "plannedItem" ("meetingId")`,
  `CREATE INDEX "termDate_body" ON "termDate" ("bodyId")`,
];

/** What an agenda needs on its way from a blank date to its issue, and for whom somebody came to a meeting. */
export class AgendasIssued implements MigrationInterface {
  readonly name = 'AgendasIssued0000000000003';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  /** There is no way back: a record is never made older. */
  async down(): Promise<void> {
    throw new Error('A record is never made older');
  }
}
