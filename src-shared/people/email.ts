/** One part before the @, a domain with a dot after it; nothing that a mail program would take for two addresses. */
const ADDRESS = /^[^\s@<>()[\],;:"\\]+@(?:[^\s@<>()[\],;:"\\.]+\.)+[^\s@<>()[\],;:"\\.]{2,}$/u;

/** Why something is no e-mail address; null when it is one, or empty. It is not tried whether anybody reads it. */
export function emailRefusal(typed: string): string | null {
  if (typed === '') return null;
  if (/[;,]\s*\S*@|@.*\s.*@/u.test(typed)) return `“${typed}” holds more than one e-mail address. Enter one.`;
  const dotted = typed.startsWith('.') || typed.includes('..') || typed.includes('.@');
  return !dotted && ADDRESS.test(typed) ? null : `“${typed}” is not an e-mail address. Enter one such as name@example.org, or leave it empty.`;
}
