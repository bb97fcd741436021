import { invalid, notFound, Refusal } from '@shared/kernel/result';
import type { rulesContract } from '@shared/rules/contract';
import { ruleValueSchemas } from '@shared/rules/model';
import { findRulePack } from '@shared/rules/packs/all-packs';
import type { HandlersFor } from '@main/boundary/handlers';
import { readPaperDeadlines } from '@shared/rules/paper-deadlines';
import { keepOneOffDay, oneOffDaysOf } from './one-off-days';
import { rulesOfBody } from './records';

/** The rules a body goes by. */
export const rulesHandlers: HandlersFor<typeof rulesContract> = {
  get: async ({ reader, today }, { bodyId }) => await rulesOfBody(reader, bodyId, today),

  choosePack: async ({ tx }, { bodyId, packKey }) => {
    await tx.get('body', bodyId, 'body');
    const pack = findRulePack(packKey);
    if (!pack) throw new Refusal(notFound('rule pack', packKey));
    const [chosen] = await tx.find('bodyRules', { bodyId });
    if (chosen) await tx.update('bodyRules', chosen.id, { packKey, packVersion: pack.version });
    else await tx.insert('bodyRules', { bodyId, packKey, packVersion: pack.version });
    return {};
  },

  change: async ({ tx }, { bodyId, key, value, words, reason, decidedOn }) => {
    await tx.get('body', bodyId, 'body');
    const parsed = ruleValueSchemas[key].safeParse(value);
    if (!parsed.success) throw new Refusal(invalid('value', parsed.error.issues.find((issue) => issue.code === 'custom')?.message ?? 'This rule cannot be set to that. Enter a whole number.'));
    const kept = { value: JSON.stringify({ value: parsed.data, words }), reason, decidedOn };
    const [earlier] = await tx.find('ruleOverride', { bodyId, ruleKey: key });
    if (earlier) await tx.update('ruleOverride', earlier.id, kept);
    else await tx.insert('ruleOverride', { bodyId, ruleKey: key, meetingId: null, ...kept });
    return {};
  },

  withdrawChange: async ({ tx }, { bodyId, key }) => {
    for (const change of await tx.find('ruleOverride', { bodyId, ruleKey: key })) await tx.remove('ruleOverride', change.id);
    return {};
  },

  oneOffDays: async ({ reader }) => ({ days: [...(await oneOffDaysOf(reader))] }),

  addOneOffDay: async ({ tx }, day) => ({ id: await keepOneOffDay(tx, day) }),

  changeOneOffDay: async ({ tx }, { id, ...day }) => {
    await tx.get('oneOffDay', id, 'one-off day');
    await keepOneOffDay(tx, day, id);
    return {};
  },

  removeOneOffDay: async ({ tx }, { id }) => {
    await tx.get('oneOffDay', id, 'one-off day');
    await tx.remove('oneOffDay', id);
    return {};
  },

  takeOneOffDays: async ({ tx }, { days }) => {
    for (const day of days) {
      const [earlier] = await tx.find('oneOffDay', { division: day.division, day: day.day });
      await keepOneOffDay(tx, day, earlier?.id);
    }
    return {};
  },

  deadlines: async ({ reader }, { bodyId }) => ({ deadlines: [...readPaperDeadlines((await reader.get('body', bodyId, 'body')).paperDeadlines)] }),

  setDeadlines: async ({ tx }, { bodyId, deadlines }) => {
    await tx.get('body', bodyId, 'body');
    await tx.update('body', bodyId, { paperDeadlines: JSON.stringify(deadlines) });
    return {};
  },
};
