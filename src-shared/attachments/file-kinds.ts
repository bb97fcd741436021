import { splitFileName } from './safe-file-name';

/** Endings of what committees attach to papers; anything else is asked about before it is kept. */
const USUAL = new Set(['pdf', 'doc', 'docx', 'odt', 'rtf', 'ppt', 'pptx', 'odp', 'xls', 'xlsx', 'ods', 'csv', 'txt', 'md', 'png', 'jpg', 'jpeg', 'gif', 'tif', 'tiff', 'webp', 'heic', 'msg', 'eml', 'ics']);

/** Endings of files that run as a program, or lead to one, when they are opened. */
const RUNNABLE = new Set([
  'exe', 'com', 'scr', 'pif', 'bat', 'cmd', 'msi', 'msp', 'msix', 'appx', 'cpl', 'dll', 'jar', 'js', 'jse', 'vbs', 'vbe', 'wsf', 'wsh', 'ws', 'ps1', 'psm1', 'hta', 'reg', 'inf', 'lnk', 'url', 'scf', 'chm', 'hlp', 'gadget', 'application', 'vb', 'sct', 'xll', 'iso', 'img',
  'sh', 'bash', 'run', 'desktop', 'appimage', 'deb', 'rpm', 'py', 'pl', 'rb', 'app', 'command', 'dmg', 'pkg', 'workflow', 'terminal',
  'docm', 'dotm', 'xlsm', 'xltm', 'xlam', 'pptm', 'potm', 'ppam', 'html', 'htm', 'mht', 'mhtml', 'svg', 'xhtml', 'xht',
]);

/** Whether a file is of a kind that papers usually are. */
export function isUsualKind(fileName: string): boolean {
  return USUAL.has(endingOf(fileName));
}

/** Whether opening a file could start a program: such a file is handed out, never opened from here. */
export function mayRun(fileName: string): boolean {
  return RUNNABLE.has(endingOf(fileName));
}

function endingOf(fileName: string): string {
  // Windows leaves dots and spaces at the end of a name out of account.
  return splitFileName(fileName.replace(/[.\s]+$/u, '')).ending.slice(1).toLowerCase();
}
