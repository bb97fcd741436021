import { randomBytes } from 'node:crypto';

/** What of the logging library is used. */
type Log = { transports: { file: { resolvePathFn: (...parts: never[]) => string; maxSize: number; level: unknown }; console: { level: unknown } }; error: (...parts: unknown[]) => void };

/**
 * Keeps faults of ours in a log file on this machine, under a reference that the person can quote. Only the kind of error
 * and where it happened: never the text of a record.
 */
export function createFaultReport(log: Log, file: string): (error: unknown, operation: string) => string {
  log.transports.file.resolvePathFn = () => file;
  log.transports.file.maxSize = 1_000_000;
  log.transports.file.level = 'error';
  log.transports.console.level = false;
  return (error, operation) => {
    const ref = randomBytes(4).toString('hex').toUpperCase();
    log.error(ref, operation, describe(error));
    return ref;
  };
}

/** Name and place of an error. The message is left out where it may quote what somebody typed (a refused value, a statement). */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const places = (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '));
  const message = error.name === 'Error' || error.name === 'TypeError' || error.name === 'RangeError' ? error.message.slice(0, 200) : '';
  return [`${error.name}: ${message}`, ...places].join('\n');
}
