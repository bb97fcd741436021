import { useState } from 'react';
import type { Due } from '@shared/minutes/model';
import { describeDue } from '@shared/minutes/due-date';
import type { TimescaleReading } from '@shared/ledger/timescale';
import { DateField } from '@renderer/ui/date-field';
import { SelectField } from '@renderer/ui/field';

type TimescaleReadingProps = { readonly due: Due; readonly sure: boolean; readonly reading: TimescaleReading; readonly onChoose: (due: Due) => void };

const CHOOSE = 'choose';
const OTHER_DAY = 'day';

/** What a timescale is read as: the readings that its words allow, what always is possible, and any day. */
export function TimescaleReadingField({ due, sure, reading, onChoose }: TimescaleReadingProps) {
  const [typing, setTyping] = useState(false);
  const { verbatim } = due;
  const possible: readonly Due[] = [
    ...(reading.certainty === 'sure' ? [reading.due] : reading.choices.map((choice) => choice.due)),
    ...(sure ? [due] : []),
    { verbatim, kind: 'ongoing', day: null },
    ...(verbatim === '' ? [] : [{ verbatim, kind: 'words' as const, day: null }]),
    { verbatim, kind: 'none', day: null },
  ];
  const byKey = new Map(possible.map((each) => [keyOf(each), each]));
  const options = [...(sure ? [] : [{ value: CHOOSE, words: 'Choose what it means' }]), ...[...byKey].map(([value, each]) => ({ value, words: wordsOf(each) })), { value: OTHER_DAY, words: 'Another day…' }];
  return (
    <>
      <SelectField
        label="Read as"
        value={typing ? OTHER_DAY : sure ? keyOf(due) : CHOOSE}
        options={options}
        onChange={(value) => {
          setTyping(value === OTHER_DAY);
          const chosen = byKey.get(value);
          if (chosen) onChoose(chosen);
        }}
      />
      {typing && <DateField label="Day" value={due.kind === 'day' ? due.day : null} onChange={(day) => day !== null && onChoose({ verbatim, kind: 'day', day })} />}
    </>
  );
}

const keyOf = ({ kind, day }: Due): string => `${kind} ${day ?? ''}`;

function wordsOf(due: Due): string {
  if (due.kind === 'none') return 'No timescale';
  if (due.kind === 'words') return 'Words only';
  return due.kind === 'month' ? `${describeDue(due)} (month)` : describeDue(due);
}
