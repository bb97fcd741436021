import { invalid, Refusal } from '@shared/kernel/result';
import { emailRefusal } from '@shared/people/email';

/** Refuses, beside its field, what is no e-mail address. */
export function checkEmail(email: string): void {
  const refusal = emailRefusal(email);
  if (refusal !== null) throw new Refusal(invalid('email', refusal));
}
