import { Button, makeStyles } from '@fluentui/react-components';
import { Book20Regular, Document20Regular, FolderOpen20Regular, Note20Regular } from '@fluentui/react-icons';
import { runCommand } from '@renderer/commands/command-handlers';
import { useRead } from '@renderer/query/use-read';
import { mb, media, type } from '@renderer/theme/tokens';
import { Panel } from '@renderer/ui/panel';
import { NewRecordForm } from './new-record-form';
import { RecentList } from './recent-list';
import { openRecent, runRecordAction } from './record-actions';

const useStyles = makeStyles({
  page: { maxWidth: '960px', margin: '0 auto', padding: '56px 24px 32px', display: 'flex', flexDirection: 'column', gap: '24px', [media.medium]: { paddingTop: '36px' }, [media.small]: { padding: '20px 16px' } },
  title: { ...type.pageTitle, fontSize: 'calc(var(--mb-page-title-size) + 4px)', lineHeight: 'calc(var(--mb-page-title-line) + 6px)' },
  lead: { ...type.body, color: mb.text2, marginTop: '4px', maxWidth: '64ch' },
  columns: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: '16px', '> *': { flex: '1 1 340px', minWidth: 0 } },
  stack: { display: 'flex', flexDirection: 'column', gap: '16px' },
  ways: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  note: { ...type.caption, color: mb.text3, marginTop: '10px', maxWidth: '56ch' },
});

/** The first page: make a record, open one, or look at the sample. Nothing else is asked. */
export function WelcomeScreen() {
  const styles = useStyles();
  const recent = useRead('records', 'recent', {}).data?.records ?? [];
  return (
    <div className={styles.page} data-takes-documents="">
      <header>
        <h1 className={styles.title}>Minute Book</h1>
        <p className={styles.lead}>Agendas, live minutes and papers for committees and governing bodies. Everything stays in one file on this computer, and every change is saved at once.</p>
      </header>
      <div className={styles.columns}>
        <Panel title="Start a record" padded>
          <NewRecordForm />
        </Panel>
        <div className={styles.stack}>
          {recent.length > 0 && (
            <Panel title="Recent" count={recent.length}>
              <RecentList records={recent} onOpen={(key) => void openRecent(key)} />
            </Panel>
          )}
          <Panel title="Read or write without a record" padded>
            <div className={styles.ways}>
              <Button icon={<Document20Regular />} onClick={() => void runCommand('paper.open')}>
                Open a paper or pack…
              </Button>
              <Button icon={<Note20Regular />} onClick={() => void runRecordAction('openPersonal')}>
                My papers
              </Button>
            </div>
            <p className={styles.note}>For governors and officers: read a pack, keep private notes, write a paper and send it to the clerk. No record is needed.</p>
          </Panel>
          <Panel title="Open" padded>
            <div className={styles.ways}>
              <Button icon={<FolderOpen20Regular />} onClick={() => void runRecordAction('openFile')}>
                Open record…
              </Button>
              <Button icon={<Book20Regular />} onClick={() => void runRecordAction('openSample')}>
                Open the sample
              </Button>
            </div>
            <p className={styles.note}>The sample is a meeting of an invented education board, in a file of its own. Nothing in it mixes with your records.</p>
          </Panel>
        </div>
      </div>
    </div>
  );
}
