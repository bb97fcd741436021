import { csvText } from '../kernel/csv';
import type { PersonLine } from './model';

const HEADINGS = ['Title', 'Name', 'Organisation', 'E-mail', 'Telephone', 'Bodies'] as const;

/** The list of people as CSV that Excel opens as it is. */
export function peopleCsv(people: readonly PersonLine[]): string {
  return csvText([HEADINGS, ...people.map((person) => [person.honorific, person.name, person.organisationName, person.email, person.phone, person.bodies.join('; ')])]);
}
