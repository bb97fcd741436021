import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { protocol } from 'electron';
import type { Protocol } from 'electron';

/** Our own protocol instead of file://, which would let the page read any file of the person. */
export const SCHEME = 'minute-book';
export const APP_ORIGIN = `${SCHEME}://app`;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
};

/** Must run before the application is ready. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } }]);
}

/** Serves the files of the page, and only those, each with the policy that keeps everything else out. `within`: the protocols of one session; left out, of the usual one. */
export function servePage(root: string, within: Protocol = protocol): void {
  within.handle(SCHEME, async (request) => {
    const file = pageFile(root, request.url);
    if (file === null || request.method !== 'GET') return new Response('', { status: 404 });
    try {
      const bytes = await readFile(file);
      const type = TYPES[path.extname(file)] ?? 'application/octet-stream';
      if (!type.startsWith('text/html')) return new Response(new Uint8Array(bytes), { headers: { 'content-type': type, 'x-content-type-options': 'nosniff' } });
      const nonce = randomBytes(16).toString('base64');
      return new Response(bytes.toString('utf8').replaceAll('__CSP_NONCE__', nonce), { headers: { 'content-type': type, 'content-security-policy': contentPolicy(nonce), 'x-content-type-options': 'nosniff' } });
    } catch {
      return new Response('', { status: 404 });
    }
  });
}

/** The file that an address of ours stands for, or null when it points anywhere else. */
export function pageFile(root: string, address: string): string | null {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return null;
  }
  if (url.protocol !== `${SCHEME}:` || url.host !== 'app') return null;
  let name: string;
  try {
    name = decodeURIComponent(url.pathname);
  } catch {
    return null;
  }
  if (name.includes('\0') || name.includes('\\')) return null;
  const file = path.join(root, name === '/' ? 'index.html' : name);
  return file.startsWith(root + path.sep) ? file : null;
}

/** What the page may do: its own scripts, its own styles and those with the nonce of this load, no network at all. */
export function contentPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join('; ');
}
