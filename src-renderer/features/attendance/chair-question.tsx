import { Button, makeStyles, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { useEffect } from 'react';
import type { MeetingRoom } from '@shared/attendance/model';
import { whoMayPreside } from '@shared/attendance/strip-words';
import { useWrite } from '@renderer/query/use-write';
import { mb } from '@renderer/theme/tokens';
import { announce } from '@renderer/ui/announce';
import { momentIn } from './use-room';

const useStyles = makeStyles({
  question: { marginTop: '8px', paddingTop: '8px', borderTop: '1px solid currentColor', color: mb.text1 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '4px' },
});

/** Asks who presides while nobody in the room does; the answer is minuted. The Vice-chair is offered first. */
export function ChairQuestion({ room }: { readonly room: MeetingRoom }) {
  const styles = useStyles();
  const { mutate } = useWrite('attendance', 'preside');
  const able = whoMayPreside(room);
  const asked = able !== null;
  const missing = room.people.find(({ presiding }) => presiding)?.name;
  const sentence = `${missing === undefined ? 'Nobody has been chosen to preside.' : `${missing} is not in the room.`} Who presides?`;
  useEffect(() => {
    if (asked) announce(sentence, { urgent: true });
  }, [asked, sentence]);
  if (able === null) return null;
  const [first, ...others] = able;
  const preside = (attendanceId: string): void => mutate({ meetingId: room.meetingId, attendanceId, ...momentIn(room), agendaItemId: null });
  return (
    <div className={styles.question} role="group" aria-label="Who presides">
      <p>{sentence}</p>
      <div className={styles.buttons}>
        {first !== undefined && (
          <Button size="small" onClick={() => preside(first.id)}>
            {first.name}
            {first.isViceChair ? ' (Vice-chair)' : ''}
          </Button>
        )}
        {others.length > 0 && (
          <Menu>
            <MenuTrigger disableButtonEnhancement>
              <Button size="small">Somebody else…</Button>
            </MenuTrigger>
            <MenuPopover>
              <MenuList>
                {others.map(({ id, name }) => (
                  <MenuItem key={id} onClick={() => preside(id)}>
                    {name}
                  </MenuItem>
                ))}
              </MenuList>
            </MenuPopover>
          </Menu>
        )}
      </div>
    </div>
  );
}
