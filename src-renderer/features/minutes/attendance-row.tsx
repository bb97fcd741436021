import { Button, makeStyles, Menu, MenuDivider, MenuItem, MenuItemRadio, MenuList, MenuPopover, MenuTrigger, mergeClasses, shorthands } from '@fluentui/react-components';
import { memo } from 'react';
import { MEMBER_ROLE_WORDS } from '@shared/bodies/model';
import { isCounted } from '@shared/minutes/attendance';
import { ATTENDANCE_WORDS } from '@shared/minutes/model';
import type { Attendance, AttendanceStatus } from '@shared/minutes/model';
import { mb, media, type } from '@renderer/theme/tokens';
import { Initials } from '@renderer/ui/initials';
import { StatusChip, StatusShape } from '@renderer/ui/status-chip';
import type { ChipShape, ChipTone } from '@renderer/ui/status-chip';

const LOOK: Readonly<Record<AttendanceStatus, { readonly tone: ChipTone; readonly shape: ChipShape }>> = {
  expected: { tone: 'attention', shape: 'ring' },
  present: { tone: 'good', shape: 'circle' },
  inAttendance: { tone: 'good', shape: 'circle' },
  apologies: { tone: 'neutral', shape: 'bar' },
  absent: { tone: 'neutral', shape: 'ring' },
};

const useStyles = makeStyles({
  row: { display: 'flex', alignItems: 'center', columnGap: '8px', minHeight: `calc(29px + ${mb.rowExtra})`, padding: '2px 6px', borderRadius: '4px', ':hover': { backgroundColor: mb.hover } },
  wrapping: { flexWrap: 'wrap' },
  who: { flex: '1 1 120px', minWidth: 0, ...type.dense, overflowWrap: 'anywhere' },
  // Beside the name on one line, whole in the tooltip; in a middling window on a line of its own.
  oneLine: { display: 'flex', alignItems: 'baseline', columnGap: '5px', whiteSpace: 'nowrap', [media.medium]: { display: 'block', whiteSpace: 'normal' } },
  name: { flexShrink: 0, maxWidth: '100%', overflow: 'hidden', textOverflow: 'ellipsis' },
  seat: { color: mb.text3, overflow: 'hidden', textOverflow: 'ellipsis', [media.medium]: { display: 'block', ...type.caption, fontSize: '11.5px' } },
  seatBeside: { color: mb.text3, marginInlineStart: '5px' },
  chip: { flexShrink: 0, minWidth: 0, height: 'auto', minHeight: '24px', padding: 0, border: 'none', backgroundColor: 'transparent', borderRadius: '4px' },
  marks: { display: 'flex', gap: '4px', flexBasis: '100%', paddingInlineStart: '30px', paddingBottom: '4px' },
  mark: { minWidth: 0, minHeight: '24px', paddingBlock: 0, paddingInline: '8px', gap: '5px', ...type.caption, fontWeight: 400, color: mb.text2 },
  good: { color: mb.good, backgroundColor: mb.goodGround, ...shorthands.borderColor(mb.goodLine), fontWeight: 600 },
  neutral: { color: mb.neutral, backgroundColor: mb.neutralGround, ...shorthands.borderColor(mb.outline), fontWeight: 600 },
});

type AttendanceRowProps = {
  readonly person: Attendance;
  readonly marking: boolean;
  readonly readOnly: boolean;
  readonly onMark: (attendanceId: string, status: AttendanceStatus) => void;
  readonly onPreside: (attendanceId: string) => void;
};

/** One person with seat or role and a mark: three buttons while attendance is taken, a chip with a menu after. */
export const AttendanceRow = memo(function AttendanceRow({ person, marking, readOnly, onMark, onPreside }: AttendanceRowProps) {
  const styles = useStyles();
  const counted = isCounted(person.role);
  const there: AttendanceStatus = counted ? 'present' : 'inAttendance';
  const choices: readonly AttendanceStatus[] = [there, 'apologies', 'absent'];
  const { tone, shape } = LOOK[person.status];
  const chip = (
    <StatusChip tone={tone} shape={shape} small>
      {person.status === 'expected' ? 'Not marked' : ATTENDANCE_WORDS[person.status]}
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
        </span>
      )}
      {!readOnly && !marking && (
        <Menu checkedValues={{ status: [person.status] }} onCheckedValueChange={(_event, data) => data.checkedItems[0] !== undefined && onMark(person.id, data.checkedItems[0] as AttendanceStatus)}>
          <MenuTrigger disableButtonEnhancement>
            <Button className={styles.chip} appearance="subtle" aria-label={`${person.name}: ${person.status === 'expected' ? 'not marked' : ATTENDANCE_WORDS[person.status]}. Change`}>
              {chip}
            </Button>
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              {choices.map((status) => (
                <MenuItemRadio key={status} name="status" value={status}>
                  {ATTENDANCE_WORDS[status]}
                </MenuItemRadio>
              ))}
              <MenuItemRadio name="status" value="expected">
                Not marked
              </MenuItemRadio>
              {counted && !person.presiding && <MenuDivider />}
              {counted && !person.presiding && <MenuItem onClick={() => onPreside(person.id)}>Presides from now</MenuItem>}
            </MenuList>
          </MenuPopover>
        </Menu>
      )}
    </li>
  );
});

/** What stands beside the name: the role where it says something, else the seat. */
function placeOf(person: Attendance): string {
  if (person.role === 'member') return person.seatLabel;
  if (person.role === 'inAttendance') return person.seatLabel;
  return MEMBER_ROLE_WORDS[person.role];
}
