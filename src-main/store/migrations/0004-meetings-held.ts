import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who came in and went out, what was declared, moved, voted and decided, how minutes come to be approved and what happens between meetings; how actions go on. Nothing that is there is rewritten: columns are added with the value that the rows before had by silence. */
const STATEMENTS: readonly string[] = [
  `ALTER TABLE "attendance" ADD COLUMN "remote" integer NOT NULL DEFAULT 0`,
  `ALTER TABLE "attendance" ADD COLUMN "shortName" text NOT NULL DEFAULT ''`,
  `ALTER TABLE "minuteEntry" ADD COLUMN "replyToEntryId" text`,
  `ALTER TABLE "minuteEntry" ADD COLUMN "aboutKind" text NOT NULL DEFAULT ''`,
  `ALTER TABLE "minuteEntry" ADD COLUMN "aboutId" text`,
  `ALTER TABLE "minuteEntry" ADD COLUMN "wordedByHand" integer NOT NULL DEFAULT 0`,
  `ALTER TABLE "minuteEntry" ADD COLUMN "leftOut" integer NOT NULL DEFAULT 0`,
  `ALTER TABLE "decision" ADD COLUMN "kind" text NOT NULL DEFAULT 'decision'`,
  `ALTER TABLE "decision" ADD COLUMN "motionId" text`,
  `ALTER TABLE "decision" ADD COLUMN "recommendedText" text NOT NULL DEFAULT ''`,
  `ALTER TABLE "action" ADD COLUMN "owners" text NOT NULL DEFAULT '[]'`,
  `ALTER TABLE "action" ADD COLUMN "closedOn" text`,
  `ALTER TABLE "action" ADD COLUMN "closedReason" text NOT NULL DEFAULT ''`,
  `ALTER TABLE "action" ADD COLUMN "dueUnsure" integer NOT NULL DEFAULT 0`,
  `ALTER TABLE "agendaItem" ADD COLUMN "publicTitle" text NOT NULL DEFAULT ''`,
  `ALTER TABLE "agendaItem" ADD COLUMN "specialBusiness" text NOT NULL DEFAULT ''`,
  `ALTER TABLE "agendaItem" ADD COLUMN "takenOrder" integer`,
  `ALTER TABLE "agendaItem" ADD COLUMN "minuteNumber" text`,
  `ALTER TABLE "meeting" ADD COLUMN "actualEndDay" text`,
  `ALTER TABLE "meeting" ADD COLUMN "extraordinary" integer NOT NULL DEFAULT 0`,
  `ALTER TABLE "meeting" ADD COLUMN "approvedAtMeetingId" text`,
  `ALTER TABLE "meeting" ADD COLUMN "approvedOn" text`,
  `ALTER TABLE "meeting" ADD COLUMN "signedOn" text`,
  `ALTER TABLE "meeting" ADD COLUMN "signedByName" text NOT NULL DEFAULT ''`,
  `ALTER TABLE "meeting" ADD COLUMN "signedAttachmentId" text`,
  `ALTER TABLE "meeting" ADD COLUMN "reconvenesMeetingId" text`,
  `ALTER TABLE "meeting" ADD COLUMN "firstMinuteNumber" integer`,
  `CREATE TABLE "snippet" ("id" text PRIMARY KEY NOT NULL, "createdAt" text NOT NULL, "updatedAt" text NOT NULL, "deletedAt" text, "revision" integer NOT NULL, "name" text NOT NULL, "words" text NOT NULL, "orderKey" text NOT NULL)`,
  `CREATE TABLE "spellingWord" ("id" text PRIMARY KEY NOT NULL, "createdAt" text NOT NULL, "updatedAt" text NOT NULL, "deletedAt" text, "revision" integer NOT NULL, "word" text NOT NULL)`,
  `CREATE TABLE "attendanceEvent" ("id" text PRIMARY KEY NOT NULL, "createdAt" text NOT NULL, "updatedAt" text NOT NULL, "deletedAt" text, "revision" integer NOT NULL, "meetingId" text NOT NULL, "attendanceId" text NOT NULL, "kind" text NOT NULL, "day" text NOT NULL, "at" text NOT NULL, "agendaItemId" text, "declarationId" text, "remote" integer NOT NULL, "reason" text NOT NULL, CONSTRAINT "FK_48ef4ee83acfce00441b1f55582" FOREIGN KEY ("meetingId") REFERENCES "meeting" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT "FK_f581272b8fa03a0adf338bbf591" FOREIGN KEY ("attendanceId") REFERENCES "attendance" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT "FK_eb8c2fc82f593f1775f43a58e04" FOREIGN KEY ("agendaItemId") REFERENCES "agendaItem" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT "FK_d9ce49132c0b83ea9ae771b58ee" FOREIGN KEY ("declarationId") REFERENCES "declaration" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION)`,
  `CREATE TABLE "declaration" ("id" text PRIMARY KEY NOT NULL, "createdAt" text NOT NULL, "updatedAt" text NOT NULL, "deletedAt" text, "revision" integer NOT NULL, "meetingId" text NOT NULL, "attendanceId" text NOT NULL, "agendaItemId" text, "kind" text NOT NULL, "nature" text NOT NULL, "did" text NOT NULL, "declaredAt" text NOT NULL, "publicity" text NOT NULL, "orderKey" text NOT NULL, CONSTRAINT "FK_e7f1344e36983eef4a530bd72f9" FOREIGN KEY ("meetingId") REFERENCES "meeting" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT "FK_0471ca227404dc8f51ce1a47f84" FOREIGN KEY ("attendanceId") REFERENCES "attendance" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT "FK_040528880f9503f1d17ca919938" FOREIGN KEY ("agendaItemId") REFERENCES "agendaItem" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION)`,
  `CREATE TABLE "quorumOverride" ("id" text PRIMARY KEY NOT NULL, "createdAt" text NOT NULL, "updatedAt" text NOT NULL, "deletedAt" text, "revision" integer NOT NULL, "meetingId" text NOT NULL, "agendaItemId" text, "day" text NOT NULL, "at" text NOT NULL, "reason" text NOT NULL, "counted" text NOT NULL, CONSTRAINT "FK_bb69274cda074902f59db8e837e" FOREIGN KEY ("meetingId") REFERENCES "meeting" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT "FK_8a95a94956a74e6114cb2d79abe" FOREIGN KEY ("agendaItemId") REFERENCES "agendaItem" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION)`,
  `CREATE TABLE "motion" ("id" text PRIMARY KEY NOT NULL, "createdAt" text NOT NULL, "updatedAt" text NOT NULL, "deletedAt" text, "revision" integer NOT NULL, "meetingId" text NOT NULL, "agendaItemId" text NOT NULL, "entryId" text NOT NULL, "moverAttendanceId" text, "moverName" text NOT NULL, "seconderAttendanceId" text, "seconderName" text NOT NULL, "amendsMotionId" text, "purpose" text NOT NULL, "recommendedText" text NOT NULL, "outcome" text NOT NULL, "method" text NOT NULL, "votesFor" integer NOT NULL, "votesAgainst" integer NOT NULL, "abstained" integer NOT NULL, "castingVote" text NOT NULL, "castingByName" text NOT NULL, "restriction" text NOT NULL, "votedDay" text, "votedAt" text, "counted" text NOT NULL, "overrideReason" text NOT NULL, "decisionEntryId" text, CONSTRAINT "FK_98d2d3ed7cd093151fdc113c449" FOREIGN KEY ("meetingId") REFERENCES "meeting" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT "FK_27e372da7e53f638b704a1f3bd8" FOREIGN KEY ("agendaItemId") REFERENCES "agendaItem" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT "FK_aa1f61f620ee46219ada2df47c1" FOREIGN KEY ("entryId") REFERENCES "minuteEntry" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT "FK_2eb5364e456affaa4876a4190a7" FOREIGN KEY ("moverAttendanceId") REFERENCES "attendance" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT "FK_6066dabbf5e260be49a274086ac" FOREIGN KEY ("seconderAttendanceId") REFERENCES "attendance" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT "FK_9181308d86838b462f5270f43f5" FOREIGN KEY ("amendsMotionId") REFERENCES "motion" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION)`,
  `CREATE TABLE "vote" ("id" text PRIMARY KEY NOT NULL, "createdAt" text NOT NULL, "updatedAt" text NOT NULL, "deletedAt" text, "revision" integer NOT NULL, "motionId" text NOT NULL, "attendanceId" text NOT NULL, "choice" text NOT NULL, "onDemand" integer NOT NULL, CONSTRAINT "FK_62c9f5b6879e800a60e7c1bca4e" FOREIGN KEY ("motionId") REFERENCES "motion" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT "FK_258e0d01a1fbb411ee8193aa4ef" FOREIGN KEY ("attendanceId") REFERENCES "attendance" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION)`,
  `CREATE TABLE "exclusion" ("id" text PRIMARY KEY NOT NULL, "createdAt" text NOT NULL, "updatedAt" text NOT NULL, "deletedAt" text, "revision" integer NOT NULL, "meetingId" text NOT NULL, "motionId" text, "agendaItemIds" text NOT NULL, "paragraphs" text NOT NULL, "reason" text NOT NULL, "outcome" text NOT NULL, "day" text NOT NULL, "excludedAt" text, "readmittedAt" text, "entryId" text, "readmittedEntryId" text, CONSTRAINT "FK_7c1ee01aa7874081b6bc3360085" FOREIGN KEY ("meetingId") REFERENCES "meeting" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT "FK_175742892379010a4fbc5a13400" FOREIGN KEY ("motionId") REFERENCES "motion" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION)`,
  `CREATE TABLE "actionUpdate" ("id" text PRIMARY KEY NOT NULL, "createdAt" text NOT NULL, "updatedAt" text NOT NULL, "deletedAt" text, "revision" integer NOT NULL, "actionId" text NOT NULL, "meetingId" text, "day" text NOT NULL, "words" text NOT NULL, "byName" text NOT NULL, "status" text NOT NULL, "publicity" text NOT NULL, CONSTRAINT "FK_5345652c86a6e031ffbbfef5438" FOREIGN KEY ("actionId") REFERENCES "action" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT "FK_5ab4f27ad220b2800be03136192" FOREIGN KEY ("meetingId") REFERENCES "meeting" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION)`,
  `CREATE TABLE "adjournment" ("id" text PRIMARY KEY NOT NULL, "createdAt" text NOT NULL, "updatedAt" text NOT NULL, "deletedAt" text, "revision" integer NOT NULL, "meetingId" text NOT NULL, "agendaItemId" text, "kind" text NOT NULL, "day" text NOT NULL, "at" text NOT NULL, "reason" text NOT NULL, "resumesDay" text, "resumesAt" text, "resumesPlace" text NOT NULL, "resumedDay" text, "resumedAt" text, "entryId" text, CONSTRAINT "FK_903ac71ca4fac5dcc3e05570ed1" FOREIGN KEY ("meetingId") REFERENCES "meeting" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT "FK_651cc1d5d53ccce80d69086b5d0" FOREIGN KEY ("agendaItemId") REFERENCES "agendaItem" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION)`,
  `CREATE TABLE "betweenDecision" ("id" text PRIMARY KEY NOT NULL, "createdAt" text NOT NULL, "updatedAt" text NOT NULL, "deletedAt" text, "revision" integer NOT NULL, "bodyId" text NOT NULL, "kind" text NOT NULL, "number" text NOT NULL, "title" text NOT NULL, "words" text NOT NULL, "reason" text NOT NULL, "takenOn" text NOT NULL, "takenByName" text NOT NULL, "consents" text NOT NULL, "outcome" text NOT NULL, "publicity" text NOT NULL, "reportedMeetingId" text, "reportedItemId" text, CONSTRAINT "FK_e98fe43aed8ef900dc7c6db2905" FOREIGN KEY ("bodyId") REFERENCES "body" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT "FK_125c2dc6e2b447252af4f703c79" FOREIGN KEY ("reportedMeetingId") REFERENCES "meeting" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT "FK_cee14821368d354c672d05b9f43" FOREIGN KEY ("reportedItemId") REFERENCES "agendaItem" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION)`,
  `CREATE TABLE "minutesVersion" ("id" text PRIMARY KEY NOT NULL, "createdAt" text NOT NULL, "updatedAt" text NOT NULL, "deletedAt" text, "revision" integer NOT NULL, "meetingId" text NOT NULL, "version" integer NOT NULL, "stage" text NOT NULL, "day" text NOT NULL, "at" text NOT NULL, "byName" text NOT NULL, "note" text NOT NULL, "frozen" text NOT NULL, "contentHash" text NOT NULL, "part2Hash" text NOT NULL, CONSTRAINT "FK_2ef5dee427b7f2bffd5afad7ee6" FOREIGN KEY ("meetingId") REFERENCES "meeting" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION)`,
  `CREATE TABLE "minutesCorrection" ("id" text PRIMARY KEY NOT NULL, "createdAt" text NOT NULL, "updatedAt" text NOT NULL, "deletedAt" text, "revision" integer NOT NULL, "meetingId" text NOT NULL, "kind" text NOT NULL, "entryId" text, "before" text NOT NULL, "after" text NOT NULL, "reason" text NOT NULL, "agreedMeetingId" text, "agreedEntryId" text, "agreedOn" text NOT NULL, "publicity" text NOT NULL, "orderKey" text NOT NULL, CONSTRAINT "FK_51ee88125a4ab72dfa25b8c719a" FOREIGN KEY ("meetingId") REFERENCES "meeting" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT "FK_0180d898ef6ff4c9700a5997cc0" FOREIGN KEY ("entryId") REFERENCES "minuteEntry" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT "FK_f8c1eb6dc4dbc4cb94d916f5ad0" FOREIGN KEY ("agreedMeetingId") REFERENCES "meeting" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT "FK_c9d45815bd5034ca3e5a11801fa" FOREIGN KEY ("agreedEntryId") REFERENCES "minuteEntry" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION)`,
  `CREATE TABLE "minutesSettings" ("id" text PRIMARY KEY NOT NULL, "createdAt" text NOT NULL, "updatedAt" text NOT NULL, "deletedAt" text, "revision" integer NOT NULL, "bodyId" text NOT NULL, "decidedWord" text NOT NULL, "numbering" text NOT NULL, "numberPrefix" text NOT NULL, "initialsBox" integer NOT NULL, "showTimes" integer NOT NULL, "actionTable" integer NOT NULL, "memberNames" text NOT NULL, "itemOrder" text NOT NULL, CONSTRAINT "FK_75999e1458e87e8ef75f3aab81a" FOREIGN KEY ("bodyId") REFERENCES "body" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION)`,
  `CREATE INDEX "attendanceEvent_meeting" ON "attendanceEvent" ("meetingId")`,
  `CREATE INDEX "declaration_meeting" ON "declaration" ("meetingId")`,
  `CREATE INDEX "quorumOverride_meeting" ON "quorumOverride" ("meetingId")`,
  `CREATE INDEX "motion_meeting" ON "motion" ("meetingId")`,
  `CREATE INDEX "motion_entry" ON "motion" ("entryId")`,
  `CREATE INDEX "vote_motion" ON "vote" ("motionId")`,
  `CREATE INDEX "exclusion_meeting" ON "exclusion" ("meetingId")`,
  `CREATE INDEX "actionUpdate_action" ON "actionUpdate" ("actionId")`,
  `CREATE INDEX "adjournment_meeting" ON "adjournment" ("meetingId")`,
  `CREATE INDEX "betweenDecision_body" ON "betweenDecision" ("bodyId", "takenOn")`,
  `CREATE INDEX "minutesVersion_meeting" ON "minutesVersion" ("meetingId")`,
  `CREATE INDEX "minutesCorrection_meeting" ON "minutesCorrection" ("meetingId")`,
  `CREATE INDEX "minutesSettings_body" ON "minutesSettings" ("bodyId")`,
];

/** What a meeting needs while it is held and until its minutes are signed. */
export class MeetingsHeld implements MigrationInterface {
  readonly name = 'MeetingsHeld0000000000004';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  /** There is no way back: a record is never made older. */
  async down(): Promise<void> {
    throw new Error('A record is never made older');
  }
}
