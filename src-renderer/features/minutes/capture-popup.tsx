import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { Add16Regular } from '@fluentui/react-icons';
import { mb, media, type } from '@renderer/theme/tokens';
import { Initials } from '@renderer/ui/initials';
import { KeyHint } from '@renderer/ui/key-hint';
import type { Choice, ShownChoices } from './capture-choices';

const useStyles = makeStyles({
  // Above the box: what is being typed stays in sight.
  popup: { position: 'absolute', insetInlineStart: '24px', bottom: 'calc(100% - 34px)', zIndex: 5, width: '360px', maxWidth: 'calc(100% - 48px)', maxHeight: '300px', overflowY: 'auto', padding: '4px', backgroundColor: mb.surface, border: `1px solid ${mb.line}`, borderRadius: '6px', boxShadow: mb.shadowMenu, [media.small]: { insetInlineStart: '12px', maxWidth: 'calc(100% - 24px)', maxHeight: '200px' } },
  row: { display: 'flex', alignItems: 'center', gap: '10px', width: '100%', minHeight: '34px', padding: '4px 8px', border: 'none', borderRadius: '4px', backgroundColor: 'transparent', color: mb.text1, textAlign: 'start', fontFamily: 'inherit', ...type.dense, cursor: 'pointer', ':hover': { backgroundColor: mb.hover } },
  marked: { backgroundColor: mb.accentTint, ':hover': { backgroundColor: mb.accentTint }, [media.forced]: { outline: '2px solid Highlight', outlineOffset: '-2px' } },
  words: { flex: 1, minWidth: 0 },
  name: { fontWeight: 600 },
  detail: { color: mb.text3, marginInlineStart: '6px' },
  icon: { display: 'flex', justifyContent: 'center', width: '22px', color: mb.text2 },
});

/** The people whom "@ja" can mean, or the kinds of line after "/". Arrow keys choose, Enter takes, Esc closes. */
export function CapturePopup({ shown, marked, id, onTake }: { readonly shown: ShownChoices; readonly marked: number; readonly id: string; readonly onTake: (choice: Choice) => void }) {
  const styles = useStyles();
  return (
    <div className={styles.popup} role="listbox" id={id} aria-label={shown.title} data-testid="capture-popup">
      {shown.choices.map((choice, index) => (
        <button key={choice.key} id={`${id}-${String(index)}`} type="button" role="option" aria-selected={index === marked} tabIndex={-1} className={mergeClasses(styles.row, index === marked && styles.marked)} data-keep-focus="" onClick={() => onTake(choice)}>
          {choice.effect.does === 'person' && <Initials name={choice.words} />}
          {choice.effect.does === 'guest' && (
            <span className={styles.icon} aria-hidden="true">
              <Add16Regular />
            </span>
          )}
          <span className={styles.words}>
            <span className={choice.effect.does === 'guest' ? undefined : styles.name}>{choice.words}</span>
            {choice.detail !== '' && <span className={styles.detail}>{choice.detail}</span>}
          </span>
          {index === marked && <KeyHint keys="Enter" />}
        </button>
      ))}
    </div>
  );
}
