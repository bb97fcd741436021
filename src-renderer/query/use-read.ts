import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { QueryClient, UseQueryResult } from '@tanstack/react-query';
import type { Client } from '@shared/client-type';
import type { OperationError } from '@shared/make-client';
import { client } from '@renderer/client';
import { followerOf } from './followed-reads';
import { readKey } from './query-client';

/** The value an operation of the client answers. */
export type Answer<F extends keyof Client, K extends keyof Client[F]> = Client[F][K] extends (input: never) => Promise<infer O> ? O : never;
/** The input an operation of the client takes. */
export type Question<F extends keyof Client, K extends keyof Client[F]> = Client[F][K] extends (input: infer I) => Promise<unknown> ? I : never;

/**
 * Reads through the one way to the record, and reads again by itself when main says that a table behind it has changed.
 * `enabled: false` holds it back (an id that is not known yet); `keep: true` shows the answer to the
 * question before until the new one is there.
 */
export function useRead<F extends keyof Client, K extends keyof Client[F] & string>(feature: F, operation: K, input: Question<F, K>, options: { readonly enabled?: boolean; readonly keep?: boolean } = {}): UseQueryResult<Answer<F, K>, OperationError> {
  return useQuery<Answer<F, K>, OperationError>({
    queryKey: readKey(feature, operation, input),
    queryFn: async ({ client: queryClient }) => {
      const follow = followerOf(feature, operation);
      const isKnown = queryClient.getQueryData(readKey(feature, operation, input)) !== undefined;
      return await (follow === null ? (client[feature][operation] as (value: Question<F, K>) => Promise<Answer<F, K>>)(input) : (follow(input, isKnown) as Promise<Answer<F, K>>));
    },
    enabled: options.enabled ?? true,
    ...(options.keep === true ? { placeholderData: keepPreviousData as never } : {}),
  });
}

/** Reads ahead into the cache what a screen is about to ask; a refusal is left to the screen. */
export async function readAhead<F extends keyof Client, K extends keyof Client[F] & string>(queryClient: QueryClient, feature: F, operation: K, input: Question<F, K>): Promise<void> {
  await queryClient.prefetchQuery({ queryKey: readKey(feature, operation, input), queryFn: () => (client[feature][operation] as (value: Question<F, K>) => Promise<Answer<F, K>>)(input) });
}
