import type { DocumentKind } from '@shared/documents/contract';
import { actionListDocument } from '@main/features/actions/action-list-document';
import { agendaDocument } from '@main/features/agenda/agenda-document';
import { meetingAttendanceDocument, minuteExcerptDocument, minutesDocument, minutesPart2Document } from '@main/features/write-up/minutes-document';
import { challengeLogDocument } from '@main/features/challenge-log/challenge-document';
import { betweenDocument } from '@main/features/between-meetings/between-document';
import { decisionsDocument } from '@main/features/motions/decisions-document';
import { actionPlanDocument, recommendationHistoryDocument } from '@main/features/ledger/ledger-documents';
import { createPackDocument } from '@main/features/pack/pack-document';
import { noticeDocument } from '@main/features/issue/notice-document';
import { supplementaryDocument } from '@main/features/issue/supplementary-document';
import { reportDocument } from '@main/features/papers/report-document';
import { attendanceDocument, membershipDocument, registerDocument, statutoryDocument, termsDocument } from '@main/features/reporting/body-documents';
import { chairAgendaDocument, namePlatesDocument, requestsDocument, signInDocument } from '@main/features/room/room-documents';
import { resumptionDocument } from '@main/features/sittings/resumption-document';
import { forwardPlanDocument, meetingCalendarDocument } from '@main/features/year/year-documents';
import type { DocumentSource } from '@main/features/documents/document-source';

/** Which feature gathers which kind of document. Features meet here and in record-core.ts. */
export const DOCUMENT_SOURCES: Readonly<Record<DocumentKind, DocumentSource>> = {
  agenda: agendaDocument,
  report: reportDocument,
  minutes: minutesDocument,
  pack: createPackDocument({ agenda: agendaDocument, report: reportDocument }),
  meetingCalendar: meetingCalendarDocument,
  forwardPlan: forwardPlanDocument,
  attendanceTable: attendanceDocument,
  statutoryTable: statutoryDocument,
  membership: membershipDocument,
  terms: termsDocument,
  register: registerDocument,
  notice: noticeDocument,
  supplementaryAgenda: supplementaryDocument,
  chairAgenda: chairAgendaDocument,
  signInSheet: signInDocument,
  namePlates: namePlatesDocument,
  requests: requestsDocument,
  minutesPart2: minutesPart2Document,
  meetingAttendance: meetingAttendanceDocument,
  minuteExcerpt: minuteExcerptDocument,
  actionList: actionListDocument,
  resumption: resumptionDocument,
  betweenDecisions: betweenDocument,
  decisions: decisionsDocument,
  actionPlan: actionPlanDocument,
  recommendationHistory: recommendationHistoryDocument,
  challengeLog: challengeLogDocument,
};
