import { Combobox, makeStyles, Option } from '@fluentui/react-components';
import { memo, useEffect, useRef, useState } from 'react';
import { cleanLine } from '@shared/kernel/clean-text';
import { useTypedText } from '@renderer/saving/use-typed-text';
import { mb, media, type } from '@renderer/theme/tokens';
import { matchingPeople, type Pickable } from '@renderer/ui/matching-people';
import { useRowLabel } from './row-name';

/** Somebody who can present: a member, or a role such as the chair (`personId` null). */
export type Presenter = Pickable & { readonly personId: string | null };

const useStyles = makeStyles({
  box: {
    width: '100%',
    minWidth: 0,
    backgroundColor: 'transparent',
    border: '1px solid transparent',
    borderRadius: '4px',
    '::after': { display: 'none' },
    ':hover': { border: `1px solid ${mb.outline}`, backgroundColor: mb.surface },
    ':focus-within': { backgroundColor: mb.surface },
    '> input': { padding: '0 0 0 6px', minHeight: '26px', minWidth: 0, ...type.dense, color: mb.text2, textOverflow: 'ellipsis' },
    // The arrow lies over the end of the name, so that the name has the whole width.
    '> .fui-Combobox__expandIcon': { visibility: 'hidden', position: 'absolute', right: '2px', top: 0, bottom: 0, marginBlock: 'auto', backgroundColor: mb.surface },
    position: 'relative',
    ':hover > .fui-Combobox__expandIcon': { visibility: 'visible' },
    ':focus-within > .fui-Combobox__expandIcon': { visibility: 'visible' },
    [media.forced]: { border: '1px solid ButtonText' },
  },
  detail: { ...type.caption, color: mb.text3, marginInlineStart: '8px' },
});

type PresenterCellProps = {
  readonly id: string;
  readonly name: string;
  readonly people: readonly Presenter[];
  readonly send: (id: string, name: string, personId: string | null) => Promise<{ readonly savedAt: string }>;
  readonly choose: (id: string, name: string, personId: string | null) => void;
};

/** Who presents an item: a member from the list, or any name typed. */
export const PresenterCell = memo(function PresenterCell({ id, name, people, send, choose }: PresenterCellProps) {
  const styles = useStyles();
  const label = useRowLabel(id, 'Presenter of');
  const input = useRef<HTMLInputElement>(null);
  const [open, setOpen] = useState(false);
  const [filtering, setFiltering] = useState(false);
  const text = useTypedText(`agenda-presenter:${id}`, name, (typed) => {
    const line = cleanLine(typed);
    return send(id, line, people.find((person) => person.name === line)?.personId ?? null);
  });
  const found = filtering ? matchingPeople(people, text.typed) : people;
  const shown = people.filter((person) => found.some((candidate) => candidate.id === person.id)).slice(0, 40);

  // Fluent keeps pointing at an option after its list has closed, which assistive technology then cannot find.
  useEffect(() => {
    if (!open) input.current?.removeAttribute('aria-activedescendant');
  });
  return (
    <Combobox
      className={styles.box}
      input={{ ref: input }}
      {...label}
      data-sortable-control="presenter"
      freeform
      autoComplete="off"
      maxLength={150}
      title={text.typed}
      data-touched={text.touched}
      value={text.typed}
      selectedOptions={[]}
      open={open && shown.length > 0}
      onOpenChange={(_event, data) => {
        setOpen(data.open);
        if (!data.open) setFiltering(false);
      }}
      onFocus={text.onFocus}
      onBlur={text.onBlur}
      onChange={(event) => {
        setFiltering(true);
        setOpen(true);
        text.onChange(event.target.value);
      }}
      onOptionSelect={(_event, data) => {
        const person = shown.find((candidate) => candidate.id === data.optionValue);
        if (!person) return;
        setFiltering(false);
        text.settle();
        choose(id, person.name, person.personId);
      }}
    >
      {shown.map((person) => (
        <Option key={person.id} value={person.id} text={person.name} checkIcon={null}>
          <span>
            {person.name}{' '}
            {person.detail !== '' && <span className={styles.detail}>{person.detail}</span>}
          </span>
        </Option>
      ))}
    </Combobox>
  );
});
