import { listedWords } from '../kernel/listed-words';

/** What names a person besides their own register, counted. `seats` and `stoodIn` are the names of the bodies, each once. */
export type PersonUses = {
  readonly seats: readonly string[];
  readonly stoodIn: readonly string[];
  readonly groups: readonly string[];
  readonly priorities: readonly string[];
  readonly meetings: number;
  readonly agendaItems: number;
  readonly plannedItems: number;
};

/** Why a person stays in the record, and what to do first; null when nothing names them. */
export function removalRefusal(name: string, uses: PersonUses): string | null {
  const [seat] = uses.seats;
  if (seat !== undefined) return `${name} has a term in a seat of ${listed(uses.seats)}, and the record of that body needs the name. End the term; the person then stays in its history.`;
  const [stoodIn] = uses.stoodIn;
  if (stoodIn !== undefined) return `${name} is named as a substitute on ${listed(uses.stoodIn)}. Take the substitute away there first.`;
  if (uses.groups.length > 0) return `${name} leads ${listed(uses.groups)}. Choose another lead first.`;
  if (uses.priorities.length > 0) return `${name} leads the work on ${listed(uses.priorities)}. Choose another lead first.`;
  if (uses.meetings > 0) return `${name} is in the attendance of ${counted(uses.meetings, 'meeting')}, whose record needs the person.`;
  if (uses.agendaItems > 0) return `${name} is named as presenter of ${counted(uses.agendaItems, 'agenda item')}. Name somebody else there first.`;
  if (uses.plannedItems > 0) return `${name} is named as the lead of ${counted(uses.plannedItems, 'planned item')}. Name somebody else there first.`;
  return null;
}

function counted(number: number, noun: string): string {
  return `${number === 1 ? 'one' : String(number)} ${noun}${number === 1 ? '' : 's'}`;
}

function listed(names: readonly string[]): string {
  const shown = names.length > 3 ? [...names.slice(0, 2), `${String(names.length - 2)} others`] : names;
  return listedWords(shown);
}
