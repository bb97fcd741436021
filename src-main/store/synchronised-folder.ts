import { existsSync, readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';

/** Names of folders that a program copies to the cloud while they are used; it splits a database from its log. */
const CLOUD_FOLDERS: readonly { readonly pattern: RegExp; readonly name: string }[] = [
  { pattern: /^OneDrive(?: ?- ?.+)?$/i, name: 'OneDrive' },
  { pattern: /^Dropbox(?: \(.+\)|-.+)?$/i, name: 'Dropbox' },
  { pattern: /^(?:Google ?Drive(?:-.+)?|My Drive)$/i, name: 'Google Drive' },
  { pattern: /^(?:iCloudDrive|com~apple~CloudDocs|Mobile Documents)$/i, name: 'iCloud Drive' },
  { pattern: /^(?:Nextcloud|ownCloud|Box|Box-Box|Box Sync|SharePoint|CloudStorage)$/i, name: 'a synchronised folder' },
];
const NETWORK_FILE_SYSTEMS = new Set(['nfs', 'nfs4', 'cifs', 'smb3', 'smbfs', 'fuse.sshfs', 'fuse.gvfsd-fuse', 'fuse.rclone', 'davfs', 'afs', '9p']);

/**
 * Whether a file lies where a database must not: on a network share (its log cannot work there) or in a folder that is
 * synchronised. Answers the name of the place for the sentence, or null. `mounts` is the text of /proc/mounts.
 */
export function synchronisedPlace(file: string, platform: NodeJS.Platform, mounts: string): string | null {
  if (/^(?:(?:\\\\|\/\/)[^\\/?.]|\\\\\?\\UNC\\)/i.test(file)) return 'a network drive';
  const parts = file.split(platform === 'win32' ? /[\\/]/ : '/').slice(0, -1);
  for (const part of parts) {
    const cloud = CLOUD_FOLDERS.find((folder) => folder.pattern.test(part));
    if (cloud) return cloud.name;
  }
  let longest = '';
  let kind = '';
  for (const line of mounts.split('\n')) {
    const [, point = '', fileSystem = ''] = line.split(' ');
    const folder = point.replaceAll('\\040', ' ');
    if ((file === folder || file.startsWith(folder.endsWith('/') ? folder : `${folder}/`)) && folder.length >= longest.length) {
      longest = folder;
      kind = fileSystem;
    }
  }
  return NETWORK_FILE_SYSTEMS.has(kind) ? 'a network drive' : null;
}

/** The mounts of this machine where it has such a list, else nothing. */
export function readMounts(): string {
  const file = path.join('/proc', 'mounts');
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

/** Where a file really lies: behind links, and on Windows behind the letter of a mapped drive. A file that is not there lies where it is said to. */
export function realPlace(file: string): string {
  try {
    return realpathSync.native(file);
  } catch {
    return file;
  }
}
