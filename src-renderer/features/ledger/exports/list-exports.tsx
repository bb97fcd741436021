import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { DocumentTextRegular, PrintRegular, TableRegular } from '@fluentui/react-icons';
import { AudienceDialog } from '@renderer/features/documents/audience-dialog';
import { useDocumentExport } from '@renderer/features/documents/use-document-export';
import type { DocumentTask } from '@renderer/features/documents/use-document-export';
import { useRead } from '@renderer/query/use-read';

/** The list as it is filtered, grouped and sorted, on paper, as Word or for Excel. `reviewId` is that of its first row. */
export function ListExports({ ids, reviewId }: { readonly ids: readonly string[]; readonly reviewId: string }) {
  const reviews = useRead('ledger', 'reviews', {}).data?.reviews ?? [];
  const { state, start, choose, leave } = useDocumentExport('actionPlan', reviewId);
  const rounds = reviews.find(({ id }) => id === reviewId)?.rounds ?? [];
  const go = (task: DocumentTask): void => start(task, { rounds: rounds.slice(-1).map(({ id }) => id), otherUpdates: false, status: true, only: [...ids] });
  return (
    <>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button icon={<PrintRegular />} disabledFocusable={state.step === 'asking' || state.step === 'writing'}>
            This list
          </Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem icon={<PrintRegular />} onClick={() => go('print')}>
              Print these {ids.length}…
            </MenuItem>
            <MenuItem icon={<DocumentTextRegular />} onClick={() => go('docx')}>
              Word…
            </MenuItem>
            <MenuItem icon={<TableRegular />} onClick={() => go('xlsx')}>
              Excel…
            </MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      {state.step === 'choosing' && <AudienceDialog task={state.task} onChoose={choose} onClose={leave} />}
    </>
  );
}
