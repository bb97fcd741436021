/**
 * `npm run package [-- --no-deb]`: the unpacked application, its copy for the journeys, and an installer.
 *
 * Linux: dist/linux-unpacked, dist/linux-unpacked-for-tests, dist/deb/*.deb, all without a download.
 * Windows (NSIS) and macOS (dmg) are configured in package/electron-builder.yml and not yet run.
 * Made on the fallback runtime it is named -testbuild and is not for distribution.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setup } from './setup.mjs';
import { inProject, run, runMain, say, since, Stop, tail } from './setup/shell.mjs';

/** The application in its folder, as electron-builder leaves it. */
async function packApplication() {
  const { tool } = await import('./tools.mjs');
  const { electronRuntime } = await import('./electron-runtime.mjs');
  const { productName, programName, releaseFolder } = await import('./package/places.mjs');
  const target = process.platform === 'win32' ? '--win' : process.platform === 'darwin' ? '--mac' : '--linux';
  const runtime = electronRuntime();
  const built = await tool('electron-builder:electron-builder', [
    target, '--publish', 'never', '--config', 'scripts/package/electron-builder.yml',
    `-c.electronDist=${runtime.dist}`, `-c.electronVersion=${runtime.version}`,
    `-c.productName=${productName()}`, `-c.linux.executableName=${programName()}`, `-c.extraMetadata.name=${programName()}`, `-c.extraMetadata.productName=${productName()}`,
  ], { show: false });
  if (built.code !== 0) throw new Stop(`The application could not be packed: electron-builder ended with ${built.code}.\n${tail(built.output)}`);
  if (process.platform === 'linux') {
    // What a development Electron opens when it has no application.
    rmSync(path.join(releaseFolder, 'resources', 'default_app.asar'), { force: true });
  }
  say('Package: packed.');
}

/**
 * A copy the journeys can drive: its inspect fuse is on, and its package.json says `"debuggable": true`, without which the
 * packaged application refuses to start with a debugging switch.
 */
async function makeTestCopy() {
  const { createPackageWithOptions, extractAll } = await import('@electron/asar');
  const { programName, releaseFolder, testFolder } = await import('./package/places.mjs');
  const { allowInspecting } = await import('./package/fuses.mjs');
  rmSync(testFolder, { recursive: true, force: true });
  cpSync(releaseFolder, testFolder, { recursive: true });
  const archive = path.join(testFolder, 'resources', 'app.asar');
  const opened = mkdtempSync(path.join(os.tmpdir(), 'minute-book-asar-'));
  try {
    extractAll(archive, opened);
    const description = path.join(opened, 'package.json');
    writeFileSync(description, JSON.stringify({ ...JSON.parse(readFileSync(description, 'utf8')), debuggable: true }, undefined, 2));
    rmSync(`${archive}.unpacked`, { recursive: true, force: true });
    await createPackageWithOptions(opened, archive, { unpack: '*.node' });
  } finally {
    rmSync(opened, { recursive: true, force: true });
  }
  await allowInspecting(path.join(testFolder, programName()));
  say(`Package: ${testFolder} is the copy for the journeys (npm run test:e2e -- --packaged).`);
}

/** Starts the released application once: it opens a record, saves, reads back and quits. @param {string} executable */
async function selfTest(executable) {
  const { sandboxFlags, withDisplay } = await import('./electron-runtime.mjs');
  const userData = mkdtempSync(path.join(os.tmpdir(), 'minute-book-self-test-'));
  try {
    const { code, output } = await withDisplay(() => run(executable, [...sandboxFlags(), `--user-data-dir=${userData}`, '--self-test'], { seconds: 120 }), { always: true });
    if (code !== 0) throw new Stop(`The packaged application failed its self-test: it ended with ${code}.\n${tail(output)}`);
    say(`Package: ${executable} opened, saved, read back and quit.`);
  } finally {
    rmSync(userData, { recursive: true, force: true });
  }
}

/** The .deb, with fakeroot and dpkg-deb alone. @returns {Promise<string>} its path */
async function makeDeb() {
  const { default: installer } = await import('electron-installer-debian');
  const { addFileType, PAPER_TYPE, RECORD_TYPE } = await import('./package/deb-file-type.mjs');
  const { distFolder, productName, programName, releaseFolder } = await import('./package/places.mjs');
  const about = JSON.parse(readFileSync(inProject('package.json'), 'utf8'));
  const startedAt = Date.now();
  const result = await installer({
    src: releaseFolder,
    dest: path.join(distFolder, 'deb'),
    arch: 'amd64',
    options: {
      name: programName(),
      productName: productName(),
      bin: programName(),
      version: about.version,
      description: 'Agendas, live minutes, papers and recommendations for committees',
      productDescription: about.description,
      genericName: 'Committee papers and minutes',
      maintainer: `${about.author.name} <${about.author.email}>`,
      homepage: about.homepage,
      icon: inProject('resources', 'icon.png'),
      categories: ['Office'],
      mimeType: [RECORD_TYPE, PAPER_TYPE],
      section: 'text',
    },
  });
  const file = result.packagePaths[0] ?? '';
  await addFileType(file);
  say(`Package: ${file}, made in ${since(startedAt)}.`);
  return file;
}

await runMain(async () => {
  await setup('package');
  const { buildApplication } = await import('./tools.mjs');
  const built = await buildApplication();
  if (built.code !== 0) return built.code;
  const { makeCodeCache } = await import('./package/code-cache.mjs');
  await makeCodeCache();
  await packApplication();
  if (process.platform !== 'linux') return 0;

  const { programName, releaseFolder } = await import('./package/places.mjs');
  const { checkFuses } = await import('./package/fuses.mjs');
  const executable = path.join(releaseFolder, programName());
  await checkFuses(executable);
  await makeTestCopy();
  await selfTest(executable);
  if (!process.argv.includes('--no-deb')) await makeDeb();
  if (programName().endsWith('-testbuild')) say('Package: made on the fallback runtime, named -testbuild: for tests only, not for distribution.');
  return 0;
});
