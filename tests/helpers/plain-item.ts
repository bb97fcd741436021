import type { AgendaItem } from '@shared/agenda/model';

/** What an agenda item says when nothing was said of it. */
export const PLAIN_ITEM = {
  kind: 'item', standing: '', speakers: '', fixedStart: null, askWords: '', exemptParagraphs: [], publicInterestReason: '', publicTitle: '', fileCount: 0, specialBusiness: '', stateReason: '', deferredTo: null,
  carriedFromItemId: null, linkedMeetingId: null, addedAfterIssue: false, urgentReason: '',
} satisfies Partial<AgendaItem>;
