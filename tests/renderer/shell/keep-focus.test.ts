import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepFocus } from '@renderer/shell/keep-focus';

let forget: () => void;
beforeEach(() => {
  vi.useFakeTimers();
  // jsdom draws nothing, so that everything in it counts as shown.
  document.body.innerHTML = `
    <div id="root">
      <nav><a id="home" href="#/">Home</a></nav>
      <main tabindex="-1" id="screen">
        <section id="seats"><h2>Seats</h2><p id="empty"><button id="first">Add the first seat</button></p></section>
      </main>
    </div>`;
  forget = keepFocus(document);
});
afterEach(() => {
  forget();
  vi.useRealTimers();
  document.body.innerHTML = '';
});

const at = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`no ${id}`);
  return found;
};
const focused = (): string => document.activeElement?.id ?? '';
/** Lets the watcher see what changed and its patience run out. */
async function wait(): Promise<void> {
  await Promise.resolve();
  await vi.advanceTimersByTimeAsync(200);
}

describe('a focus whose place is gone', () => {
  it('goes to what stands there now', async () => {
    at('first').focus();
    at('empty').remove();
    at('seats').insertAdjacentHTML('beforeend', '<table><tr><td><button id="fill">Fill seat</button></td></tr></table>');
    await wait();
    expect(focused()).toBe('fill');
  });

  it('goes to the screen where the whole of it was changed, so that Tab begins there', async () => {
    at('first').focus();
    at('screen').innerHTML = '<h1>Northmere Schools Forum</h1><button id="other">Change body</button>';
    await wait();
    expect(focused()).toBe('screen');
  });

  it('goes back to the page when a dialog closes whose opener went with it', async () => {
    at('first').focus();
    document.body.insertAdjacentHTML('beforeend', '<div id="portal"><div role="dialog"><button id="add">Add seats</button></div></div>');
    at('add').focus();
    at('empty').remove();
    at('seats').insertAdjacentHTML('beforeend', '<button id="more">Add seats…</button>');
    at('portal').remove();
    await wait();
    expect(focused()).toBe('more');
  });

  it('stays in a dialog that is still open, also where what was pressed has nothing to press in its place', async () => {
    at('first').focus();
    document.body.insertAdjacentHTML('beforeend', '<div id="portal"><div role="dialog"><div id="content"><button id="open">Open a file…</button></div><button id="keep">Keep</button></div></div>');
    at('open').focus();
    at('content').innerHTML = '<p>What was read</p>';
    await wait();
    expect(focused()).toBe('keep');
    at('keep').remove();
    at('content').innerHTML = '<button id="back">Back</button>';
    at('content').tabIndex = 0;
    await wait();
    expect(focused()).toBe('content');
  });

  it('is left alone where somebody put it, and where it was never lost', async () => {
    at('first').focus();
    at('empty').remove();
    at('home').focus();
    await wait();
    expect(focused()).toBe('home');
    at('seats').remove();
    await wait();
    expect(focused()).toBe('home');
  });

  it('is left nowhere when a person took it away by pressing beside everything', async () => {
    at('home').focus();
    at('home').blur();
    at('seats').insertAdjacentHTML('beforeend', '<p>More</p>');
    await wait();
    expect(focused()).toBe('');
  });
});
