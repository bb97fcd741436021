/** A number as it is written in Britain: "5,003". */
export function grouped(number: number): string {
  return number.toLocaleString('en-GB');
}

/** "1 person", "5,003 people". */
export function peopleWords(number: number): string {
  return number === 1 ? '1 person' : `${grouped(number)} people`;
}

/** "1 row", "5,000 rows". */
export function rowsWords(number: number): string {
  return number === 1 ? '1 row' : `${grouped(number)} rows`;
}
