import { useEffect, useRef, useState } from 'react';
import { v7 as uuidV7 } from 'uuid';
import type { DocumentKind, FileFormat } from '@shared/documents/contract';
import type { PlanChoice } from '@shared/ledger/model';
import type { Period } from '@shared/reporting/model';
import { client, subscribe } from '@renderer/client';
import { showFailure } from '@renderer/query/notices';
import { flushAllSavers } from '@renderer/saving/coalescing-saver';
import { showToast } from '@renderer/ui/toasts';
import { toastSaved } from './toast-saved';

/** Who the document is for; see the documents contract. */
export type Audience = 'public' | 'members';

/** What can be done with a document: saved in a format, copied as text, printed. */
export type DocumentTask = FileFormat | 'copy' | 'print';

/** How an export stands. `choosing`: the record holds what the public may not see, so there are two documents to choose from. */
export type ExportState =
  | { readonly step: 'resting' }
  | { readonly step: 'asking' }
  | { readonly step: 'choosing'; readonly task: DocumentTask; readonly plan: PlanChoice | null }
  | { readonly step: 'writing'; readonly sentence: string };

/** What a screen needs to offer documents. */
export type DocumentExport = {
  readonly state: ExportState;
  /** `plan` says which columns an action plan has. */
  readonly start: (task: DocumentTask, plan?: PlanChoice) => void;
  /** As start, where the screen has asked already for whom it is. */
  readonly startFor: (task: DocumentTask, audience: Audience) => void;
  readonly choose: (audience: Audience) => void;
  readonly leave: () => void;
  readonly cancel: () => void;
};

const NAME: Readonly<Record<DocumentKind, string>> = { agenda: 'Agenda', report: 'Report', minutes: 'Minutes', pack: 'Pack', meetingCalendar: 'Calendar of meetings', forwardPlan: 'Work programme', notice: 'Notice', supplementaryAgenda: 'Supplementary agenda', attendanceTable: 'Attendance table', statutoryTable: 'Table of governors', membership: 'Membership list', terms: 'Terms of reference', register: 'Register of interests', chairAgenda: 'Chair’s agenda', signInSheet: 'Sign-in sheet', namePlates: 'Name plates', requests: 'Questions and motions', minutesPart2: 'Part 2 minutes', meetingAttendance: 'Attendance', minuteExcerpt: 'Extract', actionList: 'Action list', resumption: 'Notice of the resumed meeting', betweenDecisions: 'Record of decisions between meetings', decisions: 'Decision register', actionPlan: 'Action plan', recommendationHistory: 'Recommendation', challengeLog: 'Challenge log' };
const WRITTEN: Readonly<Record<FileFormat, string>> = { docx: 'written to Word', pdf: 'saved as PDF', html: 'saved as web page', txt: 'saved as plain text', csv: 'saved as CSV', xlsx: 'saved for Excel' };

/** What is never for the public, so that nobody is asked for whom it is. */
const ONLY_FOR_MEMBERS: ReadonlySet<DocumentKind> = new Set<DocumentKind>(['minutesPart2']);

/** Makes documents: everything typed is saved first, then the person chooses for whom and where, then it is made with progress and cancel. */
export function useDocumentExport(kind: DocumentKind, id: string, period: Period | null = null): DocumentExport {
  const [state, setState] = useState<ExportState>({ step: 'resting' });
  const job = useRef<string | null>(null);

  useEffect(
    () =>
      subscribe((event) => {
        if (event.event !== 'progress' || event.jobId !== job.current) return;
        setState({ step: 'writing', sentence: `${event.sentence} ${String(Math.round(event.fraction * 100))} %` });
      }),
    [],
  );

  const carryOut = async (task: DocumentTask, audience: Audience, plan: PlanChoice | null): Promise<void> => {
    const jobId = uuidV7();
    job.current = jobId;
    setState({ step: 'asking' });
    try {
      await DEEDS[task]({ kind, id, audience, period, plan, jobId });
    } catch (error) {
      showFailure(error);
    } finally {
      job.current = null;
      setState({ step: 'resting' });
    }
  };
  const begin = async (task: DocumentTask, plan: PlanChoice | null): Promise<void> => {
    setState({ step: 'asking' });
    try {
      await flushAllSavers();
      const { hasRestricted } = await client.documents.preview({ kind, id, period, plan });
      if (ONLY_FOR_MEMBERS.has(kind)) await carryOut(task, 'members', plan);
      else if (hasRestricted) setState({ step: 'choosing', task, plan });
      else await carryOut(task, 'public', plan);
    } catch (error) {
      showFailure(error);
      setState({ step: 'resting' });
    }
  };
  return {
    state,
    start: (task, plan) => {
      if (state.step === 'resting') void begin(task, plan ?? null);
    },
    startFor: (task, audience) => {
      if (state.step === 'resting') void flushAllSavers().then(() => carryOut(task, audience, null), showFailure);
    },
    choose: (audience) => {
      if (state.step === 'choosing') void carryOut(state.task, audience, state.plan);
    },
    leave: () => setState({ step: 'resting' }),
    cancel: () => {
      if (job.current !== null) void client.documents.cancelExport({ jobId: job.current }).catch(showFailure);
    },
  };
}

type Asked = { readonly kind: DocumentKind; readonly id: string; readonly audience: Audience; readonly period: Period | null; readonly plan: PlanChoice | null; readonly jobId: string };

const DEEDS: Readonly<Record<DocumentTask, (asked: Asked) => Promise<void>>> = {
  docx: (asked) => save(asked, 'docx'),
  pdf: (asked) => save(asked, 'pdf'),
  html: (asked) => save(asked, 'html'),
  txt: (asked) => save(asked, 'txt'),
  csv: (asked) => save(asked, 'csv'),
  xlsx: (asked) => save(asked, 'xlsx'),
  copy: async (asked) => {
    const answer = await client.documents.copyText(asked);
    if (answer.state === 'copied') showToast({ title: `${NAME[asked.kind]} copied as text`, detail: 'Paste it into the e-mail.' });
  },
  print: async (asked) => {
    const answer = await client.documents.print(asked);
    if (answer.state === 'printed') showToast({ title: `${NAME[asked.kind]} sent to the printer` });
  },
};

async function save(asked: Asked, format: FileFormat): Promise<void> {
  const answer = await client.documents.exportFile({ ...asked, format });
  if (answer.state !== 'cancelled') toastSaved(`${NAME[asked.kind]} ${WRITTEN[format]}`, answer, { opens: true });
}
