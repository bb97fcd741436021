import { act, renderHook } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { useTypedText } from '@renderer/saving/use-typed-text';

/** A save that the test lets arrive. */
function slowSave() {
  const sent: string[] = [];
  const waiting: (() => void)[] = [];
  const send = (text: string) =>
    new Promise<{ savedAt: string }>((resolve) => {
      sent.push(text);
      waiting.push(() => resolve({ savedAt: '2026-11-21T18:00:00.000Z' }));
    });
  const arrive = () => act(async () => waiting.shift()?.());
  return { sent, send, arrive };
}
const refuseEmpty = (text: string) => (text === '' ? 'Enter something.' : null);

describe('a field that saves as it is typed', () => {
  it('sends the first keystroke at once and what comes meanwhile together', async () => {
    const { sent, send, arrive } = slowSave();
    const { result } = renderHook(() => useTypedText('a', 'old', send));
    for (const text of ['o', 'on', 'one']) act(() => result.current.onChange(text));
    expect(sent).toEqual(['o']);
    expect(result.current.typed).toBe('one');
    await arrive();
    expect(sent).toEqual(['o', 'one']);
  });

  it('shows what is stored while nobody types, and what is typed while it is on its way', async () => {
    const { send, arrive } = slowSave();
    const { result, rerender } = renderHook(({ stored }) => useTypedText('b', stored, send), { initialProps: { stored: 'old' } });
    expect([result.current.typed, result.current.touched]).toEqual(['old', false]);
    act(() => result.current.onChange('new'));
    rerender({ stored: 'older' });
    expect([result.current.typed, result.current.touched]).toEqual(['new', true]);
    act(() => result.current.onBlur());
    expect(result.current.typed).toBe('new');
    rerender({ stored: 'new' });
    await arrive();
    expect([result.current.typed, result.current.touched]).toEqual(['new', false]);
  });

  it('sends nothing that is refused, and brings back what was kept when it is left', async () => {
    const { sent, send } = slowSave();
    const { result } = renderHook(() => useTypedText('c', 'old', send, refuseEmpty));
    act(() => result.current.onChange(''));
    expect([result.current.refusal, sent]).toEqual(['Enter something.', []]);
    act(() => result.current.onBlur());
    expect([result.current.typed, result.current.refusal]).toEqual(['old', null]);
  });

  it('brings back what stood there when Escape is pressed', async () => {
    const { sent, send, arrive } = slowSave();
    const { result } = renderHook(() => useTypedText('d', 'old', send));
    act(() => result.current.onFocus());
    act(() => result.current.onChange('new'));
    act(() => result.current.restore());
    await arrive();
    expect([result.current.typed, sent]).toEqual(['old', ['new', 'old']]);
  });
});
