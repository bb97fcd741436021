import type { CalendarDay } from '@shared/kernel/calendar-day';
import type { AppOperation, FeatureContract, InputOf, Operation, OutputOf, ReadOperation, WriteOperation } from '@shared/kernel/operation';
import type { RecordReader } from '@main/store/record-reader';
import type { RecordTransaction } from '@main/store/record-transaction';

/** What a reading handler gets besides its input. */
export type ReadContext = { readonly reader: RecordReader; readonly today: CalendarDay };
/** What a writing handler gets besides its input. Everything goes through `tx`, so that it is undone together or not at all. */
export type WriteContext = { readonly tx: RecordTransaction; readonly today: CalendarDay };

/** The handler that an operation needs. It answers the output, or throws a `Refusal`. */
export type HandlerFor<Op extends Operation> = Op extends ReadOperation
  ? (context: ReadContext, input: InputOf<Op>) => Promise<OutputOf<Op>>
  : Op extends WriteOperation
    ? (context: WriteContext, input: InputOf<Op>) => Promise<OutputOf<Op>>
    : Op extends AppOperation
      ? (input: InputOf<Op>) => Promise<OutputOf<Op>>
      : never;

/** One handler for each operation of a feature; a missing one is a compile error. */
export type HandlersFor<F extends FeatureContract> = { readonly [K in keyof F]: HandlerFor<F[K]> };
