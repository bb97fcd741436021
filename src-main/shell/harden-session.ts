import { app } from 'electron';
import type { Session } from 'electron';
import { SCHEME } from './app-protocol';

/**
 * Shuts every door that Electron leaves open by default: permissions, downloads, the network (its spelling checker asks for
 * a dictionary at start unless it has no language or finds ours, see spelling.ts), navigation, new windows, web views. See docs/security.md,
 * item by item.
 */
export function hardenSession(session: Session): void {
  session.setSpellCheckerLanguages([]);
  session.setPermissionRequestHandler((_contents, _permission, answer) => {
    answer(false);
  });
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => {
    event.preventDefault();
  });
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !details.url.startsWith(`${SCHEME}://`) && !details.url.startsWith('data:image/') && !details.url.startsWith('devtools://') });
  });
}

/** The same for every page that may ever come into being. */
export function hardenContents(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => {
      event.preventDefault();
    });
    contents.on('will-frame-navigate', (event) => {
      event.preventDefault();
    });
    contents.on('will-redirect', (event) => {
      event.preventDefault();
    });
    contents.on('will-attach-webview', (event) => {
      event.preventDefault();
    });
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  });
}
