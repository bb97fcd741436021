import { Button, makeStyles } from '@fluentui/react-components';
import type { RecordProblem } from '@shared/records/model';
import { mb, media, type } from '@renderer/theme/tokens';
import { StatusShape } from '@renderer/ui/status-chip';
import { TextLink } from '@renderer/ui/text-link';
import { useToday } from '@renderer/ui/today';
import { instantWords } from '@renderer/ui/instant-words';
import { actionsFor, PROBLEM_ACTION_WORDS, PROBLEM_TITLES, type ProblemAction } from './problem-actions';
import { runRecordAction, showRecordInFolder } from './record-actions';

const useStyles = makeStyles({
  page: { maxWidth: '680px', margin: '0 auto', padding: '72px 24px 32px', [media.medium]: { paddingTop: '40px' }, [media.small]: { padding: '20px 16px' } },
  card: { backgroundColor: mb.surface, border: `1px solid ${mb.line}`, borderRadius: '8px', boxShadow: mb.shadowCard, padding: '20px', display: 'flex', flexDirection: 'column', gap: '14px' },
  head: { display: 'flex', alignItems: 'center', gap: '10px', color: mb.attention },
  title: { ...type.pageTitle, color: mb.text1 },
  sentence: { ...type.body, color: mb.text1, overflowWrap: 'anywhere' },
  facts: { ...type.dense, display: 'grid', gridTemplateColumns: 'max-content 1fr', columnGap: '14px', rowGap: '4px', padding: '12px', backgroundColor: mb.sub, border: `1px solid ${mb.softLine}`, borderRadius: '6px' },
  term: { color: mb.text3 },
  fact: { overflowWrap: 'anywhere' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  more: { ...type.dense, color: mb.text2 },
  elsewhere: { marginTop: '16px', ...type.dense, color: mb.text2 },
});

const RUN: Readonly<Record<ProblemAction, () => Promise<void>>> = {
  tryAgain: () => runRecordAction('tryAgain'),
  copyHere: () => runRecordAction('copyHere'),
  restore: () => runRecordAction('restoreBackup'),
  openAnother: () => runRecordAction('openFile'),
  showInFolder: showRecordInFolder,
};

/** Why a record could not be opened: which file, why, and what can be done. Never an empty screen. */
export function ProblemScreen({ problem }: { readonly problem: RecordProblem }) {
  const styles = useStyles();
  const today = useToday();
  return (
    <div className={styles.page}>
      <div className={styles.card} role="alert">
        <div className={styles.head}>
          <StatusShape shape="triangle" />
          <h1 className={styles.title}>{PROBLEM_TITLES[problem.code]}</h1>
        </div>
        <p className={styles.sentence}>{problem.sentence}</p>
        <dl className={styles.facts}>
          <dt className={styles.term}>File</dt>
          <dd className={styles.fact}>{problem.fileName}</dd>
          <dt className={styles.term}>Folder</dt>
          <dd className={styles.fact}>{problem.folder}</dd>
          {problem.backupMadeAt !== null && (
            <>
              <dt className={styles.term}>Checked copy</dt>
              <dd className={styles.fact}>made {instantWords(problem.backupMadeAt, today)}. The file that could not be opened is kept beside it.</dd>
            </>
          )}
        </dl>
        <div className={styles.buttons}>
          {actionsFor(problem).map((action, index) => (
            <Button key={action} appearance={index === 0 ? 'primary' : 'secondary'} onClick={() => void RUN[action]()}>
              {PROBLEM_ACTION_WORDS[action]}
            </Button>
          ))}
        </div>
        {problem.detail !== '' && (
          <details className={styles.more}>
            <summary>For whoever helps you</summary>
            <p>{problem.detail}</p>
          </details>
        )}
      </div>
      <p className={styles.elsewhere}>
        <TextLink onClick={() => void runRecordAction('close')}>Go to the start page</TextLink>
      </p>
    </div>
  );
}
