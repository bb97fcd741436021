import { useMutation } from '@tanstack/react-query';
import type { UseMutationResult } from '@tanstack/react-query';
import type { Client } from '@shared/client-type';
import { OperationError } from '@shared/make-client';
import { client } from '@renderer/client';
import { showFailure } from './notices';
import type { Answer, Question } from './use-read';

/**
 * Changes the record through the one way there is. A failure becomes one notice by itself; with `fields: true` a refusal of
 * the input is left to the form, which shows it beside its fields with `fieldMessages`.
 */
export function useWrite<F extends keyof Client, K extends keyof Client[F] & string>(feature: F, operation: K, options: { readonly fields?: boolean } = {}): UseMutationResult<Answer<F, K>, unknown, Question<F, K>> {
  return useMutation<Answer<F, K>, unknown, Question<F, K>>({
    mutationFn: (input) => (client[feature][operation] as (value: Question<F, K>) => Promise<Answer<F, K>>)(input),
    onError: (error) => {
      if (options.fields === true && error instanceof OperationError && error.error.kind === 'invalid') return;
      showFailure(error);
    },
  });
}

/** The messages of a refused input by the path of their field; empty for any other error. */
export function fieldMessages(error: unknown): Readonly<Record<string, string>> {
  if (!(error instanceof OperationError) || error.error.kind !== 'invalid') return {};
  return Object.fromEntries(error.error.issues.map((issue) => [issue.path, issue.message]));
}
