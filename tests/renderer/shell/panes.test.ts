import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { goToPane, panesOf, rememberFocus } from '@renderer/shell/panes';

let forget: () => void;
beforeEach(() => {
  document.body.innerHTML = `
    <header data-pane><button id="help">Help</button></header>
    <nav data-pane><a id="home" href="#/">Home</a><a id="meetings" href="#/meetings">Meetings</a></nav>
    <main data-pane>
      <section data-pane id="agenda"><button id="item">Item</button></section>
      <section data-pane id="words">nothing to press</section>
    </main>`;
  forget = rememberFocus(document);
});
afterEach(() => {
  forget();
  document.body.innerHTML = '';
});

const focused = (): string => document.activeElement?.id ?? '';

describe('going round the panes with F6', () => {
  it('takes the inner panes in the place of the one around them', () => {
    expect(panesOf(document).map((pane) => pane.id || pane.tagName)).toEqual(['HEADER', 'NAV', 'agenda', 'words']);
  });

  it('goes forward, backward and round', () => {
    goToPane(1);
    expect(focused()).toBe('help');
    goToPane(1);
    goToPane(1);
    expect(focused()).toBe('item');
    goToPane(1);
    expect(focused()).toBe('words');
    goToPane(1);
    expect(focused()).toBe('help');
    goToPane(-1);
    expect(focused()).toBe('words');
  });

  it('comes back to where the focus was in a pane', () => {
    document.getElementById('meetings')!.focus();
    goToPane(1);
    expect(focused()).toBe('item');
    goToPane(-1);
    expect(focused()).toBe('meetings');
  });
});
