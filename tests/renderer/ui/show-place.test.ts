import { fireEvent } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { showPlace } from '@renderer/ui/show-place';

let shown: HTMLElement[];
beforeEach(() => {
  shown = [];
  vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(function here(this: Element) {
    shown.push(this as HTMLElement);
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

function draw(): HTMLElement {
  const place = document.createElement('button');
  place.dataset['entryId'] = 'e1';
  document.body.append(place);
  return place;
}
/** Long enough for whoever watches the page to have seen what came. */
const seen = () => new Promise((resolve) => setTimeout(resolve, 0));

it('leads to a place that is there, and to one that is drawn a moment after', async () => {
  const there = draw();
  showPlace('[data-entry-id]');
  expect([shown, document.activeElement]).toEqual([[there], there]);
  there.remove();
  showPlace('[data-entry-id]');
  const drawn = draw();
  await seen();
  expect([shown, document.activeElement]).toEqual([[there, drawn], drawn]);
});

it('does not lead away whoever has pressed something else meanwhile', async () => {
  showPlace('[data-entry-id]');
  fireEvent.keyDown(document.body, { key: 'a' });
  draw();
  await seen();
  expect(shown).toEqual([]);
});
