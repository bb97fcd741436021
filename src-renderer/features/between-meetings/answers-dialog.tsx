import { Button, makeStyles, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { CONSENT_ANSWER_WORDS, consentAnswerSchema } from '@shared/between-meetings/model';
import type { BetweenDecision } from '@shared/between-meetings/model';
import { resolutionState, resolutionWords } from '@shared/between-meetings/written-resolution';
import type { ResolutionRule } from '@shared/between-meetings/written-resolution';
import { formatDay } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { useWrite } from '@renderer/query/use-write';
import { mb, type } from '@renderer/theme/tokens';
import { DataTable, SecondLine, TableCell, TableRow } from '@renderer/ui/data-table';
import { DateField } from '@renderer/ui/date-field';
import { Drawer } from '@renderer/ui/drawer';
import { today } from '@renderer/ui/today';
import { OutcomeChip } from './outcome-chip';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: '14px', paddingBlock: '2px 20px' },
  words: { ...type.body, overflowWrap: 'anywhere' },
  rule: { ...type.dense, color: mb.text2 },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '10px', ...type.dense },
});

/** Who was asked about a written resolution and what they answered; the outcome follows by the body's rule. */
export function AnswersDrawer({ decision, rule, onClose }: { readonly decision: BetweenDecision; readonly rule: ResolutionRule; readonly onClose: () => void }) {
  const styles = useStyles();
  const [day, setDay] = useState<CalendarDay | null>(today());
  const answer = useWrite('betweenMeetings', 'answer');
  const waiting = decision.consents.filter((consent) => consent.answer === '');
  const told = day ?? today();
  return (
    <Drawer title={decision.number} open onClose={onClose} size="medium">
      <div className={styles.content}>
        <p className={styles.words}>{decision.words}</p>
        <p className={styles.line}>
          <OutcomeChip decision={decision} />
          <span>{resolutionWords(resolutionState(rule, decision.consents))}.</span>
        </p>
        <p className={styles.rule}>
          {rule.words} {rule.source.replace(/\.?$/, '.')}
        </p>
        <DateField label="Answered on" value={day} onChange={setDay} />
        <DataTable label="Answers" columns={[{ key: 'name', words: 'Member' }, { key: 'answer', words: 'Answer' }]}>
          <tbody>
            {decision.consents.map((consent) => (
              <TableRow key={consent.personId}>
                <TableCell>
                  {consent.name}
                  <SecondLine>{[consent.seatLabel, consent.day === null ? '' : formatDay(consent.day)].filter((part) => part !== '').join(' · ')}</SecondLine>
                </TableCell>
                <TableCell>
                  <Select aria-label={`Answer of ${consent.name}`} value={consent.answer} onChange={(_event, data) => answer.mutate({ id: decision.id, personIds: [consent.personId], answer: consentAnswerSchema.parse(data.value), day: told })}>
                    {consentAnswerSchema.options.map((option) => (
                      <option key={option} value={option}>
                        {CONSENT_ANSWER_WORDS[option]}
                      </option>
                    ))}
                  </Select>
                </TableCell>
              </TableRow>
            ))}
          </tbody>
        </DataTable>
        {waiting.length > 1 && (
          <div>
            <Button onClick={() => answer.mutate({ id: decision.id, personIds: waiting.map(({ personId }) => personId), answer: 'agrees', day: told })}>The other {waiting.length} agree</Button>
          </div>
        )}
      </div>
    </Drawer>
  );
}
