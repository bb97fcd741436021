import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import { Add20Regular, ArrowSort20Regular, LockClosed16Filled, TextBulletListAdd20Regular } from '@fluentui/react-icons';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { AgendaItem } from '@shared/agenda/model';
import { numberAgenda } from '@shared/agenda/numbering';
import { agendaTree, possibleMoves } from '@shared/agenda/ordering';
import { timeAgenda } from '@shared/agenda/timing';
import type { Meeting } from '@shared/meetings/model';
import type { TimeOfDay } from '@shared/kernel/time-of-day';
import { useRead } from '@renderer/query/use-read';
import { mb, media, type } from '@renderer/theme/tokens';
import { Message } from '@renderer/ui/message';
import { Skeleton } from '@renderer/ui/skeleton';
import { SortableList, type SortableParts } from '@renderer/ui/sortable-list';
import { Unseen } from '@renderer/ui/unseen';
import { agendaLines, sameLine } from './agenda-lines';
import type { AgendaLine } from './agenda-lines';
import { AgendaRow } from './agenda-row';
import { useGridStyles } from './agenda-styles';
import { MoveDialog } from './move-dialog';
import { NewItemLine } from './new-item-line';
import { TimeBudget } from './time-budget';
import { useAgendaWrites } from './use-agenda-writes';
import { useItemActions } from './use-item-actions';
import { usePresenters } from './use-presenters';

const useStyles = makeStyles({
  page: { padding: '16px 24px 24px', [media.medium]: { padding: '16px 16px 20px' }, [media.small]: { padding: '12px 12px 20px' } },
  card: { backgroundColor: mb.surface, border: `1px solid ${mb.line}`, borderRadius: '8px', boxShadow: mb.shadowCard, minWidth: 0 },
  toolbar: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px', padding: '8px 12px', borderBottom: `1px solid ${mb.softLine}` },
  tool: { height: '28px', paddingInline: '10px', ...type.dense, fontWeight: 500 },
  add: { color: mb.accentTintText, backgroundColor: mb.accentTint, ':hover': { color: mb.accentTintText, backgroundColor: mb.accentTintHover } },
  part2: { display: 'flex', alignItems: 'center', gap: '8px', padding: '6px 14px', backgroundColor: mb.part2Ground, color: mb.part2, borderBottom: `1px solid ${mb.part2Line}`, ...type.dense, fontWeight: 600 },
  end: { textAlign: 'end' },
});

/** The agenda of a meeting: its items in order, numbered and timed, changed where they stand. */
export function AgendaScreen({ meetingId }: { readonly meetingId: string }) {
  const meeting = useRead('meetings', 'get', { id: meetingId });
  const agenda = useRead('agenda', 'get', { meetingId });
  const styles = useStyles();
  const problem = meeting.error ?? agenda.error;
  if (problem) {
    return (
      <div className={styles.page}>
        <Message tone="bad">{problem.message}</Message>
      </div>
    );
  }
  if (!meeting.data || !agenda.data) {
    return (
      <div className={styles.page}>
        <Skeleton lines={6} label="Reading the agenda" />
      </div>
    );
  }
  return (
    <div className={styles.page}>
      <AgendaCard key={meetingId} meeting={meeting.data} items={agenda.data.items} />
    </div>
  );
}

function AgendaCard({ meeting, items: stored }: { readonly meeting: Meeting; readonly items: readonly AgendaItem[] }) {
  const styles = useStyles();
  const [drafts, setDrafts] = useState<ReadonlySet<string>>(new Set());
  // While an item is being typed for the first time it stands in the line for new items, not twice.
  const items = useMemo(() => stored.filter((item) => !drafts.has(item.id)), [stored, drafts]);
  const onDraft = useCallback((id: string, drafting: boolean) => setDrafts((now) => (drafting ? new Set(now).add(id) : new Set([...now].filter((other) => other !== id)))), []);
  const newLine = useRef<HTMLTextAreaElement>(null);
  const people = usePresenters(meeting.bodyId);
  const writes = useAgendaWrites(meeting.id);
  const { actions, focus, close } = useItemActions({ items, bodyId: meeting.bodyId, meetingId: meeting.id }, writes);

  const tree = useMemo(() => agendaTree(items), [items]);
  const moves = useMemo(() => possibleMoves(tree), [tree]);
  const numbers = useMemo(() => numberAgenda(items), [items]);
  // The item being typed counts already: it takes its time.
  const times = useMemo(() => timeAgenda(stored, meeting.startTime as TimeOfDay, meeting.plannedEnd as TimeOfDay | ''), [stored, meeting.startTime, meeting.plannedEnd]);
  const chosen = items.find((item) => item.id === focus.chosenId);
  const moving = items.find((item) => item.id === focus.movingId);
  const canSub = chosen !== undefined && moves.get(chosen.id)?.subItem === true;
  const lines = agendaLines({ tree, numbers, times, moves, chosenId: focus.chosenId, subItemOf: focus.subItemOf });
  const drawLine = useCallback(
    (line: AgendaLine, parts: SortableParts) =>
      line.kind === 'newSubItem' ? (
        <NewItemLine meetingId={meeting.id} parent={line.parent} onDraft={onDraft} onLeave={close} takesFocus />
      ) : (
        <>
          {line.beginsPart2 && <Part2Line />}
          <AgendaRow line={line} people={people} parts={parts} actions={actions} />
        </>
      ),
    [people, actions, meeting.id, onDraft, close],
  );

  return (
    <section className={styles.card} aria-label="Agenda">
      <div className={styles.toolbar}>
        <Button className={mergeClasses(styles.tool, styles.add)} icon={<Add20Regular />} onClick={() => newLine.current?.focus()}>
          Add item
        </Button>
        <Button className={styles.tool} appearance="subtle" icon={<TextBulletListAdd20Regular />} disabledFocusable={!canSub} title={chosen ? `Add a sub-item to item ${numbers.get(chosen.id) ?? ''}` : 'Choose an item first'} onClick={() => chosen && actions.startSubItem(chosen.id)}>
          Sub-item
        </Button>
        <Button className={styles.tool} appearance="subtle" icon={<ArrowSort20Regular />} disabledFocusable={!chosen} title={chosen ? `Move item ${numbers.get(chosen.id) ?? ''}` : 'Choose an item first'} onClick={() => chosen && actions.askMove(chosen.id)}>
          Move to…
        </Button>
        <TimeBudget times={times} />
      </div>
      <div role="table" aria-label="Items of the agenda" data-agenda-table>
        <Head />
        <div role="rowgroup">
          <SortableList
            items={lines}
            idOf={idOf}
            nameOf={nameOf}
            same={sameLine}
            onMove={(id, beforeId) => actions.moveTo(id, { parentId: null, beforeId })}
            tree={{ canStep: (id, by) => moves.get(id)?.[by === -1 ? 'up' : 'down'] === true, step: actions.step, drop: actions.drop }}
          >
            {drawLine}
          </SortableList>
          <NewItemLine meetingId={meeting.id} parent={null} onDraft={onDraft} inputRef={newLine} takesFocus={stored.length === 0} />
        </div>
      </div>
      {moving && <MoveDialog item={moving} items={items} numbers={numbers} onMove={(place) => actions.moveTo(moving.id, place)} onClose={close} />}
    </section>
  );
}

const idOf = (line: AgendaLine): string => (line.kind === 'item' ? line.item.id : `new:${line.parent.id}`);
const nameOf = (line: AgendaLine): string => (line.kind === 'item' ? `item ${line.number}, ${line.item.title}` : `the new sub-item of item ${line.parent.number}`);

function Part2Line() {
  const styles = useStyles();
  return (
    <div role="row" className={styles.part2}>
      <span role="cell" style={{ display: 'contents' }}>
        <LockClosed16Filled />
        Part 2: press and public likely to be excluded
      </span>
    </div>
  );
}

const COLUMNS = ['No.', 'Item', 'Ask', 'Presenter', 'Min', 'Start', 'Publicity', 'Papers'] as const;

/** Columns whose cells are controls with room of their own around the words. */
const CONTROLS: ReadonlySet<string> = new Set(['Presenter', 'Min', 'Publicity', 'Papers']);

function Head() {
  const grid = useGridStyles();
  return (
    <div role="rowgroup">
      <div role="row" className={mergeClasses(grid.row, grid.head)}>
        <span role="columnheader">
          <Unseen>Drag</Unseen>
        </span>
        {COLUMNS.map((words) => (
          <span key={words} role="columnheader" className={mergeClasses(grid.cell, (words === 'Min' || words === 'Start') && grid.end, words === 'Item' && grid.headOfItem, CONTROLS.has(words) && grid.headOfControl, words === 'Presenter' && grid.headOfPresenter)}>
            {words}
          </span>
        ))}
        <span role="columnheader">
          <Unseen>Move and more</Unseen>
        </span>
      </div>
    </div>
  );
}
