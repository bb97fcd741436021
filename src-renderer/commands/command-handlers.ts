import { useLayoutEffect, useRef } from 'react';
import { create } from 'zustand';
import { commandEntry, type CommandName } from '@shared/commands/command-list';
import { showToast } from '@renderer/ui/toasts';

type Handler = { readonly run: () => void };
type Handlers = { readonly handlers: ReadonlyMap<CommandName, readonly Handler[]> };

/** Who answers to which command now. A screen's own handler stands above the window's while the screen is shown. */
export const useCommandHandlers = create<Handlers>(() => ({ handlers: new Map() }));

function change(name: CommandName, next: (handlers: readonly Handler[]) => readonly Handler[]): void {
  useCommandHandlers.setState(({ handlers }) => {
    const changed = new Map(handlers);
    const rest = next(changed.get(name) ?? []);
    if (rest.length === 0) changed.delete(name);
    else changed.set(name, rest);
    return { handlers: changed };
  });
}

/** Answers to a command while the component is shown and `enabled`, from the moment it is drawn: a key may come at once. The newest one wins. */
export function useCommand(name: CommandName, run: () => void, options: { readonly enabled?: boolean } = {}): void {
  const newest = useRef(run);
  useLayoutEffect(() => {
    newest.current = run;
  });
  const enabled = options.enabled ?? true;
  useLayoutEffect(() => {
    if (!enabled) return undefined;
    const handler: Handler = { run: () => newest.current() };
    change(name, (handlers) => [...handlers, handler]);
    return () => change(name, (handlers) => handlers.filter((other) => other !== handler));
  }, [name, enabled]);
}

/** Whether anybody answers to the command now. */
export function canRun(name: CommandName): boolean {
  return useCommandHandlers.getState().handlers.has(name);
}

/** Carries a command out. Where nobody answers, one sentence says where it works; true when it was carried out. */
export function runCommand(name: CommandName): boolean {
  const handler = useCommandHandlers.getState().handlers.get(name)?.at(-1);
  if (handler) {
    handler.run();
    return true;
  }
  const { elsewhere, record } = commandEntry(name);
  showToast({ tone: 'information', title: elsewhere ?? (record ? 'Open a record first.' : 'This is not possible here.') });
  return false;
}
