import { AttachedFiles } from '@renderer/features/attachments/attached-files';
import { useRead } from '@renderer/query/use-read';
import { DrawerSection } from './drawer-section';

/** The files that show that a recommendation was done. */
export function Evidence({ id, reference }: { readonly id: string; readonly reference: string }) {
  const attachments = useRead('attachments', 'list', { recommendationId: id }).data?.attachments ?? [];
  return (
    <DrawerSection title="Evidence">
      <AttachedFiles target={{ kind: 'recommendation', id }} name={reference} attachments={attachments} />
    </DrawerSection>
  );
}
