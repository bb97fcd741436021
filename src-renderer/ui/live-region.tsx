import { makeStyles } from '@fluentui/react-components';
import { useSpoken } from './announce';

const useStyles = makeStyles({
  unseen: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' },
});

/** The one polite and the one assertive region of the window; `announce` fills them. */
export function LiveRegion() {
  const styles = useStyles();
  const polite = useSpoken((state) => state.polite);
  const assertive = useSpoken((state) => state.assertive);
  return (
    <>
      <output className={styles.unseen} aria-live="polite" data-testid="live-polite">
        {polite}
      </output>
      <div className={styles.unseen} role="alert" aria-live="assertive" data-testid="live-assertive">
        {assertive}
      </div>
    </>
  );
}
