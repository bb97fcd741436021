import { useState } from 'react';
import type { AgendaItem } from '@shared/agenda/model';
import { canMoveItems } from '@shared/agenda/moving';
import { placeOf, siblingsUnder, withSubItems } from '@shared/agenda/ordering';
import type { AgendaPlace } from '@shared/agenda/ordering';
import { SelectField } from '@renderer/ui/field';
import { FormDialog } from '@renderer/ui/form-dialog';

type MoveDialogProps = {
  readonly item: AgendaItem;
  /** Everything that is moved with it: itself, or several items, the topmost ones. */
  readonly ids: readonly string[];
  readonly items: readonly AgendaItem[]; readonly numbers: ReadonlyMap<string, string>; readonly onMove: (place: AgendaPlace) => void; readonly onClose: () => void };

const TOP = 'top';
const FIRST = 'first';

/** Where an item shall stand: under which item, and after which of those there. */
export function MoveDialog({ item, ids, items, numbers, onMove, onClose }: MoveDialogProps) {
  const [under, setUnder] = useState(item.parentId ?? TOP);
  const [after, setAfter] = useState<string | null>(null);
  const own = new Set(ids.flatMap((id) => [...withSubItems(items, id)]));
  const name = (one: AgendaItem): string => `${numbers.get(one.id) ?? ''} ${one.title}`.trim();

  const parents = items.filter((one) => !own.has(one.id) && canMoveItems(items, ids, { parentId: one.id, beforeId: null }).verdict === 'allowed');
  const parentId = under === TOP ? null : under;
  const siblings = siblingsUnder(items, parentId).filter((one) => !ids.includes(one.id));
  const chosen = after ?? startsAfter(items, item, parentId) ?? siblings.at(-1)?.id ?? FIRST;
  const submit = (): void => {
    const at = chosen === FIRST ? 0 : siblings.findIndex((one) => one.id === chosen) + 1;
    onMove({ parentId, beforeId: siblings[at]?.id ?? null });
    onClose();
  };
  return (
    <FormDialog title={ids.length > 1 ? `Move ${String(ids.length)} items` : `Move “${item.title}”`} open onClose={onClose} submit="Move" onSubmit={submit}>
      <SelectField
        label="Level"
        value={under}
        options={[{ value: TOP, words: ids.length > 1 ? 'Items of their own' : 'An item of its own' }, ...parents.map((one) => ({ value: one.id, words: `Sub-item of ${name(one)}` }))]}
        onChange={(value) => {
          setUnder(value);
          setAfter(null);
        }}
      />
      <SelectField label="Place" value={chosen} options={[{ value: FIRST, words: 'First' }, ...siblings.map((one) => ({ value: one.id, words: `After ${name(one)}` }))]} onChange={setAfter} />
    </FormDialog>
  );
}

/** Where it stands now, so that the dialog opens on the present place; null under another parent. */
function startsAfter(items: readonly AgendaItem[], item: AgendaItem, parentId: string | null): string | null {
  const place = placeOf(items, item.id);
  if (place?.parentId !== parentId) return null;
  const siblings = siblingsUnder(items, parentId);
  return siblings[siblings.findIndex((one) => one.id === item.id) - 1]?.id ?? FIRST;
}
