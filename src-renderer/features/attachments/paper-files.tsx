import { useRead } from '@renderer/query/use-read';
import { Panel } from '@renderer/ui/panel';
import { AttachedFiles } from './attached-files';

/** The files attached to a paper, on the paper's own screen. */
export function PaperFiles({ paperId }: { readonly paperId: string }) {
  const files = useRead('attachments', 'list', { paperId });
  if (!files.data) return null;
  return (
    <Panel title="Attached files" count={files.data.attachments.length} padded>
      <AttachedFiles target={{ kind: 'paper', id: paperId }} name="this paper" attachments={files.data.attachments} />
    </Panel>
  );
}
