/** What a person is told of anything that was thrown: the sentence of an error, which is written for them (`OperationError`), else what it is. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
