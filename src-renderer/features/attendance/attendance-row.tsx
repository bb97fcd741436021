import { Button, makeStyles, Menu, MenuDivider, MenuGroup, MenuGroupHeader, MenuItem, MenuItemRadio, MenuList, MenuPopover, MenuTrigger, mergeClasses, shorthands } from '@fluentui/react-components';
import { MoreHorizontal16Regular } from '@fluentui/react-icons';
import { memo } from 'react';
import { MEMBER_ROLE_WORDS } from '@shared/bodies/model';
import { isAway, isCounted } from '@shared/minutes/attendance';
import { ATTENDANCE_WORDS, CONSENT_WORDS } from '@shared/minutes/model';
import type { MovementKind } from '@shared/attendance/model';
import type { InRoom, Whereabouts } from '@shared/attendance/room';
import type { AbsenceConsent, Attendance, AttendanceStatus } from '@shared/minutes/model';
import { mb, media, type } from '@renderer/theme/tokens';
import { Initials } from '@renderer/ui/initials';
import { StatusChip, StatusShape } from '@renderer/ui/status-chip';
import type { ChipShape, ChipTone } from '@renderer/ui/status-chip';
import type { MovementAsked } from './movement-dialog';

const LOOK: Readonly<Record<AttendanceStatus, { readonly tone: ChipTone; readonly shape: ChipShape }>> = {
  expected: { tone: 'attention', shape: 'ring' },
  present: { tone: 'good', shape: 'circle' },
  inAttendance: { tone: 'good', shape: 'circle' },
  apologies: { tone: 'neutral', shape: 'bar' },
  absent: { tone: 'neutral', shape: 'ring' },
  observer: { tone: 'good', shape: 'circle' },
  guest: { tone: 'good', shape: 'circle' },
  suspended: { tone: 'neutral', shape: 'bar' },
};

const useStyles = makeStyles({
  row: { display: 'flex', alignItems: 'center', columnGap: '8px', minHeight: `calc(29px + ${mb.rowExtra})`, padding: '2px 6px', borderRadius: '4px', ':hover': { backgroundColor: mb.hover }, [media.medium]: { flexWrap: 'wrap' } },
  wrapping: { flexWrap: 'wrap' },
  // In a middling window the mark and the button stand together on the line below.
  who: { flex: '1 1 120px', minWidth: 0, ...type.dense, overflowWrap: 'anywhere', [media.medium]: { flexBasis: 'calc(100% - 44px)' }, [media.small]: { flexBasis: '120px' } },
  // Beside the name on one line, whole in the tooltip; where not even a word of it fits, it is out of sight. In a middling window on a line of its own.
  oneLine: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: '5px', maxHeight: '1lh', overflow: 'hidden', whiteSpace: 'nowrap', [media.medium]: { display: 'block', maxHeight: 'none', whiteSpace: 'normal' } },
  name: { flexShrink: 0, maxWidth: '100%', overflow: 'hidden', textOverflow: 'ellipsis' },
  seat: { flex: '1 1 48px', minWidth: 0, color: mb.text3, overflow: 'hidden', textOverflow: 'ellipsis', [media.medium]: { display: 'block', ...type.caption, fontSize: '11.5px' } },
  seatBeside: { color: mb.text3, marginInlineStart: '5px' },
  chip: { flexShrink: 0, minWidth: 0, height: 'auto', minHeight: '24px', padding: 0, border: 'none', backgroundColor: 'transparent', borderRadius: '4px' },
  marks: { display: 'flex', gap: '4px', flexBasis: '100%', paddingInlineStart: '30px', paddingBottom: '4px', [media.medium]: { flexWrap: 'wrap', columnGap: '3px', paddingInlineStart: 0 } },
  mark: { minWidth: 0, minHeight: '24px', paddingBlock: 0, paddingInline: '8px', [media.medium]: { paddingInline: '5px' }, gap: '5px', ...type.caption, fontWeight: 400, color: mb.text2 },
  // Beside the three marks on one line, also when one of them has its shape.
  more: { [media.medium]: { paddingInline: '1px' } },
  move: { flexShrink: 0, marginInlineStart: 'auto', minWidth: '42px', minHeight: '24px', paddingBlock: 0, paddingInline: '6px', ...type.caption },
  good: { color: mb.good, backgroundColor: mb.goodGround, ...shorthands.borderColor(mb.goodLine), fontWeight: 600 },
  neutral: { color: mb.neutral, backgroundColor: mb.neutralGround, ...shorthands.borderColor(mb.outline), fontWeight: 600 },
});

type AttendanceRowProps = {
  readonly person: Attendance;
  readonly marking: boolean;
  readonly readOnly: boolean;
  readonly onMark: (attendanceId: string, status: AttendanceStatus) => void;
  readonly onPreside: (attendanceId: string) => void;
  readonly onSubstitute: (person: Attendance) => void;
  readonly onTakeOff: (attendanceId: string) => void;
  readonly onConsent: (attendanceId: string, consent: AbsenceConsent) => void;
  /** Where they are now; null before the meeting begins. */
  readonly here: InRoom | null;
  readonly onMove: (attendanceId: string, kind: MovementKind) => void;
  /** Asks for the time first. */
  readonly onMoveAt: (asked: MovementAsked) => void;
  readonly onRemote: (attendanceId: string, remote: boolean) => void;
};

/** One person with seat or role and a mark: three buttons while attendance is taken, a chip with a menu after. */
export const AttendanceRow = memo(function AttendanceRow(props: AttendanceRowProps) {
  const { person, readOnly, onMark } = props;
  const styles = useStyles();
  // A substitute is there or not on the list at all.
  const marking = props.marking && person.substituteForName === '';
  const counted = isCounted(person.role);
  const there: AttendanceStatus = counted ? 'present' : 'inAttendance';
  const choices: readonly AttendanceStatus[] = [there, 'apologies', 'absent'];
  const others: readonly AttendanceStatus[] = counted ? ['suspended'] : ['observer', 'guest'];
  const moved = props.here !== null && props.here.where !== 'away' && props.here.where !== 'unmarked' && (props.here.since !== null || props.here.where === 'notYet');
  const { tone, shape, words } = lookOf(person, props.here);
  const chip = (
    <StatusChip tone={tone} shape={shape} small>
      {words}
    </StatusChip>
  );
  return (
    <li className={mergeClasses(styles.row, marking && styles.wrapping)}>
      <Initials name={person.name} />
      {marking ? (
        <span className={styles.who}>
          {person.name}
          <span className={styles.seatBeside}>{placeOf(person)}</span>
        </span>
      ) : (
        <span className={mergeClasses(styles.who, styles.oneLine)} title={[person.name, placeOf(person)].filter((part) => part !== '').join(', ')}>
          <span className={styles.name}>{person.name}</span>
          <span className={styles.seat}>{placeOf(person)}</span>
        </span>
      )}
      {readOnly && chip}
      {!readOnly && marking && (
        <span className={styles.marks} role="group" aria-label={person.name}>
          {choices.map((status) => (
            <Button
              key={status}
              className={mergeClasses(styles.mark, person.status === status && (status === there ? styles.good : styles.neutral))}
              aria-pressed={person.status === status}
              data-keep-focus=""
              onClick={() => onMark(person.id, person.status === status ? 'expected' : status)}
            >
              {person.status === status && <StatusShape shape={LOOK[status].shape} />}
              {ATTENDANCE_WORDS[status]}
            </Button>
          ))}
          {counted && (
            <Menu>
              <MenuTrigger disableButtonEnhancement>
                <Button className={mergeClasses(styles.mark, styles.more)} appearance="subtle" icon={<MoreHorizontal16Regular />} aria-label={`More for ${person.name}`} />
              </MenuTrigger>
              <MenuPopover>
                <MenuList checkedValues={{ consent: [person.consent] }}>
                  <SeatItems {...props} />
                </MenuList>
              </MenuPopover>
            </Menu>
          )}
        </span>
      )}
      {!readOnly && !marking && props.here !== null && (
        <Button className={styles.move} size="small" data-keep-focus="" aria-label={`${person.name} ${NEXT[props.here.where].said}`} onClick={() => props.here && props.onMove(person.id, NEXT[props.here.where].kind)}>
          {NEXT[props.here.where].words}
        </Button>
      )}
      {!readOnly && !marking && (
        <Menu checkedValues={{ status: [person.status], consent: [person.consent] }} onCheckedValueChange={(_event, data) => data.name === 'status' && data.checkedItems[0] !== undefined && onMark(person.id, data.checkedItems[0] as AttendanceStatus)}>
          <MenuTrigger disableButtonEnhancement>
            <Button className={styles.chip} appearance="subtle" aria-label={`${person.name}: ${person.status === 'expected' ? 'not marked' : words}. Change`}>
              {chip}
            </Button>
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              {props.here !== null && <MoveItems {...props} here={props.here} />}
              {props.here !== null && <MenuDivider />}
              {!moved && [...choices, ...others].map((status) => (
                <MenuItemRadio key={status} name="status" value={status}>
                  {ATTENDANCE_WORDS[status]}
                </MenuItemRadio>
              ))}
              {!moved && (
                <MenuItemRadio name="status" value="expected">
                  Not marked
                </MenuItemRadio>
              )}
              {counted && !moved && <MenuDivider />}
              {counted && <SeatItems {...props} />}
            </MenuList>
          </MenuPopover>
        </Menu>
      )}
    </li>
  );
});

/** What comes next for somebody: in the room they leave, out of it they return, and who was never there arrives. */
const NEXT: Readonly<Record<Whereabouts, { readonly kind: MovementKind; readonly words: string; readonly said: string }>> = {
  inRoom: { kind: 'leaves', words: 'Out', said: 'leaves now' },
  left: { kind: 'returns', words: 'Back', said: 'returns now' },
  withdrawn: { kind: 'returns', words: 'Back', said: 'returns now' },
  notYet: { kind: 'arrives', words: 'In', said: 'arrives now' },
  away: { kind: 'arrives', words: 'In', said: 'arrives now' },
  unmarked: { kind: 'arrives', words: 'In', said: 'arrives now' },
};

/** The mark, or while the meeting runs what has become of it: "Late, 18:58", "Left, 19:10", "Withdrew, 18:57". */
function lookOf(person: Attendance, here: InRoom | null): { readonly tone: ChipTone; readonly shape: ChipShape; readonly words: string } {
  const marked = { ...LOOK[person.status], words: person.status === 'expected' ? 'Not marked' : person.substituteForName !== '' ? 'Substitute' : ATTENDANCE_WORDS[person.status] };
  if (here === null) return marked;
  const since = here.since === null ? '' : `, ${here.since.at}`;
  switch (here.where) {
    case 'left':
      return { tone: 'neutral', shape: 'bar', words: `Left${since}` };
    case 'withdrawn':
      return { tone: 'attention', shape: 'half', words: `Withdrew${since}` };
    case 'notYet':
      return { tone: 'neutral', shape: 'ring', words: 'Not yet there' };
    case 'inRoom':
      return here.remote ? { ...marked, words: `${marked.words}, elsewhere` } : here.since === null ? marked : { ...marked, shape: 'half', words: `In, ${here.since.at}` };
    default:
      return marked;
  }
}

/** Coming and going, now or at another time. */
function MoveItems({ person, here, onMove, onMoveAt, onRemote }: AttendanceRowProps & { readonly here: InRoom }) {
  const inRoom = here.where === 'inRoom';
  const next = NEXT[here.where];
  return (
    <>
      <MenuItem onClick={() => onMove(person.id, next.kind)}>{inRoom ? 'Leaves now' : next.kind === 'arrives' ? 'Arrives now' : 'Returns now'}</MenuItem>
      <MenuItem onClick={() => onMoveAt({ attendanceId: person.id, kind: next.kind })}>{inRoom ? 'Left at…' : next.kind === 'arrives' ? 'Arrived at…' : 'Returned at…'}</MenuItem>
      {inRoom && here.since === null && <MenuItem onClick={() => onMoveAt({ attendanceId: person.id, kind: 'arrives' })}>Arrived late…</MenuItem>}
      {inRoom && isCounted(person.role) && <MenuItem onClick={() => onMove(person.id, 'withdraws')}>Withdraws for an interest</MenuItem>}
      {here.since === null && inRoom && <MenuItem onClick={() => onRemote(person.id, !here.remote)}>{here.remote ? 'Is in the room' : 'Takes part from elsewhere'}</MenuItem>}
    </>
  );
}

/** What concerns the seat and not only the mark: who stands in, consent to an absence, who presides. */
function SeatItems({ person, onPreside, onSubstitute, onTakeOff, onConsent }: AttendanceRowProps) {
  const substitute = person.substituteForName !== '';
  return (
    <>
      {isAway(person.status) && (
        <MenuGroup>
          <MenuGroupHeader>Consent to the absence</MenuGroupHeader>
          {CONSENTS.map((consent) => (
            <MenuItemRadio key={consent} name="consent" value={consent} onClick={() => onConsent(person.id, consent)}>
              {CONSENT_WORDS[consent]}
            </MenuItemRadio>
          ))}
        </MenuGroup>
      )}
      {isAway(person.status) && <MenuDivider />}
      {substitute ? <MenuItem onClick={() => onTakeOff(person.id)}>Take off the list</MenuItem> : <MenuItem onClick={() => onSubstitute(person)}>Substitute…</MenuItem>}
      {!person.presiding && <MenuItem onClick={() => onPreside(person.id)}>Presides from now</MenuItem>}
    </>
  );
}

const CONSENTS: readonly AbsenceConsent[] = ['accepted', 'notAccepted', ''];

/** What stands beside the name: whose place is taken, the role where it says something, else the seat; and consent where it was said. */
function placeOf(person: Attendance): string {
  const consent = isAway(person.status) && person.consent !== '' ? CONSENT_WORDS[person.consent].toLowerCase() : '';
  return [seatWords(person), consent].filter((words) => words !== '').join(' · ');
}

function seatWords(person: Attendance): string {
  if (person.substituteForName !== '') return `for ${person.substituteForName}`;
  if (person.role === 'member') return person.seatLabel;
  if (person.role === 'inAttendance') return person.seatLabel;
  return MEMBER_ROLE_WORDS[person.role];
}
