import { EntitySchema } from 'typeorm';
import type { Publicity } from '@shared/kernel/publicity';
import { baseColumns, optionalText, text } from '@main/store/row';
import type { BaseRow } from '@main/store/row';

/** A decision taken between meetings: the chair's action, or a written resolution. `consents` is the JSON list of who was asked and what they answered; it is reported to `reportedMeetingId`. */
export type BetweenDecisionRow = BaseRow & {
  bodyId: string;
  kind: 'chairsAction' | 'writtenResolution';
  number: string;
  title: string;
  words: string;
  reason: string;
  takenOn: string;
  takenByName: string;
  consents: string;
  outcome: '' | 'carried' | 'lost';
  publicity: Publicity;
  reportedMeetingId: string | null;
  reportedItemId: string | null;
};
export const betweenDecisionSchema = new EntitySchema<BetweenDecisionRow>({
  name: 'betweenDecision',
  columns: { ...baseColumns, bodyId: text, kind: text, number: text, title: text, words: text, reason: text, takenOn: text, takenByName: text, consents: text, outcome: text, publicity: text, reportedMeetingId: optionalText, reportedItemId: optionalText },
  indices: [{ name: 'betweenDecision_body', columns: ['bodyId', 'takenOn'] }],
  foreignKeys: [
    { target: 'body', columnNames: ['bodyId'], referencedColumnNames: ['id'] },
    { target: 'meeting', columnNames: ['reportedMeetingId'], referencedColumnNames: ['id'] },
    { target: 'agendaItem', columnNames: ['reportedItemId'], referencedColumnNames: ['id'] },
  ],
});
