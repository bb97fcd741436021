import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { writeCalendar } from '@shared/calendar-file/write-calendar';
import type { DocumentStyles } from '@shared/documents/document-styles';
import { cleanFileName, documentFileName, numberedFileName } from '@shared/documents/file-name';
import type { Audience } from '@shared/documents/prose';
import { agendaLines, cancellationEmail, issueEmail, meetingEvent } from '@shared/issue/issue-words';
import type { AnnouncedMeeting } from '@shared/issue/issue-words';
import { formatDay } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { describeError, fail, ok, Refusal, ruleRefusal } from '@shared/kernel/result';
import type { Result } from '@shared/kernel/result';
import { saveDocument } from '@main/docx/save-document';
import type { FileDoor } from '@main/docx/save-document';
import { describeLeaks, scanForLeaks } from '@main/docx/scan-for-leaks';
import { listAttachments } from '@main/features/attachments/attachment-rows';
import type { DocumentMaker } from '@main/features/documents/document-maker';
import type { DocumentSource } from '@main/features/documents/document-source';
import { recordSecrets } from '@main/features/documents/record-secrets';
import type { RecordReader } from '@main/store/record-reader';
import type { RecordStore } from '@main/store/record-store';
import { clerkName, issuesOf, sinceIssue } from './issue-rows';

/** One thing that an issue leaves in the folder. `make` answers the file's name as it was really written, with what to tell about it. */
export type IssueFile = { readonly what: string; readonly make: (job: FileJob) => Promise<Result<{ readonly file: string; readonly note: string }>> };
export type FileJob = { readonly folder: string; readonly signal: AbortSignal; readonly onProgress: (fraction: number, sentence: string) => void };

/** What files are made with. */
export type FileParts = {
  readonly store: RecordStore;
  readonly sources: { readonly agenda: DocumentSource; readonly pack: DocumentSource; readonly supplementaryAgenda: DocumentSource; readonly notice: DocumentSource };
  readonly maker: DocumentMaker;
  readonly styles: () => DocumentStyles;
  /** Keeps the sum of the agenda's Word file with the issue. */
  readonly noteHash: (issueId: string, hash: string) => Promise<void>;
  readonly door?: FileDoor;
};

/** The files of an issue, in the order in which they are made, and the e-mail that goes with them. */
export async function filesOfIssue(parts: FileParts, meetingId: string, issueId: string): Promise<{ readonly files: readonly IssueFile[]; readonly email: string }> {
  return await parts.store.read(async (reader) => {
    const issues = await issuesOf(reader, meetingId);
    const at = issues.findIndex(({ row }) => row.id === issueId);
    const issued = issues[at];
    if (!issued) throw new Refusal(ruleRefusal('issueGone', 'This issue is no longer in the record.'));
    const { issue, frozen } = issued;
    const supplement = issue.kind === 'supplementary';
    const kind = supplement ? ('supplementaryAgenda' as const) : ('agenda' as const);
    const id = supplement ? issueId : meetingId;
    const { hasRestricted } = await parts.sources[kind](reader, id, 'public');
    const about = await announced(reader, meetingId);
    const items = frozen.items.filter((item) => frozen.brought.includes(item.id));
    const earlier = issue.kind === 'revised' ? issues[at - 1] : undefined;
    const changes = earlier === undefined ? [] : [`This takes the place of the agenda issued on ${formatDay(earlier.issue.issuedOn)}.`];
    // Noted only while the document is what was issued: later ones say what has changed and have other bytes.
    const since = supplement ? null : await sinceIssue(reader, await reader.get('meeting', meetingId, 'meeting'));
    const asIssued = (since?.differences ?? []).length === 0;
    const packed = supplement || !(await hasPapers(reader, meetingId)) ? null : await parts.sources.pack(reader, meetingId, 'public');
    const document = (what: string, source: DocumentSource, subject: string, audience: Audience, inTwo: boolean, note: (file: string) => Promise<void> = async () => undefined): IssueFile => ({
      what,
      make: async (job) => {
        const made = await saveAsWord(parts, source, subject, audience, inTwo, job);
        if (made.ok) await note(made.value.file);
        return made;
      },
    });
    const noteHash = async (file: string): Promise<void> => {
      if (issue.documentHash === '' && asIssued) await parts.noteHash(issueId, createHash('sha256').update(await readFile(file)).digest('hex'));
    };
    return {
      files: [
        document(supplement ? 'Supplementary agenda' : 'Agenda', parts.sources[kind], id, 'public', hasRestricted, noteHash),
        ...(hasRestricted ? [document(supplement ? 'Supplementary agenda for members' : 'Agenda for members', parts.sources[kind], id, 'members', hasRestricted)] : []),
        ...(packed ? [document('Pack', parts.sources.pack, meetingId, 'public', packed.hasRestricted)] : []),
        ...(packed?.hasRestricted === true ? [document('Exempt pack for members', parts.sources.pack, meetingId, 'members', true)] : []),
        document('Certificate of notice', parts.sources.notice, issueId, 'public', hasRestricted),
        calendarFile(parts, about, 'publish', [`${supplement ? 'Supplementary agenda' : 'Agenda'} issued on ${formatDay(issue.issuedOn)}.`, '', ...agendaLines(frozen.items)]),
      ],
      email: await guarded(reader, issueEmail(about, issue.kind, items, changes, issue.lateReason)),
    };
  });
}

/** The file that takes a cancelled meeting out of calendars, and the e-mail that tells of it. */
export async function filesOfCancellation(parts: FileParts, meetingId: string): Promise<{ readonly files: readonly IssueFile[]; readonly email: string }> {
  return await parts.store.read(async (reader) => {
    const about = await announced(reader, meetingId);
    if (about.cancelReason === null) throw new Refusal(ruleRefusal('notCancelled', 'The meeting is not cancelled.'));
    return { files: [calendarFile(parts, about, 'cancel', [`Cancelled. ${about.cancelReason}`.trim()])], email: await guarded(reader, cancellationEmail(about)) };
  });
}

/** Whether a pack would hold more than the agenda. A supplementary agenda goes out by itself: its papers are in the next pack. */
async function hasPapers(reader: RecordReader, meetingId: string): Promise<boolean> {
  return (await reader.find('paper', { meetingId })).length > 0 || (await listAttachments(reader, { meetingId })).length > 0;
}

async function announced(reader: RecordReader, meetingId: string): Promise<AnnouncedMeeting> {
  const meeting = await reader.get('meeting', meetingId, 'meeting');
  const body = await reader.get('body', meeting.bodyId, 'body');
  return {
    meetingId,
    body: meeting.bodyNameThen ?? body.name,
    meeting: { title: meeting.title, date: meeting.date as CalendarDay, startTime: meeting.startTime, plannedEnd: meeting.plannedEnd, place: meeting.place },
    clerk: await clerkName(reader, body.id),
    sequence: meeting.calendarSequence ?? 0,
    changedAt: meeting.updatedAt,
    cancelReason: typeof meeting.cancelledOn === 'string' ? (meeting.cancelReason ?? '') : null,
  };
}

async function saveAsWord({ store, maker, styles }: FileParts, source: DocumentSource, id: string, audience: Audience, hasRestricted: boolean, { folder, signal, onProgress }: FileJob): Promise<Result<{ readonly file: string; readonly note: string }>> {
  const { document, secrets } = await store.read(async (reader) => ({ document: await source(reader, id, audience), secrets: audience === 'public' ? await recordSecrets(reader) : null }));
  const file = await freeName(folder, documentFileName({ ...document.name, kind: document.model.kind, status: document.model.status, publicVersion: audience === 'public' && hasRestricted && document.hasRestricted }, 'docx'));
  return await maker.save({ model: document.model, styles: styles(), guarded: secrets, fileName: path.basename(file), onProgress, signal, format: 'docx', file });
}

function calendarFile({ store, door }: FileParts, about: AnnouncedMeeting, method: 'publish' | 'cancel', description: readonly string[]): IssueFile {
  return {
    what: method === 'cancel' ? 'Cancellation for calendars' : 'Calendar file',
    make: async ({ folder, onProgress }) => {
      onProgress(0.5, 'Writing the calendar file');
      const event = meetingEvent(about, description);
      const readable = [event.summary, event.place, ...event.description].join('\n');
      const leaks = await store.read(async (reader) => await leaksIn(reader, readable));
      if (leaks !== '') return fail(ruleRefusal('document.leak', leaks));
      const file = await freeName(folder, `${cleanFileName(`${about.meeting.date} ${about.body}${method === 'cancel' ? ' cancelled' : ''}`)}.ics`);
      const saved = await saveDocument(file, new TextEncoder().encode(writeCalendar({ method, name: '', events: [event] })), door);
      return saved.ok ? ok({ file: saved.value.path, note: saved.value.message }) : saved;
    },
  };
}

/** The text when nothing exempt is in it; refused otherwise, naming the place. */
async function guarded(reader: RecordReader, text: string): Promise<string> {
  const leaks = await leaksIn(reader, text);
  if (leaks !== '') throw new Refusal(ruleRefusal('document.leak', leaks));
  return text;
}

async function leaksIn(reader: RecordReader, text: string): Promise<string> {
  const { secrets, open, attached } = await recordSecrets(reader);
  const leaks = await scanForLeaks(new TextEncoder().encode(text), 'message.txt', secrets, open, attached);
  return leaks.length === 0 ? '' : describeLeaks(leaks);
}

/** A name in the folder that no file has yet: what was sent before stays as it was. */
async function freeName(folder: string, name: string): Promise<string> {
  for (let number = 1; number < 200; number += 1) {
    const file = path.join(folder, number === 1 ? name : numberedFileName(name, number));
    const taken = await stat(file).then(() => true, () => false);
    if (!taken) return file;
  }
  throw new Refusal(ruleRefusal('folderFull', 'The folder holds too many files of this name. Choose another folder.'));
}

/** Makes files one after the other; one that fails is named with its reason and the others are made all the same. */
export async function makeAll(files: readonly IssueFile[], job: FileJob): Promise<{ readonly stopped: boolean; readonly made: readonly { readonly what: string; readonly file: string; readonly note: string }[]; readonly failed: readonly { readonly what: string; readonly sentence: string }[] }> {
  const made: { what: string; file: string; note: string }[] = [];
  const failed: { what: string; sentence: string }[] = [];
  for (const [index, { what, make }] of files.entries()) {
    if (job.signal.aborted) return { stopped: true, made, failed };
    try {
      const result = await make({ ...job, onProgress: (fraction, sentence) => job.onProgress((index + fraction) / files.length, `${what}: ${sentence.toLowerCase()}`) });
      if (result.ok) made.push({ what, ...result.value });
      else if (!job.signal.aborted) failed.push({ what, sentence: describeError(result.error) });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      failed.push({ what, sentence: error.message });
    }
  }
  return { stopped: job.signal.aborted, made, failed };
}
