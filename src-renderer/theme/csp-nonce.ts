/**
 * The value that this load's Content-Security-Policy lets style elements carry. Main writes a new one into the page at each
 * load; without it Fluent's (and an editor's) generated styles would be refused. Empty where there is no policy (tests).
 */
export function cspNonce(): string {
  const meta = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]');
  return meta?.nonce ?? meta?.getAttribute('nonce') ?? '';
}
