import { makeStyles } from '@fluentui/react-components';
import { LockClosed16Regular } from '@fluentui/react-icons';
import type { KeyboardEvent } from 'react';
import { PUBLICITY_WORDS } from '@shared/kernel/publicity';
import type { Publicity } from '@shared/kernel/publicity';
import { mb, type } from '@renderer/theme/tokens';
import { Unseen } from './unseen';

const useStyles = makeStyles({
  text: { minWidth: 0 },
  // The whole row is its button.
  open: {
    ...type.dense, display: '-webkit-box', WebkitLineClamp: '2', WebkitBoxOrient: 'vertical', overflow: 'hidden', width: '100%', textAlign: 'start', fontFamily: 'inherit', fontWeight: 500, color: mb.text1, backgroundColor: 'transparent', border: 'none', padding: '2px', cursor: 'pointer', overflowWrap: 'anywhere',
    '::after': { content: '""', position: 'absolute', inset: 0 }, ':hover': { textDecorationLine: 'underline' },
  },
  lock: { color: mb.part2, verticalAlign: 'text-bottom', marginInlineEnd: '4px' },
});

type RowTextProps = {
  readonly text: string;
  readonly publicity: Publicity;
  readonly tabbable: boolean;
  readonly onOpen: () => void;
  readonly onFocus: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
};

/** The words of a row of a tracker, two lines at most, as the button that opens it; what is not open is said before them. */
export function RowText({ text, publicity, tabbable, onOpen, onFocus, onKeyDown }: RowTextProps) {
  const styles = useStyles();
  return (
    <div role="cell" className={styles.text}>
      <button type="button" className={styles.open} tabIndex={tabbable ? 0 : -1} onFocus={onFocus} onKeyDown={onKeyDown} onClick={onOpen} title={text}>
        {publicity !== 'open' && (
          <>
            <LockClosed16Regular className={styles.lock} aria-hidden="true" />
            <Unseen>{`${PUBLICITY_WORDS[publicity]}: `}</Unseen>
          </>
        )}
        {text}
      </button>
    </div>
  );
}
