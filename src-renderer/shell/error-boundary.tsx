import { Button, makeStyles } from '@fluentui/react-components';
import { Component, type ReactNode } from 'react';
import { messageOf } from '@shared/kernel/message-of';
import { mb, type } from '@renderer/theme/tokens';

const useStyles = makeStyles({
  fault: { display: 'flex', flexDirection: 'column', gap: '12px', maxWidth: '560px', margin: '48px auto', padding: '24px', backgroundColor: mb.surface, border: `1px solid ${mb.line}`, borderRadius: '8px' },
  title: { ...type.sectionTitle },
  words: { ...type.body, color: mb.text2 },
  detail: { ...type.caption, color: mb.text3, overflowWrap: 'anywhere' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

/** What stands in the place of a screen that failed. */
export function FaultScreen({ error, onAgain, onHome }: { readonly error: unknown; readonly onAgain: () => void; readonly onHome?: () => void }) {
  const styles = useStyles();
  return (
    <div className={styles.fault} role="alert">
      <h1 className={styles.title}>This screen could not be shown</h1>
      <p className={styles.words}>What was typed before is saved in the record. Show the screen again, or go to Home and come back.</p>
      <p className={styles.detail}>For a report of the fault: {messageOf(error)}</p>
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={onAgain}>
          Show again
        </Button>
        {onHome !== undefined && <Button onClick={onHome}>Go to Home</Button>}
      </div>
    </div>
  );
}

type BoundaryProps = { readonly onHome?: () => void; readonly children: ReactNode };

/** Catches a fault while drawing, so that the window never goes empty. */
export class ErrorBoundary extends Component<BoundaryProps, { readonly error: unknown }> {
  override state: { readonly error: unknown } = { error: null };

  static getDerivedStateFromError(error: unknown): { readonly error: unknown } {
    return { error: error ?? new Error('Nothing more is known.') };
  }

  override render(): ReactNode {
    if (this.state.error === null) return this.props.children;
    const again = (): void => this.setState({ error: null });
    const { onHome } = this.props;
    return <FaultScreen error={this.state.error} onAgain={again} {...(onHome === undefined ? {} : { onHome: () => { onHome(); again(); } })} />;
  }
}
