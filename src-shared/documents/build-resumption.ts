import { textRuns, type Block, type DocumentModel } from '@shared/documents/document-model';
import { meetingDocument, plainHeading } from '@shared/documents/meeting-frame';
import { formatDay, formatDayWithWeekday } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { formatTimeInMinutes } from '@shared/kernel/time-of-day';
import type { TimeOfDay } from '@shared/kernel/time-of-day';
import type { Audience } from '@shared/documents/prose';
import type { Publicity } from '@shared/kernel/publicity';

/** Everything the notice of a resumed meeting says. Items keep the numbers that they were issued with. */
export type ResumptionFacts = {
  readonly council: string;
  readonly body: string;
  readonly date: CalendarDay;
  readonly adjournedOn: CalendarDay;
  readonly resumes: { readonly day: CalendarDay | null; readonly at: TimeOfDay | null; readonly place: string };
  readonly items: readonly { readonly number: string; readonly title: string; readonly publicTitle: string; readonly publicity: Publicity }[];
  readonly audience: Audience;
  readonly recordedAt: string | null;
};

/** Tells when and where an adjourned meeting goes on, and what is still to be taken. What is exempt the public reads only as such. */
export function buildResumption(facts: ResumptionFacts): DocumentModel {
  const { resumes, audience } = facts;
  const blocks: Block[] = [];
  if (facts.council.trim() !== '') blocks.push({ type: 'strapline', text: facts.council });
  blocks.push({ type: 'title', text: `Notice of the resumed meeting of the ${facts.body}` });
  const detail = (label: string, value: string): void => void blocks.push({ type: 'detail', label, value: textRuns(value) });
  detail('Date', resumes.day === null ? 'To be announced' : formatDayWithWeekday(resumes.day));
  detail('Time', resumes.at === null ? 'To be announced' : formatTimeInMinutes(resumes.at));
  detail('Place', resumes.place === '' ? 'To be announced' : resumes.place);
  blocks.push(paragraph(`The meeting of ${formatDayWithWeekday(facts.date)} was adjourned${facts.adjournedOn === facts.date ? '' : ` on ${formatDayWithWeekday(facts.adjournedOn)}`} and goes on at the time above. It is the same meeting: only what was not finished is taken, under the numbers of the agenda that was issued.`));
  blocks.push(plainHeading('Business still to be taken'));
  if (facts.items.length === 0) blocks.push(paragraph('Every item was finished before the meeting was adjourned.'));
  for (const item of facts.items) {
    const hidden = audience === 'public' && item.publicity !== 'open';
    const title = hidden ? (item.publicTitle === '' ? (item.publicity === 'exempt' ? 'Exempt item' : 'Confidential item') : item.publicTitle) : item.title;
    blocks.push({ type: 'detail', label: `Item ${item.number}`, value: textRuns(title) });
  }
  const restricted = facts.items.map(({ publicity }) => publicity);
  const classification = restricted.includes('confidential') ? { type: 'confidential' as const, appliesTo: null } : restricted.includes('exempt') ? { type: 'exempt' as const, paragraphs: [], appliesTo: null } : { type: 'open' as const };
  return meetingDocument('notice', { ...facts, status: 'final', classification }, { title: `Resumed meeting: ${facts.body}, ${formatDay(resumes.day ?? facts.date)}`, subject: `Notice of the resumed meeting of ${formatDay(facts.date)}` }, blocks);
}

function paragraph(text: string): Block {
  return { type: 'paragraph', look: 'body', indent: 'none', keepWithNext: false, runs: textRuns(text) };
}
