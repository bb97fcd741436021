import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import { Keyboard16Regular, QuestionCircle16Regular } from '@fluentui/react-icons';
import type { RecordStatus } from '@shared/records/model';
import { runCommand } from '@renderer/commands/command-handlers';
import { mb, media, type } from '@renderer/theme/tokens';
import { KeyHint } from '@renderer/ui/key-hint';
import { StatusChip } from '@renderer/ui/status-chip';
import { BodySwitch } from './body-switch';
import { NavMenu } from './nav-rail';
import { ProductMark } from './product-mark';
import { SavedIndicator } from './saved-indicator';

const useStyles = makeStyles({
  bar: { height: '48px', flexShrink: 0, display: 'flex', alignItems: 'center', gap: '12px', paddingInline: '16px', backgroundColor: mb.surface, borderBottom: `1px solid ${mb.line}`, [media.small]: { gap: '8px', paddingInline: '8px' } },
  mark: { width: '72px', marginInlineStart: '-16px', display: 'flex', justifyContent: 'center', [media.medium]: { width: '56px' }, [media.small]: { width: '40px', marginInlineStart: 0 } },
  // The menu button stands in its place.
  markBesideMenu: { [media.small]: { display: 'none' } },
  // On the narrowest window the name gives way first: it also stands in the title of the window.
  name: { display: 'flex', alignItems: 'baseline', gap: '6px', minWidth: 0, ...type.cardTitle, [media.tiny]: { flexShrink: 1_000 } },
  nameWords: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  suffix: { ...type.caption, color: mb.text3, [media.medium]: { display: 'none' } },
  end: { marginInlineStart: 'auto', display: 'flex', alignItems: 'center', gap: '4px', flexShrink: 0, [media.tiny]: { flexShrink: 1, minWidth: 0 } },
  button: { ...type.dense, minWidth: 0, [media.tiny]: { paddingInline: '6px', flexShrink: 0 } },
  word: { [media.small]: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' } },
  keys: { [media.small]: { display: 'none' } },
});

/** The bar at the top: which record, which body, when it was saved, commands and help. The same on every screen. */
export function AppBar({ status }: { readonly status: RecordStatus }) {
  const styles = useStyles();
  const open = status.state === 'open' ? status : null;
  return (
    <header className={styles.bar} data-pane="">
      {open && <NavMenu personal={open.personal === true} />}
      <span className={mergeClasses(styles.mark, open !== null && styles.markBesideMenu)}>
        <ProductMark />
      </span>
      <span className={styles.name}>
        <span className={styles.nameWords} title={open?.fileName ?? 'Minute Book'}>
          {open?.name ?? 'Minute Book'}
        </span>
        {open && open.personal !== true && <span className={styles.suffix}>.minutebook</span>}
      </span>
      {open?.sample === true && <StatusChip tone="attention">Sample</StatusChip>}
      {open && open.personal !== true && <BodySwitch />}
      <span className={styles.end}>
        {open && <SavedIndicator fallback={open.lastSavedAt} />}
        <Button className={styles.button} appearance="subtle" icon={<Keyboard16Regular />} aria-keyshortcuts="Control+K" onClick={() => runCommand('view.palette')}>
          <span className={styles.word}>Commands</span>
          <span className={styles.keys}>
            <KeyHint keys="Ctrl+K" />
          </span>
        </Button>
        <Button className={styles.button} appearance="subtle" icon={<QuestionCircle16Regular />} aria-keyshortcuts="F1" onClick={() => runCommand('help.contents')}>
          <span className={styles.word}>Help</span>
          <span className={styles.keys}>
            <KeyHint keys="F1" />
          </span>
        </Button>
      </span>
    </header>
  );
}
