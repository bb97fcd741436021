import { calendarDaySchema, parseCalendarDay } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { Refusal, ruleRefusal } from '@shared/kernel/result';
import { asRestrictedAs } from '@shared/papers/content/as-restricted-as';
import { comparePapers } from '@shared/papers/content/compare-papers';
import type { PaperContent } from '@shared/papers/content/paper-content';
import { lastStepSchema } from '@shared/papers/model';
import type { PaperStep } from '@shared/papers/model';
import type { paperWorkflowContract } from '@shared/papers/workflow/contract';
import { canGoStep, goesBack, statusAfter } from '@shared/papers/workflow/steps';
import type { HandlersFor } from '@main/boundary/handlers';
import { clerkOf } from '@main/features/bodies/clerk-of';
import { putPaperContent, readPaperContent } from '@main/features/papers/paper-content';
import { paperDue } from '@main/features/papers/paper-due';
import { refuseLocked } from '@main/features/papers/paper-lock';
import { changedSinceVersion, contentOfVersion, keepPaperVersion, paperVersionsOf } from '@main/features/papers/paper-versions';
import type { VersionContent } from '@main/features/papers/paper-versions';
import type { RecordReader } from '@main/store/record-reader';
import type { RecordTransaction } from '@main/store/record-transaction';

/** From draft to published, and back. Every step keeps the paper as it stood. */
export const paperWorkflowHandlers: HandlersFor<typeof paperWorkflowContract> = {
  get: async ({ reader }, { paperId }) => {
    const paper = await reader.get('paper', paperId, 'paper');
    const { clearedByName = '', clearedOn = null } = paper;
    return {
      status: paper.status,
      lastStep: lastStepSchema.catch('').parse(paper.lastStep),
      byName: paper.stepByName ?? '',
      on: parseCalendarDay(paper.stepOn ?? ''),
      note: paper.stepNote ?? '',
      cleared: clearedByName === '' && clearedOn === null ? null : { byName: clearedByName, on: parseCalendarDay(clearedOn ?? '') },
      clerkName: await clerkOf(reader, paper.bodyId),
      due: paper.meetingId === null ? null : await paperDue(reader, paper.meetingId),
      versions: (await paperVersionsOf(reader, paperId)).map(({ id, version, step, status, day, at, byName, note }) => ({ id, version, step, status, day: calendarDaySchema.parse(day), at, byName, note })).toReversed(),
    };
  },

  meetingDue: async ({ reader }, { meetingId }) => ({ due: await paperDue(reader, meetingId) }),

  submit: async ({ tx, today }, asked) => await goStep(tx, today, 'submitted', asked),
  giveBack: async ({ tx, today }, asked) => await goStep(tx, today, 'returned', asked),
  clear: async ({ tx, today }, { on, ...asked }) => await goStep(tx, today, 'cleared', asked, on),
  publish: async ({ tx, today }, asked) => await goStep(tx, today, 'published', asked),
  openForChanges: async ({ tx, today }, asked) => await goStep(tx, today, 'reopened', asked),

  keepVersion: async ({ tx, today }, { paperId, at, byName, note, fresh }) => {
    const last = (await paperVersionsOf(tx, paperId)).at(-1);
    if (fresh && last && !(await changedSinceVersion(tx, paperId))) return { versionId: last.id, version: last.version, at: last.at, kept: false };
    const row = await keepPaperVersion(tx, paperId, { step: 'kept', day: today, at, byName, note });
    return { versionId: row.id, version: row.version, at: row.at, kept: true };
  },

  restoreVersion: async ({ tx, today }, { paperId, versionId, at, byName }) => {
    await refuseLocked(tx, paperId);
    const version = await contentOf(tx, paperId, versionId);
    const now = await readPaperContent(tx, paperId);
    if (await changedSinceVersion(tx, paperId)) await keepPaperVersion(tx, paperId, { step: 'restored', day: today, at, byName, note: `Before going back to version ${String((await tx.get('paperVersion', versionId, 'version')).version)}` });
    await putPaperContent(tx, paperId, asRestrictedAs(now, beside(version, now)));
    return {};
  },

  compare: async ({ reader }, { versionId, withId }) => {
    const row = await reader.get('paperVersion', versionId, 'version');
    const before = await contentOf(reader, row.paperId, versionId);
    const after = withId === null ? { content: await readPaperContent(reader, row.paperId), withoutAppendices: false } : await contentOf(reader, row.paperId, withId);
    return { pieces: comparePapers(beside(before, after.content), beside(after, before.content)).map((piece) => ({ ...piece, words: [...piece.words] })) };
  },
};

async function goStep(tx: RecordTransaction, today: CalendarDay, step: PaperStep, { paperId, at, byName, note = '' }: { readonly paperId: string; readonly at: string; readonly byName: string; readonly note?: string }, clearedOn: CalendarDay | null = null): Promise<{ versionId: string }> {
  const paper = await tx.get('paper', paperId, 'paper');
  const verdict = canGoStep(paper.status, step);
  if (verdict.verdict === 'refused') throw new Refusal(ruleRefusal('cannotGoStep', verdict.reasons.join(' ')));
  const cleared = step === 'cleared' ? { clearedByName: byName, clearedOn } : goesBack(step) ? { clearedByName: '', clearedOn: null } : {};
  await tx.update('paper', paperId, { status: statusAfter(step), lastStep: step, stepByName: byName, stepOn: today, stepNote: note, ...cleared });
  return { versionId: (await keepPaperVersion(tx, paperId, { step, day: today, at, byName, note })).id };
}

async function contentOf(reader: RecordReader, paperId: string, versionId: string): Promise<VersionContent> {
  const row = await reader.get('paperVersion', versionId, 'version');
  if (row.paperId !== paperId) throw new Refusal(ruleRefusal('versionOfAnotherPaper', 'This version belongs to another paper.'));
  const content = contentOfVersion(row);
  if (content === null) throw new Refusal(ruleRefusal('versionUnknown', 'This version was kept by a later version of Minute Book and cannot be shown here.'));
  return content;
}

/** What a version says; one that was kept before papers said what their appendices are has those of what it is laid beside. */
function beside({ content, withoutAppendices }: VersionContent, other: PaperContent): PaperContent {
  return withoutAppendices ? { ...content, appendices: other.appendices } : content;
}
