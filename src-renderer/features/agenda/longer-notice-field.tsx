import type { AgendaItem } from '@shared/agenda/model';
import { findRulePack } from '@shared/rules/packs/all-packs';
import { useRead } from '@renderer/query/use-read';
import { SelectField } from '@renderer/ui/field';
import type { ItemActions } from './use-item-actions';

/** Whether an item is business for which the rules of the body ask longer notice; not there where they name none. */
export function LongerNoticeField({ item, bodyId, actions }: { readonly item: AgendaItem; readonly bodyId: string; readonly actions: ItemActions }) {
  const packKey = useRead('rules', 'get', { bodyId }).data?.packKey ?? '';
  const named = (findRulePack(packKey)?.specialNotice ?? []).map(({ business }) => business);
  // What was chosen under other rules stays to be seen and taken away.
  const offered = [...named, ...(item.specialBusiness === '' || named.includes(item.specialBusiness) ? [] : [item.specialBusiness])];
  if (offered.length === 0) return null;
  return (
    <SelectField
      label="Business that needs longer notice"
      value={item.specialBusiness}
      options={[{ value: '', words: 'No, the usual notice' }, ...offered.map((business) => ({ value: business, words: business }))]}
      onChange={(business) => actions.chooseSpecialBusiness(item.id, business)}
    />
  );
}
