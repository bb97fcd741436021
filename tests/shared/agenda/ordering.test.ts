import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agendaTree, canHaveSubItem, canMoveItem, DEEPEST_LEVEL, flattenAgenda, inAgendaOrder, placeDown, placeIn, placeOf, placeOnDrop, placeOut, placeUp, possibleMoves, siblingsUnder, withSubItems } from '@shared/agenda/ordering';
import type { AgendaPlace } from '@shared/agenda/ordering';
import { agendas, outline } from './agenda-items';
import type { TestItem } from './agenda-items';

/** Carries a move out, as the handler does. */
function moved(items: readonly TestItem[], id: string, place: AgendaPlace): TestItem[] {
  const siblings = siblingsUnder(items, place.parentId).filter((item) => item.id !== id).map((item) => item.id);
  const at = place.beforeId === null ? siblings.length : siblings.indexOf(place.beforeId);
  const order = siblings.toSpliced(at, 0, id);
  return items.map((item) => {
    const index = order.indexOf(item.id);
    return index < 0 ? item : { ...item, parentId: place.parentId, orderKey: `n${String(index).padStart(3, '0')}` };
  });
}
const ids = (items: readonly { id: string }[]) => items.map((item) => item.id);

describe('the tree of an agenda', () => {
  it('puts sub-items after their parent, whatever the order of the rows', () => {
    const items = outline('1', '2', '2.1', '2.1.1', '2.2', '3');
    expect(ids(inAgendaOrder(items.toReversed()))).toEqual(['1', '2', '2.1', '2.1.1', '2.2', '3']);
    expect(flattenAgenda(agendaTree(items)).map((node) => node.level)).toEqual([1, 1, 2, 3, 2, 1]);
  });

  it('keeps items in sight whose parent is missing, or that hang in a ring', () => {
    const [a, b, c] = outline('1', '2', '3') as [TestItem, TestItem, TestItem];
    const ring = [{ ...a, parentId: '2' }, { ...b, parentId: '1' }, { ...c, parentId: 'gone' }];
    expect(ids(inAgendaOrder(ring)).toSorted()).toEqual(['1', '2', '3']);
  });

  it('sorts keys by code unit, capitals first', () => {
    const [a, b] = outline('1', '2') as [TestItem, TestItem];
    expect(ids(inAgendaOrder([{ ...a, orderKey: 'a0' }, { ...b, orderKey: 'Zz' }]))).toEqual(['2', '1']);
  });

  it('knows what belongs to an item', () => {
    expect([...withSubItems(outline('1', '2', '2.1', '2.1.1', '3'), '2')]).toEqual(['2', '2.1', '2.1.1']);
  });
});

describe('a move', () => {
  const items = outline('1', '2', '2.1', '2.1.1', '2.2', '3');
  it.each([
    { id: '1', place: { parentId: null, beforeId: null }, reasons: [] },
    { id: '2', place: { parentId: '2', beforeId: null }, reasons: ['An item cannot be moved into itself or into one of its own sub-items.'] },
    { id: '2', place: { parentId: '2.1.1', beforeId: null }, reasons: ['An item cannot be moved into itself or into one of its own sub-items.'] },
    { id: '1', place: { parentId: '2.1', beforeId: '2.1.1' }, reasons: [] },
    { id: '1', place: { parentId: '2.1.1', beforeId: null }, reasons: ['An agenda has at most three levels. Move the item to a higher level.'] },
    { id: '2.1', place: { parentId: '1', beforeId: null }, reasons: [] },
    { id: '2', place: { parentId: '1', beforeId: null }, reasons: ['An agenda has at most three levels. Move the item to a higher level.'] },
    { id: '1', place: { parentId: null, beforeId: '2.1' }, reasons: ['The item it should stand before is no longer there.'] },
  ])('of $id under $place.parentId before $place.beforeId', ({ id, place, reasons }) => {
    const verdict = canMoveItem(items, id, place);
    expect(verdict.verdict === 'refused' ? verdict.reasons : []).toEqual(reasons);
  });

  it.each([
    { step: placeUp, id: '1', place: null },
    { step: placeUp, id: '2', place: { parentId: null, beforeId: '1' } },
    { step: placeUp, id: '2.1', place: { parentId: null, beforeId: '2' } },
    { step: placeUp, id: '2.2', place: { parentId: '2', beforeId: '2.1' } },
    { step: placeDown, id: '1', place: { parentId: null, beforeId: '3' } },
    { step: placeDown, id: '2.1', place: { parentId: '2', beforeId: null } },
    { step: placeDown, id: '2.2', place: { parentId: null, beforeId: '3' } },
    { step: placeDown, id: '3', place: null },
    { step: placeIn, id: '1', place: null },
    { step: placeIn, id: '2', place: null },
    { step: placeIn, id: '3', place: { parentId: '2', beforeId: null } },
    { step: placeIn, id: '2.2', place: { parentId: '2.1', beforeId: null } },
    { step: placeOut, id: '2.1.1', place: { parentId: '2', beforeId: '2.2' } },
    { step: placeOut, id: '2', place: null },
    { step: placeOf, id: '2.1', place: { parentId: '2', beforeId: '2.2' } },
    { step: placeOf, id: 'gone', place: null },
  ])('$step.name of $id', ({ step, id, place }) => {
    expect(step(items, id)).toEqual(place);
  });

  it('keeps a permutation of the items, within three levels, and never loses one', () => {
    fc.assert(
      fc.property(agendas, fc.nat(), fc.constantFrom(placeUp, placeDown, placeIn, placeOut), (agenda, pick, step) => {
        const id = agenda[pick % agenda.length]?.id ?? '';
        const place = step(agenda, id);
        if (place === null) return;
        expect(canMoveItem(agenda, id, place)).toEqual({ verdict: 'allowed' });
        const after = flattenAgenda(agendaTree(moved(agenda, id, place)));
        expect(after.map((node) => node.item.id).toSorted()).toEqual(ids(agenda).toSorted());
        expect(Math.max(...after.map((node) => node.level))).toBeLessThanOrEqual(DEEPEST_LEVEL);
      }),
    );
  });

  it('up and then down brings an item back among its siblings', () => {
    fc.assert(
      fc.property(agendas, fc.nat(), (agenda, pick) => {
        const id = agenda[pick % agenda.length]?.id ?? '';
        const up = placeUp(agenda, id);
        if (up === null || up.parentId !== agenda.find((item) => item.id === id)?.parentId) return;
        const there = moved(agenda, id, up);
        const down = placeDown(there, id);
        expect(down && ids(inAgendaOrder(moved(there, id, down)))).toEqual(ids(inAgendaOrder(agenda)));
      }),
    );
  });

  it.each([
    { id: '3', over: '1', place: { parentId: null, beforeId: '1' } },
    { id: '1', over: '3', place: { parentId: null, beforeId: null } },
    { id: '1', over: '2', place: { parentId: null, beforeId: '3' } },
    { id: '2.1', over: '2.2', place: { parentId: '2', beforeId: null } },
    { id: '2.2', over: '2.1', place: { parentId: '2', beforeId: '2.1' } },
    { id: '3', over: '2.2', place: { parentId: '2', beforeId: '2.2' } },
    { id: '2', over: '2.1', place: null },
    { id: '2', over: '2', place: null },
    { id: '2', over: 'gone', place: null },
  ])('$id dropped on $over', ({ id, over, place }) => {
    expect(placeOnDrop(items, id, over)).toEqual(place);
  });

  it('is known for all items at once as it is one by one', () => {
    fc.assert(
      fc.property(agendas, (agenda) => {
        const moves = possibleMoves(agendaTree(agenda));
        for (const { id } of agenda) {
          const oneByOne = { up: placeUp(agenda, id) !== null, down: placeDown(agenda, id) !== null, into: placeIn(agenda, id) !== null, out: placeOut(agenda, id) !== null, subItem: canHaveSubItem(agenda, id) };
          expect(moves.get(id)).toEqual(oneByOne);
        }
      }),
    );
  });

  it('lets every item but those of the third level have sub-items', () => {
    expect(items.filter((item) => !canHaveSubItem(items, item.id)).map((item) => item.id)).toEqual(['2.1.1']);
  });
});
