import { RESPONSE_WORDS } from '@shared/ledger/ledger-words';
import type { Response } from '@shared/ledger/model';

/** What was answered, with words also for nothing yet. */
export function responseWords(response: Response): string {
  return response === '' ? 'No response yet' : RESPONSE_WORDS[response];
}
