/** One thing wrong with one field; `path` is the field as the contract spells it, e.g. "title" or "members.2.name". */
export type FieldIssue = { readonly path: string; readonly message: string };

/**
 * Everything an operation can answer besides its value. The first four are expected and are shown to the person as they
 * are; `unexpected` is a fault of ours: the detail stays in the log under `ref`, the person sees the ref.
 */
export type AppError =
  | { readonly kind: 'invalid'; readonly issues: readonly FieldIssue[] }
  | { readonly kind: 'notFound'; readonly what: string; readonly id: string }
  | { readonly kind: 'rule'; readonly rule: string; readonly message: string }
  | { readonly kind: 'conflict'; readonly message: string }
  | { readonly kind: 'unexpected'; readonly ref: string };

/** A value or an expected error. Errors travel as data because Electron keeps only the message of a rejected handler. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: AppError };

/** Wraps a value as a successful result. */
export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

/** Wraps an error as a failed result. */
export function fail<T = never>(error: AppError): Result<T> {
  return { ok: false, error };
}

/** The input does not fit; one issue on one field. */
export function invalid(path: string, message: string): AppError {
  return { kind: 'invalid', issues: [{ path, message }] };
}

/** The named thing is not in the record (deleted, or never was). */
export function notFound(what: string, id: string): AppError {
  return { kind: 'notFound', what, id };
}

/** A rule of the domain refuses; `rule` is a stable name for tests, `message` is the sentence for the person. */
export function ruleRefusal(rule: string, message: string): AppError {
  return { kind: 'rule', rule, message };
}

/** Somebody or something changed the same thing in between; nothing was written. */
export function conflict(message: string): AppError {
  return { kind: 'conflict', message };
}

/**
 * An AppError on its way out of a handler. Handlers throw it so that the transaction around them rolls back; the
 * dispatcher turns it into a `Result`. Nothing else may be thrown on purpose.
 */
export class Refusal extends Error {
  readonly error: AppError;
  constructor(error: AppError) {
    super(describeError(error));
    this.name = 'Refusal';
    this.error = error;
  }
}

/** One plain sentence for an error, for notices and logs of expected errors. Never holds text of the record's own. */
export function describeError(error: AppError): string {
  switch (error.kind) {
    case 'invalid':
      return error.issues.map((issue) => issue.message).join(' ') || 'Something in what was entered does not fit.';
    case 'notFound':
      return `The ${error.what} is no longer in the record. It may have been moved to the bin.`;
    case 'rule':
    case 'conflict':
      return error.message;
    case 'unexpected':
      return `Something went wrong in Minute Book, and nothing was changed. Quote reference ${error.ref} when you report it.`;
  }
}
