/** The label of one more part, written as the last one is: "c)" after "b)", "(c)" after "(b)", "3." after "2."; "a)" for the first. */
export function nextPartLabel(labels: readonly string[]): string {
  const match = /^(\W*)([a-y]|\d{1,3})(\W*)$/iu.exec(labels.at(-1) ?? '');
  if (!match) return labels.length === 0 ? 'a)' : `${String.fromCodePoint(97 + Math.min(25, labels.length))})`;
  const [, before = '', mark = '', after = ''] = match;
  const next = /\d/u.test(mark) ? String(Number(mark) + 1) : String.fromCodePoint((mark.codePointAt(0) ?? 97) + 1);
  return `${before}${next}${after}`;
}
