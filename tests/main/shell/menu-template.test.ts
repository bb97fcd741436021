import { describe, expect, it } from 'vitest';
import { COMMANDS, type CommandName } from '@shared/commands/command-list';
import { menuTemplate } from '@main/shell/menu-template';

type Item = ReturnType<typeof menuTemplate>[number];
const submenu = (item: Item | undefined): Item[] => (Array.isArray(item?.submenu) ? item.submenu : []);
const template = (platform: NodeJS.Platform = 'win32', send: (command: CommandName) => void = () => undefined) => menuTemplate({ send, platform });
const items = (menus: readonly Item[]): Item[] => menus.flatMap(submenu);

describe('the native menu', () => {
  it('is File Edit View Meeting Help, with the application’s own menu before it on macOS only', () => {
    expect(template().map(({ label }) => label)).toEqual(['File', 'Edit', 'View', 'Meeting', 'Help']);
    expect(template('darwin').map(({ label, role }) => label ?? role)).toEqual(['appMenu', 'File', 'Edit', 'View', 'Meeting', 'Help']);
  });

  it('holds every command of the list once, and sends its name', () => {
    const sent: CommandName[] = [];
    const own = items(template('win32', (command) => sent.push(command))).filter((item) => item.id !== undefined);
    expect(own.map(({ id }) => id).toSorted()).toEqual(COMMANDS.map(({ name }) => name).toSorted());
    for (const item of own) (item.click as () => void)();
    expect(sent.toSorted()).toEqual(COMMANDS.map(({ name }) => name).toSorted());
  });

  it('shows keys and leaves them to the window', () => {
    const undo = items(template()).find((item) => item.id === 'edit.undo');
    expect(undo).toMatchObject({ label: 'Undo', accelerator: 'CmdOrCtrl+Z', registerAccelerator: false });
  });

  it('greys what needs a record until there is one, and writes an ampersand so that it is shown', () => {
    const all = items(template());
    expect(all.find((item) => item.id === 'meeting.new')?.enabled).toBe(false);
    expect(all.find((item) => item.id === 'record.open')?.enabled).toBe(true);
    expect(all.find((item) => item.id === 'view.bodies')?.label).toBe('Bodies && people');
  });

  it('never begins or ends with a line, and never has two together', () => {
    for (const menu of template()) {
      const kinds = submenu(menu).map((item) => item.type === 'separator');
      expect(kinds[0]).toBe(false);
      expect(kinds.at(-1)).toBe(false);
      expect(kinds.some((line, index) => line && kinds[index + 1])).toBe(false);
    }
  });

  it('quits from File, but on macOS from the application’s menu', () => {
    expect(submenu(template()[0]).at(-1)?.role).toBe('quit');
    expect(submenu(template('darwin')[1]).some((item) => item.role === 'quit')).toBe(false);
  });
});
