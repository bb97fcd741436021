import { zodResolver } from '@hookform/resolvers/zod';
import { Button, makeStyles } from '@fluentui/react-components';
import { Controller, useForm, useWatch } from 'react-hook-form';
import { useLayoutEffect, useRef, useState } from 'react';
import { z } from 'zod';
import { MEMBER_ROLE_WORDS, memberRoleSchema, votingRightSchema } from '@shared/bodies/model';
import type { Member, MemberRole, Person } from '@shared/bodies/model';
import { peopleOfSameName } from '@shared/bodies/same-person';
import { termRefusal } from '@shared/bodies/term';
import { formatDay } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { lineField, optionalLineField } from '@shared/kernel/fields';
import { dayEcho, optionalTypedDay } from '@shared/kernel/typed-fields';
import { fieldMessages, useWrite } from '@renderer/query/use-write';
import { useRead } from '@renderer/query/use-read';
import { mb, type } from '@renderer/theme/tokens';
import { announce } from '@renderer/ui/announce';
import { Drawer } from '@renderer/ui/drawer';
import { FieldRow, SelectField, TextField } from '@renderer/ui/field';
import { focusFirstError } from '@renderer/ui/focus-first-error';
import { FOCUS_AFTER, focusFirstField } from '@renderer/ui/focus-first-field';
import { Message } from '@renderer/ui/message';
import { PersonPicker } from '@renderer/ui/person-picker';
import { VOTING_WORDS } from './voting-words';

const formSchema = z
  .strictObject({
    honorific: optionalLineField('title', 40),
    name: lineField('name', 150),
    organisationName: optionalLineField('organisation', 150),
    email: optionalLineField('e-mail address', 254),
    seatLabel: optionalLineField('seat', 150),
    role: memberRoleSchema,
    votingRight: votingRightSchema,
    from: optionalTypedDay,
    until: optionalTypedDay,
  })
  .superRefine((form, context) => {
    const refusal = termRefusal(form);
    if (refusal !== null) context.addIssue({ code: 'custom', path: ['until'], message: refusal });
  });
type Typed = z.input<typeof formSchema>;
type Read = z.output<typeof formSchema>;

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '14px', paddingBlock: '4px 20px' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', paddingTop: '6px' },
  again: { ...type.caption, color: mb.text3 },
});

const EMPTY: Typed = { honorific: '', name: '', organisationName: '', email: '', seatLabel: '', role: 'member', votingRight: 'full', from: '', until: '' };
const dayTyped = (day: CalendarDay | null): string => (day === null ? '' : formatDay(day));
/** Roles that have no vote unless it is given to them. */
const WITHOUT_VOTE: ReadonlySet<MemberRole> = new Set<MemberRole>(['clerk', 'inAttendance', 'observer']);

type MemberDrawerProps = { readonly bodyId: string; readonly member: Member | null; readonly onClose: () => void };

/** Adds members one after the other, or changes one. A name that the record knows already is offered, never merged by itself. */
export function MemberDrawer({ bodyId, member, onClose }: MemberDrawerProps) {
  // A new key empties the form for the next member.
  const [round, setRound] = useState(0);
  return (
    <Drawer title={member === null ? 'Add member' : 'Change member'} open onClose={onClose} size="medium">
      <MemberForm key={round} round={round} bodyId={bodyId} member={member} onClose={onClose} onAnother={() => setRound(round + 1)} />
    </Drawer>
  );
}

function MemberForm({ bodyId, member, round, onClose, onAnother }: MemberDrawerProps & { readonly round: number; readonly onAnother: () => void }) {
  const styles = useStyles();
  const people = useRead('bodies', 'people', {}).data?.people ?? [];
  const [personId, setPersonId] = useState<string | null>(null);
  const add = useWrite('bodies', 'addMember', { fields: true });
  const update = useWrite('bodies', 'updateMember', { fields: true });
  const form = useForm<Typed, unknown, Read>({
    resolver: zodResolver(formSchema),
    shouldFocusError: false,
    defaultValues:
      member === null
        ? EMPTY
        : { honorific: member.honorific, name: member.name, organisationName: member.organisationName, email: member.email, seatLabel: member.seatLabel, role: member.role, votingRight: member.votingRight, from: dayTyped(member.from), until: dayTyped(member.until) },
  });
  const { control, setError, setValue, getFieldState } = form;
  const name = useWatch({ control, name: 'name' });
  const sameName = member === null && personId === null ? peopleOfSameName(people, name) : [];

  // The drawer first puts the focus on its close button; the name is what is wanted. For the next member it is there at once:
  // the button that was pressed is gone with its form, and Escape must still close the drawer.
  const frame = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => {
    const toName = (): void => frame.current?.querySelector('input')?.focus();
    if (round > 0) toName();
    const timer = setTimeout(() => focusFirstField(frame.current, 'input'), FOCUS_AFTER);
    return () => clearTimeout(timer);
  }, [round]);

  const take = (person: Person): void => {
    setPersonId(person.id);
    setValue('name', person.name, { shouldDirty: true });
    setValue('honorific', person.honorific);
    setValue('organisationName', person.organisationName);
    setValue('email', person.email);
  };
  const refused = (error: unknown): void => {
    for (const [path, message] of Object.entries(fieldMessages(error))) setError(path as keyof Typed, { message });
    focusFirstError();
  };
  const send = (then: () => void) =>
    form.handleSubmit(
      (read) => {
        const done = (): void => {
          announce(member === null ? `${read.name} added` : `${read.name} changed`);
          then();
        };
        if (member !== null) update.mutate({ membershipId: member.membershipId, ...read }, { onSuccess: done, onError: refused });
        else add.mutate({ bodyId, ...read, ...(personId === null ? {} : { personId }) }, { onSuccess: done, onError: refused });
      },
      () => focusFirstError(),
    )();
  const busy = add.isPending || update.isPending;
  return (
    <form
      className={styles.form}
      noValidate
      ref={frame}
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void send(member === null ? onAnother : onClose);
      }}
    >
      <Controller
        control={control}
        name="name"
        render={({ field, fieldState }) =>
          member === null ? (
            <PersonPicker
              label="Name"
              required
              typed={field.value}
              error={fieldState.error?.message}
              people={people.map((person) => ({ id: person.id, name: person.name, detail: person.organisationName }))}
              onType={(typed) => {
                setPersonId(null);
                field.onChange(typed);
              }}
              onPick={(picked) => {
                const person = people.find((candidate) => candidate.id === picked.id);
                if (person) take(person);
              }}
            />
          ) : (
            <TextField label="Name" required value={field.value} onChange={field.onChange} onBlur={field.onBlur} error={fieldState.error?.message} />
          )
        }
      />
      {sameName[0] && (
        <Message tone="attention" action={<Button size="small" onClick={() => sameName[0] && take(sameName[0])}>It is the same person</Button>}>
          The record already knows {sameName[0].name}
          {sameName[0].organisationName !== '' && `, ${sameName[0].organisationName}`}. If this is somebody else of that name, carry on.
        </Message>
      )}
      {personId !== null && <p className={styles.again}>Known to the record: changes of name, title, organisation and e-mail apply to all of this person’s seats.</p>}
      <FieldRow>
        <Controller
          control={control}
          name="role"
          render={({ field }) => (
            <SelectField
              label="Role"
              value={field.value}
              options={memberRoleSchema.options.map((role) => ({ value: role, words: MEMBER_ROLE_WORDS[role] }))}
              onChange={(role) => {
                field.onChange(role);
                if (!getFieldState('votingRight').isDirty) setValue('votingRight', WITHOUT_VOTE.has(role) ? 'none' : 'full');
              }}
            />
          )}
        />
        <Controller control={control} name="votingRight" render={({ field }) => <SelectField label="Vote" value={field.value} options={votingRightSchema.options.map((right) => ({ value: right, words: VOTING_WORDS[right] }))} onChange={field.onChange} />} />
      </FieldRow>
      <Controller control={control} name="seatLabel" render={({ field, fieldState }) => <TextField label="Seat" value={field.value} onChange={field.onChange} onBlur={field.onBlur} error={fieldState.error?.message} hint="Whom the seat is held for, for example “Primary headteachers”" />} />
      <FieldRow>
        <Controller control={control} name="from" render={({ field, fieldState }) => <TextField label="Term from" value={field.value} onChange={field.onChange} onBlur={field.onBlur} error={fieldState.error?.message} hint={dayEcho(field.value) ?? 'For example 1/9/24'} />} />
        <Controller control={control} name="until" render={({ field, fieldState }) => <TextField label="Term until" value={field.value} onChange={field.onChange} onBlur={field.onBlur} error={fieldState.error?.message} hint={dayEcho(field.value) ?? 'May be left empty'} />} />
      </FieldRow>
      <FieldRow>
        <Controller control={control} name="honorific" render={({ field, fieldState }) => <TextField label="Title" value={field.value} onChange={field.onChange} onBlur={field.onBlur} error={fieldState.error?.message} hint="For example Cllr, Dr" />} />
        <Controller control={control} name="organisationName" render={({ field, fieldState }) => <TextField label="Organisation" value={field.value} onChange={field.onChange} onBlur={field.onBlur} error={fieldState.error?.message} />} />
      </FieldRow>
      <Controller control={control} name="email" render={({ field, fieldState }) => <TextField label="E-mail" inputMode="email" value={field.value} onChange={field.onChange} onBlur={field.onBlur} error={fieldState.error?.message} />} />
      <div className={styles.actions}>
        {member === null ? (
          <>
            <Button appearance="primary" type="submit" disabledFocusable={busy}>
              Add, then another
            </Button>
            <Button onClick={() => void send(onClose)} disabledFocusable={busy}>
              Add and close
            </Button>
          </>
        ) : (
          <Button appearance="primary" type="submit" disabledFocusable={busy}>
            Save
          </Button>
        )}
        <Button appearance="subtle" onClick={onClose}>
          {member === null ? 'Close' : 'Cancel'}
        </Button>
      </div>
    </form>
  );
}
