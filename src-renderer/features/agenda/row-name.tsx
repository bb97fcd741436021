import { useId } from 'react';

/** Where a row's name stands in the document. */
const nameId = (id: string): string => `agenda-name-${id}`;

/** The name of a row as its controls end: "item 7", "the break at 18:20". Heard only with them. */
export function RowName({ id, name }: { readonly id: string; readonly name: string }) {
  return (
    <span hidden id={nameId(id)}>
      {name}
    </span>
  );
}

/**
 * Names a control of a row: `words` ("Presenter of") and then what the row is called, which is said in one place. A row whose number changes has its
 * controls renamed without one of them being drawn again.
 */
export function useRowLabel(id: string, words: string): { readonly id: string; readonly 'aria-label': string; readonly 'aria-labelledby': string } {
  const own = useId();
  return { id: own, 'aria-label': words, 'aria-labelledby': `${own} ${nameId(id)}` };
}
