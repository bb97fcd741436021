import { Button, makeStyles, Menu, MenuDivider, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { ClipboardTextLtrRegular, DocumentArrowRightRegular, DocumentPdfRegular, DocumentSearchRegular, DocumentTextRegular, GlobeRegular, MoreHorizontalRegular, PrintRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { DocumentKind } from '@shared/documents/contract';
import type { Period } from '@shared/reporting/model';
import { useCommand } from '@renderer/commands/command-handlers';
import { AudienceDialog } from './audience-dialog';
import { PreviewDialog } from './preview-dialog';
import { useDocumentExport } from './use-document-export';
import { WordButton } from './word-button';

const useStyles = makeStyles({
  actions: { display: 'inline-flex', flexWrap: 'wrap', gap: '8px', alignItems: 'center' },
});

type DocumentActionsProps = {
  readonly kind: DocumentKind;
  /** The id that the kind of document asks for: see src-shared/documents/contract.ts. */
  readonly id: string;
  /** Whether a "Preview" button is shown; a screen that has the preview beside it leaves it out. */
  readonly preview?: boolean;
  /** Whether F12 and Ctrl+P mean this document; on a screen with two documents, only the first. */
  readonly keys?: boolean;
  /** For documents over days: which ones. */
  readonly period?: Period;
  /** What the menu offers besides, such as a part of the document by itself. */
  readonly also?: readonly { readonly words: string; readonly run: () => void }[];
  /** What else can be done with the thing that the document is of, as items of the same menu. */
  readonly children?: ReactNode;
};

/**
 * What can be done with one document: Preview, Word (F12), and under More PDF, web page, text for an e-mail and print (Ctrl+P).
 * Where to save, progress with Cancel, and a toast with Open and Show in folder.
 */
export function DocumentActions({ kind, id, preview = true, keys = true, period, also = [], children }: DocumentActionsProps) {
  const styles = useStyles();
  const { state, start, choose, leave, cancel } = useDocumentExport(kind, id, period);
  const [previewing, setPreviewing] = useState(false);
  const busy = state.step === 'asking' || state.step === 'writing';
  const resting = { enabled: keys && state.step === 'resting' };
  useCommand('document.word', () => start('docx'), resting);
  useCommand('document.pdf', () => start('pdf'), resting);
  useCommand('document.print', () => start('print'), resting);
  return (
    <span className={styles.actions}>
      {preview && (
        <Button icon={<DocumentSearchRegular />} onClick={() => setPreviewing(true)}>
          Preview
        </Button>
      )}
      <WordButton progress={state.step === 'writing' ? state.sentence : null} busy={busy} keys={keys} onWord={() => start('docx')} onCancel={cancel} />
      <Menu positioning="below-end">
        <MenuTrigger disableButtonEnhancement>
          <Button icon={<MoreHorizontalRegular />} aria-label="More for this document" disabledFocusable={busy}>
            More
          </Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem icon={<DocumentPdfRegular />} onClick={() => start('pdf')}>
              Save as PDF…
            </MenuItem>
            <MenuItem icon={<GlobeRegular />} onClick={() => start('html')}>
              Save as web page…
            </MenuItem>
            <MenuItem icon={<DocumentTextRegular />} onClick={() => start('txt')}>
              Save as plain text…
            </MenuItem>
            <MenuItem icon={<ClipboardTextLtrRegular />} onClick={() => start('copy')}>
              Copy as text for e-mail
            </MenuItem>
            {also.map(({ words, run }) => (
              <MenuItem key={words} icon={<DocumentArrowRightRegular />} onClick={run}>
                {words}
              </MenuItem>
            ))}
            <MenuDivider />
            <MenuItem icon={<PrintRegular />} {...(keys ? { secondaryContent: 'Ctrl+P', 'aria-keyshortcuts': 'Control+P' } : {})} onClick={() => start('print')}>
              Print…
            </MenuItem>
            {children !== undefined && <MenuDivider />}
            {children}
          </MenuList>
        </MenuPopover>
      </Menu>
      {state.step === 'choosing' && <AudienceDialog task={state.task} onChoose={choose} onClose={leave} />}
      {previewing && <PreviewDialog kind={kind} id={id} period={period ?? null} onClose={() => setPreviewing(false)} />}
    </span>
  );
}
