import type { Client } from './client-type';
import { contract } from './contract';
import { describeError } from './kernel/result';
import type { AppError, Result } from './kernel/result';

/** An operation's refusal, where promises are wanted. The one throw between a `Result` and whoever awaits it. */
export class OperationError extends Error {
  readonly error: AppError;
  constructor(error: AppError) {
    super(describeError(error));
    this.name = 'OperationError';
    this.error = error;
  }
}

/** How a client reaches the dispatcher: by the bridge in the window, directly in tests. `name` is "feature.operation". */
export type Invoke = (name: string, input: unknown) => Promise<Result<unknown>>;

/** Assembles the typed client from the contract. The cast is the one place where names become types again. */
export function makeClient(invoke: Invoke): Client {
  const features = Object.entries(contract).map(([feature, operations]) => [
    feature,
    Object.fromEntries(
      Object.keys(operations).map((operation) => [
        operation,
        async (input: unknown): Promise<unknown> => {
          const result = await invoke(`${feature}.${operation}`, input);
          if (result.ok) return result.value;
          throw new OperationError(result.error);
        },
      ]),
    ),
  ]);
  return Object.fromEntries(features) as Client;
}
