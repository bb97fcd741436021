import { randomUUID } from 'node:crypto';
import os from 'node:os';
import path from 'node:path';
import { app, BrowserWindow, nativeTheme, session } from 'electron';
import log from 'electron-log/main';
import type { AppEvent } from '@shared/events';
import type { Settings } from '@shared/settings/contract';
import { isOurSender } from './boundary/our-sender';
import { createFaultReport } from './boundary/report';
import { registerIpc, sendEvent } from './boundary/register-ipc';
import { LettingGo } from './features/records/letting-go';
import { loadWithCodeCache } from './load-with-code-cache';
import type * as RecordCore from './record-core';
import { aboutThisBuild } from './shell/about';
import { APP_ORIGIN, declareScheme, servePage } from './shell/app-protocol';
import { attachmentDialogs, chooseCalendarFile, chooseFolder, choosePaperFile, choosePlanFile, chooseLedgerFile, chooseTravelFile, chooseTemplateFile, exportSystem, listFiles, recordDialogs } from './shell/dialogs';
import { fileIn } from './shell/file-argument';
import { afterFirstFrame } from './shell/first-frame';
import { hardenContents, hardenSession } from './shell/harden-session';
import { installMenu } from './shell/menu';
import { createRoomScreen } from './shell/projection-window';
import { printOnPaper, printPdf } from './shell/print-pdf';
import { refuseDebugging } from './shell/refuse-debugging';
import { rememberedPlace, rememberPlace } from './shell/window-place';
import { offerContextMenu } from './shell/context-menu';
import { createSpeller, DICTIONARY_FILE, placeDictionary, spellWithOwnDictionary } from './shell/spelling';
import { windowSettings } from './shell/window-settings';

/** How long the window may take to say whether all that was typed is sent, in milliseconds. */
const CLOSING_PATIENCE = 3_000;

const selfTest = process.argv.includes('--self-test');
refuseDebugging(app.isPackaged, process.argv, app.getAppPath());
// Chromium has no sandbox for root; then it starts only with --no-sandbox, which this call would take away again.
if (process.getuid?.() !== 0) app.enableSandbox();
declareScheme();
spellWithOwnDictionary();
hardenContents();
app.setAppUserModelId('uk.minute-book');

if (!app.requestSingleInstanceLock()) {
  app.exit(0);
} else {
  const spellingReady = placeDictionary(app.getPath('userData'), path.join(__dirname, DICTIONARY_FILE));
  void app.whenReady().then(() => open(spellingReady));
}

/** Shows the window first, then loads the half with the database: what the person sees first needs none of it. */
function open(spellingReady: boolean): void {
  const dataFolder = app.getPath('userData');
  const report = createFaultReport(log, path.join(dataFolder, 'logs', 'main.log'));
  process.on('uncaughtException', (error) => report(error, 'main'));
  process.on('unhandledRejection', (error) => report(error, 'main'));
  const page = path.join(__dirname, '..', 'renderer');
  servePage(page);
  hardenSession(session.defaultSession);

  const settingsFile = path.join(dataFolder, 'settings.json');
  const placeFile = path.join(dataFolder, 'window.json');
  const settings = windowSettings(settingsFile);
  nativeTheme.themeSource = settings.theme;
  const speller = createSpeller(session.defaultSession, spellingReady, settings.spelling);
  const window = new BrowserWindow({
    ...rememberedPlace(placeFile),
    minWidth: 320,
    minHeight: 300,
    show: false,
    title: 'Minute Book',
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#16181d' : '#f4f5f8',
    webPreferences: {
      preload: path.join(__dirname, '..', 'preload', 'index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      spellcheck: true,
      devTools: !app.isPackaged,
    },
  });
  const emit = (event: AppEvent): void => {
    if (!window.isDestroyed()) sendEvent(window.webContents, event);
  };
  const applySettings = (next: Settings): void => {
    nativeTheme.themeSource = next.theme;
    speller.setOn(next.spelling);
    if (!window.isDestroyed()) window.webContents.setZoomFactor(next.zoom);
    emit({ event: 'settingsChanged' });
  };
  const menu = installMenu({ send: (command) => emit({ event: 'command', command }), platform: process.platform });

  // A page that could not be loaded answers nothing, and nothing can have been typed in it.
  const lettingGo = new LettingGo({ tell: () => emit({ event: 'closing' }), canAnswer: () => !window.isDestroyed() && !window.webContents.isCrashed(), patience: CLOSING_PATIENCE });
  const core = new Promise<RecordCore.Core>((resolve, reject) => {
    const load = (): void => {
      try {
        const { runSelfTest, startCore } = loadWithCodeCache(path.join(__dirname, 'record-core.cjs')).exports as typeof RecordCore;
        const started = startCore({
          dataFolder,
          machine: { host: os.hostname(), user: os.userInfo().username, processId: process.pid, token: randomUUID(), isAlive },
          clock: () => new Date(),
          emit: (event) => {
            if (event.event === 'recordChanged') menu.setRecordOpen(started.desk.store !== null);
            emit(event);
          },
          report,
          recordDialogs: recordDialogs(window),
          exportSystem: exportSystem(window),
          chooseCalendarFile: chooseCalendarFile(window),
          chooseFolder: chooseFolder(window),
          printing: { printPdf, printOnPaper },
          roomScreen: createRoomScreen(window, page),
          keepWords: speller.keepWords,
          attachmentDialogs: attachmentDialogs(window),
          choosePaperFile: choosePaperFile(window),
          choosePlanFile: choosePlanFile(window),
          chooseTravelFile: chooseTravelFile(window),
          listFiles: listFiles(window),
          chooseTemplateFile: chooseTemplateFile(window),
          chooseLedgerFile: chooseLedgerFile(window),
          workersFolder: __dirname,
          applySettings,
          about: aboutThisBuild,
          letGo: () => lettingGo.ask(),
          heardFromWindow: (answer) => {
            // A question is asked where it is seen: the window may be closed from the taskbar.
            if (answer === 'asking' && !window.isDestroyed()) bringForward(window);
            lettingGo.answer(answer);
          },
        });
        resolve(started);
        if (selfTest) void runSelfTest(started).then((code) => app.exit(code), () => app.exit(1));
        else {
          const paper = fileIn(process.argv, 'mbpaper', process.cwd());
          started
            .openAtStart(fileIn(process.argv, 'minutebook', process.cwd()))
            .then(() => (paper === null ? undefined : started.offer(paper)))
            .catch((error: unknown) => report(error, 'openAtStart'));
        }
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)));
        if (selfTest) app.exit(1);
      }
    };
    // Not before the first frame is painted: loading keeps this process busy, and the frame passes through it.
    afterFirstFrame(window, () => {
      if (!selfTest) window.show();
      setImmediate(load);
    });
  });
  core.catch((error: unknown) => report(error, 'startCore'));
  registerIpc(
    core.then((started) => started.dispatch),
    (event) => isOurSender(event, window.webContents, APP_ORIGIN),
    report,
  );

  offerContextMenu(window, { addWord: (word) => void core.then((started) => started.dispatch('spelling.addWord', { word })) });
  window.webContents.on('did-finish-load', () => {
    window.webContents.setZoomFactor(windowSettings(settingsFile).zoom);
  });
  window.webContents.on('render-process-gone', (_event, details) => {
    report(new Error(`the page ended: ${details.reason}`), 'renderer');
    // What the person was being asked about went with the page.
    lettingGo.answer('go');
    // Everything acknowledged is on the disk; the page comes back where the record stands.
    if (details.reason !== 'clean-exit' && !window.isDestroyed()) window.webContents.reload();
  });
  const openFile = async (file: string): Promise<void> => {
    const { desk, offer } = await core;
    if (file.toLowerCase().endsWith('.mbpaper')) offer(file);
    else await desk.open(file);
  };
  app.on('second-instance', (_event, argv, folder) => {
    if (window.isDestroyed()) return;
    bringForward(window);
    const file = fileIn(argv, 'mbpaper', folder) ?? fileIn(argv, 'minutebook', folder);
    if (file !== null) openFile(file).catch((error: unknown) => report(error, 'second-instance'));
  });
  app.on('open-file', (event, file) => {
    event.preventDefault();
    openFile(file).catch((error: unknown) => report(error, 'open-file'));
  });

  let closing = false;
  window.on('close', (event) => {
    rememberPlace(window, placeFile);
    // Also when it is pressed twice: the window goes by `destroy`, when all that was typed is on the disk.
    event.preventDefault();
    if (closing) return;
    closing = true;
    void (async () => {
      closing = await lettingGo.ask().catch(() => true);
      if (!closing) return;
      await core.then((started) => started.close()).catch((error: unknown) => report(error, 'close'));
      window.destroy();
    })();
  });
  app.on('window-all-closed', () => {
    app.quit();
  });
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      window.close();
    });
  }

  void window.loadURL(`${APP_ORIGIN}/index.html`);
}

/** Shows a window in front of the others, also one that lies in the taskbar. */
function bringForward(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

/** Whether a process of this machine runs; signal 0 only asks. */
function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
