import { Menu } from 'electron';
import { COMMANDS } from '@shared/commands/command-list';
import { menuTemplate, type MenuOptions } from './menu-template';

/** The native menu. `setRecordOpen` greys what needs a record while there is none. */
export type AppMenu = { readonly setRecordOpen: (open: boolean) => void };

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
