import path from 'node:path';
import { BrowserWindow, ipcMain, nativeTheme, powerSaveBlocker, screen, session } from 'electron';
import { PROJECTION_NOW_CHANNEL, PROJECTION_SHOW_CHANNEL } from '@shared/projection/bridge';
import type { Projection } from '@shared/projection/model';
import type { RoomScreen } from '@main/features/projection/projection-desk';
import { roomPlace, roomPlaceAfter } from '@main/features/projection/room-place';
import type { RoomPlace } from '@main/features/projection/room-place';
import { APP_ORIGIN, servePage } from './app-protocol';
import { hardenSession } from './harden-session';

/** Where there is one screen only, in its own pixels. */
const WINDOWED = { width: 960, height: 600 };

/** How long a window takes to come up or to move to another screen, in milliseconds. */
const SETTLING = 1_500;

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
  /** The screen on which it was put in full; null where it is a window. */
  let standsOn: number | null = null;

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
    open: (closed, moved) => {
      if (window !== null && !window.isDestroyed()) {
        window.showInactive();
        return;
      }
      const first = roomPlace(screen.getAllDisplays(), clerkDisplay(clerk).id);
      standsOn = first.kind === 'screen' ? first.screen.id : null;
      const opened = new BrowserWindow({
        ...(first.kind === 'screen' ? first.screen.bounds : WINDOWED),
        fullscreen: first.kind === 'screen',
        show: false,
        title: 'Minute Book: for the room',
        autoHideMenuBar: true,
        backgroundColor: nativeTheme.shouldUseDarkColors ? '#16181d' : '#ffffff',
        webPreferences: { session: ready(), preload: path.join(__dirname, 'projection-preload.cjs'), sandbox: true, contextIsolation: true, nodeIntegration: false, spellcheck: false, devTools: false },
      });
      window = opened;
      leaveFocus(opened, clerk);
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
      const follow = (): void => {
        if (opened.isDestroyed() || clerk.isDestroyed()) return;
        const place = roomPlaceAfter(screen.getAllDisplays(), clerkDisplay(clerk).id, standsOn);
        if (place === null) return;
        standsOn = place.kind === 'screen' ? place.screen.id : null;
        leaveFocus(opened, clerk);
        putAt(opened, place, clerk);
        moved(place.kind);
      };
      const stopFollowing = followScreens(follow);
      opened.once('closed', () => {
        stopFollowing();
        if (window === opened) window = null;
        if (awake !== null) powerSaveBlocker.stop(awake);
        awake = null;
        closed();
      });
      void opened.loadURL(`${APP_ORIGIN}/projection.html`);
    },
  };
}

/** The screen on which the clerk's window is. */
function clerkDisplay(clerk: BrowserWindow): Electron.Display {
  return screen.getDisplayMatching(clerk.getBounds());
}

/** Puts the open window on a screen in full, or into a window on the clerk's, and leaves the focus where it is. */
function putAt(opened: BrowserWindow, place: RoomPlace, clerk: BrowserWindow): void {
  if (place.kind === 'screen') {
    opened.setBounds(place.screen.bounds);
    opened.setFullScreen(true);
    return;
  }
  if (opened.isFullScreen()) opened.setFullScreen(false);
  // At the far corner, so that the line that is being typed stays in sight.
  const { workArea } = clerkDisplay(clerk);
  const width = Math.min(WINDOWED.width, workArea.width);
  opened.setBounds({ x: workArea.x + workArea.width - width, y: workArea.y, width, height: Math.min(WINDOWED.height, workArea.height) });
}

/** A window that goes full screen takes the focus on some systems: for a moment whatever it takes goes back to the line that is being typed. */
function leaveFocus(opened: BrowserWindow, clerk: BrowserWindow): void {
  if (!clerk.isFocused()) return;
  const giveBack = (): void => {
    if (!clerk.isDestroyed()) clerk.focus();
  };
  opened.on('focus', giveBack);
  setTimeout(() => {
    if (!opened.isDestroyed()) opened.off('focus', giveBack);
  }, SETTLING);
}

/** Says when screens come, go or are put otherwise; answers what ends it. */
function followScreens(changed: () => void): () => void {
  screen.on('display-added', changed);
  screen.on('display-removed', changed);
  screen.on('display-metrics-changed', changed);
  return () => {
    screen.off('display-added', changed);
    screen.off('display-removed', changed);
    screen.off('display-metrics-changed', changed);
  };
}
