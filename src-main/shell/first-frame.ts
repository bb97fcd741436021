/** How long after its page has been read a window may take to say that its first frame is painted, in milliseconds. */
const PATIENCE = 2_000;

/** What is asked of a window; Electron's own has it. */
type Painted = {
  readonly once: (event: 'ready-to-show', listener: () => void) => unknown;
  readonly isDestroyed: () => boolean;
  readonly webContents: { readonly once: ((event: 'did-finish-load', listener: () => void) => unknown) & ((event: 'did-fail-load', listener: () => void) => unknown) };
};

/**
 * Calls back once, when the first frame of a window is painted. Electron was seen never to say so of a window that is not shown yet, and the
 * application then waited for ever with nothing on the screen: some time after the page was read, or could not be, it goes on all the same.
 */
export function afterFirstFrame(window: Painted, begin: () => void): void {
  let begun = false;
  const once = (): void => {
    if (begun || window.isDestroyed()) return;
    begun = true;
    begin();
  };
  const soon = (): void => void setTimeout(once, PATIENCE);
  window.once('ready-to-show', once);
  window.webContents.once('did-finish-load', soon);
  window.webContents.once('did-fail-load', soon);
}
