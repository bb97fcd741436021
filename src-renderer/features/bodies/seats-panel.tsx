import { Button, makeStyles, Menu, MenuDivider, MenuItem, MenuList, MenuPopover, MenuTrigger, mergeClasses } from '@fluentui/react-components';
import { Add16Regular, ArrowDown20Regular, ArrowUp20Regular, CalendarLtr16Regular, MoreHorizontal20Regular, Seat24Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { Body } from '@shared/bodies/model';
import { countSeats, seatCountWords, seatGroups } from '@shared/bodies/seat-list';
import type { SeatLine } from '@shared/bodies/seat-list';
import type { Seat } from '@shared/bodies/seat-model';
import { formatDay } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { useRead } from '@renderer/query/use-read';
import { useWrite } from '@renderer/query/use-write';
import { mb, media, tabular, type } from '@renderer/theme/tokens';
import { DataTable, SecondLine, TableCell, TableGroup, TableRow } from '@renderer/ui/data-table';
import type { TableColumn } from '@renderer/ui/data-table';
import { DateField } from '@renderer/ui/date-field';
import { Drawer } from '@renderer/ui/drawer';
import { EmptyState } from '@renderer/ui/empty-state';
import { Initials } from '@renderer/ui/initials';
import { Message } from '@renderer/ui/message';
import { Panel } from '@renderer/ui/panel';
import { Skeleton } from '@renderer/ui/skeleton';
import { StatusChip } from '@renderer/ui/status-chip';
import { TextLink } from '@renderer/ui/text-link';
import { useToday } from '@renderer/ui/today';
import { Unseen } from '@renderer/ui/unseen';
import { SeatDrawer, seatName } from './seat-drawer';
import type { SeatDrawerPart } from './seat-drawer';
import { SeatForm } from './seat-form';
import { VOTING_WORDS } from './voting-words';

const COLUMNS: readonly TableColumn[] = [
  { key: 'label', words: 'Seat held for' },
  { key: 'number', words: 'No.', width: '44px' },
  { key: 'holder', words: 'Holder' },
  { key: 'substitute', words: 'Substitute' },
  { key: 'until', words: 'Term ends' },
  { key: 'vote', words: 'Vote', width: '84px' },
  { key: 'more', words: 'More', unseen: true, width: '40px' },
];

const useStyles = makeStyles({
  label: { minWidth: '130px' },
  vacant: { backgroundColor: mb.attentionGround, ':hover': { backgroundColor: mb.attentionGround } },
  holder: { display: 'flex', alignItems: 'center', gap: '8px', minWidth: 0 },
  number: { ...tabular, color: mb.text3 },
  quiet: { color: mb.text3 },
  date: { whiteSpace: 'nowrap', ...tabular },
  groupCount: { fontWeight: 400, color: mb.text3 },
  asAt: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', gap: '8px 12px', padding: '10px 14px', borderBottom: `1px solid ${mb.softLine}`, '> :first-child': { maxWidth: '280px' } },
  tool: { minWidth: '28px', maxWidth: '28px', height: '28px', padding: 0 },
  head: { display: 'inline-flex', flexWrap: 'wrap', gap: '8px' },
  note: { ...type.caption, color: mb.text3, padding: '8px 14px', borderTop: `1px solid ${mb.softLine}` },
  name: { textAlign: 'start', fontWeight: 500, [media.small]: { minWidth: '110px' } },
});

type Opened = { readonly seatId: string; readonly part: SeatDrawerPart };

/** The seats of a body under their headings: who holds each, who stands in, when the term ends, and which are vacant; on any day. */
export function SeatsPanel({ body }: { readonly body: Body }) {
  const styles = useStyles();
  const today = useToday();
  const [asAt, setAsAt] = useState<CalendarDay | null>(null);
  const [choosing, setChoosing] = useState(false);
  const [adding, setAdding] = useState(false);
  const [opened, setOpened] = useState<Opened | null>(null);
  const read = useRead('bodies', 'seats', { bodyId: body.id });
  const day = asAt ?? today;
  const seats = read.data?.seats ?? [];
  const groups = seatGroups(seats, day);
  const openedSeat = seats.find((seat) => seat.seatId === opened?.seatId);
  // Members added by name alone have no constituency: they are the list of members, not a table of seats.
  const named = seats.some((seat) => seat.label !== '');
  const ended = seats.filter((seat) => seat.endedOn !== null && seat.endedOn < day);

  return (
    <Panel
      title="Seats"
      count={named ? seatCountWords(countSeats(groups)) : undefined}
      link={
        <span className={styles.head}>
          {named && (
            <Button size="small" icon={<CalendarLtr16Regular />} aria-expanded={choosing} onClick={() => setChoosing(!choosing)}>
              As at {formatDay(day)}
            </Button>
          )}
          <Button size="small" icon={<Add16Regular />} onClick={() => setAdding(true)}>
            Add seats…
          </Button>
        </span>
      }
      ruled={false}
    >
      {read.error && <Message tone="bad">{read.error.message}</Message>}
      {!read.data && !read.error && <Skeleton lines={4} label="Reading the seats" />}
      {choosing && (
        <div className={styles.asAt}>
          <DateField label="Show the seats as at" value={day} onChange={(chosen) => chosen !== null && setAsAt(chosen)} />
          {asAt !== null && (
            <Button
              onClick={() => {
                setAsAt(null);
                setChoosing(false);
              }}
            >
              Today
            </Button>
          )}
        </div>
      )}
      {read.data && !named && <EmptyState icon={<Seat24Regular />} sentence="No seat is set up: a place held for a constituency or an organisation, whoever fills it." action={<Button onClick={() => setAdding(true)}>Add the first seat</Button>} />}
      {named && (
        <DataTable label="Seats" columns={COLUMNS}>
          <tbody>
            {groups.map((group) => (
              <SeatGroupRows key={group.label} heading={groups.length > 1 || group.label !== '' ? group.label || 'Other seats' : null} lines={group.lines} onOpen={(seatId, part) => setOpened({ seatId, part })} />
            ))}
          </tbody>
        </DataTable>
      )}
      {named && ended.length > 0 && (
        <p className={styles.note}>
          {ended.length === 1 ? '1 seat was abolished before this day: ' : `${String(ended.length)} seats were abolished before this day: `}
          {ended.map((seat, index) => (
            <span key={seat.seatId}>
              {index > 0 && ', '}
              <TextLink onClick={() => setOpened({ seatId: seat.seatId, part: 'seat' })}>{seatName(seat)}</TextLink>
            </span>
          ))}
        </p>
      )}
      {opened && openedSeat && <SeatDrawer key={`${opened.seatId} ${opened.part}`} bodyId={body.id} seat={openedSeat} part={opened.part} day={day} onClose={() => setOpened(null)} />}
      {adding && (
        <Drawer title="Add seats" open onClose={() => setAdding(false)} size="medium">
          <SeatForm bodyId={body.id} seat={null} groupLabel={groups.at(-1)?.label ?? ''} onDone={() => setAdding(false)} />
        </Drawer>
      )}
    </Panel>
  );
}

type RowsProps = { readonly heading: string | null; readonly lines: readonly SeatLine[]; readonly onOpen: (seatId: string, part: SeatDrawerPart) => void };

function SeatGroupRows({ heading, lines, onOpen }: RowsProps) {
  const styles = useStyles();
  return (
    <>
      {heading !== null && (
        <TableGroup columns={COLUMNS.length}>
          {heading} <span className={styles.groupCount}>{lines.length === 1 ? '1 seat' : `${String(lines.length)} seats`}</span>
        </TableGroup>
      )}
      {lines.map((line, index) => (
        <SeatRow key={line.seat.seatId} line={line} before={lines[index - 1]?.seat} after={lines[index + 1]?.seat} afterNext={lines[index + 2]?.seat} onOpen={(part) => onOpen(line.seat.seatId, part)} />
      ))}
    </>
  );
}

type RowProps = { readonly line: SeatLine; readonly before: Seat | undefined; readonly after: Seat | undefined; readonly afterNext: Seat | undefined; readonly onOpen: (part: SeatDrawerPart) => void };

function SeatRow({ line, before, after, afterNext, onOpen }: RowProps) {
  const styles = useStyles();
  const { seat, holder } = line;
  const move = useWrite('bodies', 'moveSeat');
  const called = `${seatName(seat)} ${String(line.number)}`;
  return (
    <TableRow pickable className={mergeClasses(holder === null && styles.vacant)}>
      <TableCell className={styles.label}>
        {line.repeats ? (
          <>
            <Unseen>{seatName(seat)}</Unseen>
            <span aria-hidden="true" className={styles.quiet}>
              ″
            </span>
          </>
        ) : (
          seatName(seat)
        )}
        {!line.repeats && seat.organisationName !== '' && seat.organisationName !== seat.label && <SecondLine>{seat.organisationName}</SecondLine>}
      </TableCell>
      <TableCell className={styles.number}>{line.number}</TableCell>
      {holder === null ? (
        <TableCell colSpan={3}>
          <span className={styles.holder}>
            <StatusChip small tone="attention" shape="ring">
              Vacant
            </StatusChip>
            <span>
              {line.vacantSince !== null && `since ${formatDay(line.vacantSince)}`}
              {line.next?.from && ` · ${line.next.name} from ${formatDay(line.next.from)}`}
            </span>
          </span>
        </TableCell>
      ) : (
        <>
          <TableCell>
            <span className={styles.holder}>
              <Initials name={holder.name} />
              <TextLink className={styles.name} onClick={() => onOpen('seat')}>
                {holder.honorific === '' ? holder.name : `${holder.honorific} ${holder.name}`}
              </TextLink>
            </span>
          </TableCell>
          <TableCell quiet={line.substitute === null}>{line.substitute === null ? '—' : line.substitute.name}</TableCell>
          <TableCell>
            <TermEnds line={line} />
          </TableCell>
        </>
      )}
      <TableCell quiet>{holder === null ? <TextLink label={`Fill seat ${called}`} onClick={() => onOpen('fill')}>Fill seat</TextLink> : VOTING_WORDS[seat.votingRight]}</TableCell>
      <TableCell>
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <Button className={styles.tool} size="small" appearance="subtle" icon={<MoreHorizontal20Regular />} aria-label={`More for ${called}`} />
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              <MenuItem onClick={() => onOpen('seat')}>Open seat…</MenuItem>
              {holder === null && <MenuItem onClick={() => onOpen('fill')}>Fill seat…</MenuItem>}
              {holder !== null && <MenuItem onClick={() => onOpen('newTerm')}>New term…</MenuItem>}
              {holder !== null && <MenuItem onClick={() => onOpen('endTerm')}>End term…</MenuItem>}
              {holder !== null && <MenuItem onClick={() => onOpen('substitute')}>Name substitute…</MenuItem>}
              <MenuItem onClick={() => onOpen('edit')}>Change seat…</MenuItem>
              <MenuDivider />
              <MenuItem icon={<ArrowUp20Regular />} disabled={before === undefined} onClick={() => before && move.mutate({ seatId: seat.seatId, beforeSeatId: before.seatId })}>
                Move up
              </MenuItem>
              <MenuItem icon={<ArrowDown20Regular />} disabled={after === undefined} onClick={() => after && (afterNext ? move.mutate({ seatId: seat.seatId, beforeSeatId: afterNext.seatId }) : move.mutate({ seatId: after.seatId, beforeSeatId: seat.seatId }))}>
                Move down
              </MenuItem>
            </MenuList>
          </MenuPopover>
        </Menu>
      </TableCell>
    </TableRow>
  );
}

function TermEnds({ line }: { readonly line: SeatLine }) {
  const styles = useStyles();
  const until = line.holder?.until ?? null;
  if (until === null) return <span className={line.seat.byOffice ? '' : styles.quiet}>{line.seat.byOffice ? 'By office' : '—'}</span>;
  return (
    <>
      <span className={styles.date}>{formatDay(until)}</span>{' '}
      {line.endsIn !== null && (
        <StatusChip small tone="attention" shape="triangle">
          {line.endsIn === 0 ? 'Today' : line.endsIn === 1 ? '1 day' : `${String(line.endsIn)} days`}
        </StatusChip>
      )}
    </>
  );
}
