/** The longest address that is kept. */
const LONGEST = 2000;

/**
 * The address of a link as it may be kept: http, https and mailto only, no control characters, no white space. Null for
 * everything else (javascript:, file:, data:, a path, a share): the text of the link stays, its address goes.
 */
export function safeLink(address: string): string | null {
  const trimmed = address.trim();
  // Browsers skip tabs and line ends inside an address, so "java\nscript:" must not pass as something else.
  if (trimmed.length > LONGEST || /[\p{Cc}\s\\]/u.test(trimmed)) return null;
  return /^(?:https?:\/\/[^/?#]+|mailto:[^@]+@[^@]+)/iu.test(trimmed) ? trimmed : null;
}
