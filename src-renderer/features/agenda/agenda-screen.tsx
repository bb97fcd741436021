import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { LockClosed16Filled } from '@fluentui/react-icons';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useMemo, useRef, useState, type ReactNode } from 'react';
import { asksOffered } from '@shared/agenda/agenda-settings';
import type { agendaContract } from '@shared/agenda/contract';
import { topmost } from '@shared/agenda/moving';
import { numberAgenda } from '@shared/agenda/numbering';
import { agendaTree, possibleMoves } from '@shared/agenda/ordering';
import { timeAgenda } from '@shared/agenda/timing';
import type { OutputOf } from '@shared/kernel/operation';
import type { Meeting } from '@shared/meetings/model';
import type { TimeOfDay } from '@shared/kernel/time-of-day';
import type { FoundName } from '@shared/privacy/model';
import { ItemPaperDialog } from '@renderer/features/papers/item-paper-dialog';
import { GuardedNamesStrip } from '@renderer/features/privacy/guarded-names';
import { useRead } from '@renderer/query/use-read';
import { mb, media, type } from '@renderer/theme/tokens';
import { Message } from '@renderer/ui/message';
import { showPlace } from '@renderer/ui/show-place';
import { Skeleton } from '@renderer/ui/skeleton';
import { SortableList, type SortableParts } from '@renderer/ui/sortable-list';
import { SortableHead, useSortableTableStyles } from '@renderer/ui/sortable-table';
import { agendaLines, sameLine } from './agenda-lines';
import type { AgendaLine } from './agenda-lines';
import { AgendaRow } from './agenda-row';
import { useGridStyles } from './agenda-styles';
import { AgendaToolbar } from './agenda-toolbar';
import { ItemDetails } from './item-details';
import { MoveDialog } from './move-dialog';
import { NewItemLine } from './new-item-line';
import { StateDialog } from './state-dialog';
import { useAgendaWrites } from './use-agenda-writes';
import { useItemActions } from './use-item-actions';
import { usePresenters } from './use-presenters';
import { usePublicityRegime } from './use-publicity-regime';
import { useSteady } from './use-steady';

const useStyles = makeStyles({
  page: { padding: '16px 24px 24px', [media.medium]: { padding: '16px 16px 20px' }, [media.small]: { padding: '12px 12px 20px' } },
  card: { backgroundColor: mb.surface, border: `1px solid ${mb.line}`, borderRadius: '8px', boxShadow: mb.shadowCard, minWidth: 0 },
  part1: { padding: '6px 14px', backgroundColor: mb.sub, color: mb.text2, borderBottom: `1px solid ${mb.softLine}`, ...type.dense, fontWeight: 600 },
  part2: { display: 'flex', alignItems: 'center', gap: '8px', padding: '6px 14px', backgroundColor: mb.part2Ground, color: mb.part2, borderBottom: `1px solid ${mb.part2Line}`, ...type.dense, fontWeight: 600 },
});

/** The agenda of a meeting: its items in order, numbered and timed, changed where they stand. */
export function AgendaScreen({ meetingId, whenEmpty }: { readonly meetingId: string; /** What another feature offers while there are no items. */ readonly whenEmpty?: ReactNode }) {
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
      <AgendaCard key={meetingId} meeting={meeting.data} agenda={agenda.data} whenEmpty={whenEmpty} />
    </div>
  );
}

type Agenda = OutputOf<typeof agendaContract.get>;

function AgendaCard({ meeting, agenda, whenEmpty }: { readonly meeting: Meeting; readonly agenda: Agenda; readonly whenEmpty: ReactNode }) {
  const { items: stored, numbering } = agenda;
  const styles = useStyles();
  const [drafts, setDrafts] = useState<ReadonlySet<string>>(new Set());
  // While an item is being typed for the first time it stands in the line for new items, not twice.
  const items = useMemo(() => stored.filter((item) => !drafts.has(item.id)), [stored, drafts]);
  const onDraft = useCallback((id: string, drafting: boolean) => setDrafts((now) => (drafting ? new Set(now).add(id) : new Set([...now].filter((other) => other !== id)))), []);
  const newLine = useRef<HTMLTextAreaElement>(null);
  const people = usePresenters(meeting.bodyId);
  const regime = usePublicityRegime(meeting.bodyId);
  const ownAsks = useSteady(agenda.askTypes);
  const asks = useMemo(() => asksOffered(ownAsks), [ownAsks]);
  const writes = useAgendaWrites(meeting.id);
  const { actions, focus, close } = useItemActions({ items, numbering }, writes);

  const tree = useMemo(() => agendaTree(items), [items]);
  const moves = useMemo(() => possibleMoves(tree), [tree]);
  const numbers = useMemo(() => numberAgenda(items, numbering), [items, numbering]);
  // The item being typed counts already: it takes its time.
  const times = useMemo(() => timeAgenda(stored, meeting.startTime as TimeOfDay, meeting.plannedEnd as TimeOfDay | ''), [stored, meeting.startTime, meeting.plannedEnd]);
  const chosen = items.find((item) => item.id === focus.chosenId);
  const moving = items.find((item) => item.id === focus.movingId);
  const detailed = items.find((item) => item.id === focus.detailsOf);
  const paperFor = items.find((item) => item.id === focus.paperFor);
  const stateOf = items.find((item) => item.id === focus.stateOf?.id);
  const business = items.filter((item) => item.kind === 'item');
  const selecting = focus.selected !== null;
  const moveFrom = focus.selected === null ? (chosen?.id ?? null) : (topmost(items, focus.selected)[0] ?? null);
  const canSub = chosen !== undefined && moves.get(chosen.id)?.subItem === true;
  const lines = agendaLines({ tree, numbers, times, moves, chosenId: focus.chosenId, subItemOf: focus.subItemOf, selected: focus.selected, asksParagraph: regime !== 'governingBody' });
  const navigate = useNavigate();
  const goToName = ({ placeKind, placeId }: FoundName): void => {
    if (placeKind === 'person') void navigate({ to: '/bodies/$bodyId', params: { bodyId: meeting.bodyId }, search: { tab: 'seats' } });
    else if (placeKind === 'meeting') void navigate({ to: '/meetings/$meetingId/details', params: { meetingId: meeting.id } });
    else if (placeKind === 'recommendation' || placeKind === 'presenter' || placeKind === 'urgency') actions.openDetails(placeId, placeKind);
    // Of an item that is not open the public reads a title that stands among its details.
    else if (items.find(({ id }) => id === placeId)?.publicity !== 'open') actions.openDetails(placeId);
    else showPlace(`[data-agenda-row="${CSS.escape(placeId)}"] [data-sortable-control="title"]`);
  };
  const drawLine = useCallback(
    (line: AgendaLine, parts: SortableParts) =>
      line.kind === 'newSubItem' ? (
        <NewItemLine meetingId={meeting.id} parent={line.parent} onDraft={onDraft} onLeave={close} takesFocus />
      ) : (
        <>
          {line.beginsPart !== null && <PartLine part={line.beginsPart} />}
          <AgendaRow line={line} people={people} asks={asks} parts={parts} actions={actions} />
        </>
      ),
    [people, asks, actions, meeting.id, onDraft, close],
  );

  return (
    <section className={styles.card} aria-label="Agenda">
      <AgendaToolbar
        chosen={chosen ? { number: numbers.get(chosen.id) ?? '', canSub, canDetail: chosen.kind === 'item', id: chosen.id } : null}
        selected={selecting ? focus.selected : null}
        times={times}
        actions={actions}
        onAdd={() => newLine.current?.focus()}
        onMove={() => moveFrom !== null && actions.askMove(moveFrom)}
      />
      <GuardedNamesStrip ownerKind="agenda" meetingId={meeting.id} onGo={goToName} />
      {stored.length === 0 && whenEmpty}
      <div role="table" aria-label="Items of the agenda" data-agenda-table>
        <Head selecting={focus.selected !== null} />
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
          <NewItemLine meetingId={meeting.id} parent={null} onDraft={onDraft} inputRef={newLine} takesFocus={stored.length === 0} selecting={selecting} />
        </div>
      </div>
      {moving && <MoveDialog item={moving} ids={focus.selected?.has(moving.id) === true ? topmost(items, focus.selected) : [moving.id]} items={items} numbers={numbers} onMove={(place) => actions.moveTo(moving.id, place)} onClose={close} />}
      {stateOf && focus.stateOf && <StateDialog title={stateOf.title} number={numbers.get(stateOf.id) ?? ''} state={focus.stateOf.state} meeting={meeting} onState={(state) => actions.setState(stateOf.id, state)} onClose={actions.closeState} />}
      {paperFor && <ItemPaperDialog bodyId={meeting.bodyId} meetingId={meeting.id} item={{ id: paperFor.id, number: numbers.get(paperFor.id) ?? '', title: paperFor.title }} onClose={actions.leavePaper} />}
      {detailed && !focus.stateOf && !paperFor && (
        <ItemDetails
          item={detailed}
          part={focus.detailsPart}
          number={numbers.get(detailed.id) ?? ''}
          hasSubItems={items.some((item) => item.parentId === detailed.id)}
          meeting={meeting}
          regime={regime}
          asks={asks}
          people={people}
          actions={actions}
          previousId={business[business.indexOf(detailed) - 1]?.id ?? null}
          nextId={business[business.indexOf(detailed) + 1]?.id ?? null}
          onClose={close}
        />
      )}
    </section>
  );
}

const idOf = (line: AgendaLine): string => (line.kind === 'item' ? line.item.id : `new:${line.parent.id}`);
const nameOf = (line: AgendaLine): string => (line.kind === 'item' ? (line.item.kind === 'break' ? `the break at ${line.time.start}` : `item ${line.number}, ${line.item.title}`) : `the new sub-item of item ${line.parent.number}`);

function PartLine({ part }: { readonly part: 1 | 2 }) {
  const styles = useStyles();
  return (
    <div role="row" className={part === 2 ? styles.part2 : styles.part1}>
      <span role="cell" style={{ display: 'contents' }}>
        {part === 2 && <LockClosed16Filled />}
        {part === 2 ? 'Part 2: press and public likely to be excluded' : 'Part 1 again: open to the public'}
      </span>
    </div>
  );
}

const COLUMNS = ['No.', 'Item', 'Ask', 'Presenter', 'Min', 'Start', 'Publicity', 'Papers'] as const;

/** Columns whose cells are controls with room of their own around the words. */
const CONTROLS: ReadonlySet<string> = new Set(['Presenter', 'Min', 'Publicity', 'Papers']);

function Head({ selecting }: { readonly selecting: boolean }) {
  const grid = useGridStyles();
  const shared = useSortableTableStyles();
  return (
    <SortableHead
      columns={COLUMNS}
      dragWords={selecting ? 'Drag and choose' : 'Drag'}
      className={mergeClasses(grid.row, selecting && grid.selecting, shared.head)}
      classOf={(words) => mergeClasses(grid.cell, (words === 'Min' || words === 'Start') && grid.end, words === 'Item' && grid.headOfItem, CONTROLS.has(words) && grid.headOfControl, words === 'Presenter' && grid.headOfPresenter)}
    />
  );
}
