/** After a form was refused: puts the focus on the first field that says what is wrong. Call it with the form's element or one inside it. */
export function focusFirstError(within: ParentNode = document): void {
  requestAnimationFrame(() => within.querySelector<HTMLElement>('[role="dialog"] [aria-invalid="true"], [aria-invalid="true"]')?.focus());
}
