import type { AttachedWords, Secret } from '@shared/documents/leak-matcher';
import { STATUTORY_PHRASES } from '@shared/documents/statutory-phrases';
import type { RecordReader } from '@main/store/record-reader';

/** What a public file must not hold, and what stands in the open anyway and so gives nothing away. */
export type RecordSecrets = { readonly secrets: readonly Secret[]; readonly open: readonly string[]; readonly attached: AttachedWords };

type Text = { readonly label: string; readonly text: string | null; readonly restricted: number };

type FileWords = { readonly title: string; readonly words: string };

const FILE_NAME = 'name of an attached file';
const PAPER_TEXT = 'text of a paper';

/** Items that are not open; an item's actual publicity counts once the meeting has decided on it. */
const restrictedItem = (item: string): string => `coalesce(${item}.actualPublicity, ${item}.publicity, 'open') <> 'open'`;
const ITEM = restrictedItem('item');
/** Papers that are not open, by their own mark or by that of the item that they are on. */
const PAPER = `(paper.publicity <> 'open' OR ${restrictedItem('paperItem')})`;
const PAPER_ITEM = 'LEFT JOIN agendaItem paperItem ON paperItem.id = paper.agendaItemId';
const ENTRY = `(entry.publicity <> 'open' OR ${ITEM})`;

/** The columns of an imported plan that have no place of their own, kept as a list: their words. */
const OTHER_COLUMNS = `(SELECT group_concat(json_extract(other.value, '$.words'), char(10)) FROM json_each(CASE WHEN json_valid(followed.others) THEN followed.others ELSE '[]' END) other)`;

/** What a paper that came in a file said of the item it is for. */
const CAME_WITH = `json_extract(CASE WHEN json_valid(paper.cameWith) THEN paper.cameWith ELSE '{}' END, '$.itemTitle')`;

/** A paper as it came back in a file, before anything of it is taken over: its words. */
const RETURNED = `CASE WHEN json_valid(came.content) THEN came.content ELSE '{}' END`;
const RETURNED_WORDS = `(SELECT group_concat(part.value, char(10)) FROM json_tree(${RETURNED}, '$.content') part WHERE part.key = 'text')`;

/** Texts of one table that hang on one row: what they are called, the columns, whether the row is not open, and where it is found. */
type Source = { readonly label: string; readonly columns: readonly string[]; readonly restricted: string; readonly from: string };

/**
 * Every place of the record in which words stand that may not be open. Text under an item or a paper that is not open is not
 * open either, whatever the paragraph itself says. What an item in the bin was marked with still counts for what hangs on it.
 */
const SOURCES: readonly Source[] = [
  { label: 'title of an agenda item', columns: ['item.title'], restricted: ITEM, from: 'agendaItem item WHERE item.deletedAt IS NULL' },
  // Written to be read by the public, whatever the item is.
  { label: 'title for the public', columns: ['item.publicTitle'], restricted: '0', from: 'agendaItem item WHERE item.deletedAt IS NULL' },
  // Reasons of open items are read out in public; those of others speak of the matter.
  { label: 'reason given for an agenda item', columns: ['item.publicInterestReason', 'item.stateReason', 'item.urgentReason'], restricted: '1', from: `agendaItem item WHERE item.deletedAt IS NULL AND ${ITEM}` },
  { label: 'title of a paper', columns: ['paper.title'], restricted: PAPER, from: `paper ${PAPER_ITEM} WHERE paper.deletedAt IS NULL` },
  { label: 'reason given for a paper', columns: ['paper.publicInterestReason', 'paper.lateReason', CAME_WITH], restricted: '1', from: `paper ${PAPER_ITEM} WHERE paper.deletedAt IS NULL AND ${PAPER}` },
  { label: 'title of an appendix', columns: ['appendix.title'], restricted: `(appendix.publicity <> 'open' OR ${PAPER})`, from: `paperAppendix appendix JOIN paper ON paper.id = appendix.paperId ${PAPER_ITEM} WHERE appendix.deletedAt IS NULL` },
  // Said to whoever writes the paper and to nobody else, whatever the paper is.
  { label: 'comment on a paper', columns: ['comment.words'], restricted: '1', from: 'paperComment comment WHERE comment.deletedAt IS NULL' },
  { label: 'words of a paper that a comment is about', columns: ['comment.quote'], restricted: PAPER, from: `paperComment comment JOIN paper ON paper.id = comment.paperId ${PAPER_ITEM} WHERE comment.deletedAt IS NULL AND paper.deletedAt IS NULL` },
  { label: 'words with which a paper was returned', columns: ['paper.stepNote'], restricted: '1', from: `paper WHERE paper.deletedAt IS NULL AND paper.stepNote <> ''` },
  { label: 'note on a version of a paper', columns: ['kept.note'], restricted: '1', from: `paperVersion kept WHERE kept.deletedAt IS NULL AND kept.step IN ('returned', 'reopened') AND kept.note <> ''` },
  { label: PAPER_TEXT, columns: ['block.words'], restricted: `block.publicity <> 'open' OR ${PAPER}`, from: `block JOIN paperSection section ON section.id = block.ownerId JOIN paper ON paper.id = section.paperId ${PAPER_ITEM} WHERE block.ownerKind = 'paperSection' AND block.deletedAt IS NULL AND paper.deletedAt IS NULL` },
  { label: 'text of an appendix', columns: ['block.words'], restricted: `(block.publicity <> 'open' OR appendix.publicity <> 'open' OR ${PAPER})`, from: `block JOIN paperAppendix appendix ON appendix.id = block.ownerId JOIN paper ON paper.id = appendix.paperId ${PAPER_ITEM} WHERE block.ownerKind = 'paperAppendix' AND block.deletedAt IS NULL AND appendix.deletedAt IS NULL` },
  // A document that discloses exempt matter is not even listed (LGA 1972 s.100D(4)).
  { label: 'background paper', columns: ['relied.title', 'relied.whereHeld', 'relied.link'], restricted: `(relied.disclosesExempt = 1 OR ${PAPER})`, from: `backgroundPaper relied JOIN paper ON paper.id = relied.paperId ${PAPER_ITEM} WHERE relied.deletedAt IS NULL` },
  { label: 'recommendation of a paper', columns: ['recommending.fundingSource', 'recommending.matchFunding', 'recommending.period', 'recommending.liftedWords'], restricted: PAPER, from: `paperRecommendation recommending JOIN paper ON paper.id = recommending.paperId ${PAPER_ITEM} WHERE recommending.deletedAt IS NULL` },
  // One that was accepted somewhere with a reason stands in the open by that.
  { label: 'name that the privacy guard looks for', columns: ['guarded.name'], restricted: 'NOT EXISTS (SELECT 1 FROM guardedNameAcceptance accepted WHERE accepted.guardedNameId = guarded.id AND accepted.deletedAt IS NULL)', from: 'guardedName guarded WHERE guarded.deletedAt IS NULL' },
  { label: 'minutes', columns: ['block.words'], restricted: `block.publicity <> 'open' OR ${ENTRY}`, from: `block JOIN minuteEntry entry ON entry.id = block.ownerId JOIN agendaItem item ON item.id = entry.agendaItemId WHERE block.ownerKind = 'minuteEntry' AND block.deletedAt IS NULL AND entry.deletedAt IS NULL` },
  { label: 'draft of a minute', columns: ['block.words'], restricted: `block.publicity <> 'open' OR ${ITEM}`, from: `block JOIN agendaItem item ON item.id = block.ownerId WHERE block.ownerKind IN ('captureDraft', 'draftMinute') AND block.deletedAt IS NULL` },
  { label: 'recommendation of an agenda item', columns: ['block.words'], restricted: `block.publicity <> 'open' OR ${ITEM}`, from: `block JOIN agendaItem item ON item.id = block.ownerId WHERE block.ownerKind = 'itemRecommendation' AND block.deletedAt IS NULL` },
  { label: 'private note', columns: ['block.words'], restricted: '1', from: `block WHERE block.ownerKind = 'privateNote' AND block.deletedAt IS NULL` },
  { label: 'note of a reader', columns: ['noted.words'], restricted: '1', from: 'readingNote noted WHERE noted.deletedAt IS NULL' },
  { label: 'paper that came back', columns: [RETURNED_WORDS], restricted: `coalesce(json_extract(${RETURNED}, '$.content.publicity'), '') <> 'open' OR ${PAPER}`, from: `paperTransfer came JOIN paper ON paper.id = came.paperId ${PAPER_ITEM} WHERE came.direction = 'received' AND came.deletedAt IS NULL AND paper.deletedAt IS NULL` },
  { label: 'text of a body', columns: ['block.words'], restricted: `block.publicity <> 'open'`, from: `block WHERE block.ownerKind IN ('body', 'termsOfReference') AND block.deletedAt IS NULL` },
  { label: 'recommendation that was decided on', columns: ['decision.recommendedText'], restricted: ENTRY, from: 'decision JOIN minuteEntry entry ON entry.id = decision.entryId JOIN agendaItem item ON item.id = entry.agendaItemId WHERE decision.deletedAt IS NULL' },
  { label: 'motion', columns: ['motion.recommendedText', 'motion.overrideReason'], restricted: ENTRY, from: 'motion JOIN minuteEntry entry ON entry.id = motion.entryId JOIN agendaItem item ON item.id = entry.agendaItemId WHERE motion.deletedAt IS NULL' },
  { label: 'reason an action was closed', columns: ['action.closedReason'], restricted: ENTRY, from: 'action JOIN minuteEntry entry ON entry.id = action.entryId JOIN agendaItem item ON item.id = entry.agendaItemId WHERE action.deletedAt IS NULL' },
  { label: 'update on an action', columns: ['update_.words'], restricted: `(update_.publicity <> 'open' OR ${ENTRY})`, from: 'actionUpdate update_ JOIN action ON action.id = update_.actionId JOIN minuteEntry entry ON entry.id = action.entryId JOIN agendaItem item ON item.id = entry.agendaItemId WHERE update_.deletedAt IS NULL' },
  { label: 'correction of minutes', columns: ['correction.before', 'correction.after', 'correction.reason'], restricted: `correction.publicity <> 'open'`, from: 'minutesCorrection correction WHERE correction.deletedAt IS NULL' },
  { label: 'declaration of an interest', columns: ['declared.nature'], restricted: `(declared.publicity <> 'open' OR ${ITEM})`, from: 'declaration declared LEFT JOIN agendaItem item ON item.id = declared.agendaItemId WHERE declared.deletedAt IS NULL' },
  { label: 'reason for leaving the room', columns: ['moved.reason'], restricted: '1', from: `attendanceEvent moved JOIN agendaItem item ON item.id = moved.agendaItemId WHERE moved.deletedAt IS NULL AND ${ITEM}` },
  { label: 'decision between meetings', columns: ['between_.title', 'between_.words', 'between_.reason'], restricted: `between_.publicity <> 'open'`, from: 'betweenDecision between_ WHERE between_.deletedAt IS NULL' },
  { label: 'title of a review', columns: ['review.title', 'review.sourceName'], restricted: `review.publicity <> 'open'`, from: 'review WHERE review.deletedAt IS NULL' },
  { label: 'recommendation of a review', columns: ['followed.under', 'followed.proposedWords', OTHER_COLUMNS], restricted: `followed.publicity <> 'open'`, from: 'recommendation followed WHERE followed.deletedAt IS NULL' },
  { label: 'action of a recommendation', columns: ['doing.stated', 'doing.closedReason'], restricted: `followed.publicity <> 'open'`, from: 'recommendationAction doing JOIN recommendation followed ON followed.id = doing.recommendationId WHERE doing.deletedAt IS NULL' },
  { label: 'reason for a status', columns: ['changed.reason'], restricted: `followed.publicity <> 'open'`, from: 'statusChange changed JOIN recommendation followed ON followed.id = changed.recommendationId WHERE changed.deletedAt IS NULL' },
  { label: 'text of a review', columns: ['block.words'], restricted: `block.publicity <> 'open'`, from: `block WHERE block.ownerKind IN ('recommendation', 'recommendationPart', 'recommendationResponse', 'recommendationActions', 'recommendationAction', 'progressUpdate', 'unplacedText') AND block.deletedAt IS NULL` },
  { label: FILE_NAME, columns: ['attached.fileName', 'attached.title'], restricted: `(attached.publicity <> 'open' OR ${ITEM} OR ${PAPER})`, from: `attachment attached LEFT JOIN agendaItem item ON item.id = attached.agendaItemId LEFT JOIN paper ON paper.id = attached.paperId ${PAPER_ITEM} WHERE attached.deletedAt IS NULL` },
  { label: 'item of the work programme', columns: ['planned.title', 'planned.reason', 'planned.documents', 'planned.consulted'], restricted: `planned.publicity <> 'open'`, from: 'plannedItem planned WHERE planned.deletedAt IS NULL' },
  { label: 'question or petition', columns: ['request.words', 'request.response', 'request.fromName', 'request.organisationName'], restricted: `request.publicity <> 'open'`, from: 'meetingRequest request WHERE request.deletedAt IS NULL' },
];

const ALL_TEXTS = SOURCES.flatMap(({ label, columns, restricted, from }) => columns.map((column) => `SELECT '${label}' AS label, ${column} AS text, (${restricted}) AS restricted FROM ${from}`)).join(' UNION ALL ');

/** Attached files whose words have been read, and whether each may be read by anyone. The mark of an item or paper in the bin counts. */
const FILES = `SELECT attached.title, words.words, coalesce(attached.publicity <> 'open' OR ${ITEM} OR ${PAPER}, 0) AS restricted, attached.wordsMayAppear
  FROM attachment attached JOIN storedFileWords words ON words.contentHash = attached.contentHash LEFT JOIN agendaItem item ON item.id = attached.agendaItemId
  LEFT JOIN paper ON paper.id = attached.paperId ${PAPER_ITEM} WHERE attached.deletedAt IS NULL AND words.words <> ''`;

/** Those of open files are needed only where there is one that is not. */
const OPEN_FILES = `SELECT title, words FROM (${FILES}) WHERE restricted = 0`;
const CLOSED_FILES = `SELECT title, words FROM (${FILES}) WHERE restricted = 1 AND wordsMayAppear = 0`;

/** All exempt and confidential text of the record, with names for the places it comes from, and what stands in its attached files. */
export async function recordSecrets(reader: RecordReader): Promise<RecordSecrets> {
  const texts = (await reader.query<Text>(ALL_TEXTS)).map((text) => ({ ...text, text: text.text ?? '' }));
  const names = await reader.query<{ text: string }>(`SELECT name AS text FROM body UNION SELECT name FROM person UNION SELECT name FROM organisation UNION SELECT label FROM seat`);
  const closed = (await reader.query<FileWords>(CLOSED_FILES)).map(({ title, words }) => ({ label: `text of the attached file “${title}”`, text: words }));
  return {
    // The open text of the record does not count: an exempt passage standing there is the very leak to find.
    attached: { closed, open: closed.length === 0 ? [] : [...(await reader.query<FileWords>(OPEN_FILES)).map(({ words }) => words), ...STATUTORY_PHRASES] },
    secrets: texts.filter((text) => text.restricted === 1 && !ORDER_TAKEN.test(text.text)).flatMap(secretsOf),
    // The name of a file is somebody else's words: an exempt title in it does not become open by it.
    open: [...texts.filter((text) => text.restricted === 0 && text.label !== FILE_NAME).flatMap(({ text }) => shortSentences(text)), ...names.map(({ text }) => text), ...WRITTEN_FRAMES],
  };
}

/**
 * What the application writes into minutes by itself, without the names, times and items in it: as many words as tell something, and the same ones in
 * Part 1 and in Part 2. Without this one withdrawal in Part 2 kept back the public minutes of every meeting in which somebody else withdrew.
 */
const WRITTEN_FRAMES: readonly string[] = ['The Chair varied the order of business: item', 'having declared an interest, withdrew from the meeting at', 'They remained and took no part in the vote.', 'was chosen to preside and took the chair at'];

/** Nothing but numbers of the agenda, which is public. */
const ORDER_TAKEN = /^The Chair varied the order of business: item \S+ was taken (?:first|after item \S+)\.$/u;

/** A row, a cell, a footnote or a description of this many words, or a cell of this many letters, tells something by itself. */
const TELLING_WORDS = 4;
const TELLING_LETTERS = 20;

/**
 * A paragraph is one secret. What hangs on it or stands in a table is found alone too, because it is read alone: each line (a row, a footnote, what a
 * picture shows) and each cell, unless it is so short that it stands in any report ("Total", "Head of Finance").
 */
function secretsOf({ label, text }: Text): readonly Secret[] {
  const words = text ?? '';
  if (label !== PAPER_TEXT || !/[\n\t]/u.test(words)) return [{ label, text: words }];
  const lines = words.split('\n');
  const parts = [...lines, ...lines.filter((line) => line.includes('\t')).flatMap((line) => line.split('\t'))];
  return [{ label, text: words }, ...parts.filter((part) => part.split(/\s+/u).length >= TELLING_WORDS || part.length >= TELLING_LETTERS).map((part) => ({ label, text: part }))];
}

/** A stretch of this many words is never an accident: exempt words standing in an open paragraph are the very leak to find. */
const TELLING = 8;

/** The sentences of an open text that are too short to give anything away: "The report was noted." */
function shortSentences(text: string): string[] {
  return text.split(/(?<=[.!?;:])\s+|[\n\t]/u).filter((sentence) => sentence.split(/\s+/u).length < TELLING);
}
