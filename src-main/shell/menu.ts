import { Menu, type MenuItemConstructorOptions } from 'electron';
import { COMMANDS, MENUS, type CommandName, type MenuPlace } from '@shared/commands/command-list';

/** The native menu. `setRecordOpen` greys what needs a record while there is none. */
export type AppMenu = { readonly setRecordOpen: (open: boolean) => void };

type MenuOptions = {
  /** Sends the command to the window, which carries it out. */
  readonly send: (command: CommandName) => void;
  readonly platform: NodeJS.Platform;
};

/**
 * Builds the menu from the shared list and installs it.
 *
 * The keys are shown but not registered: the window answers to them, because only it knows whether the focus is in a text
 * field (where Ctrl+Z belongs to the text) or in an editor with keys of its own.
 */
export function installMenu({ send, platform }: MenuOptions): AppMenu {
  const menu = Menu.buildFromTemplate(menuTemplate({ send, platform }));
  Menu.setApplicationMenu(menu);
  return {
    setRecordOpen: (open) => {
      for (const command of COMMANDS) {
        const item = menu.getMenuItemById(command.name);
        if (item && command.record) item.enabled = open;
      }
    },
  };
}

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
