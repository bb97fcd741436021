import { Checkbox, makeStyles } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { Body } from '@shared/bodies/model';
import { academicYearDays, academicYearOf } from '@shared/kernel/academic-year';
import { addDays, formatDay, formatDayWithWeekday } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { parseTimeOfDay } from '@shared/kernel/time-of-day';
import { NOT_A_TIME, timeEcho } from '@shared/kernel/typed-fields';
import { clashesOn } from '@shared/year/date-clashes';
import { draftDates } from '@shared/year/draft-dates';
import type { MeetingPattern, MeetingWeekday } from '@shared/year/draft-dates';
import { useWrite } from '@renderer/query/use-write';
import { mb, tabular, type } from '@renderer/theme/tokens';
import { announce } from '@renderer/ui/announce';
import { DateField } from '@renderer/ui/date-field';
import { FieldRow, SelectField, TextField } from '@renderer/ui/field';
import { FormDialog } from '@renderer/ui/form-dialog';
import { useToday } from '@renderer/ui/today';
import { useRefusals } from '@renderer/ui/use-refusals';
import type { BodyYear } from './use-year';

const useStyles = makeStyles({
  dates: { display: 'flex', flexDirection: 'column', border: `1px solid ${mb.line}`, borderRadius: '6px', maxHeight: '260px', overflowY: 'auto' },
  date: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '8px', padding: '2px 10px', borderBottom: `1px solid ${mb.softLine}`, ...type.dense, ...tabular, ':last-child': { borderBottom: 'none' } },
  moved: { ...type.caption, color: mb.text2 },
  wrong: { ...type.caption, color: mb.attention },
  none: { ...type.dense, color: mb.text2, padding: '8px 10px' },
});

const WEEKDAY_OPTIONS = (['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'] as const).map((words, index) => ({ value: String(index + 1), words }));
const HOW_OFTEN = [
  { value: 'monthly-1', words: 'Every month' },
  { value: 'monthly-2', words: 'Every second month' },
  { value: 'monthly-3', words: 'Every third month' },
  { value: 'weeks-2', words: 'Every two weeks' },
  { value: 'weeks-6', words: 'Every six weeks' },
  { value: 'terms-1', words: 'Once a term' },
  { value: 'terms-2', words: 'Twice a term' },
] as const;
type HowOften = (typeof HOW_OFTEN)[number]['value'];
const WEEK_OPTIONS = [
  { value: '1', words: 'First' },
  { value: '2', words: 'Second' },
  { value: '3', words: 'Third' },
  { value: '4', words: 'Fourth' },
  { value: '5', words: 'Last' },
] as const;
const TERM_WEEKS: Readonly<Record<string, readonly number[]>> = { '1': [5], '2': [3, 10] };

function patternOf(howOften: HowOften, week: string, weekday: string): MeetingPattern {
  const [kind = '', number = '1'] = howOften.split('-');
  const day = Number(weekday) as MeetingWeekday;
  if (kind === 'weeks') return { kind: 'weeks', weekday: day, everyWeeks: Number(number) };
  if (kind === 'terms') return { kind: 'terms', weekday: day, weeks: TERM_WEEKS[number] ?? [] };
  return { kind: 'monthly', week: Number(week) as 1 | 2 | 3 | 4 | 5, weekday: day, everyMonths: Number(number) };
}

/** Drafts the dates of a year by a pattern; every date is shown with what became of it and can be left out before it is pencilled in. */
export function DraftYearDialog({ body, year, onClose }: { readonly body: Body; readonly year: BodyYear; readonly onClose: () => void }) {
  const styles = useStyles();
  const today = useToday();
  const lastDay = academicYearDays(academicYearOf(today)).until;
  const [howOften, setHowOften] = useState<HowOften>('monthly-1');
  const [week, setWeek] = useState('2');
  const [weekday, setWeekday] = useState('2');
  const [from, setFrom] = useState<CalendarDay | null>(addDays(today, 1));
  const [until, setUntil] = useState<CalendarDay | null>(lastDay);
  const [inTermOnly, setInTermOnly] = useState(year.terms.length > 0);
  const [startTime, setStartTime] = useState(body.usualStart);
  const [place, setPlace] = useState(body.usualPlace);
  const [turned, setTurned] = useState<ReadonlySet<CalendarDay>>(new Set());
  const draft = useWrite('year', 'draftMeetings', { fields: true });
  const { errors, refused, refuse } = useRefusals();

  const dates = useMemo(
    () => (from === null || until === null || until < from ? [] : draftDates(patternOf(howOften, week, weekday), from, until, { division: year.division, oneOffs: year.oneOffs, terms: year.terms, inTermOnly, taken: year.meetings.filter((meeting) => !meeting.cancelled).map((meeting) => meeting.date) })),
    [from, until, howOften, week, weekday, inTermOnly, year],
  );
  // A date that something speaks against is left out until it is chosen.
  const isChosen = (date: CalendarDay, trouble: string): boolean => (trouble === '') !== turned.has(date);
  const chosen = dates.filter(({ date, trouble }) => isChosen(date, trouble));

  const send = (): void => {
    const time = parseTimeOfDay(startTime);
    if (from === null) return refuse('from', 'Enter the first day.');
    if (until === null || until < from) return refuse('until', 'Enter a last day that is not before the first.');
    if (time === null) return refuse('startTime', startTime.trim() === '' ? 'Enter when the meetings start.' : NOT_A_TIME);
    if (place.trim() === '') return refuse('place', 'Enter the place.');
    if (chosen.length === 0) return refuse('dates', 'Choose at least one date.');
    draft.mutate(
      { bodyId: body.id, meetings: chosen.map(({ date }) => ({ date, startTime: time, plannedEnd: '', place, title: '' })) },
      {
        onSuccess: () => {
          announce(`${String(chosen.length)} meetings pencilled in`);
          onClose();
        },
        onError: refused,
      },
    );
  };
  return (
    <FormDialog wide title="Draft the year’s dates" open onClose={onClose} submit={chosen.length === 1 ? 'Pencil in 1 meeting' : `Pencil in ${String(chosen.length)} meetings`} onSubmit={send} busy={draft.isPending} lead="Dates keep clear of bank holidays and of days on which the body already meets. They are pencilled in until you confirm them.">
      <FieldRow>
        <SelectField label="How often" value={howOften} options={HOW_OFTEN} onChange={setHowOften} />
        {howOften.startsWith('monthly') && <SelectField label="Week of the month" value={week} options={WEEK_OPTIONS} onChange={setWeek} />}
        <SelectField label="Day" value={weekday} options={WEEKDAY_OPTIONS} onChange={setWeekday} />
      </FieldRow>
      <FieldRow>
        <DateField label="From" required value={from} onChange={setFrom} error={errors['from']} />
        <DateField label="Until" required value={until} onChange={setUntil} error={errors['until']} />
      </FieldRow>
      <FieldRow>
        <TextField label="Start" required value={startTime} onChange={setStartTime} error={errors['startTime']} hint={timeEcho(startTime) ?? 'For example 18:00 or 6 pm'} />
        <TextField label="Place" required value={place} onChange={setPlace} error={errors['place']} />
      </FieldRow>
      <Checkbox label={year.terms.length === 0 ? 'Only in school terms (no term dates are known yet)' : 'Only in school terms'} checked={inTermOnly} disabled={year.terms.length === 0} onChange={(_event, data) => setInTermOnly(data.checked === true)} />
      <div role="group" aria-label="Dates" className={styles.dates} tabIndex={-1}>
        {dates.length === 0 && <p className={styles.none}>{howOften.startsWith('terms') && year.terms.length === 0 ? 'Paste the term dates first.' : 'No date falls between these days.'}</p>}
        {dates.map(({ date, movedFrom, why, trouble }) => {
          const shared = clashesOn(date, null, year).filter(({ kind }) => kind === 'otherBody');
          return (
            <div key={date} className={styles.date}>
              <Checkbox
                label={formatDayWithWeekday(date)}
                checked={isChosen(date, trouble)}
                onChange={() => setTurned((before) => new Set(before.has(date) ? [...before].filter((other) => other !== date) : [...before, date]))}
              />
              {movedFrom !== null && <span className={styles.moved}>instead of {formatDay(movedFrom)}: {why}</span>}
              {trouble !== '' && <span className={styles.wrong}>Left out: {trouble}</span>}
              {shared.map(({ words }) => (
                <span key={words} className={styles.wrong}>
                  {words}
                </span>
              ))}
            </div>
          );
        })}
      </div>
      {errors['dates'] !== undefined && <p role="alert">{errors['dates']}</p>}
    </FormDialog>
  );
}
