import { render } from '@testing-library/react';
import { useLayoutEffect } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CommandName } from '@shared/commands/command-list';
import { canRun, runCommand, useCommand, useCommandHandlers } from '@renderer/commands/command-handlers';
import { isTextPlace, listenForKeys } from '@renderer/commands/command-keys';
import { useToasts } from '@renderer/ui/toasts';

function Answers({ name, run, enabled = true }: { readonly name: CommandName; readonly run: () => void; readonly enabled?: boolean }) {
  useCommand(name, run, { enabled });
  return null;
}

let stop: () => void;
beforeEach(() => {
  useToasts.setState({ toasts: [] });
  stop = listenForKeys(window);
});
afterEach(() => {
  stop();
  document.body.innerHTML = '';
  useCommandHandlers.setState({ handlers: new Map() });
});

const key = (name: string, held: KeyboardEventInit = {}, target: EventTarget = document.body): KeyboardEvent => {
  const event = new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true, ...held });
  target.dispatchEvent(event);
  return event;
};

describe('who answers to a command', () => {
  it('is the newest that is shown', () => {
    const outer = vi.fn();
    const inner = vi.fn();
    const { rerender } = render(
      <>
        <Answers name="document.word" run={outer} />
        <Answers name="document.word" run={inner} />
      </>,
    );
    expect(runCommand('document.word')).toBe(true);
    expect(inner).toHaveBeenCalledTimes(1);
    rerender(<Answers name="document.word" run={outer} />);
    runCommand('document.word');
    expect(outer).toHaveBeenCalledTimes(1);
  });

  it('answers from the moment it is drawn', () => {
    const answered: boolean[] = [];
    const Screen = () => {
      useLayoutEffect(() => void answered.push(canRun('document.word')), []);
      return <Answers name="document.word" run={vi.fn()} />;
    };
    render(<Screen />);
    expect(answered).toEqual([true]);
  });

  it('may be nobody: then one sentence says where the command works', () => {
    render(<Answers name="document.word" run={vi.fn()} enabled={false} />);
    expect(canRun('document.word')).toBe(false);
    expect(runCommand('document.word')).toBe(false);
    expect(useToasts.getState().toasts.map((toast) => toast.title)).toEqual(['Documents are made from a meeting’s agenda, its minutes or a paper. Open one of them first.']);
  });
});

describe('keys in the window', () => {
  it('run their command and keep the page from using them too', () => {
    const run = vi.fn();
    render(<Answers name="view.palette" run={run} />);
    expect(key('k', { ctrlKey: true }).defaultPrevented).toBe(true);
    expect(key('q', { altKey: true }).defaultPrevented).toBe(true);
    expect(run).toHaveBeenCalledTimes(2);
  });

  it('never act on a bare letter (WCAG 2.1.4)', () => {
    const before = useToasts.getState().toasts;
    for (const letter of 'abcdefghijklmnopqrstuvwxyz0123456789') {
      expect(key(letter).defaultPrevented).toBe(false);
      expect(key(letter.toUpperCase(), { shiftKey: true }).defaultPrevented).toBe(false);
    }
    expect(useToasts.getState().toasts).toEqual(before);
  });

  it('leave AltGr alone', () => {
    for (const letter of 'abcdefghijklmnopqrstuvwxyz') expect(key(letter, { ctrlKey: true, altKey: true }).defaultPrevented).toBe(false);
  });

  it('leave undo and redo to the text that is being written', () => {
    const undo = vi.fn();
    render(<Answers name="edit.undo" run={undo} />);
    const field = document.body.appendChild(document.createElement('input'));
    field.focus();
    expect(key('z', { ctrlKey: true }, field).defaultPrevented).toBe(false);
    field.blur();
    key('z', { ctrlKey: true });
    expect(undo).toHaveBeenCalledTimes(1);
  });

  it('are an editor’s own when it has used them', () => {
    const palette = vi.fn();
    render(<Answers name="view.palette" run={palette} />);
    const editor = document.body.appendChild(document.createElement('div'));
    editor.addEventListener('keydown', (event) => event.preventDefault());
    key('k', { ctrlKey: true }, editor);
    expect(palette).not.toHaveBeenCalled();
  });

  it('of the run screen do nothing elsewhere, not even speak', () => {
    expect(key('Enter', { ctrlKey: true }).defaultPrevented).toBe(false);
    expect(key('PageDown', { ctrlKey: true }).defaultPrevented).toBe(false);
    expect(useToasts.getState().toasts).toHaveLength(0);
  });

  it('held down take back one change after the other, and open the palette once', () => {
    const undo = vi.fn();
    const palette = vi.fn();
    render(
      <>
        <Answers name="edit.undo" run={undo} />
        <Answers name="view.palette" run={palette} />
      </>,
    );
    for (const repeat of [false, true, true]) {
      key('z', { ctrlKey: true, repeat });
      key('k', { ctrlKey: true, repeat });
    }
    expect(undo).toHaveBeenCalledTimes(3);
    expect(palette).toHaveBeenCalledTimes(1);
  });

  it('wait while a dialog asks something, except zoom and help', () => {
    const palette = vi.fn();
    const zoom = vi.fn();
    render(
      <>
        <Answers name="view.palette" run={palette} />
        <Answers name="view.zoomIn" run={zoom} />
        <div role="dialog" aria-modal="true" />
      </>,
    );
    key('k', { ctrlKey: true });
    key('+', { ctrlKey: true });
    expect(palette).not.toHaveBeenCalled();
    expect(zoom).toHaveBeenCalledTimes(1);
  });
});

describe('a place for text', () => {
  it.each([
    ['<input>', true],
    ['<input type="search">', true],
    ['<input type="checkbox">', false],
    ['<textarea></textarea>', true],
    ['<button></button>', false],
    ['<select></select>', false],
  ])('%s: %s', (html, expected) => {
    document.body.innerHTML = html;
    expect(isTextPlace(document.body.firstElementChild)).toBe(expected);
  });
});
