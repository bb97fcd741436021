import { Button, makeStyles, Menu, MenuDivider, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { BuildingMultiple20Regular, ChevronDown16Regular } from '@fluentui/react-icons';
import { useNavigate, useRouterState } from '@tanstack/react-router';
import { useRead } from '@renderer/query/use-read';
import { useBodyOfPath } from './body-of-path';
import { mb, media } from '@renderer/theme/tokens';

const useStyles = makeStyles({
  button: { maxWidth: '300px', minWidth: 0, fontWeight: 400, [media.medium]: { maxWidth: '220px' }, [media.small]: { display: 'none' } },
  words: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  chevron: { color: mb.text3, display: 'flex', marginInlineStart: '6px' },
});

/** Goes to a body from everywhere, and says which one this screen is about. Not there before the first body. */
export function BodySwitch() {
  const styles = useStyles();
  const navigate = useNavigate();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const bodies = useRead('bodies', 'list', {}).data?.bodies ?? [];
  const bodyId = useBodyOfPath(path);
  if (bodies.length === 0) return null;

  const current = bodies.find((body) => body.id === bodyId);
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button className={styles.button} icon={<BuildingMultiple20Regular />} title={current?.name ?? 'All bodies'}>
          <span className={styles.words}>{current?.name ?? 'All bodies'}</span>
          <span className={styles.chevron} aria-hidden="true">
            <ChevronDown16Regular />
          </span>
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {bodies.map((body) => (
            <MenuItem key={body.id} onClick={() => void navigate({ to: '/bodies/$bodyId', params: { bodyId: body.id } })}>
              {body.name}
            </MenuItem>
          ))}
          <MenuDivider />
          <MenuItem onClick={() => void navigate({ to: '/bodies' })}>All bodies</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
