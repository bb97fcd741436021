import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Names of folders that a program copies to the cloud while they are used; it splits a database from its log. */
const CLOUD_FOLDERS: readonly { readonly pattern: RegExp; readonly name: string }[] = [
  { pattern: /^OneDrive(?: - .+)?$/i, name: 'OneDrive' },
  { pattern: /^(?:Dropbox(?: \(.+\))?)$/i, name: 'Dropbox' },
  { pattern: /^(?:Google ?Drive|My Drive)$/i, name: 'Google Drive' },
  { pattern: /^(?:iCloudDrive|com~apple~CloudDocs)$/i, name: 'iCloud Drive' },
  { pattern: /^(?:Nextcloud|ownCloud|Box|Box Sync|SharePoint)$/i, name: 'a synchronised folder' },
];
const NETWORK_FILE_SYSTEMS = new Set(['nfs', 'nfs4', 'cifs', 'smb3', 'smbfs', 'fuse.sshfs', 'afs', '9p']);

/**
 * Whether a file lies where a database must not: on a network share (its log cannot work there) or in a folder that is
 * synchronised. Answers the name of the place for the sentence, or null. `mounts` is the text of /proc/mounts.
 */
export function synchronisedPlace(file: string, platform: NodeJS.Platform, mounts: string): string | null {
  if (/^(\\\\|\/\/)[^\\/?.]/.test(file)) return 'a network drive';
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
