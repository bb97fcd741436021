'use strict';
// What `electron FOLDER` runs when no application is packed into the runtime: opens the folder's main file.
// Electron ships its own; the fallback runtime lacks it.
const { app, dialog } = require('electron');
const { existsSync, readFileSync, statSync } = require('node:fs');
const path = require('node:path');
const { pathToFileURL } = require('node:url');

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

async function main() {
  const { modules, target } = readArguments();
  for (const name of modules) require(require.resolve(name, { paths: [process.cwd()] }));
  if (target === undefined) throw new Error('Name the folder of an application: electron FOLDER');
  const given = path.resolve(target);
  let file = given;
  if (statSync(given).isDirectory()) {
    const description = path.join(given, 'package.json');
    const about = existsSync(description) ? JSON.parse(readFileSync(description, 'utf8')) : {};
    app.setAppPath(given);
    if (about.productName || about.name) app.setName(about.productName || about.name);
    if (about.version) app.setVersion(about.version);
    file = path.join(given, about.main || 'index.js');
  }
  await import(pathToFileURL(file).href);
}

main().catch((error) => {
  console.error(error);
  dialog.showErrorBox('The application could not be started', String(error && error.stack));
  app.exit(1);
});
