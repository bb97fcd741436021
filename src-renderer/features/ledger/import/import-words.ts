import type { ChangedField } from '@shared/ledger/import/compare-plan';
import type { RowChoice } from '@shared/ledger/import/plan-choices';
import type { ColumnRole } from '@shared/ledger/plan-columns';
import type { PlanParagraph } from '@shared/ledger/plan-text';
import { paragraphsText } from '@shared/ledger/plan-text';

/** What a column can hold, in the order it is offered. */
export const COLUMN_ROLES = ['reference', 'recommendation', 'responseAndActions', 'response', 'actions', 'owner', 'timescale', 'update', 'status', 'priority', 'other'] as const satisfies readonly ColumnRole[];

export const ROLE_WORDS: Readonly<Record<ColumnRole, string>> = {
  reference: 'Reference',
  recommendation: 'Recommendation',
  responseAndActions: 'Response and actions',
  response: 'Response',
  actions: 'Actions',
  owner: 'Owner',
  timescale: 'Timescale',
  update: 'Update',
  status: 'Status',
  priority: 'Priority',
  other: 'Kept under its heading',
};

/** What a row of the source can be. */
export const ROW_CHOICES: readonly { readonly value: RowChoice; readonly words: string }[] = [
  { value: 'new', words: 'A recommendation of its own' },
  { value: 'continue', words: 'The rest of the row above' },
  { value: 'heading', words: 'A heading over what follows' },
  { value: 'beside', words: 'Text beside the plan' },
  { value: 'out', words: 'Left out' },
];

export const FIELD_WORDS: Readonly<Record<ChangedField | 'updates', string>> = {
  reference: 'Reference',
  text: 'Recommendation',
  responseText: 'Response in words',
  actions: 'Actions',
  ownerName: 'Owner',
  timescale: 'Timescale',
  response: 'Response',
  status: 'Status',
  others: 'Other columns',
  updates: 'New update',
};

/** A number with its noun. */
export function countWords(count: number, one: string, many: string): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
}

/** "12 recommendations". */
export function recommendationsWords(count: number): string {
  return countWords(count, 'recommendation', 'recommendations');
}

/** The first words of paragraphs, for lists and labels. */
export function firstWords(paragraphs: readonly PlanParagraph[], most = 90): string {
  const text = paragraphsText(paragraphs).replace(/\s+/gu, ' ').trim();
  return text.length <= most ? text : `${text.slice(0, most).trimEnd()}…`;
}
