import { readFileSync } from 'node:fs';
import path from 'node:path';

/** Switches by which another program could look into the page or into main. */
const SWITCHES = /^--(?:inspect|inspect-brk|inspect-port|remote-debugging-port|remote-debugging-pipe|remote-debugging-address|js-flags)\b/;

/**
 * Ends a packaged application that was started with a debugging switch: fuses do not stop all of them. The copy made for the
 * journeys says `debuggable` in the package.json inside its archive; the one that is handed out does not.
 */
export function refuseDebugging(packaged: boolean, argv: readonly string[], appFolder: string): void {
  if (packaged && argv.some((argument) => SWITCHES.test(argument)) && !isDebuggable(appFolder)) process.exit(64);
}

function isDebuggable(appFolder: string): boolean {
  const description = JSON.parse(readFileSync(path.join(appFolder, 'package.json'), 'utf8')) as { debuggable?: unknown };
  return description.debuggable === true;
}
