import { Refusal, ruleRefusal } from '@shared/kernel/result';
import type { prioritiesContract } from '@shared/priorities/contract';
import type { HandlersFor } from '@main/boundary/handlers';
import { given } from '@main/features/bodies/body-rows';
import { measureHandlers } from './measure-handlers';
import { milestoneHandlers } from './milestone-handlers';
import { checkPriority, copyPriority, keyBefore, removePriorityRow } from './priority-rows';
import { bodyOfTied, nextMeetingDay, prioritiesOf, prioritiesToTie, priorityOf, risksOf, tiedThings, tiesOfMeeting } from './records';

/** What a body works towards. */
export const prioritiesHandlers: HandlersFor<typeof prioritiesContract> = {
  list: async ({ reader }, { bodyId }) => {
    await reader.get('body', bodyId, 'body');
    const forOthers = (await prioritiesToTie(reader, bodyId)).filter((priority) => priority.bodyId !== bodyId);
    return { priorities: await prioritiesOf(reader, bodyId), risks: await risksOf(reader, bodyId), forOthers };
  },

  get: async ({ reader, today }, { priorityId }) => {
    const priority = await priorityOf(reader, priorityId);
    const body = await reader.get('body', priority.bodyId, 'body');
    return {
      priority,
      bodyName: body.name,
      risks: (await risksOf(reader, priority.bodyId)).filter((risk) => risk.priorityId === priorityId),
      tied: (await tiedThings(reader, [priorityId])).map(({ priorityId: _of, ...thing }) => thing),
      nextMeetingDay: await nextMeetingDay(reader, priority.bodyId, today),
    };
  },

  ofMeeting: async ({ reader }, { meetingId }) => {
    const meeting = await reader.get('meeting', meetingId, 'meeting');
    const choices = (await prioritiesToTie(reader, meeting.bodyId)).map(({ bodyId: _of, ...choice }) => choice);
    return { choices, ties: await tiesOfMeeting(reader, meetingId) };
  },

  add: async ({ tx }, { bodyId, ...fields }) => {
    await tx.get('body', bodyId, 'body');
    await checkPriority(tx, bodyId, fields);
    const others = await tx.find('priority', { bodyId }, { orderKey: 'ASC', id: 'ASC' });
    return { priorityId: (await tx.insert('priority', { bodyId, ...fields, orderKey: keyBefore(others, null) })).id };
  },

  update: async ({ tx }, { priorityId, ...fields }) => {
    const priority = await tx.get('priority', priorityId, 'priority');
    await checkPriority(tx, priority.bodyId, fields);
    const patch = given(fields);
    if (Object.keys(patch).length > 0) await tx.update('priority', priorityId, patch);
    return {};
  },

  move: async ({ tx }, { priorityId, beforePriorityId }) => {
    const { bodyId } = await tx.get('priority', priorityId, 'priority');
    if (beforePriorityId === priorityId) return {};
    const others = (await tx.find('priority', { bodyId }, { orderKey: 'ASC', id: 'ASC' })).filter(({ id }) => id !== priorityId);
    await tx.update('priority', priorityId, { orderKey: keyBefore(others, beforePriorityId) });
    return {};
  },

  remove: async ({ tx }, { priorityId, withTies }) => {
    const { name, tiedCount } = await priorityOf(tx, priorityId);
    if (tiedCount > 0 && !withTies) {
      throw new Refusal(ruleRefusal('priorityTied', `${tiedCount === 1 ? 'One thing is' : `${String(tiedCount)} things are`} tied to ${name}. Take the ${tiedCount === 1 ? 'tie' : 'ties'} away first, or confirm that ${tiedCount === 1 ? 'it goes' : 'they go'} with it.`));
    }
    await removePriorityRow(tx, priorityId);
    return {};
  },

  copy: async ({ tx }, { bodyId, copies, withMilestones, withRisks }) => {
    await tx.get('body', bodyId, 'body');
    const others = await tx.find('priority', { bodyId }, { orderKey: 'ASC', id: 'ASC' });
    const priorityIds: string[] = [];
    // The year that begins stands above those before it; within it the order is the one asked for.
    let placed = others;
    for (const { priorityId, name } of copies) {
      if (!others.some(({ id }) => id === priorityId)) throw new Refusal(ruleRefusal('priorityOfAnotherBody', 'A priority to copy is no longer in this list.'));
      const orderKey = keyBefore(placed, others[0]?.id ?? null);
      const id = await copyPriority(tx, priorityId, name, orderKey, { milestones: withMilestones, risks: withRisks });
      placed = [...placed.slice(0, priorityIds.length), await tx.get('priority', id, 'priority'), ...placed.slice(priorityIds.length)];
      priorityIds.push(id);
    }
    return { priorityIds };
  },

  setTies: async ({ tx }, { table, rowId, priorityIds }) => {
    const possible = new Set((await prioritiesToTie(tx, await bodyOfTied(tx, table, rowId))).map(({ priorityId }) => priorityId));
    const ties = await tx.find('priorityTie', { tableName: table, rowId });
    const wanted = new Set(priorityIds);
    for (const priorityId of wanted) {
      if (ties.some((tie) => tie.priorityId === priorityId)) continue;
      await tx.get('priority', priorityId, 'priority');
      if (!possible.has(priorityId)) throw new Refusal(ruleRefusal('priorityOfAnotherBody', 'That priority belongs to a body that this meeting is not of.'));
      await tx.insert('priorityTie', { priorityId, tableName: table, rowId });
    }
    for (const tie of ties) if (!wanted.has(tie.priorityId)) await tx.remove('priorityTie', tie.id);
    return {};
  },

  untie: async ({ tx }, { tieId }) => {
    await tx.get('priorityTie', tieId, 'tie');
    await tx.remove('priorityTie', tieId);
    return {};
  },

  ...measureHandlers,
  ...milestoneHandlers,
};
