// What `electron FOLDER` runs when no application is packed into the runtime: opens the folder's main file.
// Electron ships its own; the fallback runtime lacks it. It awaits at top level, because Electron holds back "ready" for that long.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { app, dialog } from 'electron';

const require = createRequire(import.meta.url);

/** The arguments without Electron's own: flags, and the modules to load first. */
function readArguments() {
  const modules = [];
  let target;
  const rest = process.argv.slice(1);
  while (rest.length > 0 && target === undefined) {
    const argument = rest.shift();
    if (argument === '-r' || argument === '--require') modules.push(rest.shift());
    else if (!argument.startsWith('-')) target = argument;
  }
  return { modules, target };
}

/** The main file of a folder, after telling Electron the application's name, version and place. */
function mainFileOf(folder) {
  const description = path.join(folder, 'package.json');
  const about = existsSync(description) ? JSON.parse(readFileSync(description, 'utf8')) : {};
  app.setAppPath(folder);
  if (about.productName || about.name) app.setName(about.productName || about.name);
  if (about.version) app.setVersion(about.version);
  return path.join(folder, about.main || 'index.js');
}

try {
  const { modules, target } = readArguments();
  for (const name of modules) require(require.resolve(name, { paths: [process.cwd()] }));
  if (target === undefined) throw new Error('Name the folder of an application: electron FOLDER');
  const given = path.resolve(target);
  await import(pathToFileURL(statSync(given).isDirectory() ? mainFileOf(given) : given).href);
} catch (error) {
  console.error(error);
  dialog.showErrorBox('The application could not be started', String(error?.stack));
  app.exit(1);
}
