/** When a drawer has taken its own focus, in milliseconds. */
export const FOCUS_AFTER = 60;

/** Puts the focus on the first field of a form that has just come, unless somebody quick is in one of its fields already. */
export function focusFirstField(form: HTMLElement | null, fields: string = 'input, select, textarea'): void {
  const now = document.activeElement;
  if (form === null || (now !== null && form.contains(now) && now.matches('input, select, textarea, [contenteditable="true"]'))) return;
  form.querySelector<HTMLElement>(fields)?.focus();
}
