import path from 'node:path';
import { BrowserWindow, ipcMain, nativeTheme, powerSaveBlocker, screen, session } from 'electron';
import { PROJECTION_NOW_CHANNEL, PROJECTION_SHOW_CHANNEL } from '@shared/projection/bridge';
import type { Projection } from '@shared/projection/model';
import type { RoomScreen } from '@main/features/projection/projection-desk';
import { APP_ORIGIN, servePage } from './app-protocol';
import { hardenSession } from './harden-session';

/** Where there is one screen only, in its own pixels. */
const WINDOWED = { width: 960, height: 600 };

/**
 * The window for the room: on the second screen in full where there is one, else a window that can be moved there.
 *
 * It has a session and a preload of its own, which tell it what to show and nothing else, and never takes the focus from the clerk's line.
 * @param root the built page
 */
export function createRoomScreen(clerk: BrowserWindow, root: string): RoomScreen {
  let window: BrowserWindow | null = null;
  let value: Projection | null = null;
  let readied = false;
  let awake: number | null = null;

  const ready = (): Electron.Session => {
    // Without "persist:" nothing of it is ever written to the disk.
    const own = session.fromPartition('projection', { cache: false });
    if (!readied) {
      readied = true;
      hardenSession(own);
      servePage(root, own.protocol);
      ipcMain.handle(PROJECTION_NOW_CHANNEL, (event) => (window !== null && !window.isDestroyed() && event.senderFrame === window.webContents.mainFrame ? value : null));
    }
    return own;
  };
  const send = (): void => {
    if (window !== null && !window.isDestroyed() && value !== null) window.webContents.send(PROJECTION_SHOW_CHANNEL, value);
  };
  const close = (): void => {
    value = null;
    if (window !== null && !window.isDestroyed()) window.destroy();
  };
  clerk.once('closed', close);

  return {
    close,
    show: (next) => {
      value = next;
      send();
    },
    open: (closed) => {
      if (window !== null && !window.isDestroyed()) {
        window.showInactive();
        return;
      }
      const display = displayForRoom(clerk);
      const opened = new BrowserWindow({
        ...(display === null ? WINDOWED : display.bounds),
        fullscreen: display !== null,
        show: false,
        title: 'Minute Book: for the room',
        autoHideMenuBar: true,
        backgroundColor: nativeTheme.shouldUseDarkColors ? '#16181d' : '#ffffff',
        webPreferences: { session: ready(), preload: path.join(__dirname, 'projection-preload.cjs'), sandbox: true, contextIsolation: true, nodeIntegration: false, spellcheck: false, devTools: false },
      });
      window = opened;
      opened.removeMenu();
      awake ??= powerSaveBlocker.start('prevent-display-sleep');
      opened.once('ready-to-show', () => opened.showInactive());
      // Only the window itself answers to keys there: nothing of the meeting can be changed from it.
      opened.webContents.on('before-input-event', (event, input) => {
        if (input.type !== 'keyDown') return;
        if (input.key === 'Escape' && opened.isFullScreen()) opened.setFullScreen(false);
        else if (input.key === 'F11') opened.setFullScreen(!opened.isFullScreen());
        else if (input.key === 'F5') opened.close();
        else return;
        event.preventDefault();
      });
      opened.webContents.on('render-process-gone', (_event, details) => {
        if (details.reason !== 'clean-exit' && !opened.isDestroyed()) opened.webContents.reload();
      });
      opened.once('closed', () => {
        if (window === opened) window = null;
        if (awake !== null) powerSaveBlocker.stop(awake);
        awake = null;
        closed();
      });
      void opened.loadURL(`${APP_ORIGIN}/projection.html`);
    },
  };
}

/** A screen on which the clerk's window is not; null where there is one only. */
function displayForRoom(clerk: BrowserWindow): Electron.Display | null {
  const own = screen.getDisplayMatching(clerk.getBounds()).id;
  return screen.getAllDisplays().find(({ id }) => id !== own) ?? null;
}
