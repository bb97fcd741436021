import type { z } from 'zod';
import type { TableName } from './tables';

/** Runs on the read-only connection and never waits for a write. `from` names the tables it depends on: when one changes, the screen reads again. */
export type ReadOperation<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> = {
  readonly kind: 'read';
  readonly from: readonly TableName[];
  readonly input: I;
  readonly output: O;
};

/**
 * Runs alone in the write queue inside one transaction. `label` is what Undo and the history call it ("Move agenda item").
 * A `typing` write comes with every few keystrokes: its caller already shows the new text, so screens are told with a pause.
 */
export type WriteOperation<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> = {
  readonly kind: 'write';
  readonly label: string;
  readonly typing: boolean;
  readonly input: I;
  readonly output: O;
};

/** Concerns the application, not the rows of the open record (files, settings, windows, exports). */
export type AppOperation<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> = {
  readonly kind: 'app';
  readonly input: I;
  readonly output: O;
};

/** One operation of a feature's contract. */
export type Operation = ReadOperation | WriteOperation | AppOperation;

/** Declares an operation that only reads the record. */
export function read<I extends z.ZodType, O extends z.ZodType>(from: readonly TableName[], input: I, output: O): ReadOperation<I, O> {
  return { kind: 'read', from, input, output };
}

/** Declares an operation that changes the record; `label` in the clerk's words. */
export function write<I extends z.ZodType, O extends z.ZodType>(label: string, input: I, output: O): WriteOperation<I, O> {
  return { kind: 'write', label, typing: false, input, output };
}

/** Declares a write that follows the keystrokes. */
export function typingWrite<I extends z.ZodType, O extends z.ZodType>(label: string, input: I, output: O): WriteOperation<I, O> {
  return { kind: 'write', label, typing: true, input, output };
}

/** Declares an operation of the application itself. */
export function app<I extends z.ZodType, O extends z.ZodType>(input: I, output: O): AppOperation<I, O> {
  return { kind: 'app', input, output };
}

/** A feature's operations by name. */
export type FeatureContract = Readonly<Record<string, Operation>>;

/** What a handler receives: the parsed input. */
export type InputOf<Op extends Operation> = z.output<Op['input']>;
/** What a caller sends. */
export type SentInputOf<Op extends Operation> = z.input<Op['input']>;
/** What a caller gets and a handler answers. */
export type OutputOf<Op extends Operation> = z.output<Op['output']>;
