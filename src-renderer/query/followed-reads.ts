import type { Client } from '@shared/client-type';
import type { Answer, Question } from './use-read';

/** How a read is answered anew: with what it answered last, null the first time and after the cache was emptied. */
type Follow = (input: unknown, isKnown: boolean) => Promise<unknown>;

const followed = new Map<string, Follow>();

/**
 * Lets a large read be answered anew by what has changed in it instead of being read whole. `answer` takes what was asked and whether the
 * cache still has an answer to it; when it has none, nothing known from before may be used.
 */
export function followRead<F extends keyof Client, K extends keyof Client[F] & string>(feature: F, operation: K, answer: (input: Question<F, K>, isKnown: boolean) => Promise<Answer<F, K>>): void {
  followed.set(`${feature}.${operation}`, answer as Follow);
}

/** How a read is to be answered anew; null when it is read whole. */
export function followerOf(feature: string, operation: string): Follow | null {
  return followed.get(`${feature}.${operation}`) ?? null;
}
