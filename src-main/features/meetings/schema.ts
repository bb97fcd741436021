import { EntitySchema } from 'typeorm';
import type { MeetingStage } from '@shared/meetings/model';
import { baseColumns, optionalText, text } from '@main/store/row';
import type { BaseRow } from '@main/store/row';

/** A meeting. Names that its documents print are copied in when it is held (see attendance), so that later changes of the body do not rewrite it. */
export type MeetingRow = BaseRow & {
  bodyId: string;
  title: string;
  date: string;
  startTime: string;
  plannedEnd: string;
  place: string;
  stage: MeetingStage;
  actualStart: string | null;
  actualEnd: string | null;
  currentItemId: string | null;
  /** The names of body and organisation as they were when the meeting began; null before. */
  bodyNameThen: string | null;
  organisationNameThen: string | null;
};
export const meetingSchema = new EntitySchema<MeetingRow>({
  name: 'meeting',
  columns: { ...baseColumns, bodyId: text, title: text, date: text, startTime: text, plannedEnd: text, place: text, stage: text, actualStart: optionalText, actualEnd: optionalText, currentItemId: optionalText, bodyNameThen: optionalText, organisationNameThen: optionalText },
  indices: [{ name: 'meeting_body', columns: ['bodyId', 'date'] }],
  foreignKeys: [{ target: 'body', columnNames: ['bodyId'], referencedColumnNames: ['id'] }],
});
