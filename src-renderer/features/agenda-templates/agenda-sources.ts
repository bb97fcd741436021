import { useMemo } from 'react';
import type { AgendaSource, TemplateSummary } from '@shared/agenda-templates/model';
import { BODY_KIND_WORDS } from '@shared/bodies/model';
import type { BodyKind } from '@shared/bodies/model';
import { formatDay } from '@shared/kernel/calendar-day';
import type { Meeting } from '@shared/meetings/model';
import { useRead } from '@renderer/query/use-read';

/** One choice of what an agenda begins from. */
export type SourceChoice = { readonly value: string; readonly words: string; readonly source: AgendaSource };

/** How many earlier agendas are offered. */
const EARLIER = 8;

/** The shipped template by what it holds: "The standing items of a schools forum". */
export function shippedWords(kind: BodyKind): string {
  return `The standing items of a ${BODY_KIND_WORDS[kind].toLowerCase()}`;
}

/**
 * What an agenda of a body can begin from, the likeliest first: the usual template, else the agenda of the last meeting, else
 * the shipped standing items; then the other templates and earlier agendas. Never the agenda of `exceptMeetingId`.
 */
export function sourceChoices(kind: BodyKind, templates: readonly TemplateSummary[], meetings: readonly Meeting[], exceptMeetingId: string | null): readonly SourceChoice[] {
  const byTemplate = templates.map(({ id, name, usual, itemCount }): SourceChoice & { readonly usual: boolean } => ({ usual, value: `template:${id}`, words: `${usual ? `The usual template: ${name}` : `Template: ${name}`} (${itemsWords(itemCount)})`, source: { kind: 'template', templateId: id } }));
  const byMeeting = meetings
    .filter((meeting) => meeting.itemCount > 0 && meeting.id !== exceptMeetingId)
    .toSorted((one, other) => (one.date < other.date ? 1 : -1))
    .slice(0, EARLIER)
    .map((meeting): SourceChoice => ({ value: `agenda:${meeting.id}`, words: `The agenda of ${formatDay(meeting.date)}${meeting.title === '' ? '' : `, ${meeting.title}`} (${itemsWords(meeting.itemCount)})`, source: { kind: 'agenda', meetingId: meeting.id } }));
  const shipped: SourceChoice = { value: 'shipped', words: shippedWords(kind), source: { kind: 'shipped' } };
  return [...byTemplate.filter(({ usual }) => usual), ...byTemplate.filter(({ usual }) => !usual), ...byMeeting, shipped];
}

/** The choices for a body as the record stands; null while they are being read. */
export function useSourceChoices(bodyId: string, kind: BodyKind, exceptMeetingId: string | null): readonly SourceChoice[] | null {
  const templates = useRead('agendaTemplates', 'list', { bodyId }).data?.templates;
  const meetings = useRead('meetings', 'list', { bodyId }).data?.meetings;
  return useMemo(() => (templates && meetings ? sourceChoices(kind, templates, meetings, exceptMeetingId) : null), [kind, templates, meetings, exceptMeetingId]);
}

/** "1 item", "12 items". */
export function itemsWords(count: number): string {
  return count === 1 ? '1 item' : `${String(count)} items`;
}
