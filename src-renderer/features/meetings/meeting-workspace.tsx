import { Button, makeStyles, Menu, MenuItemRadio, MenuList, MenuPopover, MenuTrigger, mergeClasses } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Meeting } from '@shared/meetings/model';
import { useRead } from '@renderer/query/use-read';
import { mb, media, type } from '@renderer/theme/tokens';
import { GonePage } from '@renderer/ui/gone-page';
import { Skeleton } from '@renderer/ui/skeleton';
import { StageBar } from '@renderer/ui/stage-bar';
import { Tabs } from '@renderer/ui/tabs';
import { meetingName, meetingWhen } from './meeting-words';
import { useMeetingStages } from './use-meeting-stages';

/** The steps of a meeting, in the order in which they are taken. */
export const MEETING_STEPS = [
  { key: 'details', words: 'Details', step: 1, to: '/meetings/$meetingId/details' },
  { key: 'agenda', words: 'Agenda', step: 2, to: '/meetings/$meetingId/agenda' },
  { key: 'papers', words: 'Papers', step: 3, to: '/meetings/$meetingId/papers' },
  { key: 'run', words: 'Run', step: 4, to: '/meetings/$meetingId/run' },
  { key: 'minutes', words: 'Minutes', step: 5, to: '/meetings/$meetingId/minutes' },
  { key: 'followUp', words: 'Follow-up', step: 6, to: '/meetings/$meetingId/follow-up' },
] as const;
export type MeetingStep = (typeof MEETING_STEPS)[number]['key'];

const useStyles = makeStyles({
  workspace: { display: 'flex', flexDirection: 'column', minHeight: '100%' },
  filled: { height: '100%' },
  head: { flex: 'none', backgroundColor: mb.surface, borderBottom: `1px solid ${mb.line}`, padding: '16px 24px 0', [media.small]: { padding: '10px 12px 4px' } },
  top: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', columnGap: '32px', rowGap: '8px' },
  words: { flex: '1 1 260px', minWidth: 0, maxWidth: '420px', [media.medium]: { maxWidth: 'none' } },
  title: { ...type.pageTitle, color: mb.text1, overflowWrap: 'anywhere' },
  facts: { ...type.dense, color: mb.text2, overflowWrap: 'anywhere' },
  // In a low window the run screen needs the height.
  factsOfFilled: { [media.small]: { display: 'none' } },
  stages: { flex: '1 1 560px', minWidth: 0, paddingTop: '4px', [media.medium]: { flex: '0 1 auto', paddingTop: '6px' } },
  bottom: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', columnGap: '16px', rowGap: '6px', marginTop: '6px', marginInlineStart: '-10px', [media.small]: { marginInlineStart: 0, paddingBottom: '4px' } },
  wideSteps: { [media.small]: { display: 'none' } },
  narrowSteps: { display: 'none', [media.small]: { display: 'block' } },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'center', paddingBottom: '6px', [media.medium]: { marginInlineStart: '10px' }, [media.small]: { marginInlineStart: 0, paddingBottom: 0 } },
  content: { flex: '1 1 auto', minWidth: 0 },
  filledContent: { flex: '1 1 0', minHeight: 0, overflow: 'hidden' },
  waiting: { padding: '24px' },
});

type MeetingWorkspaceProps = {
  readonly meetingId: string;
  readonly step: MeetingStep;
  /** Buttons of the step, at the right of the tabs: Preview, Word. */
  readonly actions?: ReactNode;
  /** Whether the step takes the rest of the window and scrolls its own panes. */
  readonly fill?: boolean;
  readonly children: ReactNode;
};

/** The frame around every step of a meeting: which meeting, how far it has come, the steps, and the step itself. */
export function MeetingWorkspace({ meetingId, step, actions, fill = false, children }: MeetingWorkspaceProps) {
  const styles = useStyles();
  const meeting = useRead('meetings', 'get', { id: meetingId });
  if (meeting.error) return <GonePage title="Meeting" error={meeting.error} to="/meetings" place="Meetings" />;
  if (!meeting.data) return <Skeleton lines={4} label="Reading the meeting" />;
  return (
    <div className={mergeClasses(styles.workspace, fill && styles.filled)}>
      <header className={styles.head}>
        <div className={styles.top}>
          <Title meeting={meeting.data} fill={fill} />
          <div className={styles.stages}>
            <Stages meeting={meeting.data} />
          </div>
        </div>
        <div className={styles.bottom}>
          <Steps meetingId={meetingId} step={step} />
          {actions !== undefined && <div className={styles.actions}>{actions}</div>}
        </div>
      </header>
      <div className={mergeClasses(styles.content, fill && styles.filledContent)}>{children}</div>
    </div>
  );
}

function Stages({ meeting }: { readonly meeting: Meeting }) {
  return <StageBar label="How far the meeting has come" current={meeting.stage} stages={useMeetingStages(meeting)} />;
}

function Title({ meeting, fill }: { readonly meeting: Meeting; readonly fill: boolean }) {
  const styles = useStyles();
  const facts = mergeClasses(styles.facts, fill && styles.factsOfFilled);
  return (
    <div className={styles.words}>
      <h1 className={styles.title}>{meetingName(meeting)}</h1>
      {meeting.title !== '' && <p className={facts}>{meeting.bodyName}</p>}
      <p className={facts}>{meetingWhen(meeting)}</p>
      <p className={facts}>{meeting.place}</p>
    </div>
  );
}

function Steps({ meetingId, step }: { readonly meetingId: string; readonly step: MeetingStep }) {
  const styles = useStyles();
  const navigate = useNavigate();
  const go = (key: string): void => {
    const chosen = MEETING_STEPS.find((candidate) => candidate.key === key);
    if (chosen) void navigate({ to: chosen.to, params: { meetingId } });
  };
  const current = MEETING_STEPS.find((candidate) => candidate.key === step);
  return (
    <nav aria-label="Steps of the meeting">
      <div className={styles.wideSteps}>
        <Tabs label="Steps of the meeting" items={MEETING_STEPS} current={step} onChoose={go} />
      </div>
      <div className={styles.narrowSteps}>
        <Menu checkedValues={{ step: [step] }} onCheckedValueChange={(_event, data) => go(data.checkedItems[0] ?? step)}>
          <MenuTrigger disableButtonEnhancement>
            <Button icon={<ChevronDown16Regular />} iconPosition="after" aria-label={`Step: ${current?.words ?? ''}`}>
              {current?.step} {current?.words}
            </Button>
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              {MEETING_STEPS.map((candidate) => (
                <MenuItemRadio key={candidate.key} name="step" value={candidate.key}>
                  {candidate.step} {candidate.words}
                </MenuItemRadio>
              ))}
            </MenuList>
          </MenuPopover>
        </Menu>
      </div>
    </nav>
  );
}
