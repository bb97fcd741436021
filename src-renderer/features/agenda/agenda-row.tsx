import { Checkbox, makeStyles, mergeClasses } from '@fluentui/react-components';
import { memo, useCallback, useLayoutEffect, useRef, type KeyboardEvent } from 'react';
import { stateWords } from '@shared/agenda/item-notes';
import { mb, media } from '@renderer/theme/tokens';
import { GuardedNamesNote } from '@renderer/features/privacy/guarded-names';
import { TieChips } from '@renderer/features/priorities/tie-parts';
import { StatusChip } from '@renderer/ui/status-chip';
import type { SortableParts } from '@renderer/ui/sortable-list';
import { sameLine } from './agenda-lines';
import type { AgendaItemLine } from './agenda-lines';
import { useCellStyles, useGridStyles } from './agenda-styles';
import { AskCell, PublicityCell, type Ask } from './choice-cells';
import { MinutesCell, TitleCell } from './item-cells';
import { PapersCell } from './papers-cell';
import { PresenterCell, type Presenter } from './presenter-cell';
import { RowName } from './row-name';
import { RowTools } from './row-tools';
import { undoInRecord } from './row-steps';
import type { ItemActions } from './use-item-actions';

const useStyles = makeStyles({
  // Icons go unpainted rather than see-through: a layer for each would be worked out anew in every frame.
  row: {
    '& [data-row-tools]': { transitionDuration: '0s' },
    '&:not(:hover):not(:focus-within):not([aria-current])': {
      '@media (hover: hover)': {
        '& [data-row-tools]:not([data-row-tools="words"])': { color: 'transparent', backgroundColor: 'transparent', borderTopColor: 'transparent', borderRightColor: 'transparent', borderBottomColor: 'transparent', borderLeftColor: 'transparent' },
        // An arrow that leads nowhere, of the first and the last row, colours its icon itself.
        '& [data-row-tools]:not([data-row-tools="words"]) .fui-Button__icon': { color: 'transparent' },
        '& [data-row-tools="words"]': { opacity: 0, [media.forced]: { opacity: 1 } },
      },
    },
  },
  chosen: { backgroundColor: mb.accentTint, boxShadow: `inset 3px 0 0 ${mb.accent}` },
  second: { paddingInlineStart: '24px', [media.small]: { paddingInlineStart: '12px' } },
  third: { paddingInlineStart: '46px', [media.small]: { paddingInlineStart: '24px' } },
  numberIn: { paddingInlineStart: '12px', [media.small]: { paddingInlineStart: '6px' } },
  start: { color: mb.text1, fontWeight: 500 },
  summed: { color: mb.text3, paddingInlineEnd: '7px' },
  names: { padding: '0 7px 4px' },
  ties: { display: 'block', padding: '0 7px 4px' },
  dropped: { color: mb.text3, textDecorationLine: 'line-through' },
  state: { display: 'block', padding: '0 7px 4px' },
  pause: { backgroundColor: mb.sub, fontStyle: 'italic' },
  box: { marginInline: '-4px -2px' },
  selected: { backgroundColor: mb.accentTint },
});

type AgendaRowProps = { readonly line: AgendaItemLine; readonly people: readonly Presenter[]; readonly asks: readonly Ask[]; readonly parts: SortableParts; readonly actions: ItemActions };

/** One item: every cell can be changed where it stands. Drawn again only when it shows something else. */
export const AgendaRow = memo(function AgendaRow({ line, people, asks, parts, actions }: AgendaRowProps) {
  const grid = useGridStyles();
  const styles = useStyles();
  const cell = useCellStyles();
  const { ref, style, onKeyDown, ...rest } = parts.rowProps;
  const { item, level, number, time, hasSubItems, chosen, selected, notes, can } = line;
  const { id } = item;
  const name = item.kind === 'break' ? `the break at ${time.start}` : `item ${number}`;
  // Asked for when it is needed: the tools are not drawn again for it.
  const shown = useRef('');
  useLayoutEffect(() => {
    shown.current = `Item ${number}, ${item.title}`;
  });
  const spoken = useCallback(() => shown.current, []);

  const keys = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.altKey && event.shiftKey && !event.ctrlKey && !event.metaKey && (event.key === 'ArrowRight' || event.key === 'ArrowLeft')) {
      event.preventDefault();
      event.stopPropagation();
      (event.key === 'ArrowRight' ? actions.into : actions.out)(id);
    } else if (event.key === 'F2' && item.kind === 'item' && !event.altKey && !event.ctrlKey && !event.shiftKey) {
      event.preventDefault();
      actions.openDetails(id);
    } else if (!undoInRecord(event)) onKeyDown(event);
  };
  return (
    <div
      {...rest}
      ref={ref}
      style={style}
      role="row"
      tabIndex={-1}
      className={mergeClasses(grid.row, selected !== null && grid.selecting, styles.row, item.kind === 'break' && styles.pause, selected === true && styles.selected, chosen && styles.chosen)}
      data-agenda-row={id}
      {...(chosen ? { 'aria-current': 'true' as const } : {})}
      onKeyDown={keys}
      onFocus={() => actions.choose(id)}
    >
      <span role="cell" className={grid.handle}>
        {parts.handle}
        <RowName id={id} name={name} />
        {selected !== null && <Checkbox className={styles.box} checked={selected} aria-label={`Choose ${name}`} data-sortable-control="select" onChange={() => actions.toggleSelected(id)} />}
      </span>
      <span role="cell" className={mergeClasses(grid.cell, grid.number, level > 1 && styles.numberIn, item.state !== 'live' && styles.dropped)}>
        {number}
      </span>
      <span role="cell" className={mergeClasses(grid.cell, grid.item, level === 2 && styles.second, level > 2 && styles.third)}>
        <TitleCell id={id} isBreak={item.kind === 'break'} title={item.title} strong={hasSubItems} send={actions.typeTitle} />
        {item.state !== 'live' && (
          <span className={styles.state}>
            <StatusChip tone="neutral" shape="bar" small>
              {stateWords(item)}
            </StatusChip>
          </span>
        )}
        {notes.map((words, index) => (
          <span key={words} className={mergeClasses(cell.note, line.warns && index === 0 && cell.warning)}>
            {words}
          </span>
        ))}
        <GuardedNamesNote ownerKind="agenda" meetingId={item.meetingId} placeId={id} className={styles.names} />
        {item.kind === 'item' && <TieChips meetingId={item.meetingId} table="agendaItem" rowId={id} className={styles.ties} />}
      </span>
      <Cells item={item} time={time} hasSubItems={hasSubItems} people={people} asks={asks} actions={actions} />
      <RowTools id={id} meetingId={item.meetingId} state={item.state} isBreak={item.kind === 'break'} can={can} first={parts.first} last={parts.last} moveUp={parts.moveUp} moveDown={parts.moveDown} spoken={spoken} actions={actions} />
    </div>
  );
}, sameRow);

function sameRow(before: AgendaRowProps, after: AgendaRowProps): boolean {
  return sameLine(before.line, after.line) && before.people === after.people && before.asks === after.asks && before.parts === after.parts && before.actions === after.actions;
}

type CellsProps = Pick<AgendaItemLine, 'item' | 'time' | 'hasSubItems'> & Pick<AgendaRowProps, 'people' | 'asks' | 'actions'>;

/** The middle of a row. Drawn again only when it says something else: a drag redraws every row's frame many times a second. */
const Cells = memo(
  function Cells({ item, time, hasSubItems, people, asks, actions }: CellsProps) {
    const grid = useGridStyles();
    const cell = useCellStyles();
    const styles = useStyles();
    const { id } = item;
    const business = item.kind === 'item';
    return (
      <>
        <span role="cell" className={mergeClasses(grid.cell, grid.meta, grid.secondLineStart)}>
          {business && <AskCell id={id} ask={item.askType} askWords={item.askWords} asks={asks} choose={actions.chooseAsk} />}
        </span>
        <span role="cell" className={mergeClasses(grid.cell, grid.presenter)}>
          {business && <PresenterCell id={id} name={item.presenterName} people={people} send={actions.typePresenter} choose={actions.choosePresenter} />}
        </span>
        <span role="cell" className={mergeClasses(grid.cell, grid.meta, grid.end, grid.numbers)}>
          {hasSubItems ? (
            <span className={mergeClasses(cell.number, styles.summed)} title="The sum of its sub-items">
              {time.minutes}
            </span>
          ) : (
            <MinutesCell id={id} minutes={item.minutesNeeded} send={actions.typeMinutes} show={actions.showMinutes} />
          )}
        </span>
        <span role="cell" className={mergeClasses(grid.cell, grid.meta, grid.end, styles.start)}>
          {time.start}
        </span>
        <span role="cell" className={mergeClasses(grid.cell, grid.meta)}>
          {business && <PublicityCell id={id} publicity={item.publicity} paragraphs={item.exemptParagraphs.join(', ')} choose={actions.choosePublicity} />}
        </span>
        <span role="cell" className={mergeClasses(grid.cell, grid.meta)}>
          {business && <PapersCell id={id} paperIds={item.paperIds} fileCount={item.fileCount} onFiles={actions.openDetails} onOpen={actions.openPaper} onStart={actions.startPaper} />}
        </span>
      </>
    );
  },
  (before, after) =>
    before.time.start === after.time.start &&
    before.time.minutes === after.time.minutes &&
    before.hasSubItems === after.hasSubItems &&
    before.people === after.people &&
    before.actions === after.actions &&
    before.item.id === after.item.id &&
    before.item.kind === after.item.kind &&
    before.asks === after.asks &&
    before.item.askWords === after.item.askWords &&
    before.item.exemptParagraphs.join() === after.item.exemptParagraphs.join() &&
    before.item.askType === after.item.askType &&
    before.item.publicity === after.item.publicity &&
    before.item.presenterName === after.item.presenterName &&
    before.item.minutesNeeded === after.item.minutesNeeded &&
    before.item.fileCount === after.item.fileCount &&
    before.item.paperIds.join() === after.item.paperIds.join(),
);
