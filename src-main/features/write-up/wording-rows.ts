import { houseWordingSchema, usualWording } from '@shared/minutes/house-wording';
import type { HouseWording } from '@shared/minutes/house-wording';
import { findRulePack } from '@shared/rules/packs/all-packs';
import { ruleOfBody } from '@main/features/rules/rules-in-force';
import type { RecordReader } from '@main/store/record-reader';
import type { RecordTransaction } from '@main/store/record-transaction';

/** How a body's minutes are worded; `own` false while it has said nothing and its rules decide. */
export async function wordingOf(reader: RecordReader, bodyId: string): Promise<{ readonly wording: HouseWording; readonly own: boolean }> {
  const numbering = await ruleOfBody(reader, bodyId, 'numbering');
  const [chosen] = await reader.find('bodyRules', { bodyId });
  // In England it is a rule of signing that asks for initials, in Wales one of numbering.
  const signing = findRulePack(chosen?.packKey ?? '')?.conditions.find(({ key }) => key === 'minutesSigned')?.words ?? '';
  const usual = usualWording(numbering === null ? null : { numbers: 'perMeeting', initials: /initial/iu.test(`${signing} ${numbering.words}`) });
  const [row] = await reader.find('minutesSettings', { bodyId }, { createdAt: 'DESC' });
  if (!row) return { wording: usual, own: false };
  const read = houseWordingSchema.safeParse({
    decidedWord: row.decidedWord,
    numbering: row.numbering,
    numberPrefix: row.numberPrefix,
    initialsBox: row.initialsBox === 1,
    showTimes: row.showTimes === 1,
    actionTable: row.actionTable === 1,
    memberNames: row.memberNames,
    itemOrder: row.itemOrder,
  });
  // Something that a later version wrote is left in the record and not used.
  return { wording: read.success ? read.data : usual, own: read.success };
}

/** Keeps how a body's minutes are worded. */
export async function keepWording(tx: RecordTransaction, bodyId: string, wording: HouseWording): Promise<void> {
  await tx.get('body', bodyId, 'body');
  const columns = { ...wording, initialsBox: wording.initialsBox ? 1 : 0, showTimes: wording.showTimes ? 1 : 0, actionTable: wording.actionTable ? 1 : 0 };
  const [row] = await tx.find('minutesSettings', { bodyId }, { createdAt: 'DESC' });
  if (row) await tx.update('minutesSettings', row.id, columns);
  else await tx.insert('minutesSettings', { bodyId, ...columns });
}
