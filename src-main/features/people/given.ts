/** The fields that were sent: a field left out keeps what it has. */
export function given<F extends object>(fields: F): { [K in keyof F]?: Exclude<F[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as { [K in keyof F]?: Exclude<F[K], undefined> };
}
