import { useState } from 'react';

/** The same value as long as it says the same: each read of the record makes new lists of old words, and a new list draws every row again. */
export function useSteady<T>(value: T): T {
  const [steady, setSteady] = useState(value);
  if (steady === value || JSON.stringify(steady) === JSON.stringify(value)) return steady;
  setSteady(value);
  return value;
}
