import { makeStyles } from '@fluentui/react-components';
import type { BodyKind } from '@shared/bodies/model';
import { formatDay } from '@shared/kernel/calendar-day';
import { absenceRule, isOfGovernors, notificationRule, REPORTING_RULES } from '@shared/reporting/citations';
import type { CitedRule } from '@shared/reporting/citations';
import { CHANGE_WORDS } from '@shared/reporting/model';
import type { AbsenceClock, BodyChange, EndingTerm } from '@shared/reporting/model';
import { mb, type } from '@renderer/theme/tokens';
import { Panel } from '@renderer/ui/panel';
import { StatusChip } from '@renderer/ui/status-chip';
import { RuleSource } from './rule-source';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column' },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', gap: '4px 12px', minHeight: `calc(40px + ${mb.rowExtra})`, padding: '8px 14px', borderBottom: `1px solid ${mb.softLine}`, ':last-child': { borderBottom: 'none' }, ...type.dense, color: mb.text1 },
  words: { flex: '1 1 180px', minWidth: 0 },
  name: { fontWeight: 500 },
  quiet: { ...type.caption, color: mb.text3, display: 'block' },
  none: { ...type.dense, color: mb.text2, padding: '12px 14px' },
});

type ClockPanelsProps = { readonly kind: BodyKind; readonly termsEnding: readonly EndingTerm[]; readonly absences: readonly AbsenceClock[]; readonly changes: readonly BodyChange[] };

/** What runs out: terms, and for those who govern schools the six months of non-attendance and the days for notifying a change. */
export function ClockPanels({ kind, termsEnding, absences, changes }: ClockPanelsProps) {
  const styles = useStyles();
  return (
    <>
      {isOfGovernors(kind) && (
        <ListPanel title="Six months without attending" none="Everybody came to their last meeting, or had consent to be away." lines={absences.length} rule={absenceRule(kind)}>
          {absences.map((clock) => (
            <li key={clock.membershipId} className={styles.line}>
              <span className={styles.words}>
                <span className={styles.name}>{clock.name}</span>
                <span className={styles.quiet}>{absenceWords(clock)}</span>
              </span>
              {clock.state === 'expired' ? <StatusChip small tone="bad" shape="diamond">Expired</StatusChip> : <StatusChip small tone="attention" shape="triangle">{`Until ${formatDay(clock.until)}`}</StatusChip>}
            </li>
          ))}
        </ListPanel>
      )}
      <ListPanel title="Terms ending within 120 days" none="No term ends in that time without another one after it." lines={termsEnding.length} rule={REPORTING_RULES.termsEnding}>
        {termsEnding.map((term) => (
          <li key={term.membershipId} className={styles.line}>
            <span className={styles.words}>
              <span className={styles.name}>{term.name}</span>
              <span className={styles.quiet}>{[term.seatLabel, formatDay(term.until), term.appointingBody === '' ? '' : `appointed by ${term.appointingBody}`].filter((part) => part !== '').join(' · ')}</span>
            </span>
            <StatusChip small tone="attention" shape="triangle">{daysWords(term.days)}</StatusChip>
          </li>
        ))}
      </ListPanel>
      {isOfGovernors(kind) && (
        <ListPanel title="To notify within 14 days" none="Nothing has changed lately." lines={changes.length} rule={notificationRule(kind)}>
          {changes.map((change) => (
            <li key={change.key} className={styles.line}>
              <span className={styles.words}>
                <span className={styles.name}>{change.name}</span>
                <span className={styles.quiet}>{[`${CHANGE_WORDS[change.kind]} ${formatDay(change.day)}`, change.seatLabel].filter((part) => part !== '').join(' · ')}</span>
              </span>
              {change.passed ? <StatusChip small tone="bad" shape="diamond">{`Was due ${formatDay(change.due)}`}</StatusChip> : <StatusChip small tone="attention" shape="triangle">{`By ${formatDay(change.due)}`}</StatusChip>}
            </li>
          ))}
        </ListPanel>
      )}
    </>
  );
}

function ListPanel({ title, none, lines, rule, children }: { readonly title: string; readonly none: string; readonly lines: number; readonly rule: CitedRule; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <Panel title={title} count={lines === 0 ? undefined : lines}>
      {lines === 0 ? <p className={styles.none}>{none}</p> : <ul className={styles.list} aria-label={title}>{children}</ul>}
      <RuleSource rule={rule} />
    </Panel>
  );
}

function absenceWords(clock: AbsenceClock): string {
  const missed = clock.missed.length === 1 ? 'One meeting missed' : `${String(clock.missed.length)} meetings missed`;
  const parts = [`${missed} since ${formatDay(clock.from)}`];
  if (clock.state === 'expired') parts.push(`the six months ended on ${formatDay(clock.until)}`);
  else parts.push(clock.nextMeeting === null ? 'no meeting is planned in that time' : `next meeting ${formatDay(clock.nextMeeting)}`);
  if (clock.consentUnknown.length > 0) parts.push(`whether there was consent is not recorded for ${clock.consentUnknown.map((day) => formatDay(day)).join(', ')}`);
  return parts.join(' · ');
}

function daysWords(days: number): string {
  if (days === 0) return 'Today';
  return days === 1 ? '1 day' : `${String(days)} days`;
}
