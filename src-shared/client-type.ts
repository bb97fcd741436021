import type { Contract } from './contract';
import type { Operation, OutputOf, SentInputOf } from './kernel/operation';

/** What a caller of the boundary holds: every operation as a function. A failed one rejects with an `OperationError`. */
export type Client = {
  readonly [F in keyof Contract]: {
    readonly [K in keyof Contract[F]]: Contract[F][K] extends Operation ? (input: SentInputOf<Contract[F][K]>) => Promise<OutputOf<Contract[F][K]>> : never;
  };
};
