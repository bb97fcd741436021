import type { MenuItemConstructorOptions } from 'electron';
import { COMMANDS, MENUS, type CommandName, type MenuPlace } from '@shared/commands/command-list';

/** What the menu needs from around it. */
export type MenuOptions = {
  /** Sends the command to the window, which carries it out. */
  readonly send: (command: CommandName) => void;
  readonly platform: NodeJS.Platform;
};

/** The menu as data; without a record at first. */
export function menuTemplate({ send, platform }: MenuOptions): MenuItemConstructorOptions[] {
  const own = MENUS.map(
    ({ menu, words }): MenuItemConstructorOptions => ({
      label: words,
      submenu: joined([...groupsOf(menu, send), ...rolesOf(menu, platform)]),
    }),
  );
  return platform === 'darwin' ? [{ role: 'appMenu' }, ...own] : own;
}

type Group = { readonly order: number; readonly items: readonly MenuItemConstructorOptions[] };

function groupsOf(menu: MenuPlace['menu'], send: MenuOptions['send']): Group[] {
  const entries = COMMANDS.filter((command) => command.place.menu === menu);
  const orders = [...new Set(entries.map((entry) => entry.place.group))];
  return orders.map((order) => ({
    order,
    items: entries
      .filter((entry) => entry.place.group === order)
      .map((entry) => ({
        id: entry.name,
        // Windows and Linux read "&" as the mark of an access key.
        label: entry.words.replaceAll('&', '&&'),
        enabled: !entry.record,
        click: () => send(entry.name),
        ...shownKeys(entry.keys[0]),
      })),
  }));
}

function shownKeys(keys: string | undefined): Partial<MenuItemConstructorOptions> {
  return keys === undefined ? {} : { accelerator: keys, registerAccelerator: false };
}

/** What the system itself does. */
function rolesOf(menu: MenuPlace['menu'], platform: NodeJS.Platform): Group[] {
  if (menu === 'edit') return [{ order: 2, items: [{ role: 'cut', label: 'Cut' }, { role: 'copy', label: 'Copy' }, { role: 'paste', label: 'Paste' }, { role: 'selectAll', label: 'Select all' }] }];
  if (menu === 'view') return [{ order: 5, items: [{ role: 'togglefullscreen', label: 'Full screen' }] }];
  if (menu === 'file' && platform !== 'darwin') return [{ order: 9, items: [{ role: 'quit', label: 'Quit' }] }];
  return [];
}

function joined(groups: readonly Group[]): MenuItemConstructorOptions[] {
  return [...groups]
    .sort((one, other) => one.order - other.order)
    .flatMap((group, index): MenuItemConstructorOptions[] => (index === 0 ? [...group.items] : [{ type: 'separator' }, ...group.items]));
}
