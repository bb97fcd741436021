import { Button, makeStyles, mergeClasses, Select } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { MeetingRoom } from '@shared/attendance/model';
import { notQuorateSince, quorumState, QUORUM_STATE_WORDS, sinceWords, spareWords, stripWords, withoutQuorum } from '@shared/attendance/strip-words';
import type { QuorumState } from '@shared/attendance/strip-words';
import { formatDayWithWeekday } from '@shared/kernel/calendar-day';
import { useRead } from '@renderer/query/use-read';
import { useWrite } from '@renderer/query/use-write';
import { mb, media, tabular, type } from '@renderer/theme/tokens';
import { announce } from '@renderer/ui/announce';
import { StatusShape } from '@renderer/ui/status-chip';
import type { ChipShape } from '@renderer/ui/status-chip';
import { TextLink } from '@renderer/ui/text-link';
import type { RunPaneProps } from '../minutes/run-pane';
import { ChairQuestion } from './chair-question';
import { GoOnDialog } from './go-on-dialog';
import { choicesOf, momentIn, useStanding } from './use-room';

const SHAPE: Readonly<Record<QuorumState, ChipShape>> = { unknown: 'ring', met: 'tick', noneToSpare: 'triangle', notMet: 'diamond' };

const useStyles = makeStyles({
  // It never leaves the screen; with very many reasons it scrolls in itself.
  strip: { flexShrink: 0, maxHeight: '46%', overflowY: 'auto', padding: '10px 14px', borderBottom: `1px solid ${mb.line}`, ...type.dense, [media.small]: { padding: '6px 12px' } },
  unknown: { backgroundColor: mb.surface, color: mb.text2 },
  met: { backgroundColor: mb.goodGround, color: mb.good },
  noneToSpare: { backgroundColor: mb.attentionGround, color: mb.attention },
  notMet: { backgroundColor: mb.badGround, color: mb.bad },
  head: { display: 'flex', alignItems: 'center', flexWrap: 'wrap', columnGap: '8px' },
  shape: { width: '14px', height: '14px' },
  state: { ...type.sectionTitle },
  rule: { marginInlineStart: 'auto', ...type.caption },
  figures: { display: 'flex', flexWrap: 'wrap', columnGap: '14px', color: mb.text1, [media.small]: { columnGap: '8px' } },
  figure: { fontSize: '20px', lineHeight: '26px', fontWeight: 600, ...tabular, [media.small]: { ...type.dense, fontWeight: 600 } },
  words: { color: mb.text2 },
  bar: { display: 'flex', gap: '3px', marginBlock: '4px', [media.small]: { display: 'none' } },
  seat: { flex: '1 1 0', maxWidth: '22px', height: '6px', borderRadius: '2px', border: '1px solid currentColor', [media.forced]: { forcedColorAdjust: 'none', borderTopColor: 'CanvasText', borderRightColor: 'CanvasText', borderBottomColor: 'CanvasText', borderLeftColor: 'CanvasText' } },
  counted: { backgroundColor: 'currentColor', [media.forced]: { backgroundColor: 'CanvasText' } },
  noVote: { backgroundImage: 'repeating-linear-gradient(135deg, currentColor 0 2px, transparent 2px 4px)' },
  needed: { borderRightWidth: '4px', marginRight: '3px' },
  list: { listStyleType: 'none', padding: 0, margin: 0, color: mb.text1 },
  more: { color: mb.text2 },
  require: { marginBlock: '6px', color: mb.text1 },
  source: { ...type.caption, color: mb.text2 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '6px' },
  business: { marginTop: '6px', width: '100%', '& select': { textOverflow: 'ellipsis' } },
});

/** Whether there is a quorum for the item that is shown, who has no vote and why, and what the rules require when there is none. */
export function QuorumStrip(props: RunPaneProps) {
  const room = useRead('attendance', 'room', { meetingId: props.meetingId }).data;
  return room && room.people.length > 0 ? <Strip {...props} room={room} /> : null;
}

function Strip({ meetingId, itemId, readOnly, narrow, room }: RunPaneProps & { readonly room: MeetingRoom }) {
  const styles = useStyles();
  const { counted, restriction, choose } = useStanding(room, itemId);
  const [goingOn, setGoingOn] = useState(false);
  const [opened, setOpened] = useState(false);
  const { mutate: end } = useWrite('minutes', 'end');
  const state = quorumState(counted);
  const running = room.actualStart !== null && room.actualEnd === null;
  const lost = running && state === 'notMet';
  useSpokenTurn(state, stripWords(counted), running);

  const since = notQuorateSince(room, itemId, restriction);
  const requirement = withoutQuorum(room.facts, room.lastDay);
  const override = lost ? room.overrides.findLast(({ day, at }) => since.fromTheBeginning || since.since === null || `${day} ${at}` >= `${since.since.day} ${since.since.at}`) : undefined;
  const choices = choicesOf(room);
  const reasons = counted.reasons.map(({ words }) => words);
  const whole = !narrow || opened;
  return (
    <section className={mergeClasses(styles.strip, styles[state])} aria-label="Quorum" data-pane="" data-testid="quorum-strip" data-state={state}>
      <div className={styles.head}>
        <StatusShape shape={SHAPE[state]} className={styles.shape} />
        <h2 className={styles.state}>{[QUORUM_STATE_WORDS[state], lost ? sinceWords(since.since) : ''].filter((part) => part !== '').join(' ')}</h2>
        {!narrow && counted.rule !== null && <span className={styles.rule} title={[counted.rule.words, counted.rule.citation, counted.rule.reason].filter((part) => part !== '').join(' ')}>{inPostWords(room)}</span>}
      </div>
      <p className={styles.figures} aria-label={stripWords(counted)}>
        {figuresOf(counted).map(([figure, words]) => (
          <span key={words}>
            <span className={styles.figure}>{figure}</span> <span className={styles.words}>{words}</span>
          </span>
        ))}
        {narrow && (
          <TextLink onClick={() => setOpened(!opened)} label={opened ? 'Less about the quorum' : 'Why: more about the quorum'}>
            {opened ? 'Less' : 'Why'}
          </TextLink>
        )}
      </p>
      {counted.needed !== null && !narrow && <SeatBar counting={counted.counting} voting={counted.mayVote} needed={counted.needed} inPost={room.facts.totalMembership - room.facts.vacancies} />}
      {whole && state !== 'unknown' && <p className={styles.more}>{spareWords(counted)}</p>}
      {whole && state === 'unknown' && <p className={styles.more}>Choose the rules of this body, under Bodies and people, and the quorum is worked out here.</p>}
      {whole && reasons.length > 0 && (
        <ul className={styles.list} aria-label="Who does not count or has no vote">
          {reasons.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      )}
      {lost && override !== undefined && <p className={styles.require}>Going on without a quorum: {override.reason}</p>}
      {lost && override === undefined && (
        <div>
          <p className={styles.require}>
            {requirement.words}
            {requirement.reconveneBy !== null && ` That is by ${formatDayWithWeekday(requirement.reconveneBy)}.`}
          </p>
          {whole && <p className={styles.source}>{requirement.citation}</p>}
          {!readOnly && (
            <div className={styles.buttons}>
              {requirement.value === 'meetingEnds' && (
                <Button size="small" onClick={() => end({ meetingId, at: momentIn(room).at }, { onSuccess: () => announce('The meeting has ended for want of a quorum.') })}>
                  End the meeting
                </Button>
              )}
              <Button size="small" onClick={() => setGoingOn(true)}>
                {requirement.value === 'meetingEnds' ? 'Go on all the same…' : 'Go on without decisions…'}
              </Button>
            </div>
          )}
        </div>
      )}
      {whole && choices.length > 1 && (
        <Select
          className={styles.business}
          size="small"
          aria-label="Reckoned for"
          value={choices.find((choice) => choice.restriction.business === restriction.business && choice.restriction.groups.join() === restriction.groups.join())?.key ?? ''}
          onChange={(_event, data) => choose(choices.find(({ key }) => key === data.value)?.restriction ?? restriction)}
        >
          {choices.map(({ key, words }) => (
            <option key={key} value={key}>
              {words}
            </option>
          ))}
        </Select>
      )}
      {running && !readOnly && <ChairQuestion room={room} />}
      {goingOn && <GoOnDialog room={room} itemId={itemId} requirement={requirement} onClose={() => setGoingOn(false)} />}
    </section>
  );
}

function figuresOf({ present, counting, mayVote, needed }: ReturnType<typeof useStanding>['counted']): readonly (readonly [string, string])[] {
  const figures: readonly (readonly [number | null, string])[] = [[present, 'in the room'], [counting === present ? null : counting, 'count'], [mayVote, 'may vote'], [needed, 'needed']];
  return figures.flatMap(([figure, words]) => (figure === null ? [] : [[String(figure), words] as const]));
}

function inPostWords({ facts }: MeetingRoom): string {
  const inPost = facts.totalMembership - facts.vacancies;
  return `${String(inPost)} in post${facts.vacancies === 0 ? '' : `, ${String(facts.vacancies)} vacant`}`;
}

/** A mark for each seat: who counts and votes, who counts without a vote, who is not there; a line after the number needed. The figures say the same. */
function SeatBar({ counting, voting, needed, inPost }: { readonly counting: number; readonly voting: number; readonly needed: number; readonly inPost: number }) {
  const styles = useStyles();
  const length = Math.max(counting, needed, inPost);
  if (length > MOST_SEATS) return null;
  return (
    <div className={styles.bar} aria-hidden="true">
      {Array.from({ length }, (_, index) => (
        <span key={index} className={mergeClasses(styles.seat, index < Math.min(voting, counting) ? styles.counted : index < counting ? styles.noVote : undefined, index === needed - 1 && styles.needed)} />
      ))}
    </div>
  );
}

/** With more seats than this the marks are too thin to be told apart. */
const MOST_SEATS = 30;

/** Says it the moment it turns: urgently when the quorum is lost, quietly when it is there again or who may vote changes. */
function useSpokenTurn(state: QuorumState, words: string, running: boolean): void {
  const before = useRef({ state, words });
  useEffect(() => {
    const { state: was, words: said } = before.current;
    before.current = { state, words };
    if (!running || said === words) return;
    const turned = (was === 'notMet') !== (state === 'notMet');
    announce(state === 'notMet' && turned ? `Not quorate. ${words}.` : turned ? `Quorate again. ${words}.` : `${words}.`, { urgent: turned });
  }, [state, words, running]);
}
