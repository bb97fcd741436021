import type { Secret } from '@shared/documents/leak-matcher';
import type { RecordReader } from '@main/store/record-reader';

/** What a public file must not hold, and what stands in the open anyway and so gives nothing away. */
export type RecordSecrets = { readonly secrets: readonly Secret[]; readonly open: readonly string[] };

type Text = { readonly label: string; readonly text: string; readonly restricted: number };

const FILE_NAME = 'name of an attached file';
/** Files that are not open, by their own mark or by that of what they hang on. */
const RESTRICTED_FILE = `(attached.publicity <> 'open' OR coalesce(item.actualPublicity, item.publicity, 'open') <> 'open' OR coalesce(paper.publicity, 'open') <> 'open' OR coalesce(paperItem.actualPublicity, paperItem.publicity, 'open') <> 'open')`;
/** Items that are not open; an item's actual publicity counts once the meeting has decided on it. */
const RESTRICTED_ITEM = `(coalesce(item.actualPublicity, item.publicity) <> 'open')`;

/**
 * All exempt and confidential text of the record, with names for the places it comes from. Text under an item or a paper
 * that is not open is not open either, whatever the paragraph itself says.
 */
export async function recordSecrets(reader: RecordReader): Promise<RecordSecrets> {
  const texts = await reader.query<Text>(
    `SELECT 'title of an agenda item' AS label, item.title AS text, ${RESTRICTED_ITEM} AS restricted FROM agendaItem item WHERE item.deletedAt IS NULL
     UNION ALL
     SELECT 'reason given for an agenda item', item.publicInterestReason, 1 FROM agendaItem item WHERE item.deletedAt IS NULL AND ${RESTRICTED_ITEM}
     UNION ALL
     SELECT 'reason given for an agenda item', item.stateReason, 1 FROM agendaItem item WHERE item.deletedAt IS NULL AND ${RESTRICTED_ITEM}
     UNION ALL
     SELECT 'reason given for an agenda item', item.urgentReason, 1 FROM agendaItem item WHERE item.deletedAt IS NULL AND ${RESTRICTED_ITEM}
     UNION ALL
     SELECT 'title of a paper', paper.title, paper.publicity <> 'open' FROM paper WHERE paper.deletedAt IS NULL
     UNION ALL
     SELECT 'text of a paper', block.words, block.publicity <> 'open' OR paper.publicity <> 'open'
       FROM block JOIN paperSection section ON section.id = block.ownerId JOIN paper ON paper.id = section.paperId
      WHERE block.ownerKind = 'paperSection' AND block.deletedAt IS NULL AND paper.deletedAt IS NULL
     UNION ALL
     SELECT 'minutes', block.words, block.publicity <> 'open' OR entry.publicity <> 'open' OR ${RESTRICTED_ITEM}
       FROM block JOIN minuteEntry entry ON entry.id = block.ownerId JOIN agendaItem item ON item.id = entry.agendaItemId
      WHERE block.ownerKind = 'minuteEntry' AND block.deletedAt IS NULL AND entry.deletedAt IS NULL
     UNION ALL
     SELECT 'draft of a minute', block.words, block.publicity <> 'open' OR ${RESTRICTED_ITEM}
       FROM block JOIN agendaItem item ON item.id = block.ownerId
      WHERE block.ownerKind IN ('captureDraft', 'draftMinute') AND block.deletedAt IS NULL
     UNION ALL
     SELECT 'recommendation of an agenda item', block.words, block.publicity <> 'open' OR ${RESTRICTED_ITEM}
       FROM block JOIN agendaItem item ON item.id = block.ownerId
      WHERE block.ownerKind = 'itemRecommendation' AND block.deletedAt IS NULL
     UNION ALL
     SELECT 'private note', block.words, 1 FROM block WHERE block.ownerKind = 'privateNote' AND block.deletedAt IS NULL
     UNION ALL
     SELECT '${FILE_NAME}', attached.words, ${RESTRICTED_FILE}
       FROM (SELECT id, publicity, agendaItemId, paperId, fileName AS words FROM attachment WHERE deletedAt IS NULL
             UNION ALL SELECT id, publicity, agendaItemId, paperId, title FROM attachment WHERE deletedAt IS NULL) attached
       LEFT JOIN agendaItem item ON item.id = attached.agendaItemId
       LEFT JOIN paper ON paper.id = attached.paperId
       LEFT JOIN agendaItem paperItem ON paperItem.id = paper.agendaItemId
     UNION ALL
     SELECT 'declaration of an interest', declared.nature, declared.publicity <> 'open' OR coalesce(item.actualPublicity, item.publicity, 'open') <> 'open'
       FROM declaration declared LEFT JOIN agendaItem item ON item.id = declared.agendaItemId WHERE declared.deletedAt IS NULL
     UNION ALL
     SELECT 'reason for leaving the room', moved.reason, 1 FROM attendanceEvent moved JOIN agendaItem item ON item.id = moved.agendaItemId
      WHERE moved.deletedAt IS NULL AND ${RESTRICTED_ITEM}
     UNION ALL
     SELECT 'what a paper recommended', motion.recommendedText, entry.publicity <> 'open' OR ${RESTRICTED_ITEM}
       FROM motion JOIN minuteEntry entry ON entry.id = motion.entryId JOIN agendaItem item ON item.id = entry.agendaItemId WHERE motion.deletedAt IS NULL
     UNION ALL
     SELECT 'what a paper recommended', decided.recommendedText, entry.publicity <> 'open' OR ${RESTRICTED_ITEM}
       FROM decision decided JOIN minuteEntry entry ON entry.id = decided.entryId JOIN agendaItem item ON item.id = entry.agendaItemId WHERE decided.deletedAt IS NULL
     UNION ALL
     SELECT 'progress of an action', progress.words, 1 FROM actionUpdate progress WHERE progress.deletedAt IS NULL AND progress.publicity <> 'open'
     UNION ALL
     SELECT 'decision between meetings', later.title || ' ' || later.words || ' ' || later.reason, 1 FROM betweenDecision later WHERE later.deletedAt IS NULL AND later.publicity <> 'open'
     UNION ALL
     SELECT 'correction of minutes', corrected.words, 1
       FROM (SELECT publicity, deletedAt, before AS words FROM minutesCorrection UNION ALL SELECT publicity, deletedAt, after FROM minutesCorrection UNION ALL SELECT publicity, deletedAt, reason FROM minutesCorrection) corrected
      WHERE corrected.deletedAt IS NULL AND corrected.publicity <> 'open'
     UNION ALL
     SELECT 'item of the work programme', planned.title || ' ' || planned.reason, 1 FROM plannedItem planned WHERE planned.deletedAt IS NULL AND planned.publicity <> 'open'
     UNION ALL
     SELECT 'question or petition', request.words, 1 FROM meetingRequest request WHERE request.deletedAt IS NULL AND request.publicity <> 'open'`,
  );
  const names = await reader.query<{ text: string }>(`SELECT name AS text FROM body UNION SELECT name FROM person UNION SELECT name FROM organisation UNION SELECT label FROM seat`);
  return {
    secrets: texts.filter((text) => text.restricted === 1).map(({ label, text }) => ({ label, text })),
    // The name of a file is somebody else's words: an exempt title in it does not become open by it.
    open: [...texts.filter((text) => text.restricted === 0 && text.label !== FILE_NAME).flatMap(({ text }) => shortSentences(text)), ...names.map(({ text }) => text)],
  };
}

/** A stretch of this many words is never an accident: exempt words standing in an open paragraph are the very leak to find. */
const TELLING = 8;

/** The sentences of an open text that are too short to give anything away: "The report was noted." */
function shortSentences(text: string): string[] {
  return text.split(/(?<=[.!?;:])\s+|\n/u).filter((sentence) => sentence.split(/\s+/u).length < TELLING);
}
