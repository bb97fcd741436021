/** A client for component tests: typed as the real one, answering only what the test gives it. */
import type { Bridge } from '@shared/bridge';
import { OperationError } from '@shared/make-client';
import type { Client } from '@shared/client-type';
import type { AppEvent } from '@shared/events';
import type { Result } from '@shared/kernel/result';

/** Some operations of some features. */
export type SomeOperations = { readonly [F in keyof Client]?: Partial<Client[F]> };

/** What a test does with the fake. */
export interface FakeClient {
  /** Every operation asked for, "feature.operation", in order. */
  readonly asked: readonly string[];
  /** Sends an event as main would. */
  readonly emit: (event: AppEvent) => void;
}

/**
 * Puts a bridge into the page that answers from `operations`. An operation that the test did not give is refused with a
 * sentence that names it, so that a test never passes by an answer nobody wrote. `misspelt`: what its dictionary does not know, with what is suggested.
 */
export function fakeClient(operations: SomeOperations, misspelt: Readonly<Record<string, readonly string[]>> = {}): FakeClient {
  const asked: string[] = [];
  const listeners = new Set<(event: AppEvent) => void>();
  const invoke = async (name: string, input: unknown): Promise<Result<unknown>> => {
    asked.push(name);
    const [feature = '', operation = ''] = name.split('.');
    const answer = (operations as Readonly<Record<string, Readonly<Record<string, (value: unknown) => Promise<unknown>>>>>)[feature]?.[operation];
    if (!answer) return { ok: false, error: { kind: 'conflict', message: `The test gave no answer for ${name}.` } };
    try {
      return { ok: true, value: await answer(input) };
    } catch (error) {
      if (error instanceof OperationError) return { ok: false, error: error.error };
      throw error;
    }
  };
  const subscribe = (listener: (event: AppEvent) => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  Object.defineProperty(window, 'minuteBook', { configurable: true, value: { invoke, subscribe, misspelt: (word) => Object.hasOwn(misspelt, word), suggestions: (word) => misspelt[word] ?? [] } satisfies Bridge });
  return { asked, emit: (event) => listeners.forEach((listener) => listener(event)) };
}
