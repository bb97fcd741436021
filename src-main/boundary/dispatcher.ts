import type { Contract } from '@shared/contract';
import { contract } from '@shared/contract';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import type { Operation } from '@shared/kernel/operation';
import { fail, ok, Refusal, ruleRefusal } from '@shared/kernel/result';
import type { AppError, Result } from '@shared/kernel/result';
import type { AppEvent } from '@shared/events';
import type { RecordStore } from '@main/store/record-store';
import type { WriteName } from '@main/store/write-queue';
import { storageRefusal } from '@main/store/storage-errors';
import { refuseChangesOfApproved } from './approved-guard';
import type { HandlersFor, ReadContext, WriteContext } from './handlers';

/** The handlers of every feature. */
export type AllHandlers = { readonly [F in keyof Contract]: HandlersFor<Contract[F]> };

/** What the dispatcher stands on. */
export type DispatcherParts = {
  readonly handlers: AllHandlers;
  /** The open record, or null. */
  readonly store: () => RecordStore | null;
  /** Today in the room, from the machine's clock. */
  readonly today: () => CalendarDay;
  readonly emit: (event: AppEvent) => void;
  /** Keeps the details of a fault of ours under a reference that the person can quote. */
  readonly report: (error: unknown, operation: string) => string;
};

/** The largest input taken, in characters of JSON: a long paper passes, a flood does not. */
const LARGEST_INPUT = 32_000_000;

type AnyHandler = (first: unknown, second?: unknown) => Promise<unknown>;

/** Answers "feature.operation" with a `Result`; never rejects. */
export type Dispatch = (name: unknown, input: unknown) => Promise<Result<unknown>>;

/**
 * The one way in: looks the operation up in the contract, parses the input, runs the handler on the right connection, and
 * parses what comes out. Expected refusals pass as they are; anything else becomes `unexpected` with a reference.
 */
export function createDispatcher(parts: DispatcherParts): Dispatch {
  return async (name, input) => {
    const found = lookUp(name);
    if (!found) return fail({ kind: 'unexpected', ref: parts.report(new Error('unknown operation'), typeof name === 'string' ? name.slice(0, 80) : typeof name) });
    const { feature, key, operation } = found;
    const fullName = `${feature}.${key}`;
    try {
      if (roughSize(input) > LARGEST_INPUT) return fail({ kind: 'invalid', issues: [{ path: '', message: 'That is too much to take in at once. Split it into smaller parts.' }] });
      const parsed = operation.input.safeParse(input);
      if (!parsed.success) return fail({ kind: 'invalid', issues: parsed.error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message })) });
      const handler = (parts.handlers as unknown as Record<string, Record<string, AnyHandler>>)[feature]?.[key];
      if (!handler) throw new Error('the operation has no handler');
      const value = await run(parts, operation, fullName, handler, parsed.data);
      return ok(operation.output.parse(value));
    } catch (error) {
      return fail(toAppError(error, fullName, parts));
    }
  };
}

async function run(parts: DispatcherParts, operation: Operation, name: string, handler: AnyHandler, input: unknown): Promise<unknown> {
  if (operation.kind === 'app') return await handler(input);
  const store = parts.store();
  if (!store) throw new Refusal(ruleRefusal('noRecord', 'No record is open. Open or make one first.'));
  if (operation.kind === 'read') {
    return await store.read((reader) => handler({ reader, today: parts.today() } satisfies ReadContext, input));
  }
  const kind: WriteName['kind'] = name === 'history.undo' ? 'undo' : name === 'history.redo' ? 'redo' : 'do';
  const written = await store.write({ name, label: operation.label, kind }, async (tx) => {
    const value = await handler({ tx, today: parts.today() } satisfies WriteContext, input);
    await refuseChangesOfApproved(tx);
    return value;
  });
  parts.emit({ event: 'changed', tables: [...written.tables], operation: name, typing: operation.typing, at: written.at, ...(written.seq === null ? {} : { seq: written.seq }) });
  return written.value;
}

function lookUp(name: unknown): { feature: string; key: string; operation: Operation } | null {
  if (typeof name !== 'string') return null;
  const [feature = '', key = '', ...rest] = name.split('.');
  if (rest.length > 0 || !Object.hasOwn(contract, feature)) return null;
  const operations = contract[feature as keyof Contract] as Readonly<Record<string, Operation>>;
  const operation = Object.hasOwn(operations, key) ? operations[key] : undefined;
  return operation === undefined ? null : { feature, key, operation };
}

/** About how much an input holds, without copying it; stops counting once it is too much. */
function roughSize(value: unknown, soFar = 0): number {
  if (soFar > LARGEST_INPUT) return soFar;
  if (typeof value === 'string') return soFar + value.length;
  if (typeof value !== 'object' || value === null) return soFar + 8;
  // Bytes are counted, not walked through one by one.
  if (ArrayBuffer.isView(value)) return soFar + value.byteLength;
  let size = soFar;
  for (const part of Object.values(value)) {
    size = roughSize(part, size);
    if (size > LARGEST_INPUT) return size;
  }
  return size;
}

function toAppError(error: unknown, operation: string, parts: DispatcherParts): AppError {
  if (error instanceof Refusal) return error.error;
  return storageRefusal(error) ?? { kind: 'unexpected', ref: parts.report(error, operation) };
}
