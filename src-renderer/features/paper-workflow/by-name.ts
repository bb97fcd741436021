import { create } from 'zustand';

/** The name under which somebody last commented or took a step on this machine, since the application was opened. */
const useLastName = create<{ readonly name: string | null }>(() => ({ name: null }));

/** Whose name stands in a form to begin with: the one used last, else the clerk's. */
export function useByName(clerkName: string): string {
  return useLastName((state) => state.name) ?? clerkName;
}

/** Remembers the name for the next form. */
export function rememberName(name: string): void {
  useLastName.setState({ name });
}
