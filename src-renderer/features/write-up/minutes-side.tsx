import { Button, makeStyles } from '@fluentui/react-components';
import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import type { Missing } from '@shared/minutes/missing';
import { inPastTense } from '@shared/minutes/past-tense';
import type { FoundName } from '@shared/privacy/model';
import { ApprovalPanel } from '@renderer/features/approval/approval-panel';
import { DocumentLinks } from '@renderer/features/documents/document-links';
import { GuardedNamesPanel } from '@renderer/features/privacy/guarded-names';
import { useRead } from '@renderer/query/use-read';
import { useWrite } from '@renderer/query/use-write';
import { mb, type } from '@renderer/theme/tokens';
import { Message } from '@renderer/ui/message';
import { Panel } from '@renderer/ui/panel';
import { showPlace } from '@renderer/ui/show-place';
import { StatusChip, StatusShape } from '@renderer/ui/status-chip';
import { TextLink } from '@renderer/ui/text-link';
import { WordingDialog } from './wording-dialog';

const useStyles = makeStyles({
  side: { display: 'flex', flexDirection: 'column', gap: '12px' },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  line: { display: 'grid', gridTemplateColumns: '16px minmax(0, 1fr) auto', columnGap: '8px', padding: '6px 14px', borderBottom: `1px solid ${mb.softLine}`, ':last-child': { borderBottom: 'none' } },
  bad: { color: mb.bad, paddingTop: '2px' },
  attention: { color: mb.attention, paddingTop: '2px' },
  good: { color: mb.good, paddingTop: '2px' },
  words: { ...type.dense, color: mb.text1, overflowWrap: 'anywhere' },
  detail: { ...type.caption, color: mb.text3, overflowWrap: 'anywhere' },
  none: { ...type.dense, color: mb.text2, padding: '10px 14px' },
  files: { display: 'flex', flexDirection: 'column', gap: '8px' },
});

/** Beside the write-up: what is still missing, the approval, the wording of the house, and the files besides the minutes. */
export function MinutesSide({ meetingId, onPeople, onItem, onWriteUp }: { readonly meetingId: string; readonly onPeople: () => void; readonly onItem: (itemId: string) => void; /** Shows the write-up, where it is not beside this. */ readonly onWriteUp: () => void }) {
  const styles = useStyles();
  const { data } = useRead('writeUp', 'get', { meetingId });
  const { data: approval } = useRead('approval', 'get', { meetingId });
  const { mutate: reword } = useWrite('approval', 'acceptChange');
  const [wording, setWording] = useState(false);
  const navigate = useNavigate();
  if (!data) return null;
  const go = (missing: Missing): void => {
    const { place } = missing;
    if (missing.kind === 'presentTense' && place.type === 'entry') {
      const line = approval?.lines.find(({ entryId }) => entryId === place.entryId);
      if (line) reword({ entryId: line.entryId, before: line.text, after: inPastTense(line.text) });
    } else if (place.type === 'people') onPeople();
    else if (place.type === 'item') onItem(place.itemId);
    else show(lineOf(place.entryId));
  };
  const show = (selector: string): void => {
    onWriteUp();
    showPlace(selector);
  };
  const goToName = ({ placeKind, placeId }: FoundName): void => {
    if (placeKind === 'person') onPeople();
    else if (placeKind === 'meeting') void navigate({ to: '/meetings/$meetingId/details', params: { meetingId } });
    else show(placeKind === 'entry' ? lineOf(placeId) : `[data-write-up-item="${CSS.escape(placeId)}"]`);
  };
  return (
    <div className={styles.side}>
      <Panel title="Still missing" count={data.missing.length === 0 ? undefined : <StatusChip tone="attention" shape="triangle" small>{String(data.missing.length)}</StatusChip>}>
        {data.missing.length === 0 && <p className={styles.none}>Nothing is missing.</p>}
        <ul className={styles.list}>
          {data.missing.map((missing) => (
            <li key={missing.key} className={styles.line}>
              <span className={missing.tone === 'bad' ? styles.bad : styles.attention} aria-hidden="true">
                <StatusShape shape={missing.tone === 'bad' ? 'diamond' : 'triangle'} />
              </span>
              <span>
                <span className={styles.words}>{missing.words}</span>
                <br />
                <span className={styles.detail}>{missing.detail}</span>
              </span>
              <TextLink onClick={() => go(missing)} label={`${missing.deed}: ${missing.words}`}>
                {missing.deed}
              </TextLink>
            </li>
          ))}
          {data.quorum?.always === true && (
            <li className={styles.line}>
              <span className={styles.good} aria-hidden="true">
                <StatusShape shape="tick" />
              </span>
              <span className={styles.words}>Quorate at every vote</span>
            </li>
          )}
        </ul>
      </Panel>
      <GuardedNamesPanel ownerKind="minutes" meetingId={meetingId} onGo={goToName} />
      <ApprovalPanel meetingId={meetingId} />
      <Panel title="Wording" padded>
        <Button size="small" onClick={() => setWording(true)}>
          House wording: {data.wording.decidedWord}…
        </Button>
      </Panel>
      <Panel title="Files besides" padded>
        <div className={styles.files}>
          <File words="Attendance">
            <DocumentLinks kind="meetingAttendance" id={meetingId} what="attendance" />
          </File>
          {data.hasPart2 && (
            <File words="Part 2 minutes">
              <DocumentLinks kind="minutesPart2" id={meetingId} what="Part 2 minutes" />
            </File>
          )}
        </div>
      </Panel>
      {data.hasPart2 && <Message tone="part2">Part 2 is a separate file. Each open file is read back before it can be sent.</Message>}
      {wording && <WordingDialog bodyId={data.bodyId} wording={data.wording} onClose={() => setWording(false)} />}
    </div>
  );
}

function File({ words, children }: { readonly words: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <div>
      <p className={styles.words}>{words}</p>
      {children}
    </div>
  );
}

/** A line of the write-up, whose Edit button takes the focus. */
function lineOf(entryId: string): string {
  return `[data-entry-id="${CSS.escape(entryId)}"]`;
}
