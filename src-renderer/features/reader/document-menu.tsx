import { Button, MenuItem } from '@fluentui/react-components';
import { ArrowLeft20Regular, ArrowRight20Regular, Open20Regular, Save20Regular } from '@fluentui/react-icons';
import { useNavigate } from '@tanstack/react-router';
import type { PackFile, ReadingDocument } from '@shared/reader/model';
import { openElsewhere, saveKeptFile } from './kept-file';
import { MoreMenu } from './more-menu';
import { useTakeOut } from './use-take-out';

/** What can be done with a document that is read besides reading; in a pack also the files before and after it that can be read. */
export function DocumentMenu({ document, files, file }: { readonly document: ReadingDocument; readonly files: readonly PackFile[]; readonly file: number | null }) {
  const navigate = useNavigate();
  const takeOut = useTakeOut(document);
  const at = files.findIndex((one) => one.file === file);
  const before = at < 0 ? undefined : files.slice(0, at).findLast(({ readable }) => readable);
  const after = at < 0 ? undefined : files.slice(at + 1).find(({ readable }) => readable);
  const go = (to: PackFile | undefined): void => {
    if (to !== undefined) void navigate({ to: '/reading/$documentId/$file', params: { documentId: document.id, file: String(to.file) } });
  };
  return (
    <>
      {file !== null && (
        <>
          <Button icon={<ArrowLeft20Regular />} title={before?.title ?? 'This is the first'} disabledFocusable={before === undefined} onClick={() => go(before)}>
            Previous file
          </Button>
          <Button icon={<ArrowRight20Regular />} title={after?.title ?? 'This is the last'} disabledFocusable={after === undefined} onClick={() => go(after)}>
            Next file
          </Button>
        </>
      )}
      <MoreMenu>
        {files[at]?.opens !== false && (
          <MenuItem icon={<Open20Regular />} onClick={() => openElsewhere({ documentId: document.id, file })}>
            Open in another program
          </MenuItem>
        )}
        <MenuItem icon={<Save20Regular />} onClick={() => void saveKeptFile({ documentId: document.id, file })}>
          Save as…
        </MenuItem>
        {file === null && <MenuItem onClick={takeOut}>Take out of My papers</MenuItem>}
      </MoreMenu>
    </>
  );
}
