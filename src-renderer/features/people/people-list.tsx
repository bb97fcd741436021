import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { ArrowSortDown16Regular, ArrowSortUp16Regular } from '@fluentui/react-icons';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { fullName } from '@shared/people/model';
import type { PersonLine } from '@shared/people/model';
import { mb, media, type } from '@renderer/theme/tokens';
import { Initials } from '@renderer/ui/initials';
import { useVirtualRows } from '@renderer/ui/use-virtual-rows';
import type { PeopleOrder, PeopleSort } from './arrange-people';

const COLUMNS: readonly { readonly key: PeopleOrder | 'phone'; readonly words: string }[] = [
  { key: 'name', words: 'Name' },
  { key: 'organisationName', words: 'Organisation' },
  { key: 'email', words: 'E-mail' },
  { key: 'phone', words: 'Telephone' },
  { key: 'bodies', words: 'Sits on' },
];
const ROW_HEIGHT = 44;

const cells = {
  display: 'grid',
  gridTemplateColumns: 'minmax(200px, 1.2fr) minmax(120px, 1fr) minmax(150px, 1.1fr) 140px minmax(140px, 1.1fr)',
  alignItems: 'center',
  columnGap: '14px',
  padding: '0 14px',
} as const;
const narrower = { [media.medium]: { gridTemplateColumns: 'minmax(180px, 1.2fr) minmax(110px, 1fr) minmax(140px, 1.1fr) minmax(120px, 1fr)' } } as const;

const useStyles = makeStyles({
  head: { ...cells, ...narrower, minHeight: `calc(32px + ${mb.rowExtra})`, backgroundColor: mb.sub, borderBottom: `1px solid ${mb.softLine}`, borderRadius: '8px 8px 0 0', [media.small]: { display: 'none' } },
  heading: { minWidth: 0 },
  sort: { ...type.dense, fontWeight: 600, color: mb.text2, fontFamily: 'inherit', border: 'none', backgroundColor: 'transparent', padding: 0, minHeight: '24px', display: 'inline-flex', alignItems: 'center', gap: '4px', cursor: 'pointer', ':hover': { color: mb.text1 } },
  plain: { ...type.dense, fontWeight: 600, color: mb.text2 },
  rows: { position: 'relative' },
  row: {
    ...cells,
    ...narrower,
    position: 'absolute',
    left: 0,
    right: 0,
    height: `calc(${String(ROW_HEIGHT)}px + ${mb.rowExtra})`,
    borderBottom: `1px solid ${mb.softLine}`,
    boxSizing: 'border-box',
    ...type.dense,
    color: mb.text2,
    ':hover': { backgroundColor: mb.hover },
    [media.small]: { gridTemplateColumns: 'minmax(0, 1fr)', alignContent: 'center', rowGap: '2px', height: `calc(56px + ${mb.rowExtra})` },
  },
  cell: { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  name: { display: 'flex', alignItems: 'center', gap: '8px', minWidth: 0 },
  link: { color: mb.text1, fontWeight: 600, textDecorationLine: 'none', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', padding: '4px 2px', '::after': { content: '""', position: 'absolute', inset: 0 }, ':hover': { textDecorationLine: 'underline' } },
  wide: { [media.medium]: { display: 'none' } },
  notSmall: { [media.small]: { display: 'none' } },
  second: { display: 'none', [media.small]: { display: 'block', ...type.caption, color: mb.text3, paddingInlineStart: '30px' } },
});

type PeopleListProps = { readonly people: readonly PersonLine[]; readonly sort: PeopleSort; readonly onSort: (by: PeopleOrder) => void };

/** Thousands of people as a table: only the rows that are seen are drawn. One stop for Tab; arrow keys, Home, End and the page keys move in it. */
export function PeopleList({ people, sort, onSort }: PeopleListProps) {
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);
  const { from, to, rowHeight, show } = useVirtualRows(list, people.length, ROW_HEIGHT);
  const [wanted, setWanted] = useState(0);
  const current = Math.min(wanted, Math.max(0, people.length - 1));
  const toFocus = useRef(false);
  useEffect(() => {
    if (!toFocus.current) return;
    toFocus.current = false;
    list.current?.querySelector<HTMLElement>(`[data-index="${String(current)}"] a`)?.focus({ preventScroll: true });
  }, [current, from, to]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const page = Math.max(1, Math.floor((list.current?.closest('main')?.clientHeight ?? 400) / rowHeight) - 3);
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page, Home: -people.length, End: people.length };
    const step = steps[event.key];
    if (step === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    const next = Math.min(people.length - 1, Math.max(0, current + step));
    if (next === current) return;
    toFocus.current = true;
    setWanted(next);
    show(next);
  };

  const drawn = Array.from({ length: Math.max(0, to - from) }, (_value, offset) => from + offset);
  // The row that holds the focus stays, wherever the pane is scrolled to.
  if (people.length > 0 && (current < from || current >= to)) drawn.push(current);
  return (
    <div role="table" aria-label="People" aria-rowcount={people.length + 1}>
      <div role="rowgroup">
        <div role="row" aria-rowindex={1} className={styles.head}>
          {COLUMNS.map(({ key, words }) => (
            <div key={key} role="columnheader" className={mergeClasses(styles.heading, key === 'phone' && styles.wide)} {...(key === sort.by ? { 'aria-sort': sort.down ? ('descending' as const) : ('ascending' as const) } : {})}>
              {key === 'phone' ? (
                <span className={styles.plain}>{words}</span>
              ) : (
                <button type="button" className={styles.sort} onClick={() => onSort(key)}>
                  {words}
                  {key === sort.by && (sort.down ? <ArrowSortDown16Regular aria-hidden="true" /> : <ArrowSortUp16Regular aria-hidden="true" />)}
                </button>
              )}
            </div>
          ))}
        </div>
      </div>
      <div role="rowgroup" ref={list} className={styles.rows} style={{ height: people.length * rowHeight }}>
        {drawn.map((index) => {
          const person = people[index];
          return person === undefined ? null : <PersonRow key={person.id} person={person} index={index} top={index * rowHeight} tabbable={index === current} onFocus={() => setWanted(index)} onKeyDown={onKeyDown} />;
        })}
      </div>
    </div>
  );
}

function PersonRow({ person, index, top, tabbable, onFocus, onKeyDown }: { readonly person: PersonLine; readonly index: number; readonly top: number; readonly tabbable: boolean; readonly onFocus: () => void; readonly onKeyDown: (event: KeyboardEvent) => void }) {
  const styles = useStyles();
  const bodies = person.bodies.join(', ');
  const second = [person.organisationName, person.email, person.phone, bodies].filter((words) => words !== '').join(' · ');
  return (
    <div role="row" aria-rowindex={index + 2} data-index={index} data-virtual-row="" className={styles.row} style={{ top }}>
      <div role="cell" className={styles.name}>
        <Initials name={person.name} />
        <Link to="/people/$personId" params={{ personId: person.id }} className={styles.link} tabIndex={tabbable ? 0 : -1} onFocus={onFocus} onKeyDown={onKeyDown} title={fullName(person)}>
          {fullName(person)}
        </Link>
      </div>
      <div role="cell" className={mergeClasses(styles.cell, styles.notSmall)} title={person.organisationName}>
        {person.organisationName}
      </div>
      <div role="cell" className={mergeClasses(styles.cell, styles.notSmall)} title={person.email}>
        {person.email}
      </div>
      <div role="cell" className={mergeClasses(styles.cell, styles.wide)} title={person.phone}>
        {person.phone}
      </div>
      <div role="cell" className={mergeClasses(styles.cell, styles.notSmall)} title={bodies}>
        {bodies}
      </div>
      <div role="cell" className={mergeClasses(styles.cell, styles.second)} title={second}>
        {second}
      </div>
    </div>
  );
}
