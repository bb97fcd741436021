import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { formatDay } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import type { AskedRecommendation } from '@shared/ledger/model';
import { useRead } from '@renderer/query/use-read';
import { useWrite } from '@renderer/query/use-write';
import { useUnsentState, useUnsentWords } from '@renderer/saving/unsent-words';
import { mb, type } from '@renderer/theme/tokens';
import { announce } from '@renderer/ui/announce';
import { Drawer } from '@renderer/ui/drawer';
import { FieldRow, TextAreaField, TextField } from '@renderer/ui/field';
import { Message } from '@renderer/ui/message';
import { Skeleton } from '@renderer/ui/skeleton';
import { StatusShape } from '@renderer/ui/status-chip';
import { useRefusals } from '@renderer/ui/use-refusals';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: '14px', paddingBlock: '2px 20px' },
  lead: { ...type.dense, color: mb.text2 },
  form: { display: 'flex', flexDirection: 'column', gap: '10px' },
  heading: { ...type.cardTitle, color: mb.text1 },
  words: { ...type.body, color: mb.text1, overflowWrap: 'anywhere' },
  before: { ...type.dense, color: mb.text3, overflowWrap: 'anywhere' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'center' },
  place: { ...type.dense, color: mb.text3, marginInlineStart: 'auto' },
  list: { display: 'flex', flexDirection: 'column' },
  line: { display: 'grid', gridTemplateColumns: '16px 92px minmax(0, 1fr)', columnGap: '8px', alignItems: 'center', width: '100%', minHeight: '32px', padding: '4px 6px', border: 'none', borderRadius: '4px', backgroundColor: 'transparent', fontFamily: 'inherit', textAlign: 'start', ...type.dense, color: mb.text2, cursor: 'pointer', ':hover': { backgroundColor: mb.hover } },
  current: { backgroundColor: mb.accentTint, color: mb.accentTintText },
  short: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  done: { color: mb.good },
  waiting: { color: mb.text3 },
});

/** A round of updates: who has not answered yet, and their answers one after another. Ctrl+Enter keeps an answer and goes on to the next who has not given one. */
export function RoundDialog({ roundId, today, onClose }: { readonly roundId: string; readonly today: CalendarDay; readonly onClose: () => void }) {
  const styles = useStyles();
  const read = useRead('ledger', 'round', { roundId });
  const [atId, setAtId] = useState<string | null>(null);
  const close = useWrite('ledger', 'closeRound');
  const unsent = useUnsentState((state) => state.words);
  const asked = read.data?.asked ?? [];
  const waiting = asked.filter(({ answer }) => answer === null);
  const current = asked.find(({ id }) => id === atId) ?? waiting[0] ?? asked[0];
  const at = current === undefined ? -1 : asked.indexOf(current);
  const goOn = (from: number): void => {
    const next = [...asked.slice(from + 1), ...asked.slice(0, from)].find(({ answer }) => answer === null);
    setAtId(next?.id ?? null);
  };
  return (
    <Drawer title={read.data?.name ?? 'Update round'} open onClose={onClose} size="medium">
      {read.error && <Message tone="bad">{read.error.message}</Message>}
      {!read.data && !read.error && <Skeleton lines={5} label="Reading the round" />}
      {read.data && (
        <div className={styles.content}>
          <p className={styles.lead}>{waiting.length === 0 ? `All ${String(asked.length)} have answered.` : `${String(waiting.length)} of ${String(asked.length)} have not answered yet.`}</p>
          {current && <Answer key={current.id} one={current} roundId={roundId} today={today} place={`${String(at + 1)} of ${String(asked.length)}`} open={read.data.closedOn === null} before={asked[at - 1]?.id} after={asked[at + 1]?.id} onGo={setAtId} onKept={() => goOn(at)} />}
          <div className={styles.list} role="group" aria-label="Asked in this round">
            {asked.map((one) => (
              <button key={one.id} type="button" aria-pressed={one.id === current?.id} className={mergeClasses(styles.line, one.id === current?.id && styles.current)} onClick={() => setAtId(one.id)} aria-label={`${one.reference}, ${one.answer === null ? 'not answered' : 'answered'}`}>
                <span className={one.answer === null ? styles.waiting : styles.done}>
                  <StatusShape shape={one.answer === null ? 'ring' : 'tick'} />
                </span>
                <span>{one.reference}</span>
                <span className={styles.short}>{(unsent.get(answerPlace(roundId, one.id)) ?? '').trim() !== '' ? `Not kept yet: ${unsent.get(answerPlace(roundId, one.id)) ?? ''}` : one.answer === null ? `Not answered · ${one.ownerName === '' ? 'nobody named' : one.ownerName}` : one.answer.words}</span>
              </button>
            ))}
          </div>
          {read.data.closedOn === null && (
            <div>
              <Button onClick={() => close.mutate({ roundId, day: today }, { onSuccess: onClose })}>Close round</Button>
            </div>
          )}
        </div>
      )}
    </Drawer>
  );
}

/** An answer that was begun stays while the others are looked at. */
const answerPlace = (roundId: string, id: string): string => `answer ${roundId} ${id}`;

type AnswerProps = { readonly one: AskedRecommendation; readonly roundId: string; readonly today: CalendarDay; readonly place: string; readonly open: boolean; readonly before: string | undefined; readonly after: string | undefined; readonly onGo: (id: string) => void; readonly onKept: () => void };

function Answer({ one, roundId, today, place, open, before, after, onGo, onKept }: AnswerProps) {
  const styles = useStyles();
  const { words, write, sent } = useUnsentWords(answerPlace(roundId, one.id));
  const [byName, setByName] = useState(one.ownerName);
  const { errors, refused, refuse } = useRefusals();
  const add = useWrite('ledger', 'addUpdate', { fields: true });
  const form = useRef<HTMLFormElement>(null);
  const send = async (): Promise<void> => {
    if (words.trim() === '') return refuse('words', 'Enter the update, or go on to the next.');
    try {
      await add.mutateAsync({ ids: [one.id], roundId, day: today, words, byName });
    } catch (error) {
      return refused(error);
    }
    sent();
    announce(`Update of ${one.reference} kept.`);
    onKept();
  };
  useEffect(() => {
    const frame = form.current;
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      frame?.requestSubmit();
    };
    frame?.addEventListener('keydown', onKey);
    return () => frame?.removeEventListener('keydown', onKey);
  }, []);
  return (
    <form
      ref={form}
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <h3 className={styles.heading}>{one.reference}</h3>
      <p className={styles.words}>{one.text}</p>
      {one.before !== null && (
        <p className={styles.before}>
          Told before{one.before.day === null ? '' : `, ${formatDay(one.before.day)}`}: {one.before.words}
        </p>
      )}
      {one.answer !== null && (
        <p className={styles.words}>
          Answered{one.answer.day === null ? '' : ` on ${formatDay(one.answer.day)}`}: {one.answer.words}
        </p>
      )}
      {open && (
        <>
          <TextAreaField label={`${one.answer === null ? 'Update' : 'Further update'} of ${one.reference}`} value={words} onChange={write} error={errors['words']} stays />
          <FieldRow>
            <TextField label="Told by" value={byName} onChange={setByName} error={errors['byName']} />
          </FieldRow>
        </>
      )}
      <div className={styles.buttons}>
        {open && (
          <Button type="submit" appearance="primary" disabledFocusable={add.isPending} aria-keyshortcuts="Control+Enter">
            Keep and go on (Ctrl+Enter)
          </Button>
        )}
        <Button disabledFocusable={before === undefined} onClick={() => before !== undefined && onGo(before)}>
          Previous
        </Button>
        <Button disabledFocusable={after === undefined} onClick={() => after !== undefined && onGo(after)}>
          Next
        </Button>
        <span className={styles.place}>{place}</span>
      </div>
    </form>
  );
}
