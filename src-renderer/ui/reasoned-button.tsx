import { Button, makeStyles, type ButtonProps } from '@fluentui/react-components';
import { useId, type ReactElement, type ReactNode } from 'react';
import { mb, type } from '@renderer/theme/tokens';

const useStyles = makeStyles({
  frame: { display: 'inline-flex', flexDirection: 'column', gap: '4px' },
  reason: { ...type.caption, color: mb.text3 },
});

/** A button that may not work yet: then it says why below itself and can still be reached by Tab. */
export function ReasonedButton({ reason, onClick, children, appearance = 'secondary', icon }: { readonly reason: string | null; readonly onClick: () => void; readonly children: ReactNode; readonly appearance?: NonNullable<ButtonProps['appearance']>; readonly icon?: ReactElement }) {
  const styles = useStyles();
  const id = useId();
  return (
    <span className={styles.frame}>
      <Button appearance={appearance} disabledFocusable={reason !== null} onClick={onClick} {...(icon === undefined ? {} : { icon })} {...(reason === null ? {} : { 'aria-describedby': id })}>
        {children}
      </Button>
      {reason !== null && (
        <span id={id} className={styles.reason}>
          {reason}
        </span>
      )}
    </span>
  );
}
