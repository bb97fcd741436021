import { Button, makeStyles, Menu, MenuDivider, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { BracesRegular, DocumentPdfRegular, DocumentSearchRegular, DocumentTableRegular, FolderOpenRegular, MoreHorizontalRegular, PrintRegular, TableRegular, TaskListLtrRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useCommand } from '@renderer/commands/command-handlers';
import { AudienceDialog } from '@renderer/features/documents/audience-dialog';
import { PreviewDialog } from '@renderer/features/documents/preview-dialog';
import { useDocumentExport } from '@renderer/features/documents/use-document-export';
import type { DocumentTask } from '@renderer/features/documents/use-document-export';
import { WordButton } from '@renderer/features/documents/word-button';
import { useRead } from '@renderer/query/use-read';
import { ExportDialog } from './export-dialog';
import { MonitoringDialog } from './monitoring-dialog';
import { OpenLedgerDialog } from './open-ledger-dialog';
import { openLedgerFile, saveLedgerFile } from './ledger-file-deeds';
import type { OpenedLedger } from './ledger-file-deeds';

const useStyles = makeStyles({
  actions: { display: 'inline-flex', flexWrap: 'wrap', gap: '8px', alignItems: 'center' },
});

/** Which dialog is open: the columns of an export, the pages, a monitoring report, a ledger that was read. */
type Asking = { readonly what: 'columns'; readonly task: DocumentTask } | { readonly what: 'preview' } | { readonly what: 'monitoring' } | { readonly what: 'ledger'; readonly opened: OpenedLedger } | null;

/** Every way out for the recommendations of a review: its action plan as Word (F12), for Excel, as CSV or on paper, all of it as JSON, and a monitoring report. */
export function LedgerExports({ reviewId }: { readonly reviewId: string }) {
  const styles = useStyles();
  const reviews = useRead('ledger', 'reviews', {}).data?.reviews;
  const review = reviews?.find(({ id }) => id === reviewId);
  const { state, start, choose, leave, cancel } = useDocumentExport('actionPlan', reviewId);
  const [asking, setAsking] = useState<Asking>(null);
  const busy = state.step === 'asking' || state.step === 'writing';
  const ask = (task: DocumentTask): void => {
    if (!busy) setAsking({ what: 'columns', task });
  };
  const resting = { enabled: state.step === 'resting' && asking === null };
  useCommand('document.word', () => ask('docx'), resting);
  useCommand('document.pdf', () => ask('pdf'), resting);
  useCommand('document.print', () => ask('print'), resting);
  const readLedger = async (): Promise<void> => {
    const opened = await openLedgerFile();
    if (opened !== null) setAsking({ what: 'ledger', opened });
  };
  const close = (): void => setAsking(null);
  return (
    <span className={styles.actions}>
      <WordButton progress={state.step === 'writing' ? state.sentence : null} busy={busy} onWord={() => ask('docx')} onCancel={cancel} />
      <Menu positioning="below-end">
        <MenuTrigger disableButtonEnhancement>
          <Button icon={<MoreHorizontalRegular />} aria-label="More for this plan" disabledFocusable={busy}>
            Export
          </Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem icon={<DocumentSearchRegular />} onClick={() => setAsking({ what: 'preview' })}>
              Preview
            </MenuItem>
            <MenuItem icon={<TableRegular />} onClick={() => ask('xlsx')}>
              Excel…
            </MenuItem>
            <MenuItem icon={<DocumentTableRegular />} onClick={() => ask('csv')}>
              CSV…
            </MenuItem>
            <MenuItem icon={<DocumentPdfRegular />} onClick={() => ask('pdf')}>
              PDF…
            </MenuItem>
            <MenuItem icon={<PrintRegular />} secondaryContent="Ctrl+P" aria-keyshortcuts="Control+P" onClick={() => ask('print')}>
              Print…
            </MenuItem>
            <MenuDivider />
            <MenuItem icon={<TaskListLtrRegular />} onClick={() => setAsking({ what: 'monitoring' })}>
              Monitoring report…
            </MenuItem>
            <MenuDivider />
            <MenuItem icon={<BracesRegular />} onClick={() => void saveLedgerFile(reviewId)}>
              JSON…
            </MenuItem>
            <MenuItem icon={<FolderOpenRegular />} onClick={() => void readLedger()}>
              Open from JSON…
            </MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      {asking?.what === 'columns' && (
        <ExportDialog
          task={asking.task}
          rounds={review?.rounds ?? []}
          onChoose={(plan) => {
            close();
            start(asking.task, plan);
          }}
          onClose={close}
        />
      )}
      {asking?.what === 'preview' && <PreviewDialog kind="actionPlan" id={reviewId} period={null} onClose={close} />}
      {asking?.what === 'monitoring' && <MonitoringDialog reviewId={reviewId} title={review?.title ?? ''} onClose={close} />}
      {asking?.what === 'ledger' && <OpenLedgerDialog opened={asking.opened} bodyId={review?.bodyId ?? ''} onClose={close} />}
      {state.step === 'choosing' && <AudienceDialog task={state.task} onChoose={choose} onClose={leave} />}
    </span>
  );
}
