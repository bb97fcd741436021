import { Button, makeStyles } from '@fluentui/react-components';
import { Send20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { OperationError } from '@shared/make-client';
import { parseTimeOfDay, timeFromMinutes } from '@shared/kernel/time-of-day';
import type { TimeOfDay } from '@shared/kernel/time-of-day';
import type { IssueCheck } from '@shared/issue/checklist';
import type { IssueFacts, IssueKind } from '@shared/issue/issue-facts';
import { ISSUE_WORDS } from '@shared/issue/issue-words';
import { client } from '@renderer/client';
import { showFailure } from '@renderer/query/notices';
import { fieldMessages } from '@renderer/query/use-write';
import { useUnsentWords } from '@renderer/saving/unsent-words';
import { mb, type } from '@renderer/theme/tokens';
import { DateField } from '@renderer/ui/date-field';
import { FieldRow, TextAreaField, TextField } from '@renderer/ui/field';
import { focusFirstError } from '@renderer/ui/focus-first-error';
import { Panel } from '@renderer/ui/panel';
import { TimeField } from '@renderer/ui/time-field';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '14px' },
  last: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '12px' },
  hint: { ...type.dense, color: mb.text2, flex: '1 1 260px' },
});

const WHAT_FOLLOWS: Readonly<Record<IssueKind, string>> = {
  agenda: 'Numbers are fixed and this version is kept. Agenda, pack, certificate of notice and calendar file go into a folder that you choose; the e-mail goes to the clipboard.',
  supplementary: 'What was added gets the next numbers; nothing that was sent is renumbered. Supplementary agenda, certificate and calendar file go into a folder that you choose.',
  revised: 'The whole agenda goes out anew and takes the place of the one before. Members’ calendars take over the new date, time and place.',
};

type IssueFormProps = {
  readonly facts: IssueFacts;
  readonly kind: IssueKind;
  readonly check: IssueCheck;
  readonly issuedOn: CalendarDay;
  readonly onIssuedOn: (day: CalendarDay) => void;
  readonly busy: boolean;
  /** Asks for the folder, then does the deed, then makes the files. */
  readonly start: (before: () => Promise<string | null>) => Promise<void>;
  readonly onIssued: () => void;
};

/** When, by whom and, where the checklist asks for it, why: and the one button that issues. */
export function IssueForm({ facts, kind, check, issuedOn, onIssuedOn, busy, start, onIssued }: IssueFormProps) {
  const styles = useStyles();
  const [day, setDay] = useState<CalendarDay | null>(issuedOn);
  const [time, setTime] = useState<TimeOfDay | ''>(now);
  const [by, setBy] = useState(facts.clerkName);
  const { words: lateReason, write: setLateReason, sent: lateSent } = useUnsentWords(`why late ${facts.meetingId}`);
  const { words: warningsReason, write: setWarningsReason, sent: warningsSent } = useUnsentWords(`why issued all the same ${facts.meetingId}`);
  const [error, setError] = useState<unknown>(null);
  const errors = fieldMessages(error);
  const stopped = check.stops.length > 0;
  const needsLate = check.late && kind !== 'supplementary';
  const submit = async (): Promise<void> => {
    setError(null);
    try {
      await start(async () => {
        const { issueId } = await client.issue.issueAgenda({ meetingId: facts.meetingId, kind, issuedOn: day ?? issuedOn, issuedAt: parseTimeOfDay(time) ?? now(), issuedByName: by, lateReason, warningsReason });
        lateSent();
        warningsSent();
        onIssued();
        return issueId;
      });
    } catch (problem) {
      setError(problem);
      if (problem instanceof OperationError && problem.error.kind === 'invalid') focusFirstError();
      else showFailure(problem);
    }
  };
  return (
    <Panel title={`Issue ${ISSUE_WORDS[kind].toLowerCase()}`} padded>
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          const missing = { ...(needsLate && lateReason.trim() === '' ? { lateReason: facts.rules?.rule.mayBeShortened === true ? 'Enter the chair’s reason for urgency.' : 'Enter why it is issued although notice falls short.' } : {}), ...(check.warnings.length > 0 && warningsReason.trim() === '' ? { warningsReason: 'Enter why it is issued although the checklist warns.' } : {}) };
          if (Object.keys(missing).length > 0) {
            // Asked before the folder, so that nobody chooses one in vain.
            setError(new OperationError({ kind: 'invalid', issues: Object.entries(missing).map(([path, message]) => ({ path, message })) }));
            focusFirstError();
          } else if (!busy && !stopped) void submit();
        }}
      >
        <FieldRow>
          <DateField
            label="Issued on"
            required
            value={day}
            onChange={(chosen) => {
              setDay(chosen);
              if (chosen) onIssuedOn(chosen);
            }}
            error={errors['issuedOn']}
          />
          <TimeField label="At" required value={time} onChange={setTime} error={errors['issuedAt']} />
          <TextField label="By" required value={by} onChange={setBy} error={errors['issuedByName']} maxLength={150} />
        </FieldRow>
        {needsLate && (
          <TextAreaField
            label={facts.rules?.rule.mayBeShortened === true ? 'The chair’s reason for urgency' : 'Why it is issued although notice falls short'}
            required
            rows={2}
            value={lateReason}
            onChange={setLateReason}
            error={errors['lateReason']}
            hint={facts.rules?.rule.mayBeShortened === true ? 'Printed on the agenda and on the certificate of notice' : `The rules of this body do not let the chair shorten notice. ${facts.rules?.rule.urgencyWords ?? ''} The reason is printed.`}
          />
        )}
        {check.warnings.length > 0 && <TextAreaField label="Why it is issued although the checklist warns" required rows={2} value={warningsReason} onChange={setWarningsReason} error={errors['warningsReason']} hint="Kept with this version, not printed" />}
        <div className={styles.last}>
          <Button appearance="primary" type="submit" icon={<Send20Regular />} disabledFocusable={busy || stopped}>
            Issue {ISSUE_WORDS[kind].toLowerCase()}
          </Button>
          <p className={styles.hint}>{stopped ? stoppedWords(check.stops.length) : WHAT_FOLLOWS[kind]}</p>
        </div>
      </form>
    </Panel>
  );
}

/** Why the button does nothing yet. */
function stoppedWords(stops: number): string {
  return stops === 1 ? 'It cannot be issued yet: one line of the checklist, marked with a diamond, has to be put right first.' : `It cannot be issued yet: ${String(stops)} lines of the checklist, marked with a diamond, have to be put right first.`;
}

function now(): TimeOfDay {
  const instant = new Date();
  return timeFromMinutes(instant.getHours() * 60 + instant.getMinutes());
}
