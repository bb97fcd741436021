import { Button, makeStyles } from '@fluentui/react-components';
import { client } from '@renderer/client';
import { showFailure } from '@renderer/query/notices';
import { mb, type } from '@renderer/theme/tokens';
import { Message } from '@renderer/ui/message';
import { Panel } from '@renderer/ui/panel';
import { TextLink } from '@renderer/ui/text-link';
import type { FilesState } from './use-issue-files';

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', gap: '10px' },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '12px', paddingBlock: '4px' },
  name: { flex: '1 1 240px', overflowWrap: 'anywhere', ...type.body, color: mb.text1 },
  what: { ...type.caption, color: mb.text3, display: 'block' },
  progress: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '12px', ...type.body, color: mb.text1 },
});

/** The files while they are made, and afterwards which there are, which failed and why. */
export function FilesPanel({ state, onStop }: { readonly state: FilesState; readonly onStop: () => void }) {
  const styles = useStyles();
  if (state.step === 'resting' || state.step === 'asking') return null;
  if (state.step === 'making') {
    return (
      <Panel title="Making the files" padded>
        <div className={styles.progress}>
          <output>{state.sentence}</output>
          <Button onClick={onStop}>Stop</Button>
        </div>
      </Panel>
    );
  }
  const { files, failed, stopped, copied } = state.answer;
  const attempt = (deed: Promise<unknown>): void => void deed.catch(showFailure);
  return (
    <Panel title="Files" count={files.length === 1 ? '1 file written' : `${String(files.length)} files written`} padded>
      <div className={styles.stack} role="status">
        {stopped && <Message tone="attention">It was stopped. The record is as it should be; the files that are missing can be made again.</Message>}
        {failed.length > 0 && (
          <Message tone="bad">
            {failed.map(({ what, sentence }) => (
              <p key={what}>
                {what}: {sentence}
              </p>
            ))}
            <p>The record is as it should be. Make the files again when this is mended.</p>
          </Message>
        )}
        {copied && <Message tone="good">The e-mail to members is on the clipboard. Paste it into a new message and attach the files.</Message>}
        <ul className={styles.list} aria-label="Files that were written">
          {files.map(({ what, fileName, fileKey, note }) => (
            <li key={fileKey} className={styles.row}>
              <span className={styles.name}>
                {fileName}
                <span className={styles.what}>{note === '' ? what : note}</span>
              </span>
              <TextLink label={`Open ${fileName}`} onClick={() => attempt(client.issue.openFile({ fileKey }))}>
                Open
              </TextLink>
              <TextLink label={`Show ${fileName} in folder`} onClick={() => attempt(client.issue.showFile({ fileKey }))}>
                Show in folder
              </TextLink>
            </li>
          ))}
        </ul>
      </div>
    </Panel>
  );
}
