import { describe, expect, it } from 'vitest';
import { synchronisedPlace } from '@main/store/synchronised-folder';

const MOUNTS = ['/dev/sda1 / ext4 rw 0 0', 'server:/share /mnt/share nfs4 rw 0 0', 'gvfsd-fuse /run/user/1000/gvfs fuse.gvfsd-fuse rw 0 0', '//nas/x /media/two\\040words cifs rw 0 0', '/dev/sdb1 /mnt/share/usb ext4 rw 0 0'].join('\n');

describe('a place where a record must not be written', () => {
  it.each<[string, NodeJS.Platform, string]>([
    ['C:\\Users\\mo\\OneDrive - Northmere Council\\R.minutebook', 'win32', 'OneDrive'],
    ['C:\\Users\\mo\\Dropbox (Council)\\R.minutebook', 'win32', 'Dropbox'],
    ['G:\\My Drive\\R.minutebook', 'win32', 'Google Drive'],
    ['\\\\server\\share\\R.minutebook', 'win32', 'a network drive'],
    ['\\\\?\\UNC\\server\\share\\R.minutebook', 'win32', 'a network drive'],
    ['/Users/mo/Library/Mobile Documents/com~apple~CloudDocs/R.minutebook', 'darwin', 'iCloud Drive'],
    ['/Users/mo/Library/CloudStorage/OneDrive-Northmere/R.minutebook', 'darwin', 'a synchronised folder'],
    ['/home/mo/Nextcloud/R.minutebook', 'linux', 'a synchronised folder'],
    ['/mnt/share/records/R.minutebook', 'linux', 'a network drive'],
    ['/media/two words/R.minutebook', 'linux', 'a network drive'],
    ['/run/user/1000/gvfs/smb-share:server=nas/R.minutebook', 'linux', 'a network drive'],
  ])('%s', (file, platform, place) => {
    expect(synchronisedPlace(file, platform, MOUNTS)).toBe(place);
  });

  it.each<[string, NodeJS.Platform]>([
    ['/home/mo/.config/minute-book/records/R.minutebook', 'linux'],
    ['/mnt/share/usb/R.minutebook', 'linux'],
    ['/home/mo/Box of papers/R.minutebook', 'linux'],
    ['/home/mo/OneDrive.minutebook', 'linux'],
    ['\\\\?\\C:\\Users\\mo\\R.minutebook', 'win32'],
  ])('and not %s', (file, platform) => {
    expect(synchronisedPlace(file, platform, MOUNTS)).toBeNull();
  });
});
