import { Button, makeStyles, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger, mergeClasses } from '@fluentui/react-components';
import { Navigation20Regular } from '@fluentui/react-icons';
import { Link, useNavigate, useRouterState } from '@tanstack/react-router';
import { mb, media } from '@renderer/theme/tokens';
import { isCurrentPlace, navPlaces } from './nav-places';

const useStyles = makeStyles({
  rail: { width: '88px', flexShrink: 0, backgroundColor: mb.rail, borderRight: `1px solid ${mb.line}`, padding: '8px 6px', display: 'flex', flexDirection: 'column', gap: '4px', overflowY: 'auto', [media.medium]: { width: '72px', padding: '8px 3px' }, [media.small]: { display: 'none' } },
  list: { display: 'flex', flexDirection: 'column', gap: '4px', flex: 1 },
  last: { marginTop: 'auto' },
  item: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    gap: '3px',
    minHeight: '52px',
    // The longest half of a word ("Recommen-") stands within the rail.
    padding: '6px 1px',
    borderRadius: '6px',
    color: mb.text2,
    textDecoration: 'none',
    textAlign: 'center',
    fontSize: 'var(--mb-caption-size)',
    [media.medium]: { fontSize: 'calc(var(--mb-caption-size) - 1px)', paddingInline: 0 },
    lineHeight: '14px',
    fontWeight: 500,
    ':hover': { backgroundColor: mb.hover, color: mb.text1 },
    '& svg': { width: '20px', height: '20px' },
  },
  current: {
    backgroundColor: mb.surface,
    color: mb.accent,
    fontWeight: 600,
    boxShadow: mb.shadowCard,
    ':hover': { backgroundColor: mb.surface, color: mb.accent },
    '::before': { content: '""', position: 'absolute', left: '-6px', top: '12px', bottom: '12px', width: '3px', borderRadius: '2px', backgroundColor: mb.accent },
    [media.medium]: { '::before': { left: '-3px' } },
    [media.forced]: { outline: '2px solid Highlight', outlineOffset: '-2px' },
  },
  small: { display: 'none', [media.small]: { display: 'inline-flex' } },
});

/** The places of the record. In a narrow window it is the menu button in the bar instead. */
export function NavRail({ personal }: { readonly personal: boolean }) {
  const styles = useStyles();
  const path = useRouterState({ select: (state) => state.location.pathname });
  return (
    <nav className={styles.rail} aria-label="Main" data-pane="">
      <ul className={styles.list}>
        {navPlaces(personal).map((place) => {
          const current = isCurrentPlace(place, path);
          return (
            <li key={place.path} className={place.path === '/settings' ? styles.last : undefined}>
              <Link to={place.path} className={mergeClasses(styles.item, current && styles.current)} {...(current ? { 'aria-current': 'page' as const } : {})} {...(place.railWords === undefined ? {} : { 'aria-label': place.words })}>
                <span aria-hidden="true">{current ? place.currentIcon : place.icon}</span>
                {place.railWords ?? place.words}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

/** The rail as a menu, for 720 px and less. */
export function NavMenu({ personal }: { readonly personal: boolean }) {
  const styles = useStyles();
  const navigate = useNavigate();
  const path = useRouterState({ select: (state) => state.location.pathname });
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button className={styles.small} appearance="subtle" icon={<Navigation20Regular />} aria-label="Go to" />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {navPlaces(personal).map((place) => (
            <MenuItem key={place.path} icon={isCurrentPlace(place, path) ? place.currentIcon : place.icon} onClick={() => void navigate({ to: place.path })}>
              {place.words}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
