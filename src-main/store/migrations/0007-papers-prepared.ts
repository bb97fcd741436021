import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What governors and officers prepare papers with: templates of a body's own, tables and pictures, recommendations with their money, background
 * papers, appendices, the way of a paper with its versions and comments, files it travels in, what is read with private notes, names that are
 * guarded; and actions of a recommendation with an owner and a due time each. Nothing that is there is rewritten.
 */
const STATEMENTS: readonly string[] = [
  `ALTER TABLE "block" ADD COLUMN "figure" text`,
  `ALTER TABLE "paper" ADD COLUMN "template" text`,
  `ALTER TABLE "paper" ADD COLUMN "cameWith" text NOT NULL DEFAULT ('')`,
  `ALTER TABLE "paper" ADD COLUMN "lateReason" text NOT NULL DEFAULT ('')`,
  `ALTER TABLE "paper" ADD COLUMN "lastStep" text NOT NULL DEFAULT ('')`,
  `ALTER TABLE "paper" ADD COLUMN "stepByName" text NOT NULL DEFAULT ('')`,
  `ALTER TABLE "paper" ADD COLUMN "stepOn" text`,
  `ALTER TABLE "paper" ADD COLUMN "stepNote" text NOT NULL DEFAULT ('')`,
  `ALTER TABLE "paperSection" ADD COLUMN "consultedName" text NOT NULL DEFAULT ('')`,
  `ALTER TABLE "paperSection" ADD COLUMN "consultedOn" text`,
  `CREATE TABLE "readingDocument" ("id" text PRIMARY KEY NOT NULL, "createdAt" text NOT NULL, "updatedAt" text NOT NULL, "deletedAt" text, "revision" integer NOT NULL, "title" text NOT NULL, "fileName" text NOT NULL, "byteLength" integer NOT NULL, "contentHash" text NOT NULL, "lastPlace" text NOT NULL DEFAULT (''))`,
  `CREATE INDEX "readingDocument_file" ON "readingDocument" ("contentHash") `,
  `CREATE INDEX "progressUpdate_latest" ON "progressUpdate" ("recommendationId", "deletedAt", "day", "orderKey") `,
  `CREATE TABLE "recommendationAction" ("id" text PRIMARY KEY NOT NULL, "createdAt" text NOT NULL, "updatedAt" text NOT NULL, "deletedAt" text, "revision" integer NOT NULL, "recommendationId" text NOT NULL, "orderKey" text NOT NULL, "ownerPersonId" text, "ownerName" text NOT NULL, "dueVerbatim" text NOT NULL, "dueKind" text NOT NULL, "dueDay" text, "dueSure" integer NOT NULL, "stated" text NOT NULL, "status" text NOT NULL, "closedOn" text, "closedReason" text NOT NULL, CONSTRAINT "FK_f0277fafca6d9c311b1b01e4dfa" FOREIGN KEY ("recommendationId") REFERENCES "recommendation" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT "FK_c7156ea9dca28ffcaa3f8d18c2f" FOREIGN KEY ("ownerPersonId") REFERENCES "person" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION)`,
  `CREATE INDEX "recommendationAction_recommendation" ON "recommendationAction" ("recommendationId") `,
  `CREATE TABLE "paperRecommendation" ("id" text PRIMARY KEY NOT NULL, "createdAt" text NOT NULL, "updatedAt" text NOT NULL, "deletedAt" text, "revision" integer NOT NULL, "paperId" text NOT NULL, "blockId" text NOT NULL, "askType" text NOT NULL DEFAULT (''), "amountPence" integer, "recurrence" text NOT NULL DEFAULT (''), "period" text NOT NULL DEFAULT (''), "fundingSource" text NOT NULL DEFAULT (''), "matchFunding" text NOT NULL DEFAULT (''), "liftedItemBlockId" text, "liftedMotionId" text, "liftedRecommendationId" text, "liftedWords" text NOT NULL DEFAULT (''), CONSTRAINT "FK_3e08dcb0e1802c51432f74c026a" FOREIGN KEY ("paperId") REFERENCES "paper" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT "FK_07182e76d7a29588b2e0282e18c" FOREIGN KEY ("liftedMotionId") REFERENCES "motion" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT "FK_1b880bf428f9e63289f9a7e1a38" FOREIGN KEY ("liftedRecommendationId") REFERENCES "recommendation" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION)`,
  `CREATE INDEX "paperRecommendation_paper" ON "paperRecommendation" ("paperId") `,
  `CREATE INDEX "paperRecommendation_block" ON "paperRecommendation" ("blockId") `,
  `CREATE TABLE "backgroundPaper" ("id" text PRIMARY KEY NOT NULL, "createdAt" text NOT NULL, "updatedAt" text NOT NULL, "deletedAt" text, "revision" integer NOT NULL, "paperId" text NOT NULL, "orderKey" text NOT NULL, "title" text NOT NULL, "whereHeld" text NOT NULL DEFAULT (''), "link" text NOT NULL DEFAULT (''), "disclosesExempt" integer NOT NULL DEFAULT (0), CONSTRAINT "FK_4148e7c410c055fc00fd044f3b2" FOREIGN KEY ("paperId") REFERENCES "paper" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION)`,
  `CREATE INDEX "backgroundPaper_paper" ON "backgroundPaper" ("paperId") `,
  `CREATE TABLE "paperAppendix" ("id" text PRIMARY KEY NOT NULL, "createdAt" text NOT NULL, "updatedAt" text NOT NULL, "deletedAt" text, "revision" integer NOT NULL, "paperId" text NOT NULL, "orderKey" text NOT NULL, "title" text NOT NULL, "attachmentId" text, "publicity" text NOT NULL DEFAULT ('open'), CONSTRAINT "FK_5f6279b6e2c92d2725d8a452ea2" FOREIGN KEY ("paperId") REFERENCES "paper" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT "FK_587c6a83cf4f615e62d1c53beba" FOREIGN KEY ("attachmentId") REFERENCES "attachment" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION)`,
  `CREATE INDEX "paperAppendix_paper" ON "paperAppendix" ("paperId") `,
  `CREATE TABLE "paperVersion" ("id" text PRIMARY KEY NOT NULL, "createdAt" text NOT NULL, "updatedAt" text NOT NULL, "deletedAt" text, "revision" integer NOT NULL, "paperId" text NOT NULL, "version" integer NOT NULL, "step" text NOT NULL, "status" text NOT NULL, "day" text NOT NULL, "at" text NOT NULL, "byName" text NOT NULL DEFAULT (''), "note" text NOT NULL DEFAULT (''), "content" text NOT NULL, "contentHash" text NOT NULL, CONSTRAINT "FK_c432817491522814b91f9514527" FOREIGN KEY ("paperId") REFERENCES "paper" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION)`,
  `CREATE INDEX "paperVersion_paper" ON "paperVersion" ("paperId") `,
  `CREATE TABLE "paperComment" ("id" text PRIMARY KEY NOT NULL, "createdAt" text NOT NULL, "updatedAt" text NOT NULL, "deletedAt" text, "revision" integer NOT NULL, "paperId" text NOT NULL, "parentId" text, "blockId" text, "sectionId" text, "quote" text NOT NULL DEFAULT (''), "words" text NOT NULL, "byName" text NOT NULL DEFAULT (''), "saidOn" text NOT NULL, "saidAt" text NOT NULL DEFAULT (''), "resolvedOn" text, "resolvedByName" text NOT NULL DEFAULT (''), "source" text NOT NULL DEFAULT (''), "sourceId" text NOT NULL DEFAULT (''), CONSTRAINT "FK_b8be77ca3a7e3c52d93c7d8ea8a" FOREIGN KEY ("paperId") REFERENCES "paper" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT "FK_acc85248db50e5182d7abeb0329" FOREIGN KEY ("parentId") REFERENCES "paperComment" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION)`,
  `CREATE INDEX "paperComment_paper" ON "paperComment" ("paperId") `,
  `CREATE INDEX "paperComment_parent" ON "paperComment" ("parentId") `,
  `CREATE TABLE "paperTemplate" ("id" text PRIMARY KEY NOT NULL, "createdAt" text NOT NULL, "updatedAt" text NOT NULL, "deletedAt" text, "revision" integer NOT NULL, "bodyId" text NOT NULL, "originKey" text NOT NULL DEFAULT (''), "name" text NOT NULL, "purpose" text NOT NULL DEFAULT (''), "content" text NOT NULL, "houseName" text NOT NULL DEFAULT (''), "font" text NOT NULL DEFAULT (''), "logo" text, "orderKey" text NOT NULL, CONSTRAINT "FK_086b71caf9a8c50d6373ad4ae79" FOREIGN KEY ("bodyId") REFERENCES "body" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION)`,
  `CREATE INDEX "paperTemplate_body" ON "paperTemplate" ("bodyId") `,
  `CREATE TABLE "paperTransfer" ("id" text PRIMARY KEY NOT NULL, "createdAt" text NOT NULL, "updatedAt" text NOT NULL, "deletedAt" text, "revision" integer NOT NULL, "paperId" text NOT NULL, "direction" text NOT NULL, "versionId" text NOT NULL, "baseVersionId" text, "content" text NOT NULL, "byName" text NOT NULL DEFAULT (''), "fileName" text NOT NULL DEFAULT (''), CONSTRAINT "FK_d35db2f1e9182b876bec5f7b6c0" FOREIGN KEY ("paperId") REFERENCES "paper" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION)`,
  `CREATE INDEX "paperTransfer_paper" ON "paperTransfer" ("paperId") `,
  `CREATE INDEX "paperTransfer_version" ON "paperTransfer" ("versionId") `,
  `CREATE TABLE "readingNote" ("id" text PRIMARY KEY NOT NULL, "createdAt" text NOT NULL, "updatedAt" text NOT NULL, "deletedAt" text, "revision" integer NOT NULL, "documentId" text, "paperId" text, "anchor" text NOT NULL, "quote" text NOT NULL DEFAULT (''), "words" text NOT NULL DEFAULT (''), "sentOn" text, CONSTRAINT "FK_d059595135dab652409104ea262" FOREIGN KEY ("documentId") REFERENCES "readingDocument" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT "FK_aee4b0cc8bb88b1bd09cd3dbba6" FOREIGN KEY ("paperId") REFERENCES "paper" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION)`,
  `CREATE INDEX "readingNote_document" ON "readingNote" ("documentId") `,
  `CREATE INDEX "readingNote_paper" ON "readingNote" ("paperId") `,
  `CREATE TABLE "guardedName" ("id" text PRIMARY KEY NOT NULL, "createdAt" text NOT NULL, "updatedAt" text NOT NULL, "deletedAt" text, "revision" integer NOT NULL, "bodyId" text NOT NULL, "name" text NOT NULL, "kind" text NOT NULL, "orderKey" text NOT NULL, CONSTRAINT "FK_364bf908eb8b118e825b5b47e8e" FOREIGN KEY ("bodyId") REFERENCES "body" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION)`,
  `CREATE INDEX "guardedName_body" ON "guardedName" ("bodyId") `,
  `CREATE TABLE "guardedNameAcceptance" ("id" text PRIMARY KEY NOT NULL, "createdAt" text NOT NULL, "updatedAt" text NOT NULL, "deletedAt" text, "revision" integer NOT NULL, "guardedNameId" text NOT NULL, "ownerKind" text NOT NULL, "ownerId" text NOT NULL, "reason" text NOT NULL, "byName" text NOT NULL DEFAULT (''), "acceptedOn" text, CONSTRAINT "FK_e766557a94ac5b7fc70ba1688f8" FOREIGN KEY ("guardedNameId") REFERENCES "guardedName" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION)`,
  `CREATE INDEX "guardedNameAcceptance_owner" ON "guardedNameAcceptance" ("ownerKind", "ownerId") `,
  `CREATE INDEX "guardedNameAcceptance_name" ON "guardedNameAcceptance" ("guardedNameId") `,
];

/** Papers as they are prepared, and the actions that answer recommendations. */
export class PapersPrepared implements MigrationInterface {
  readonly name = 'PapersPrepared0000000000007';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  /** There is no way back: a record is never made older. */
  async down(): Promise<void> {
    throw new Error('A record is never made older');
  }
}
