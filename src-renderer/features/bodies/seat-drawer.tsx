import { Button, makeStyles } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { MEMBER_ROLE_WORDS } from '@shared/bodies/model';
import { seatGroups } from '@shared/bodies/seat-list';
import type { Seat, SeatTerm } from '@shared/bodies/seat-model';
import { termState, termWords } from '@shared/bodies/term';
import { formatDay } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { toastRemoved } from '@renderer/commands/undo-redo';
import { useWrite } from '@renderer/query/use-write';
import { mb, tabular, type } from '@renderer/theme/tokens';
import { Drawer } from '@renderer/ui/drawer';
import { StatusChip } from '@renderer/ui/status-chip';
import { TextLink } from '@renderer/ui/text-link';
import { useToday } from '@renderer/ui/today';
import { FillSeatForm } from './fill-seat-form';
import { EndSeatForm, EndTermForm, NewTermForm, SubstituteForm } from './seat-change-forms';
import { SeatForm } from './seat-form';
import { VOTING_WORDS } from './voting-words';

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', gap: '20px', paddingBlock: '4px 20px' },
  heading: { ...type.cardTitle, color: mb.text1, display: 'flex', alignItems: 'center', gap: '8px', marginBottom: '6px' },
  words: { ...type.dense, color: mb.text2, overflowWrap: 'anywhere' },
  quiet: { ...type.caption, color: mb.text3 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '8px' },
  facts: { display: 'grid', gridTemplateColumns: '112px 1fr', rowGap: '8px', columnGap: '12px', ...type.dense, '> dt': { color: mb.text3 }, '> dd': { color: mb.text1, overflowWrap: 'anywhere' } },
  history: { display: 'flex', flexDirection: 'column', gap: '6px', ...type.dense, ...tabular },
});

/** What a drawer about a seat shows. */
export type SeatDrawerPart = 'seat' | 'fill' | 'edit' | 'endTerm' | 'newTerm' | 'substitute' | 'endSeat';
const TITLES: Readonly<Record<SeatDrawerPart, string>> = { seat: '', fill: 'Fill seat', edit: 'Change seat', endTerm: 'End term', newTerm: 'New term', substitute: 'Name substitute', endSeat: 'Abolish seat' };

type SeatDrawerProps = { readonly bodyId: string; readonly seat: Seat; /** What it opens with. */ readonly part: SeatDrawerPart; /** The day on which it is looked at. */ readonly day: CalendarDay; readonly onClose: () => void };

/** A seat: who holds it, who stands in, what it is, and who held it before; and everything that can be done with it. */
export function SeatDrawer({ bodyId, seat, part, day, onClose }: SeatDrawerProps) {
  const styles = useStyles();
  const [shown, setShown] = useState(part);
  const line = seatGroups([{ ...seat, endedOn: null }], day)[0]?.lines[0];
  const holder = line?.holder ?? null;
  const name = seatName(seat);
  // Its button goes with the form, so the focus goes to the first thing of the seat's own page.
  const page = useRef<HTMLDivElement>(null);
  const cameBack = useRef(false);
  useEffect(() => {
    if (shown !== 'seat') cameBack.current = true;
    else if (cameBack.current) page.current?.querySelector('button')?.focus();
  }, [shown]);
  // What was opened for one thing closes when it is done; from the seat's own page it leads back there.
  const done = part === 'seat' ? () => setShown('seat') : onClose;
  return (
    <Drawer title={shown === 'seat' ? name : `${TITLES[shown]}: ${name}`} open onClose={onClose} size="medium">
      {shown === 'fill' && <FillSeatForm seat={seat} onDone={done} />}
      {shown === 'edit' && <SeatForm bodyId={bodyId} seat={seat} onDone={done} />}
      {shown === 'endTerm' && holder && <EndTermForm term={holder} onDone={done} />}
      {shown === 'newTerm' && holder && <NewTermForm seat={seat} term={holder} onDone={done} />}
      {shown === 'substitute' && <SubstituteForm seat={seat} onDone={done} />}
      {shown === 'endSeat' && <EndSeatForm seat={seat} onDone={done} />}
      {shown === 'seat' && line && (
        <div className={styles.stack} ref={page}>
          <section>
            <h3 className={styles.heading}>Holder</h3>
            {holder ? (
              <>
                <p className={styles.words}>
                  {nameOf(holder)}, {MEMBER_ROLE_WORDS[holder.role].toLowerCase()}
                  {termWords(holder) !== '' && <>, {termWords(holder)}</>}
                </p>
                <div className={styles.actions}>
                  <Button onClick={() => setShown('newTerm')}>New term…</Button>
                  <Button onClick={() => setShown('endTerm')}>End term…</Button>
                </div>
              </>
            ) : (
              <>
                <p className={styles.words}>
                  <StatusChip small tone="attention" shape="ring">
                    Vacant
                  </StatusChip>{' '}
                  {line.vacantSince !== null && `since ${formatDay(line.vacantSince)}`}
                </p>
                {line.next && <p className={styles.words}>{`${nameOf(line.next)} follows ${termWords(line.next)}`}</p>}
                <div className={styles.actions}>
                  <Button onClick={() => setShown('fill')}>Fill seat…</Button>
                </div>
              </>
            )}
          </section>
          {holder && (
            <section>
              <h3 className={styles.heading}>Substitute</h3>
              {line.substitute ? <SubstituteWords seat={seat} day={day} /> : <p className={styles.quiet}>Nobody stands in.</p>}
              <div className={styles.actions}>
                <Button onClick={() => setShown('substitute')}>{line.substitute ? 'Name another…' : 'Name substitute…'}</Button>
              </div>
            </section>
          )}
          <section>
            <h3 className={styles.heading}>
              Seat <TextLink onClick={() => setShown('edit')}>Change</TextLink>
            </h3>
            <SeatFacts seat={seat} />
            <SeatEnding seat={seat} onEnd={() => setShown('endSeat')} onRemoved={onClose} />
          </section>
          <section>
            <h3 className={styles.heading}>Terms</h3>
            <Terms terms={seat.terms} />
          </section>
        </div>
      )}
    </Drawer>
  );
}

/** "Primary headteachers"; a seat of a member without one is called by that. */
export function seatName(seat: Seat): string {
  return seat.label === '' ? 'Member' : seat.label;
}

function nameOf({ honorific, name }: { readonly honorific: string; readonly name: string }): string {
  return honorific === '' ? name : `${honorific} ${name}`;
}

function SubstituteWords({ seat, day }: { readonly seat: Seat; readonly day: CalendarDay }) {
  const styles = useStyles();
  const remove = useWrite('bodies', 'removeSubstitute');
  const today = useToday();
  return seat.substitutes
    .filter((substitute) => termState(substitute, day) === 'running')
    .map((substitute) => (
      <div key={substitute.substituteId}>
        <p className={styles.words}>
          {nameOf(substitute)}
          {termWords(substitute) !== '' && `, ${termWords(substitute)}`}
        </p>
        <div className={styles.actions}>
          <Button onClick={() => remove.mutate({ substituteId: substitute.substituteId, on: today })}>Stands in until today</Button>
          <Button onClick={() => remove.mutate({ substituteId: substitute.substituteId, on: null }, { onSuccess: () => toastRemoved(`${substitute.name} taken away as substitute`) })}>Remove</Button>
        </div>
      </div>
    ));
}

function SeatFacts({ seat }: { readonly seat: Seat }) {
  const styles = useStyles();
  return (
    <dl className={styles.facts}>
      <dt>Organisation</dt>
      <dd>{seat.organisationName || '—'}</dd>
      <dt>Appointed by</dt>
      <dd>{seat.appointingBody || '—'}</dd>
      <dt>Term</dt>
      <dd>{seat.byOffice ? 'By office' : seat.termMonths === 0 ? '—' : monthsWords(seat.termMonths)}</dd>
      <dt>Vote</dt>
      <dd>{seat.votingRight === 'limited' && seat.businessKinds.length > 0 ? `Limited to ${seat.businessKinds.join('; ')}` : VOTING_WORDS[seat.votingRight]}</dd>
      {seat.endedOn !== null && (
        <>
          <dt>Last day</dt>
          <dd>{formatDay(seat.endedOn)}</dd>
        </>
      )}
    </dl>
  );
}

function SeatEnding({ seat, onEnd, onRemoved }: { readonly seat: Seat; readonly onEnd: () => void; readonly onRemoved: () => void }) {
  const styles = useStyles();
  const remove = useWrite('bodies', 'removeSeat');
  const endSeat = useWrite('bodies', 'endSeat');
  return (
    <div className={styles.actions}>
      {seat.endedOn === null ? <Button onClick={onEnd}>Abolish seat…</Button> : <Button onClick={() => endSeat.mutate({ seatId: seat.seatId, on: null })}>Bring seat back</Button>}
      {seat.terms.length === 0 && <Button onClick={() => remove.mutate({ seatId: seat.seatId }, { onSuccess: () => (toastRemoved(`${seatName(seat)} moved to the bin`), onRemoved()) })}>Move seat to the bin</Button>}
    </div>
  );
}

function Terms({ terms }: { readonly terms: readonly SeatTerm[] }) {
  const styles = useStyles();
  if (terms.length === 0) return <p className={styles.quiet}>Nobody has held this seat yet.</p>;
  return (
    <ol className={styles.history} aria-label="Terms, the latest first">
      {terms.toReversed().map((term) => (
        <li key={term.membershipId}>
          {nameOf(term)}
          <span className={styles.quiet}> {termWords(term) === '' ? 'no days known' : termWords(term)}</span>
        </li>
      ))}
    </ol>
  );
}

function monthsWords(months: number): string {
  if (months % 12 === 0) return months === 12 ? '1 year' : `${String(months / 12)} years`;
  return `${String(months)} months`;
}
