import { useState } from 'react';
import { fieldMessages } from '@renderer/query/use-write';
import { focusFirstError } from './focus-first-error';

/** The refusals of a form by field. `refused` takes what a write answered and puts the focus on the first field that is meant. */
export function useRefusals(): { readonly errors: Readonly<Record<string, string>>; readonly refused: (error: unknown) => void; readonly refuse: (field: string, message: string) => void; readonly clear: () => void } {
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  return {
    errors,
    refused: (error) => {
      setErrors(fieldMessages(error));
      focusFirstError();
    },
    refuse: (field, message) => {
      setErrors({ [field]: message });
      focusFirstError();
    },
    clear: () => setErrors({}),
  };
}
