import { useState } from 'react';
import { makeStyles } from '@fluentui/react-components';
import { addDays } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import type { Period } from '@shared/reporting/model';
import { lastAcademicYear, periodRefusal, thisAcademicYear, yearPeriod } from '@shared/reporting/periods';
import { DateField } from '@renderer/ui/date-field';
import { SelectField } from '@renderer/ui/field';

const useStyles = makeStyles({
  picker: { flex: '1 1 460px', display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: '12px', '> *': { flex: '0 1 260px', minWidth: '200px' } },
});

export type PeriodChoice = 'this' | 'last' | 'since';

/** The days of a choice; null where none is chosen yet. A period that is running ends today. */
export function periodOf(choice: PeriodChoice, since: CalendarDay | null, today: CalendarDay): Period | null {
  if (choice === 'last') return yearPeriod(lastAcademicYear(today));
  const from = choice === 'this' ? yearPeriod(thisAcademicYear(today)).from : since;
  if (from === null) return null;
  const period = { from, until: today };
  return periodRefusal(period) === null ? period : null;
}

type PeriodPickerProps = { readonly choice: PeriodChoice; readonly since: CalendarDay | null; readonly today: CalendarDay; readonly onChange: (choice: PeriodChoice, since: CalendarDay | null) => void };

/** Which days a table covers: this academic year, the last one, or since a day. */
export function PeriodPicker({ choice, since, today, onChange }: PeriodPickerProps) {
  const styles = useStyles();
  const [first] = useState(() => since ?? addDays(today, -365));
  const tooLate = choice === 'since' && since !== null && since > today;
  return (
    <div className={styles.picker}>
      <SelectField
        label="Meetings of"
        value={choice}
        options={[
          { value: 'this', words: `This academic year, ${thisAcademicYear(today)}` },
          { value: 'last', words: `Last academic year, ${lastAcademicYear(today)}` },
          { value: 'since', words: 'Since a day' },
        ]}
        onChange={(next) => onChange(next, next === 'since' ? (since ?? first) : since)}
      />
      {choice === 'since' && <DateField label="Since" value={since} onChange={(day) => onChange('since', day)} error={tooLate ? 'That day is still to come. Enter an earlier one.' : undefined} />}
    </div>
  );
}
