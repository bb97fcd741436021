import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bodiesHandlers } from '@main/features/bodies/handlers';
import { historyHandlers } from '@main/features/history/handlers';
import { rulesHandlers } from '@main/features/rules/handlers';
import { findRulePack } from '@shared/rules/packs/all-packs';
import { ruleInForce } from '@shared/rules/rule-pack';
import type { RuleChange, RulePack } from '@shared/rules/rule-pack';
import { openTestRecord } from '@tests/helpers/test-record';
import type { TestRecord } from '@tests/helpers/test-record';

let test: TestRecord;
let bodyId: string;
beforeEach(async () => {
  test = await openTestRecord({ bodies: bodiesHandlers, history: historyHandlers, rules: rulesHandlers });
  bodyId = (await test.client.bodies.create({ name: 'Schools Forum', shortName: '', kind: 'forum', organisationName: '', usualPlace: '', usualStart: '' })).id;
});
afterEach(async () => {
  expect(test.faults).toEqual([]);
  await test.close();
});

const add = (name: string, role: 'chair' | 'member' | 'clerk' | 'observer' | 'associateMember', until: string | null = null) =>
  test.client.bodies.addMember({ bodyId, honorific: '', name, organisationName: '', email: '', seatLabel: name, role, votingRight: 'full', from: null, until });
const rules = () => test.client.rules.get({ bodyId });
const notice = { clearDays: 6, counting: 'working', division: 'england-and-wales' } as const;
const change = (value: unknown = notice) => test.client.rules.change({ bodyId, key: 'notice', value, words: 'Six clear working days.', reason: 'To match the Education Board', decidedOn: '2026-04-14' });
const pack = (key: string): RulePack => {
  const found = findRulePack(key);
  if (!found) throw new Error(key);
  return found;
};

describe('the rules of a body', () => {
  it('starts with no pack: none is chosen for anybody', async () => {
    expect(await rules()).toEqual({ bodyId, packKey: null, changes: [], seats: { totalMembership: 0, vacancies: 0 } });
  });

  it('takes a pack, changes it, and undoes both', async () => {
    await test.client.rules.choosePack({ bodyId, packKey: 'schools-forum-england' });
    await test.client.rules.choosePack({ bodyId, packKey: 'partnership-board' });
    expect((await rules()).packKey).toBe('partnership-board');
    await test.client.history.undo({});
    expect((await rules()).packKey).toBe('schools-forum-england');
    await test.client.history.undo({});
    expect((await rules()).packKey).toBeNull();
  });

  it('refuses a pack that is not shipped', async () => {
    await expect(test.client.rules.choosePack({ bodyId, packKey: 'parish-council-france' })).rejects.toThrow();
    expect((await rules()).packKey).toBeNull();
  });

  it('sets one rule apart with its reason, and goes back to the pack', async () => {
    await test.client.rules.choosePack({ bodyId, packKey: 'schools-forum-england' });
    await change();
    const { packKey, changes } = await rules();
    const inForce = ruleInForce(pack(packKey ?? ''), 'notice', changes as readonly RuleChange[]);
    expect(inForce.value).toEqual(notice);
    expect(inForce.change).toMatchObject({ reason: 'To match the Education Board', decidedOn: '2026-04-14' });
    expect(ruleInForce(pack(packKey ?? ''), 'quorum', changes as readonly RuleChange[]).change).toBeNull();
    await test.client.rules.withdrawChange({ bodyId, key: 'notice' });
    expect((await rules()).changes).toEqual([]);
    await test.client.history.undo({});
    expect((await rules()).changes).toHaveLength(1);
  });

  it.each([
    ['days below nought', { ...notice, clearDays: -1 }],
    ['half days', { ...notice, clearDays: 2.5 }],
    ['an unknown way of counting', { ...notice, counting: 'lunar' }],
    ['a quorum in its place', { type: 'fixed', number: 3 }],
    ['nothing', null],
  ])('refuses %s and keeps what was', async (_what, value) => {
    await expect(change(value)).rejects.toThrow();
    expect((await rules()).changes).toEqual([]);
  });

  it('asks for a reason', async () => {
    await expect(test.client.rules.change({ bodyId, key: 'notice', value: notice, words: 'Six days.', reason: '  ', decidedOn: null })).rejects.toThrow('Enter the reason.');
    await expect(test.client.rules.change({ bodyId, key: 'quorum', value: { type: 'fraction', numerator: 3, denominator: 2, of: 'seatsInPost', atLeast: 1 }, words: 'x', reason: 'x', decidedOn: null })).rejects.toThrow('more than everybody');
  });

  it('counts the seats of members only, and those whose term has ended as vacant', async () => {
    await add('Chair', 'chair');
    await add('One', 'member');
    await add('Two', 'member', '2026-11-20');
    await add('Three', 'member', '2026-11-21');
    await add('Clerk', 'clerk');
    await add('Observer', 'observer');
    await add('Associate', 'associateMember');
    expect((await rules()).seats).toEqual({ totalMembership: 4, vacancies: 1 });
  });
});

describe('one-off days and deadlines', () => {
  const jubilee = { division: 'england-and-wales', day: '2027-06-04', name: 'Royal occasion', holiday: true, source: 'Proclamation of 3 May 2026' } as const;
  const days = async () => (await test.client.rules.oneOffDays({})).days.map((one) => `${one.division} ${one.day} ${one.name} ${String(one.holiday)}`);

  it('are added, changed, taken away and brought back', async () => {
    const { id } = await test.client.rules.addOneOffDay(jubilee);
    await test.client.rules.addOneOffDay({ ...jubilee, division: 'scotland' });
    await test.client.rules.changeOneOffDay({ ...jubilee, id, holiday: false });
    expect(await days()).toEqual(['england-and-wales 2027-06-04 Royal occasion false', 'scotland 2027-06-04 Royal occasion true']);
    await test.client.rules.removeOneOffDay({ id });
    expect(await days()).toEqual(['scotland 2027-06-04 Royal occasion true']);
    await test.client.history.undo({});
    expect(await days()).toHaveLength(2);
  });

  it('stand once in the list of a division, and say where they are from', async () => {
    await test.client.rules.addOneOffDay(jubilee);
    await expect(test.client.rules.addOneOffDay({ ...jubilee, name: 'Another' })).rejects.toThrow('already in the list');
    await expect(test.client.rules.addOneOffDay({ ...jubilee, day: '2027-06-05', source: ' ' })).rejects.toThrow('Enter the source.');
    expect(await days()).toHaveLength(1);
  });

  it('are taken over from a list in one step, over those that were there', async () => {
    await test.client.rules.addOneOffDay({ ...jubilee, holiday: false });
    await test.client.rules.takeOneOffDays({ days: [jubilee, { ...jubilee, day: '2027-06-07', name: 'Spring bank holiday' }, { ...jubilee, division: 'scotland' }] });
    expect(await days()).toEqual(['england-and-wales 2027-06-04 Royal occasion true', 'scotland 2027-06-04 Royal occasion true', 'england-and-wales 2027-06-07 Spring bank holiday true']);
    await test.client.history.undo({});
    expect(await days()).toEqual(['england-and-wales 2027-06-04 Royal occasion false']);
  });

  it('keep a body’s deadlines for papers, and undo them', async () => {
    const deadlines = [{ what: 'Reports to the clerk', days: 3, counting: 'working', before: 'issue', time: '10:00' }] as const;
    await test.client.rules.setDeadlines({ bodyId, deadlines: [...deadlines] });
    expect((await test.client.rules.deadlines({ bodyId })).deadlines).toEqual(deadlines);
    await expect(test.client.rules.setDeadlines({ bodyId, deadlines: [{ ...deadlines[0], days: 1.5 }] })).rejects.toThrow('whole days');
    await test.client.history.undo({});
    expect((await test.client.rules.deadlines({ bodyId })).deadlines).toEqual([]);
  });
});
