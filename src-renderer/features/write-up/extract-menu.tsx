import { Button, makeStyles, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { DocumentArrowRight16Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { AudienceDialog } from '@renderer/features/documents/audience-dialog';
import { PreviewDialog } from '@renderer/features/documents/preview-dialog';
import { useDocumentExport } from '@renderer/features/documents/use-document-export';
import { type } from '@renderer/theme/tokens';

const useStyles = makeStyles({ button: { minWidth: 0, minHeight: '24px', paddingBlock: 0, ...type.caption } });

/** On the head of an item: its minute as a document of its own, for somebody who is to have this and no more. */
export function ExtractMenu({ itemId, number }: { readonly itemId: string; readonly number: string }) {
  const styles = useStyles();
  const { state, start, choose, leave } = useDocumentExport('minuteExcerpt', itemId);
  const [previewing, setPreviewing] = useState(false);
  return (
    <>
      <Menu positioning="below-end">
        <MenuTrigger disableButtonEnhancement>
          <Button className={styles.button} size="small" appearance="subtle" icon={<DocumentArrowRight16Regular />} aria-label={`Extract of minute ${number}`} disabledFocusable={state.step === 'asking' || state.step === 'writing'}>
            Extract
          </Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem onClick={() => setPreviewing(true)}>Preview</MenuItem>
            <MenuItem onClick={() => start('docx')}>Word…</MenuItem>
            <MenuItem onClick={() => start('pdf')}>PDF…</MenuItem>
            <MenuItem onClick={() => start('copy')}>Copy as text for e-mail</MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      {state.step === 'choosing' && <AudienceDialog task={state.task} onChoose={choose} onClose={leave} />}
      {previewing && <PreviewDialog kind="minuteExcerpt" id={itemId} period={null} onClose={() => setPreviewing(false)} />}
    </>
  );
}
