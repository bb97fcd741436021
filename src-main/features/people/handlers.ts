import { conflict, invalid, Refusal, ruleRefusal } from '@shared/kernel/result';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import type { peopleContract } from '@shared/people/contract';
import type { importOperations } from '@shared/people/import-contract';
import type { mergeOperations } from '@shared/people/merge-contract';
import { confirmationRefusal, interestRefusal } from '@shared/people/register';
import { removalRefusal } from '@shared/people/removal';
import type { HandlersFor } from '@main/boundary/handlers';
import { checkEmail } from './check-email';
import { given } from './given';
import { createImportHandlers } from './import-handlers';
import type { PeopleServices } from './import-handlers';
import { mergeHandlers } from './merge-handlers';
import { peopleLines, personRecord, registerOfBody, registerOfPerson, usesOfPerson } from './records';

/** People, their registers of interests and who has confirmed them, entries that may be one person, and lists from elsewhere. */
export function createPeopleHandlers(services: PeopleServices): HandlersFor<typeof peopleContract> {
  return { ...personHandlers, ...mergeHandlers, ...createImportHandlers(services) };
}

const personHandlers: Omit<HandlersFor<typeof peopleContract>, keyof typeof mergeOperations | keyof typeof importOperations> = {
  list: async ({ reader, today }) => ({ people: await peopleLines(reader, today) }),
  get: async ({ reader }, { id }) => await personRecord(reader, id),

  create: async ({ tx }, facts) => {
    checkEmail(facts.email);
    return { id: (await tx.insert('person', facts)).id };
  },

  update: async ({ tx }, { id, ...fields }) => {
    const person = await tx.get('person', id, 'person');
    // An address that came in by another way stays until it is typed over: the telephone number can be changed without it.
    if (fields.email !== undefined && fields.email !== person.email) checkEmail(fields.email);
    const patch = given(fields);
    if (Object.keys(patch).length > 0) await tx.update('person', id, patch);
    return {};
  },

  remove: async ({ tx }, { id }) => {
    const person = await tx.get('person', id, 'person');
    const refusal = removalRefusal(person.name, await usesOfPerson(tx, id));
    if (refusal !== null) throw new Refusal(ruleRefusal('personUsed', refusal));
    for (const table of ['interest', 'interestConfirmation'] as const) for (const row of await tx.find(table, { personId: id })) await tx.remove(table, row.id);
    await tx.remove('person', id);
    return {};
  },

  addInterest: async ({ tx }, { personId, from, until, ...fields }) => {
    await tx.get('person', personId, 'person');
    checkInterest(from, until);
    return { id: (await tx.insert('interest', { ...fields, personId, fromDay: from, untilDay: until })).id };
  },

  updateInterest: async ({ tx }, { id, from, until, ...fields }) => {
    const interest = await tx.get('interest', id, 'interest');
    checkInterest(from === undefined ? (interest.fromDay as CalendarDay | null) : from, until === undefined ? (interest.untilDay as CalendarDay | null) : until);
    const patch = given({ ...fields, fromDay: from, untilDay: until });
    if (Object.keys(patch).length > 0) await tx.update('interest', id, patch);
    return {};
  },

  removeInterest: async ({ tx }, { id }) => {
    await tx.get('interest', id, 'interest');
    await tx.remove('interest', id);
    return {};
  },

  confirmRegister: async ({ tx, today }, { personId, academicYear, confirmedOn, nil }) => {
    const { name } = await tx.get('person', personId, 'person');
    const { interests, confirmations } = await registerOfPerson(tx, personId);
    const refusal = confirmationRefusal({ name, confirmedOn, nil, interests }, today);
    if (refusal !== null) throw new Refusal(invalid(refusal.field, refusal.message));
    // Enter held a moment too long must not note one return twice.
    if (confirmations.some((other) => other.academicYear === academicYear && other.confirmedOn === confirmedOn && other.nil === nil)) throw new Refusal(conflict(`This return of ${name} for ${academicYear} is already noted.`));
    return { id: (await tx.insert('interestConfirmation', { personId, academicYear, confirmedOn, nil: nil ? 1 : 0 })).id };
  },

  removeConfirmation: async ({ tx }, { id }) => {
    await tx.get('interestConfirmation', id, 'confirmation');
    await tx.remove('interestConfirmation', id);
    return {};
  },

  bodyRegister: async ({ reader, today }, { bodyId }) => {
    await reader.get('body', bodyId, 'body');
    return { members: await registerOfBody(reader, bodyId, today) };
  },
};

function checkInterest(from: CalendarDay | null, until: CalendarDay | null): void {
  const refusal = interestRefusal({ from, until });
  if (refusal !== null) throw new Refusal(invalid('until', refusal));
}
