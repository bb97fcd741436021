import { askWordsOf } from '@shared/agenda/model';
import { agendaTree, flattenAgenda } from '@shared/agenda/ordering';
import { timeAgenda } from '@shared/agenda/timing';
import type { AgendaTimes } from '@shared/agenda/timing';
import type { CheckedItem } from '@shared/issue/issue-facts';
import type { IssuedMeeting } from '@shared/issue/frozen-agenda';
import { parseCalendarDay } from '@shared/kernel/calendar-day';
import { parseTimeOfDay } from '@shared/kernel/time-of-day';
import type { TimeOfDay } from '@shared/kernel/time-of-day';
import type { RecordReader } from '@main/store/record-reader';
import type { RowOf } from '@main/store/record-schemas';
import { agendaItemsOf, agendaNumbersOf } from '@main/features/agenda/item-rows';
import { publicityWithin, recommendationOf } from '@main/features/agenda/printed-items';
import { titleOfFile } from '@main/features/attachments/attachment-rows';
import { blockRowsByOwner } from '@main/features/text/block-rows';

/** An agenda as it stands, in the shape in which it is checked, frozen and compared. */
export type AgendaAsItStands = { readonly meeting: IssuedMeeting; readonly items: readonly CheckedItem[]; readonly minutesOver: AgendaTimes['minutesOver'] };

/** Reads the agenda of a meeting as it stands: items in order without breaks, with numbers, times and papers. */
export async function agendaAsItStands(reader: RecordReader, meeting: RowOf<'meeting'>): Promise<AgendaAsItStands> {
  const date = parseCalendarDay(meeting.date);
  if (!date) throw new Error('A meeting has a day that does not exist');
  const all = (await agendaItemsOf(reader, meeting.id)).map(({ item }) => item);
  const numbers = await agendaNumbersOf(reader, meeting);
  const start = (parseTimeOfDay(meeting.startTime) ?? '00:00') as TimeOfDay;
  const times = timeAgenda(all, start, parseTimeOfDay(meeting.plannedEnd) ?? '');
  const papers = await papersOf(reader, meeting.id);
  const attachments = await reader.find('attachment', { agendaItemId: all.map((item) => item.id) }, { orderKey: 'ASC' });
  const publicityOf = publicityWithin(all);
  const recommended = await blockRowsByOwner(reader, 'itemRecommendation', all.map((item) => item.id));
  return {
    meeting: { title: meeting.title, date, startTime: meeting.startTime, plannedEnd: meeting.plannedEnd, place: meeting.place },
    minutesOver: times.minutesOver,
    items: flattenAgenda(agendaTree(all))
      .filter(({ item }) => item.kind !== 'break')
      .map(({ item, level, children }) => {
        const own = papers.filter((paper) => paper.agendaItemId === item.id);
        const itemPublicity = publicityOf.get(item.id) ?? item.publicity;
        const recommendation = recommendationOf(recommended.get(item.id) ?? [], itemPublicity).map(({ kind, level: indent, runs, publicity }) => ({ kind, level: indent, runs, publicity }));
        return {
          id: item.id,
          number: numbers.get(item.id) ?? '',
          level: Math.min(3, level),
          title: item.title,
          ask: askWordsOf(item),
          presenter: item.presenterName,
          start: times.items.get(item.id)?.start ?? '',
          minutes: times.items.get(item.id)?.minutes ?? 0,
          publicity: itemPublicity,
          exemptParagraphs: item.exemptParagraphs,
          state: item.state,
          stateReason: item.stateReason,
          urgentReason: item.urgentReason,
          papers: [
            ...own.map(({ id, title, publicity }) => ({ id, title, publicity })),
            ...attachments.filter((file) => file.agendaItemId === item.id).map((file) => ({ id: file.id, title: titleOfFile(file), publicity: file.publicity })),
          ],
          standing: item.standing,
          linkedMeetingId: item.linkedMeetingId,
          publicInterestReason: item.publicInterestReason,
          publicTitle: item.publicTitle,
          specialBusiness: item.specialBusiness,
          addedAfterIssue: item.addedAfterIssue,
          recommendation,
          hasRecommendation: recommendation.length > 0,
          hasSubItems: children.length > 0,
          reports: own.map(({ id, title, publicity, cleared, recommends }) => ({ id, title, publicity, cleared: cleared === 1, hasRecommendation: recommends === 1 })),
        };
      }),
  };
}

type PaperLine = { readonly id: string; readonly agendaItemId: string; readonly title: string; readonly publicity: CheckedItem['publicity']; readonly cleared: number; readonly recommends: number };

async function papersOf(reader: RecordReader, meetingId: string): Promise<readonly PaperLine[]> {
  return await reader.query<PaperLine>(
    `SELECT k.id, k.agendaItemId, k.title, k.publicity, k.status IN ('cleared', 'published') AS cleared,
            EXISTS (SELECT 1 FROM paperSection s JOIN block b ON b.ownerId = s.id AND b.ownerKind = 'paperSection'
                     WHERE s.paperId = k.id AND s.key = 'recommendations' AND s.deletedAt IS NULL AND b.deletedAt IS NULL AND trim(b.words) <> '') AS recommends
       FROM paper k JOIN agendaItem i ON i.id = k.agendaItemId
      WHERE i.meetingId = ? AND k.deletedAt IS NULL AND i.deletedAt IS NULL ORDER BY k.orderKey, k.id`,
    [meetingId],
  );
}
