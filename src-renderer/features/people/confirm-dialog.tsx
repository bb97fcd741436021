import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, makeStyles } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { formatDay, readTypedDay } from '@shared/kernel/calendar-day';
import { dayEcho, NOT_A_DAY } from '@shared/kernel/typed-fields';
import { academicYearAfter, academicYearOf } from '@shared/kernel/academic-year';
import type { AcademicYear } from '@shared/kernel/academic-year';
import type { Confirmation, Interest } from '@shared/people/model';
import { liveInterests, registerState } from '@shared/people/register';
import { fieldMessages, useWrite } from '@renderer/query/use-write';
import { useRead } from '@renderer/query/use-read';
import { mb, media, type } from '@renderer/theme/tokens';
import { announce } from '@renderer/ui/announce';
import { FieldRow, SelectField, TextField } from '@renderer/ui/field';
import { Message } from '@renderer/ui/message';
import { useToday } from '@renderer/ui/today';
import { useFocusReturn } from '@renderer/ui/use-focus-return';
import { InterestDialog } from './interest-dialog';
import { interestDetail, interestLine, stateWords } from './interest-words';

const useStyles = makeStyles({
  surface: { maxWidth: '640px', [media.small]: { width: 'calc(100vw - 16px)', padding: '12px' } },
  body: { maxHeight: 'calc(100vh - 96px)', [media.small]: { maxHeight: 'calc(100vh - 40px)' } },
  content: { display: 'flex', flexDirection: 'column', gap: '12px', paddingBlock: '4px 12px' },
  who: { border: `1px solid ${mb.line}`, borderRadius: '6px', padding: '10px 14px', display: 'flex', flexDirection: 'column', gap: '6px', minHeight: '128px' },
  name: { ...type.sectionTitle, color: mb.text1, overflowWrap: 'anywhere' },
  quiet: { ...type.caption, color: mb.text3 },
  list: { listStyle: 'disc', paddingInlineStart: '20px', ...type.dense, color: mb.text1 },
  second: { ...type.caption, color: mb.text3, display: 'block' },
  progress: { ...type.dense, color: mb.text2 },
});

/** Somebody whose return is noted. */
export type Returning = { readonly personId: string; readonly honorific: string; readonly name: string; readonly organisationName: string; readonly interests: readonly Interest[]; readonly confirmations: readonly Confirmation[] };

/**
 * Notes the returns for an academic year one person after another: what stands in the register is shown, the filled button has the
 * focus, Enter notes it and goes on. With nothing declared that button is the nil return.
 */
export function ConfirmDialog({ people, onClose }: { readonly people: readonly Returning[]; readonly onClose: () => void }) {
  const styles = useStyles();
  const today = useToday();
  const thisYear = academicYearOf(today);
  const [year, setYear] = useState<AcademicYear>(thisYear);
  const [received, setReceived] = useState(formatDay(today));
  const [at, setAt] = useState(0);
  const [noted, setNoted] = useState(0);
  const [problem, setProblem] = useState<Readonly<Record<string, string>>>({});
  const [adding, setAdding] = useState(false);
  const confirm = useWrite('people', 'confirmRegister', { fields: true });
  useFocusReturn(true);
  const listed = people[at];
  // An interest that is added on the way shows at once.
  const fresh = useRead('people', 'get', { id: listed?.personId ?? '' }, { enabled: listed !== undefined }).data;
  const person = listed === undefined ? undefined : fresh?.id === listed.personId ? { ...listed, interests: fresh.interests, confirmations: fresh.confirmations } : listed;
  const day = readTypedDay(received);
  const live = person === undefined ? [] : liveInterests(person.interests, day ?? today);
  const nil = live.length === 0;

  useEffect(() => {
    // After the dialog has taken its own focus.
    const timer = setTimeout(() => document.querySelector<HTMLElement>('[data-return]')?.focus(), 60);
    return () => clearTimeout(timer);
  }, [at]);

  const next = (): void => {
    setProblem({});
    if (at + 1 >= people.length) onClose();
    else setAt(at + 1);
  };
  const note = (): void => {
    if (person === undefined || confirm.isPending) return;
    if (day === null) return setProblem({ confirmedOn: NOT_A_DAY });
    confirm.mutate(
      { personId: person.personId, academicYear: year, confirmedOn: day, nil },
      {
        onSuccess: () => {
          announce(`${nil ? 'Nil return' : 'Return'} of ${person.name} noted`);
          setNoted(noted + 1);
          next();
        },
        onError: (error) => setProblem(fieldMessages(error)),
      },
    );
  };
  if (person === undefined) return null;
  const state = registerState(person, year);
  const years = [academicYearAfter(thisYear, -1), thisYear, academicYearAfter(thisYear, 1)];
  return (
    <>
      <Dialog open={!adding} onOpenChange={(_event, data) => !data.open && !adding && onClose()}>
        <DialogSurface className={styles.surface} aria-describedby={undefined}>
          <DialogBody className={styles.body}>
            <DialogTitle>Returns for {year}</DialogTitle>
            <DialogContent className={styles.content} tabIndex={0} role="region" aria-label="The return">
              <FieldRow>
                <SelectField label="Academic year" value={year} options={years.map((value) => ({ value, words: value }))} onChange={setYear} />
                <TextField label="Received on" value={received} onChange={setReceived} error={problem['confirmedOn']} hint={dayEcho(received) ?? 'For example 14/9/26'} />
              </FieldRow>
              <div className={styles.who}>
                <h3 className={styles.name}>
                  {person.honorific === '' ? person.name : `${person.honorific} ${person.name}`}
                </h3>
                <span className={styles.quiet}>
                  {person.organisationName !== '' && `${person.organisationName} · `}
                  {stateWords(state, year)}
                </span>
                {nil ? (
                  <p className={styles.progress}>Nothing is declared.</p>
                ) : (
                  <ul className={styles.list} aria-label={`Declared by ${person.name}`}>
                    {live.map((interest) => (
                      <li key={interest.id}>
                        {interestLine(interest)}
                        <span className={styles.second}>{interestDetail(interest)}</span>
                      </li>
                    ))}
                  </ul>
                )}
              </div>
              {problem['nil'] !== undefined && <Message tone="bad">{problem['nil']}</Message>}
              {people.length > 1 && (
                <p className={styles.progress}>
                  {String(at + 1)} of {String(people.length)}
                  {noted > 0 && ` · ${String(noted)} noted`}
                </p>
              )}
            </DialogContent>
            <DialogActions fluid>
              <Button appearance="primary" data-return="" disabledFocusable={confirm.isPending} onClick={note}>
                {nil ? 'Nil return' : 'Confirmed as it stands'}
              </Button>
              <Button onClick={() => setAdding(true)}>Add interest…</Button>
              {people.length > 1 && <Button onClick={next}>{at + 1 < people.length ? 'Not yet, go on' : 'Not yet'}</Button>}
              <Button onClick={onClose}>{noted > 0 ? 'Finish' : 'Cancel'}</Button>
            </DialogActions>
          </DialogBody>
        </DialogSurface>
      </Dialog>
      {adding && <InterestDialog person={{ id: person.personId, name: person.name }} interest={null} onClose={() => setAdding(false)} />}
    </>
  );
}
