import { Button, makeStyles } from '@fluentui/react-components';
import { Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent, MouseEvent } from 'react';
import { parseTimeOfDay } from '@shared/kernel/time-of-day';
import { commandsInForce, DEFAULT_CAPTURE } from '@shared/minutes/capture-commands';
import type { RunningMeeting } from '@shared/minutes/model';
import { backToAgenda } from '@shared/minutes/order-of-business';
import { countNotTaken, itemAfterClosing, minutesTaken, neighbourItem } from '@shared/minutes/running';
import type { Break } from '@shared/minutes/running';
import type { Snippet } from '@shared/snippets/contract';
import { client, subscribe } from '@renderer/client';
import { useRead } from '@renderer/query/use-read';
import { useCommand } from '@renderer/commands/command-handlers';
import { RUN_PANES } from '@renderer/run-panes';
import { useRunPart } from '@renderer/run-part';
import { mb, media } from '@renderer/theme/tokens';
import { announce } from '@renderer/ui/announce';
import { EmptyState } from '@renderer/ui/empty-state';
import { AgendaRail } from './agenda-rail';
import { CaptureBox } from './capture-box';
import type { CaptureHandle } from './capture-box';
import { createCaptureDrafts } from './capture-drafts';
import { DraftMinute } from './draft-minute';
import { EntryList } from './entry-list';
import type { EntryListHandle } from './entry-list';
import { ItemHead } from './item-head';
import { keepPlace, leavePlace, stoodAt } from './meeting-place';
import { MinutesSpelling } from './minutes-spelling';
import { NarrowTabs, PresenceStrip } from './narrow-parts';
import { RunBar, RunStatusBar } from './run-bars';
import type { RunPane } from './run-pane';
import { captureAgendaOf, captureContextOf, itemChoices, personDetails, runModel } from './run-model';
import { useCaptureDeeds } from './use-capture-deeds';
import { useClock } from './use-clock';
import { useIsNarrow } from './use-media';
import { useRunActions } from './use-run-actions';

const useStyles = makeStyles({
  screen: { display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0, backgroundColor: mb.canvas },
  panes: { flex: '1 1 0', minHeight: 0, display: 'grid', gridTemplateColumns: '280px minmax(0, 1fr) 344px', [media.medium]: { gridTemplateColumns: '220px minmax(0, 1fr) 280px' }, [media.small]: { gridTemplateColumns: 'minmax(0, 1fr)' } },
  rail: { minHeight: 0, borderRight: `1px solid ${mb.line}`, [media.small]: { borderRight: 'none' } },
  item: { minHeight: 0, display: 'flex', flexDirection: 'column' },
  side: { minHeight: 0, display: 'flex', flexDirection: 'column', backgroundColor: mb.sub, borderLeft: `1px solid ${mb.line}`, [media.small]: { borderLeft: 'none' } },
  // Between the quorum above and the motion below, which stay in sight.
  middle: { flex: '1 1 0', minHeight: 0, display: 'flex', flexDirection: 'column', overflowY: 'auto' },
  foot: { flexShrink: 0, maxHeight: '46%', overflowY: 'auto', ':empty': { display: 'none' } },
  empty: { margin: 'auto' },
});

const NO_SNIPPETS: readonly Snippet[] = [];
const NO_BREAKS: readonly Break[] = [];

/** How long after Start a click on End is taken for the second half of a double click, in milliseconds. */
const DOUBLE_CLICK = 1_000;

type RunningViewProps = { readonly running: RunningMeeting; readonly onLeave: () => void; readonly onAgenda: () => void };

/** One running meeting. The item shown may be another than the one being taken, so that the clerk can work ahead or go back. */
export function RunningView({ running, onLeave, onAgenda }: RunningViewProps) {
  const styles = useStyles();
  const { meeting, items, numbering, currentItemId, people } = running;
  const narrow = useIsNarrow();
  const now = useClock();
  const actions = useRunActions(meeting.id);
  const record = useRead('records', 'status', {}).data;
  const savedBefore = record?.state === 'open' ? record.lastSavedAt : null;
  const capture = useRef<CaptureHandle>(null);
  const entryList = useRef<EntryListHandle>(null);
  const [pane, setPane] = useState<string>('item');
  const [stood] = useState(() => stoodAt(meeting.id));
  const [shownId, setShownId] = useState<string | null>(items.some(({ id }) => id === stood?.itemId) ? (stood?.itemId ?? null) : (currentItemId ?? items[0]?.id ?? null));
  const [drafts] = useState(() => createCaptureDrafts(meeting.id, client.minutes, running.drafts));

  const breaks = useRead('sittings', 'get', { meetingId: meeting.id }).data?.adjournments ?? NO_BREAKS;
  const model = useMemo(() => runModel(running, now, breaks), [running, now, breaks]);
  const capturing = useRead('settings', 'get', {}).data?.capture ?? DEFAULT_CAPTURE;
  const snippets = useRead('snippets', 'list', {}).data?.snippets ?? NO_SNIPPETS;
  const called = useMemo(() => captureAgendaOf({ items, numbering, meeting }), [items, numbering, meeting]);
  const context = useMemo(() => ({ ...captureContextOf(people, meeting.date, running.nextMeetingDate), ...called, commands: commandsInForce(capturing) }), [people, meeting.date, running.nextMeetingDate, called, capturing]);
  const details = useMemo(() => personDetails(people), [people]);
  const shown = items.find(({ id }) => id === shownId) ?? items[0] ?? null;
  const shownItemId = shown?.id ?? null;
  const keepCaret = useCallback((caret: number, length: number) => shownItemId !== null && keepPlace({ meetingId: meeting.id, itemId: shownItemId, caret: caret >= length ? null : caret }), [meeting.id, shownItemId]);
  useEffect(() => leavePlace, []);
  const line = useMemo(() => ({ words: () => capture.current?.words() ?? '', write: (words: string) => capture.current?.write(words) }), []);
  const carryOut = useCaptureDeeds(meeting, breaks.findLast(({ resumedDay }) => resumedDay !== null)?.resumedDay ?? meeting.date, shown?.id ?? null);
  const takenAs = useRunPart(meeting.id, shown);
  const inPart2 = takenAs !== 'open';
  const entries = useMemo(() => running.entries.filter(({ agendaItemId }) => agendaItemId === shown?.id), [running.entries, shown?.id]);
  const moveTargets = useMemo(() => itemChoices({ items, numbering }), [items, numbering]);

  // The members come in by themselves the first time; whoever undoes that is left alone.
  const prepared = useRef(false);
  useEffect(() => {
    if (prepared.current) return;
    prepared.current = true;
    if (people.length === 0 && meeting.actualStart === null) actions.prepare();
  }, [people.length, meeting.actualStart, actions]);

  // Undo and Redo may have changed a line that stands in a box.
  useEffect(() => subscribe((event) => event.event === 'changed' && event.operation.startsWith('history.') && void drafts.readAgain()), [drafts]);

  // The item that is being taken is shown when it changes, and only then.
  const [lastCurrent, setLastCurrent] = useState(currentItemId);
  if (lastCurrent !== currentItemId) {
    setLastCurrent(currentItemId);
    if (currentItemId !== null) setShownId(currentItemId);
  }

  const isRunning = meeting.actualStart !== null && meeting.actualEnd === null;
  const focusCapture = useCallback(() => capture.current?.focus(), []);
  const show = useCallback((id: string) => {
    setShownId(id);
    setPane('item');
  }, []);
  const step = useCallback(
    (by: -1 | 1) => {
      const next = neighbourItem(model.rail, shownId, by);
      if (!next) return;
      show(next.id);
      announce(`Item ${next.number}, ${next.title}.`);
    },
    [model.rail, shownId, show],
  );
  const closeItem = useCallback(async () => {
    if (!isRunning || currentItemId === null) return;
    await capture.current?.recordIfAny();
    const next = backToAgenda(items, currentItemId) ?? itemAfterClosing(items, currentItemId);
    actions.closeItem(currentItemId, next?.id ?? null);
    announce(next ? `Item closed. Now ${next.title}.` : 'Item closed. It was the last one.');
  }, [isRunning, currentItemId, items, actions]);
  // A double click on Start must not end the meeting: End comes up at the same place.
  const startedAt = useRef(0);
  const start = useCallback(() => {
    startedAt.current = Date.now();
    actions.start(items[0]?.id ?? null, meeting.date);
    // The button goes away under the focus: what is said next is typed into the box.
    capture.current?.focus();
  }, [actions, items, meeting.date]);
  const end = useCallback(async () => {
    if (Date.now() - startedAt.current < DOUBLE_CLICK) return;
    await capture.current?.recordIfAny();
    actions.end(countNotTaken(items));
    // As at the start: the button goes away under the focus.
    capture.current?.focus();
  }, [actions, items]);
  const addGuest = useCallback(async (name: string) => await actions.addAttendee(name, 'inAttendance'), [actions]);

  useCommand('meeting.closeItem', () => void closeItem());
  const takeShown = (): void => {
    if (!isRunning || shown === null) return;
    if (shown.id !== currentItemId) actions.openItem(shown.id);
    announce(`Now ${shown.title}.`);
  };
  useCommand('meeting.takeItem', takeShown);
  useCommand('meeting.nextItem', () => step(1));
  useCommand('meeting.previousItem', () => step(-1));

  // A click on a button that only does something leaves the focus in the box: the next word goes where it belongs.
  const keepFocus = (event: MouseEvent): void => {
    if (event.target instanceof Element && event.target.closest('[data-keep-focus]')) event.preventDefault();
  };
  const toCapture = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented || event.nativeEvent.isComposing) return;
    setPane('item');
    focusCapture();
  };

  if (items.length === 0 || shown === null) {
    return (
      <div className={styles.screen}>
        <RunBar meeting={meeting} adjourned={false} narrow={narrow} part2={false} canStart={false} deeds={null} onStart={() => undefined} onEnd={() => undefined} onLeave={onLeave} onCloseItem={null} />
        <div className={styles.empty}>
          <EmptyState sentence="This meeting has no agenda yet, so there is nothing to minute under." action={<Button appearance="primary" onClick={onAgenda}>Write the agenda</Button>} />
        </div>
      </div>
    );
  }

  const number = model.numbers.get(shown.id) ?? '';
  // With sub-items the place in the row is another than the number.
  const row = `${String(items.findIndex(({ id }) => id === shown.id) + 1)} of ${String(items.length)}`;
  const place = number === '' ? row : `${number} (${row})`;
  const at = !isRunning ? (meeting.actualEnd === null ? 'notStarted' : 'ended') : shown.id === currentItemId ? 'current' : 'elsewhere';
  const canClose = isRunning && currentItemId !== null ? () => void closeItem() : null;
  const rail = <AgendaRail items={model.rail} shownId={shown.id} onShow={show} onStep={step} />;
  const readOnly = meeting.stage === 'approved' || meeting.stage === 'signed';
  const told = { meetingId: meeting.id, itemId: shown.id, readOnly, narrow };
  const sidePanes = (wanted: (candidate: RunPane) => boolean) =>
    RUN_PANES.filter(wanted).map(({ key, Content }) => (
      // What a pane reads first must not take the item away.
      <Suspense key={key} fallback={null}>
        <Content {...told} />
      </Suspense>
    ));
  const always = sidePanes(({ place: at }) => at === 'always');
  const captureBox = (
    <CaptureBox
      ref={capture}
      itemId={shown.id}
      itemName={`${number}, ${shown.title}`}
      drafts={drafts}
      context={context}
      details={details}
      snippets={snippets}
      caretAtFirst={stood?.itemId === shown.id ? stood.caret : null}
      onCaret={keepCaret}
      onDeed={carryOut}
      restricted={inPart2}
      narrow={narrow}
      onEditLast={() => entryList.current?.editLast()}
      onAddGuest={addGuest}
    />
  );
  const itemPane = (
    <section className={styles.item} aria-label="Item" data-pane="">
      <ItemHead
        item={{ ...shown, publicity: takenAs }}
        number={number}
        place={place}
        narrow={narrow}
        taken={minutesTaken(shown, parseTimeOfDay(meeting.actualEnd ?? '') ?? now, breaks)}
        standing={{ at, currentNumber: currentItemId === null ? '' : (model.numbers.get(currentItemId) ?? '') }}
        onClose={() => void closeItem()}
        onTake={() => actions.openItem(shown.id)}
        onBack={() => currentItemId !== null && show(currentItemId)}
        onStep={step}
      />
      <EntryList key={shown.id} ref={entryList} entries={entries} meetingId={meeting.id} items={moveTargets} context={context} onMove={actions.moveEntry} onKind={actions.changeEntryKind} onRemove={actions.removeEntry} onSplit={actions.splitEntry} onMerge={actions.mergeEntry} onLeave={focusCapture} />
      <DraftMinute key={`draft ${shown.id}`} meetingId={meeting.id} itemId={shown.id} context={context} readOnly={readOnly} />
      {!narrow && captureBox}
    </section>
  );

  return (
    // Esc anywhere comes back to the box.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className={styles.screen} onMouseDown={keepFocus} onKeyDown={toCapture} data-testid="run-screen">
      <RunBar meeting={meeting} adjourned={isRunning && breaks.at(-1)?.resumedAt === null} narrow={narrow} part2={inPart2} canStart deeds={told} onStart={start} onEnd={() => void end()} onLeave={onLeave} onCloseItem={canClose} />
      {narrow && (always.length > 0 ? always : <PresenceStrip people={people} onShowPeople={() => setPane('attendance')} />)}
      <div className={styles.panes}>
        {!narrow && <div className={styles.rail}>{rail}</div>}
        {narrow && pane === 'agenda' && <div className={styles.rail}>{rail}</div>}
        {(!narrow || pane === 'item') && itemPane}
        {!narrow && (
          <div className={styles.side}>
            {always}
            <div className={styles.middle}>{sidePanes(({ place: at }) => at === 'pane')}</div>
            <div className={styles.foot}>{sidePanes(({ place: at }) => at === 'foot')}</div>
          </div>
        )}
        {narrow && pane !== 'agenda' && pane !== 'item' && (
          <div className={styles.side}>
            <div className={styles.middle}>{sidePanes(({ key, place: at }) => at !== 'always' && key === pane)}</div>
          </div>
        )}
      </div>
      {narrow && captureBox}
      <MinutesSpelling running={running} numbers={model.numbers} fromItemId={shown.id} line={line} />
      {narrow ? <NarrowTabs part2={inPart2} pane={pane} panes={RUN_PANES} onPane={setPane} pace={model.pace} savedBefore={savedBefore} /> : <RunStatusBar part2={inPart2} place={place} deeds={told} plannedEnd={meeting.plannedEnd} pace={model.pace} savedBefore={savedBefore} />}
    </div>
  );
}
