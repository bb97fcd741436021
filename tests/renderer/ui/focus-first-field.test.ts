import { afterEach, expect, it } from 'vitest';
import { focusFirstField } from '@renderer/ui/focus-first-field';

afterEach(() => document.body.replaceChildren());

it('takes the focus to the first field, unless somebody is in another field already', () => {
  document.body.innerHTML = '<button>Close</button><form><button>Help</button><input id="first"><input id="second"></form>';
  const form = document.querySelector('form');
  const focused = (): string | undefined => document.activeElement?.id;
  document.querySelector<HTMLElement>('form button')?.focus();
  focusFirstField(form);
  expect(focused()).toBe('first');
  document.querySelector<HTMLElement>('#second')?.focus();
  focusFirstField(form);
  expect(focused()).toBe('second');
});
