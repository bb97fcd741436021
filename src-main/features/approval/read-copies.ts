import { createHash } from 'node:crypto';
import { readCheckLine } from '@shared/approval/canonical-content';
import type { CopyCheck, ReadChange } from '@shared/approval/model';
import { likeness, plain, textDifferences } from '@shared/approval/text-difference';
import type { DocumentModel } from '@shared/documents/document-model';
import { formatDay, parseCalendarDay } from '@shared/kernel/calendar-day';
import { Refusal, ruleRefusal } from '@shared/kernel/result';
import type { Result } from '@shared/kernel/result';
import { stageWords } from '@shared/meetings/stage';
import { blockText } from '@shared/reading/neutral-text';
import type { NeutralDocument } from '@shared/reading/neutral-document';
import type { RecordReader } from '@main/store/record-reader';
import type { RecordStore } from '@main/store/record-store';
import type { RowOf } from '@main/store/record-schemas';
import type { MinutesParts } from './handlers';
import { approvedMinutes, readFrozen } from './versions';

/** What reading copies needs of the system. */
export type CopyParts = {
  readonly store: () => RecordStore | null;
  /** Asks for a Word file; its name, bytes and text, or null when the person cancels. */
  readonly chooseCopy: () => Promise<{ readonly name: string; readonly bytes: Uint8Array; readonly document: NeutralDocument } | null>;
  /** The bytes of a version as it was written, and its text read by the same reader. */
  readonly write: (model: DocumentModel) => Promise<Result<Uint8Array>>;
  readonly read: (bytes: Uint8Array) => Promise<NeutralDocument>;
};

/** Reads the chair's file back: what differs from the minutes as they stand, line by line, for the clerk to accept. */
export async function readBackChanges(parts: CopyParts, meetingId: string, linesOf: MinutesParts['lines']): Promise<{ state: 'cancelled' } | { state: 'read'; changes: ReadChange[] }> {
  const store = openStore(parts);
  const copy = await parts.chooseCopy();
  if (copy === null) return { state: 'cancelled' };
  const lines = await store.read((reader) => linesOf(reader, meetingId));
  const theirs = documentLines(copy.document);
  const known = new Set(theirs.map((line) => plain(line)));
  const ours = new Set(lines.map(({ printed }) => plain(printed)));
  const left = theirs.filter((line) => !ours.has(plain(line)));
  const changes: ReadChange[] = [];
  for (const line of lines) {
    if (line.printed === '' || known.has(plain(line.printed))) continue;
    const likest = left.map((text, index) => ({ text, index, likeness: likeness(line.printed, text) })).toSorted((one, other) => other.likeness - one.likeness)[0];
    if (!likest || likest.likeness < 0.5) continue;
    left.splice(likest.index, 1);
    const after = withoutPrinted(likest.text, line.printed, line.text);
    // Where it cannot be told which line was meant, it is shown for the clerk to type.
    changes.push(after === null ? { entryId: null, minute: line.minute, before: line.printed, after: likest.text } : { entryId: line.entryId, minute: line.minute, before: line.text, after });
  }
  return { state: 'read', changes };
}

/** The words of a line without what is printed around it: the house's word, the votes, the number of the decision. Null when they cannot be told apart. */
function withoutPrinted(theirs: string, printed: string, text: string): string | null {
  const at = printed.indexOf(text);
  if (at < 0) return null;
  const before = plain(printed.slice(0, at));
  const after = plain(printed.slice(at + text.length));
  const whole = plain(theirs);
  return whole.startsWith(before) && whole.endsWith(after) && whole.length > before.length + after.length ? theirs.trim().slice(before.length, theirs.trim().length - after.length).trim() : null;
}

/** Which minutes of this record a file is a copy of, and whether anything in it was changed since. */
export async function checkACopy(parts: CopyParts): Promise<{ state: 'cancelled' } | ({ state: 'checked' } & CopyCheck)> {
  const store = openStore(parts);
  const copy = await parts.chooseCopy();
  if (copy === null) return { state: 'cancelled' };
  const answer = (result: CopyCheck['result'], version: string, sentence: string, differences: CopyCheck['differences'] = []) => ({ state: 'checked' as const, result, fileName: copy.name, version, sentence, differences });
  const check = readCheckLine(copy.document.furniture.flatMap(({ blocks }) => blocks.map((block) => blockText(block))).join('\n'));
  if (check === null) return answer('unknown', '', 'The file carries no content check, so it was not made by this application, or the foot of its pages was taken off.');
  const found = await store.read((reader) => versionOf(reader, check));
  if (found === null) return answer('unknown', '', 'No version of minutes in this record has the content check of this file. It may belong to another record, or to a draft of which no version was kept.');
  const { words, model } = found;
  const written = await parts.write(model);
  if (!written.ok) throw new Refusal(written.error);
  if (sha256(written.value) === sha256(copy.bytes)) return answer('same', words, `This is ${words}, byte for byte.`);
  const differences = textDifferences(documentLines(await parts.read(written.value)), documentLines(copy.document));
  return differences.length === 0
    ? answer('sameText', words, `This is ${words}. It was saved again by another program; its text is the same.`)
    : answer('differs', words, `This file says that it is ${words}, and its text is another in ${differences.length === 1 ? 'one place' : `${String(differences.length)} places`}.`, [...differences]);
}

async function versionOf(reader: RecordReader, check: string): Promise<{ readonly words: string; readonly model: DocumentModel } | null> {
  const rows = (await reader.find('minutesVersion', {}, { version: 'DESC' })).filter((row) => row.contentHash.startsWith(check) || row.part2Hash.startsWith(check));
  for (const row of rows) {
    const frozen = readFrozen(row);
    const model = row.contentHash.startsWith(check) ? frozen?.open : frozen?.part2;
    if (!model) continue;
    const meeting = await reader.get('meeting', row.meetingId, 'meeting');
    return { words: versionWords(row, meeting, model === frozen?.part2), model: (await approvedMinutes(reader, meeting)) && row.stage === 'approved' ? { ...model, status: 'approved' } : model };
  }
  return null;
}

function versionWords(row: RowOf<'minutesVersion'>, meeting: RowOf<'meeting'>, part2: boolean): string {
  const date = parseCalendarDay(meeting.date);
  const day = parseCalendarDay(row.day);
  return `version ${String(row.version)} of the ${part2 ? 'Part 2 ' : ''}minutes of ${date ? formatDay(date) : meeting.date} (${stageWords(row.stage).toLowerCase()}${day ? `, ${formatDay(day)}` : ''})`;
}

function documentLines(document: NeutralDocument): readonly string[] {
  return document.blocks.flatMap((block) => blockText(block, { labels: 'none', notes: false, furniture: false }).split('\n')).map((line) => line.trim()).filter((line) => line !== '');
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function openStore(parts: CopyParts): RecordStore {
  const store = parts.store();
  if (!store) throw new Refusal(ruleRefusal('noRecord', 'No record is open. Open or make one first.'));
  return store;
}
