import { Button, makeStyles, ProgressBar, Textarea } from '@fluentui/react-components';
import { DocumentArrowUp20Regular } from '@fluentui/react-icons';
import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useId, useRef, useState } from 'react';
import { v7 as uuidV7 } from 'uuid';
import { messageOf } from '@shared/kernel/message-of';
import { guessReading } from '@shared/people/import-columns';
import type { Reading } from '@shared/people/import-columns';
import type { Sheet } from '@shared/people/sheet';
import { client, subscribe } from '@renderer/client';
import { undoThis } from '@renderer/commands/undo-redo';
import { useRead } from '@renderer/query/use-read';
import { mb, type } from '@renderer/theme/tokens';
import { announce } from '@renderer/ui/announce';
import { Message } from '@renderer/ui/message';
import { Page } from '@renderer/ui/page';
import { PageHeader } from '@renderer/ui/page-header';
import { Panel } from '@renderer/ui/panel';
import { showToast } from '@renderer/ui/toasts';
import { ImportColumnsPanel } from './import-columns-panel';
import { orderOf } from './import-decisions';
import type { Decisions } from './import-decisions';
import { ImportPreview } from './import-preview';
import { peopleWords, rowsWords } from './number-words';
import { useImportPlan } from './use-import-plan';

const useStyles = makeStyles({
  over: { color: 'inherit' },
  paste: { display: 'flex', flexDirection: 'column', gap: '10px', maxWidth: '900px' },
  lead: { ...type.dense, color: mb.text2 },
  label: { ...type.dense, fontWeight: 600 },
  text: { width: '100%', '& textarea': { minHeight: '180px', maxHeight: '46vh' } },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 12px', ...type.dense, color: mb.text3 },
  notes: { listStyle: 'disc', paddingInlineStart: '18px' },
  bar: { position: 'sticky', bottom: 0, display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 14px', padding: '12px 14px', margin: '0 -14px -8px', backgroundColor: mb.surface, borderTop: `1px solid ${mb.line}`, ...type.dense, color: mb.text2, zIndex: 1 },
  progress: { flex: '1 1 200px', maxWidth: '320px' },
});

type Work = { readonly step: 'resting' } | { readonly step: 'reading' } | { readonly step: 'importing'; readonly jobId: string; readonly fraction: number; readonly sentence: string };

/** Takes a list of people over: paste or open it, say what each column is, see what happens to every row, then all of it in one step. */
export function ImportScreen() {
  const styles = useStyles();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const [sheet, setSheet] = useState<Sheet | null>(null);
  const [fileName, setFileName] = useState('');
  const [reading, setReading] = useState<Reading | null>(null);
  const [decisions, setDecisions] = useState<Decisions>(new Map());
  const [work, setWork] = useState<Work>({ step: 'resting' });
  const [problem, setProblem] = useState<string | null>(null);
  const known = useRead('people', 'list', {}).data?.people;
  const plan = useImportPlan(sheet, reading, known);
  const order = orderOf(plan.rows, decisions);
  const page = useRef<HTMLDivElement>(null);

  useEffect(
    () =>
      subscribe((event) => {
        if (event.event !== 'progress') return;
        setWork((before) => (before.step === 'importing' && before.jobId === event.jobId ? { ...before, fraction: event.fraction, sentence: event.sentence } : before));
      }),
    [],
  );
  useEffect(() => {
    if (sheet !== null) page.current?.querySelector<HTMLElement>('select')?.focus();
  }, [sheet]);

  const read = async (ask: () => Promise<{ readonly sheet: Sheet | null; readonly fileName: string }>): Promise<void> => {
    setWork({ step: 'reading' });
    setProblem(null);
    try {
      const answer = await ask();
      if (answer.sheet !== null) {
        setFileName(answer.fileName);
        setReading(guessReading(answer.sheet));
        setDecisions(new Map());
        setSheet(answer.sheet);
        announce(`${rowsWords(answer.sheet.rows.length)} read`);
      }
    } catch (error) {
      setProblem(messageOf(error));
    } finally {
      setWork({ step: 'resting' });
    }
  };
  const readPaste = (): void => void read(async () => ({ sheet: await client.people.readPasted({ text }), fileName: '' }));
  const openFile = (): void => void read(async () => await client.people.readFile({}));
  const startAgain = (): void => {
    setSheet(null);
    setReading(null);
    setProblem(null);
  };
  const importAll = async (): Promise<void> => {
    const jobId = uuidV7();
    setProblem(null);
    setWork({ step: 'importing', jobId, fraction: 0, sentence: '' });
    try {
      const { added, filled } = await client.people.import({ jobId, add: order.add, fill: order.fill });
      const words = [added > 0 ? `${peopleWords(added)} added` : '', filled > 0 ? `${peopleWords(filled)} filled in` : ''].filter((part) => part !== '').join(', ');
      showToast({ title: words === '' ? 'Nothing was new' : words, actions: [undoThis()] });
      void navigate({ to: '/people' });
    } catch (error) {
      setProblem(messageOf(error));
      setWork({ step: 'resting' });
    }
  };

  return (
    <Page>
      <PageHeader
        over={
          <Link to="/people" className={styles.over}>
            People
          </Link>
        }
        title="Import a list of people"
        facts={sheet !== null && <span>{fileName === '' ? 'Pasted' : fileName}</span>}
        {...(sheet === null ? {} : { actions: <Button onClick={startAgain}>Another list…</Button> })}
      />
      {problem !== null && <Message tone="bad">{problem}</Message>}
      {sheet === null ? (
        <PastePanel text={text} busy={work.step === 'reading'} onType={setText} onRead={readPaste} onOpen={openFile} onStop={() => void client.people.stopReading({})} />
      ) : (
        <div ref={page} style={{ display: 'contents' }}>
          {sheet.notes.length > 0 && (
            <Message tone="attention">
              <ul className={styles.notes}>
                {sheet.notes.map((note) => (
                  <li key={note}>{note}</li>
                ))}
              </ul>
            </Message>
          )}
          {reading !== null && <ImportColumnsPanel sheet={sheet} reading={reading} onChange={(next) => (setReading(next), setDecisions(new Map()))} />}
          {plan.fraction === 1 ? (
            <>
              <ImportPreview key={JSON.stringify(reading)} rows={plan.rows} decisions={decisions} onDecide={setDecisions} />
              <ImportBar order={order} work={work} onImport={() => void importAll()} />
            </>
          ) : (
            plan.fraction > 0 && (
              <div className={styles.row}>
                <ProgressBar className={styles.progress} value={plan.fraction} aria-label="Comparing the rows with the record" />
                Comparing the rows with the record
              </div>
            )
          )}
        </div>
      )}
    </Page>
  );
}

type PastePanelProps = { readonly text: string; readonly busy: boolean; readonly onType: (text: string) => void; readonly onRead: () => void; readonly onOpen: () => void; readonly onStop: () => void };

function PastePanel({ text, busy, onType, onRead, onOpen, onStop }: PastePanelProps) {
  const styles = useStyles();
  const textId = useId();
  return (
    <Panel title="The list" padded>
      <div className={styles.paste}>
        <p className={styles.lead}>Copy the rows in Excel and paste them here, with their headings if they have any. You see what happens to every row before anything is taken over.</p>
        <label htmlFor={textId} className={styles.label}>
          Rows of the list
        </label>
        <Textarea id={textId} className={styles.text} resize="vertical" value={text} placeholder="Paste here (Ctrl+V)" onChange={(_event, data) => onType(data.value)} />
        <div className={styles.row}>
          <Button appearance="primary" disabledFocusable={busy || text.trim() === ''} onClick={onRead}>
            Read the list
          </Button>
          or
          <Button icon={<DocumentArrowUp20Regular />} disabledFocusable={busy} onClick={onOpen}>
            Open a file…
          </Button>
          CSV or Excel
          {busy && (
            <>
              <output>Reading</output>
              <Button size="small" onClick={onStop}>
                Stop
              </Button>
            </>
          )}
        </div>
      </div>
    </Panel>
  );
}

function ImportBar({ order, work, onImport }: { readonly order: ReturnType<typeof orderOf>; readonly work: Work; readonly onImport: () => void }) {
  const styles = useStyles();
  const taken = order.add.length + order.fill.length;
  if (work.step === 'importing') {
    return (
      <div className={styles.bar}>
        <ProgressBar className={styles.progress} value={work.fraction} aria-label="Taking the rows over" />
        <output>{work.sentence}</output>
        <Button onClick={() => void client.people.stopImport({ jobId: work.jobId })}>Stop</Button>
      </div>
    );
  }
  const words = order.undecided > 0 ? `${order.undecided === 1 ? '1 row waits' : `${rowsWords(order.undecided)} wait`} for a decision.` : taken === 0 ? 'There is nothing to take over: every row is left out.' : order.leftOut > 0 ? `${order.leftOut === 1 ? '1 row is' : `${rowsWords(order.leftOut)} are`} left out.` : '';
  return (
    <div className={styles.bar}>
      <Button appearance="primary" disabledFocusable={order.undecided > 0 || taken === 0} onClick={onImport}>
        {taken === 0 ? 'Import' : `Import ${peopleWords(taken)}`}
      </Button>
      <span>{words}</span>
    </div>
  );
}
