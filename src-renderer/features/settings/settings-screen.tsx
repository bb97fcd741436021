import { Button, makeStyles, Radio, RadioGroup, Switch } from '@fluentui/react-components';
import { Copy20Regular, FolderOpen20Regular } from '@fluentui/react-icons';
import { DEFAULT_SETTINGS, type Settings } from '@shared/settings/contract';
import { runCommand } from '@renderer/commands/command-handlers';
import { HouseTemplatePanel } from '@renderer/features/house-template/house-template-panel';
import { OneOffDaysPanel } from '@renderer/features/rules/one-off-days-panel';
import { SnippetsPanel } from '@renderer/features/snippets/snippets-panel';
import { SpellingPanel } from '@renderer/features/spelling/spelling-panel';
import { useRead } from '@renderer/query/use-read';
import { useWrite } from '@renderer/query/use-write';
import { mb, type } from '@renderer/theme/tokens';
import { Page, PageColumns } from '@renderer/ui/page';
import { PageHeader } from '@renderer/ui/page-header';
import { Panel } from '@renderer/ui/panel';
import { instantWords } from '@renderer/ui/instant-words';
import { useToday } from '@renderer/ui/today';
import { AboutPanel } from './about-panel';
import { CapturePanel } from './capture-panel';
import { zoomStep, zoomWords } from './zoom-steps';

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', gap: '20px' },
  label: { ...type.body, fontWeight: 500, padding: 0, marginBottom: '4px' },
  zoom: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px', border: 'none', margin: 0, padding: 0, minWidth: 0 },
  zoomNow: { minWidth: '56px', textAlign: 'center', fontVariantNumeric: 'tabular-nums' },
  hint: { ...type.caption, color: mb.text3, marginTop: '6px' },
  facts: { ...type.dense, display: 'grid', gridTemplateColumns: 'max-content 1fr', columnGap: '16px', rowGap: '6px', marginBottom: '14px' },
  term: { color: mb.text3 },
  fact: { overflowWrap: 'anywhere', minWidth: 0 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

const THEMES: readonly { readonly value: Settings['theme']; readonly words: string }[] = [
  { value: 'system', words: 'As the system is set' },
  { value: 'light', words: 'Light' },
  { value: 'dark', words: 'Dark' },
];

/** How the application looks on this machine, where the data is, and what this application is made of. */
export function SettingsScreen() {
  const styles = useStyles();
  const today = useToday();
  const settings = useRead('settings', 'get', {}).data ?? DEFAULT_SETTINGS;
  const status = useRead('records', 'status', {}).data;
  const update = useWrite('settings', 'update');
  const record = status?.state === 'open' ? status : null;

  const appearance = (
    <Panel title="Appearance" padded>
      <div className={styles.stack}>
        <div>
          <div className={styles.label} id="settings-theme">
            Colours
          </div>
          <RadioGroup
            aria-labelledby="settings-theme"
            value={settings.theme}
            onChange={(_event, data) => {
              const chosen = THEMES.find((theme) => theme.value === data.value);
              if (chosen) update.mutate({ theme: chosen.value });
            }}
          >
            {THEMES.map((theme) => (
              <Radio key={theme.value} value={theme.value} label={theme.words} />
            ))}
          </RadioGroup>
          <p className={styles.hint}>The contrast colours of the system are used whenever they are on.</p>
        </div>
        <div>
          <fieldset className={styles.zoom}>
            <legend className={styles.label}>Size of everything</legend>
            <Button disabledFocusable={settings.zoom <= 0.8} onClick={() => update.mutate({ zoom: zoomStep(settings.zoom, -1) })}>
              Smaller
            </Button>
            <span className={styles.zoomNow} aria-live="polite">
              {zoomWords(settings.zoom)}
            </span>
            <Button disabledFocusable={settings.zoom >= 2} onClick={() => update.mutate({ zoom: zoomStep(settings.zoom, 1) })}>
              Larger
            </Button>
            <Button appearance="subtle" disabledFocusable={settings.zoom === 1} onClick={() => update.mutate({ zoom: 1 })}>
              Actual size
            </Button>
          </fieldset>
          <p className={styles.hint}>From 80 % to 200 %. Also with Ctrl and +, Ctrl and −, Ctrl and 0.</p>
        </div>
        <div>
          <Switch label="Larger text" checked={settings.largerText} onChange={(_event, data) => update.mutate({ largerText: data.checked })} />
          <p className={styles.hint}>Raises text and rows and leaves the rest as it is.</p>
        </div>
      </div>
    </Panel>
  );

  const data = record && (
    <Panel title="Where is my data?" padded>
      <dl className={styles.facts}>
        <dt className={styles.term}>Record</dt>
        <dd className={styles.fact}>{record.name}</dd>
        <dt className={styles.term}>File</dt>
        <dd className={styles.fact}>{record.fileName}</dd>
        <dt className={styles.term}>Folder</dt>
        <dd className={styles.fact}>{record.folder}</dd>
        <dt className={styles.term}>Last saved</dt>
        <dd className={styles.fact}>{record.lastSavedAt === null ? 'nothing has been written in it yet' : instantWords(record.lastSavedAt, today)}</dd>
        <dt className={styles.term}>Checked copy</dt>
        <dd className={styles.fact}>{record.lastBackupAt === null ? 'none yet; one is made while you work and when the record is closed' : instantWords(record.lastBackupAt, today)}</dd>
      </dl>
      <div className={styles.buttons}>
        <Button icon={<FolderOpen20Regular />} onClick={() => runCommand('record.showInFolder')}>
          Show in folder
        </Button>
        <Button icon={<Copy20Regular />} onClick={() => runCommand('record.saveCopy')}>
          Save a copy…
        </Button>
      </div>
      <p className={styles.hint}>Everything is in this one file. Nothing is sent anywhere: Minute Book uses no network at all.</p>
    </Panel>
  );

  return (
    <Page>
      <PageHeader title="Settings" />
      <PageColumns
        main={
          <>
            {appearance}
            <SpellingPanel on={settings.spelling} recordOpen={record !== null} onChange={(spelling) => update.mutate({ spelling })} />
            <CapturePanel capture={settings.capture} onChange={(capture) => update.mutate({ capture })} />
            {record && <SnippetsPanel />}
            <HouseTemplatePanel />
            {record && <OneOffDaysPanel />}
            {data}
          </>
        }
        side={<AboutPanel />}
      />
    </Page>
  );
}
