import { Button, makeStyles, Menu, MenuItemRadio, MenuList, MenuPopover, MenuTrigger, useArrowNavigationGroup } from '@fluentui/react-components';
import { PersonAdd20Regular } from '@fluentui/react-icons';
import { useMemo, useState } from 'react';
import { describeAttendance, isCounted } from '@shared/minutes/attendance';
import { describeRoom } from '@shared/attendance/strip-words';
import type { InRoom } from '@shared/attendance/room';
import { roomAt } from '@shared/attendance/room';
import type { MeetingRoom } from '@shared/attendance/model';
import type { Attendance } from '@shared/minutes/model';
import { mb, media, type } from '@renderer/theme/tokens';
import { EmptyState } from '@renderer/ui/empty-state';
import { AddAttendeeDialog } from './add-attendee-dialog';
import { AttendanceRow } from './attendance-row';
import { SubstituteDialog } from './substitute-dialog';
import type { RunActions } from '../minutes/use-run-actions';
import { CameAndWent } from './came-and-went';
import { MovementDialog } from './movement-dialog';
import type { MovementAsked } from './movement-dialog';
import { useMovements } from './use-movements';

const useStyles = makeStyles({
  pane: { display: 'flex', flexDirection: 'column', flexShrink: 0, backgroundColor: mb.sub },
  count: { flexShrink: 0, padding: '0 14px 4px' },
  words: { ...type.caption, color: mb.text2 },
  presiding: { display: 'flex', alignItems: 'center', gap: '6px', ...type.dense, color: mb.text2 },
  presider: { fontWeight: 600, color: mb.text1, minWidth: 0, overflowWrap: 'anywhere' },
  change: { marginInlineStart: 'auto', minWidth: 'max-content', flexShrink: 0, ...type.dense },
  head: { display: 'flex', flexShrink: 0, alignItems: 'center', gap: '8px', padding: '10px 14px 4px' },
  title: { ...type.cardTitle },
  quiet: { ...type.caption, color: mb.text3, whiteSpace: 'nowrap' },
  add: { marginInlineStart: 'auto', minWidth: 0, whiteSpace: 'nowrap' },
  rest: { margin: '4px 14px 6px', alignSelf: 'flex-start', flexShrink: 0 },
  list: { display: 'flex', flexDirection: 'column', padding: '0 8px 8px' },
  group: { ...type.caption, fontWeight: 600, color: mb.text2, padding: '8px 14px 2px' },
  none: { ...type.dense, color: mb.text3, padding: '0 14px 10px', [media.small]: { paddingBottom: '14px' } },
});

type AttendancePaneProps = {
  readonly people: readonly Attendance[];
  readonly room: MeetingRoom;
  readonly itemId: string;
  /** Before the meeting everybody has three buttons; while it runs a chip with a menu is enough. */
  readonly marking: boolean;
  readonly readOnly: boolean;
  readonly actions: RunActions;
};

/** Who is there: a plain count in words, who presides, a mark for everybody, and who came and went. Whether it is a quorum is the strip's question. */
export function AttendancePane({ people, room, itemId, marking, readOnly, actions }: AttendancePaneProps) {
  const styles = useStyles();
  const arrows = useArrowNavigationGroup({ axis: 'grid', memorizeCurrent: true });
  const [adding, setAdding] = useState(false);
  const [standingIn, setStandingIn] = useState<Attendance | null>(null);
  const started = room.actualStart !== null;
  const members = people.filter(({ role }) => isCounted(role));
  const others = people.filter(({ role }) => !isCounted(role));
  const expected = people.filter(({ status }) => status === 'expected').length;
  const [asked, setAsked] = useState<MovementAsked | null>(null);
  const moves = useMovements(room, itemId);
  const where = useMemo(() => new Map(roomAt(room.people, room.events, null).people.map((one): [string, InRoom] => [one.person.id, one])), [room]);
  const preside = started ? moves.preside : actions.setPresiding;
  const presider = people.find(({ presiding }) => presiding);

  return (
    <section className={styles.pane} aria-label="Attendance" data-pane="">
      <div className={styles.head}>
        <h2 className={styles.title}>Attendance</h2>
        {!readOnly && (
          <Button className={styles.add} size="small" appearance="subtle" icon={<PersonAdd20Regular />} onClick={() => setAdding(true)}>
            Add somebody
          </Button>
        )}
      </div>
      <div className={styles.count} data-testid="attendance-count">
        <p className={styles.words}>{(started ? describeRoom(roomAt(room.people, room.events, null)) : describeAttendance(people)).join(' · ')}</p>
        <div className={styles.presiding}>
          <span>Presiding:</span>
          <span className={styles.presider}>{presider?.name ?? 'nobody chosen'}</span>
          {members.length > 0 && !readOnly && (
            <Menu checkedValues={{ presiding: presider ? [presider.id] : [] }} onCheckedValueChange={(_event, data) => data.checkedItems[0] !== undefined && preside(data.checkedItems[0])}>
              <MenuTrigger disableButtonEnhancement>
                <Button className={styles.change} size="small" appearance="subtle" aria-label="Change who presides">
                  Change
                </Button>
              </MenuTrigger>
              <MenuPopover>
                <MenuList>
                  {members.map((person) => (
                    <MenuItemRadio key={person.id} name="presiding" value={person.id}>
                      {person.name}
                    </MenuItemRadio>
                  ))}
                </MenuList>
              </MenuPopover>
            </Menu>
          )}
        </div>
      </div>
      {expected > 0 && !readOnly && (
        <Button className={styles.rest} size="small" data-keep-focus="" onClick={() => actions.markRestPresent()}>
          Mark the rest present ({expected})
        </Button>
      )}
      {people.length === 0 && <EmptyState sentence="The members of the body have not been taken into this meeting yet." action={readOnly ? undefined : <Button onClick={() => actions.prepare()}>Take in the members</Button>} />}
      <div {...arrows}>
        <ul className={styles.list} aria-label="Members">
          {members.map((person) => (
            <AttendanceRow key={person.id} person={person} here={started ? (where.get(person.id) ?? null) : null} marking={marking} readOnly={readOnly} onMark={actions.setAttendance} onPreside={preside} onSubstitute={setStandingIn} onTakeOff={actions.removeSubstitute} onConsent={actions.setConsent} onMove={moves.record} onMoveAt={setAsked} onRemote={moves.setRemote} />
          ))}
        </ul>
        {people.length > 0 && <h3 className={styles.group}>In attendance</h3>}
        {people.length > 0 && others.length === 0 && <p className={styles.none}>Nobody else yet.</p>}
        <ul className={styles.list} aria-label="In attendance">
          {others.map((person) => (
            <AttendanceRow key={person.id} person={person} here={started ? (where.get(person.id) ?? null) : null} marking={marking} readOnly={readOnly} onMark={actions.setAttendance} onPreside={preside} onSubstitute={setStandingIn} onTakeOff={actions.removeSubstitute} onConsent={actions.setConsent} onMove={moves.record} onMoveAt={setAsked} onRemote={moves.setRemote} />
          ))}
        </ul>
      </div>
      {room.events.length > 0 && <CameAndWent room={room} readOnly={readOnly} onCorrect={setAsked} />}
      {asked && <MovementDialog room={room} itemId={itemId} asked={asked} onTakeBack={moves.takeBack} onClose={() => setAsked(null)} />}
      {standingIn && <SubstituteDialog person={standingIn} onAdd={actions.addSubstitute} onClose={() => setStandingIn(null)} />}
      {adding && <AddAttendeeDialog onAdd={actions.addAttendee} onClose={() => setAdding(false)} />}
    </section>
  );
}
