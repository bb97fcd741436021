import { Button, makeStyles } from '@fluentui/react-components';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { formatDay } from '@shared/kernel/calendar-day';
import { formatTimeInMinutes } from '@shared/kernel/time-of-day';
import { adjournedSentence, endedSentence } from '@shared/sittings/sitting-words';
import type { Adjournment } from '@shared/sittings/model';
import { useRead } from '@renderer/query/use-read';
import { mb, type } from '@renderer/theme/tokens';
import { Panel } from '@renderer/ui/panel';
import { TextLink } from '@renderer/ui/text-link';
import { SittingDialogs } from './sitting-deeds';
import { useSittingDialog } from './sitting-dialogs';

const useStyles = makeStyles({
  line: { padding: '8px 14px', borderBottom: `1px solid ${mb.softLine}`, ...type.dense, color: mb.text1, overflowWrap: 'anywhere', ':last-child': { borderBottom: 'none' } },
  second: { ...type.caption, color: mb.text3 },
  notice: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '10px', color: mb.text3 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', padding: '10px 14px' },
});

/** How the meeting did not go to plan; not there where it did. `notice` draws what can be done with the notice of a resumed meeting. */
export function SittingsPanel({ meetingId, notice }: { readonly meetingId: string; readonly notice: (adjournmentId: string) => ReactNode }) {
  const styles = useStyles();
  const navigate = useNavigate();
  const meeting = useRead('meetings', 'get', { id: meetingId }).data;
  const facts = useRead('sittings', 'get', { meetingId }).data;
  const ask = useSittingDialog((state) => state.ask);
  if (!meeting || !facts) return null;
  const { adjournments, reconvenedAs, reconvenes, cancelledOn } = facts;
  if (adjournments.length === 0 && reconvenedAs === null && reconvenes === null && cancelledOn === null) return null;
  const ended = meeting.actualEnd !== null;
  const open = (id: string): void => void navigate({ to: '/meetings/$meetingId/details', params: { meetingId: id } });
  return (
    <Panel title="How it went">
      <ul>
        {cancelledOn !== null && (
          <li className={styles.line}>
            Cancelled on {formatDay(cancelledOn)}.{facts.cancelReason === '' ? '' : ` ${facts.cancelReason}`}{' '}
            <TextLink onClick={() => void navigate({ to: '/meetings/$meetingId/issue', params: { meetingId } })}>Tell people, or hold it after all</TextLink>
          </li>
        )}
        {reconvenes !== null && (
          <li className={styles.line}>
            Reconvenes the meeting of <TextLink onClick={() => open(reconvenes.meetingId)}>{formatDay(reconvenes.date)}</TextLink>
          </li>
        )}
        {adjournments.map((adjournment) => (
          <li key={adjournment.id} className={styles.line}>
            <div>{sentenceOf(adjournment, adjournment === adjournments.at(-1) && ended && adjournment.resumedAt === null, meeting.actualStart)}</div>
            {adjournment.resumedDay !== null && adjournment.resumedAt !== null && <div className={styles.second}>{`Resumed ${adjournment.resumedDay === adjournment.day ? '' : `on ${formatDay(adjournment.resumedDay)} `}at ${formatTimeInMinutes(adjournment.resumedAt)}`}</div>}
            {adjournment.resumesDay !== null && adjournment.resumesDay !== adjournment.day && <div className={styles.notice}>Notice of the next sitting: {notice(adjournment.id)}</div>}
          </li>
        ))}
        {reconvenedAs !== null && (
          <li className={styles.line}>
            Reconvened on <TextLink onClick={() => open(reconvenedAs.meetingId)}>{formatDay(reconvenedAs.date)}</TextLink>
          </li>
        )}
      </ul>
      {reconvenedAs === null && adjournments.at(-1)?.resumedAt === null && (
        <div className={styles.buttons}>
          {facts.adjourned && <Button onClick={() => ask(meetingId, 'resume')}>Resume…</Button>}
          <Button onClick={() => ask(meetingId, 'reconvene')}>Reconvene…</Button>
        </div>
      )}
      <SittingDialogs meetingId={meetingId} />
    </Panel>
  );
}

function sentenceOf(adjournment: Adjournment, ended: boolean, actualStart: string | null): string {
  return ended && adjournment.kind === 'noQuorum' && adjournment.resumesAt === null && adjournment.resumesDay === null ? endedSentence(adjournment.at, adjournment.at === actualStart) : adjournedSentence(adjournment);
}
