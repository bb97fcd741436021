import { makeStyles } from '@fluentui/react-components';
import { useState, type ComponentProps } from 'react';
import { ACTION_STATE_WORDS, actionState } from '@shared/actions/tracker';
import { formatDay } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import type { LedgerText, Recommendation, RecommendationAction } from '@shared/ledger/model';
import { describeDue } from '@shared/minutes/due-date';
import { plainText } from '@shared/text/model';
import { toastRemoved } from '@renderer/commands/undo-redo';
import { useWrite } from '@renderer/query/use-write';
import { mb, type } from '@renderer/theme/tokens';
import { TextLink } from '@renderer/ui/text-link';
import { DrawerSection } from './drawer-section';
import { StandingChip } from './ledger-chips';
import { LinkedText } from './linked-text';
import { AddStepDialog } from './add-step-dialog';
import { StepDialog } from './step-dialog';
import type { StepTask } from './step-dialog';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  action: { display: 'flex', flexDirection: 'column', gap: '4px', padding: '8px 0', borderBottom: `1px solid ${mb.softLine}`, ...type.dense, ':last-child': { borderBottom: 'none' } },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 10px', color: mb.text2 },
  quiet: { ...type.dense, color: mb.text3 },
});

type ActionsPartProps = {
  readonly one: Recommendation;
  readonly linked: Omit<ComponentProps<typeof LinkedText>, 'blocks'>;
  readonly today: CalendarDay;
  readonly onEdit: (ownerKind: LedgerText, ownerId: string, title: string, blocks: Recommendation['blocks']) => void;
};

/** What is done about a recommendation: each action with who does it by when. Without an owner or a time of its own it has those of the recommendation. */
export function ActionsPart({ one, linked, today, onEdit }: ActionsPartProps) {
  const styles = useStyles();
  const [adding, setAdding] = useState(false);
  const [task, setTask] = useState<{ readonly task: StepTask; readonly action: RecommendationAction; readonly name: string } | null>(null);
  const remove = useWrite('ledger', 'removeSteps');
  return (
    <DrawerSection title="Actions" links={<TextLink onClick={() => setAdding(true)}>Add action</TextLink>}>
      {one.actions.length === 0 ? (
        <p className={styles.quiet}>None written down.</p>
      ) : (
        <ul className={styles.list} aria-label="Actions">
          {one.actions.map((action, index) => {
            const name = `action ${String(index + 1)}`;
            const state = actionState({ status: action.status, due: action.due, dueUnsure: !action.dueSure }, today);
            return (
              <li key={action.id} className={styles.action}>
                <LinkedText blocks={action.blocks} {...linked} />
                <div className={styles.line}>
                  <StandingChip standing={{ kind: 'action', state }} words={ACTION_STATE_WORDS[state]} small />
                  <span>{ownerWords(action, one)}</span>
                  <span>{dueWords(action, one)}</span>
                  {action.closedOn !== null && <span>{[formatDay(action.closedOn), action.closedReason].filter((words) => words !== '').join(': ')}</span>}
                </div>
                <div className={styles.line}>
                  {action.status === 'open' ? (
                    <TextLink label={`Close ${name}`} onClick={() => setTask({ task: 'done', action, name })}>
                      Done…
                    </TextLink>
                  ) : (
                    <TextLink label={`Open ${name} again`} onClick={() => setTask({ task: 'open', action, name })}>
                      Open again…
                    </TextLink>
                  )}
                  <TextLink label={`Change the owner of ${name}`} onClick={() => setTask({ task: 'owner', action, name })}>
                    Owner
                  </TextLink>
                  <TextLink label={`Change the date of ${name}`} onClick={() => setTask({ task: 'due', action, name })}>
                    Due
                  </TextLink>
                  <TextLink label={`Change the words of ${name}`} onClick={() => onEdit('recommendationAction', action.id, `Change ${name} of ${one.reference}`, action.blocks)}>
                    Change
                  </TextLink>
                  <TextLink label={`Move ${name} to the bin`} onClick={() => remove.mutate({ ids: [action.id] }, { onSuccess: () => toastRemoved('Action moved to the bin') })}>
                    Bin
                  </TextLink>
                </div>
              </li>
            );
          })}
        </ul>
      )}
      {adding && <AddStepDialog one={one} today={today} onClose={() => setAdding(false)} />}
      {task !== null && (
        <StepDialog
          task={task.task}
          steps={[{ id: task.action.id, reference: `${one.reference} ${task.name}`, text: task.action.blocks.map(({ runs }) => plainText(runs)).join(' ') }]}
          today={today}
          nextMeeting={one.nextMeetingOn}
          start={{ owner: { personId: task.action.ownerPersonId, name: task.action.ownerName }, due: task.action.due.verbatim }}
          onClose={() => setTask(null)}
        />
      )}
    </DrawerSection>
  );
}

function ownerWords({ ownerName }: RecommendationAction, one: Recommendation): string {
  if (ownerName !== '') return ownerName;
  return one.ownerName === '' ? 'Nobody named' : `${one.ownerName}, as the recommendation`;
}

function dueWords({ due }: RecommendationAction, one: Recommendation): string {
  if (due.kind === 'none' && due.verbatim === '') return one.timescale.verbatim === '' ? 'No date' : `“${one.timescale.verbatim}”, as the recommendation`;
  const read = describeDue(due);
  return due.verbatim === '' || read === `“${due.verbatim}”` || read === due.verbatim ? read : `“${due.verbatim}”: ${read}`;
}
