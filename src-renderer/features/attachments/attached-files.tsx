import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, makeStyles, Menu, MenuDivider, MenuItem, MenuList, MenuPopover, MenuTrigger, mergeClasses } from '@fluentui/react-components';
import { ArrowDown16Regular, ArrowUp16Regular, Attach16Regular, Delete16Regular, Document16Regular, Edit16Regular, MoreHorizontal16Regular, Save16Regular } from '@fluentui/react-icons';
import { useRef, useState, type DragEvent } from 'react';
import { sizeInWords } from '@shared/attachments/model';
import type { Attachment, AttachmentTarget } from '@shared/attachments/model';
import { PUBLICITY_WORDS } from '@shared/kernel/publicity';
import { client } from '@renderer/client';
import { toastRemoved } from '@renderer/commands/undo-redo';
import { toastSaved } from '@renderer/features/documents/toast-saved';
import { showFailure } from '@renderer/query/notices';
import { useWrite } from '@renderer/query/use-write';
import { mb, type } from '@renderer/theme/tokens';
import { announce } from '@renderer/ui/announce';
import { StatusChip } from '@renderer/ui/status-chip';
import { AttachmentDialog } from './attachment-dialog';
import { useAttach } from './use-attach';

const useStyles = makeStyles({
  place: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 8px', minWidth: 0, borderRadius: '4px', outline: '2px dashed transparent', outlineOffset: '2px' },
  over: { outlineColor: mb.accent, backgroundColor: mb.accentTint },
  list: { display: 'contents' },
  file: { display: 'inline-flex', flexWrap: 'wrap', alignItems: 'center', gap: '2px', minWidth: 0, maxWidth: '100%' },
  open: { height: 'auto', minHeight: '28px', minWidth: 0, paddingInline: '6px', ...type.dense, fontWeight: 500, color: mb.accent, textAlign: 'start', overflowWrap: 'anywhere' },
  size: { ...type.caption, color: mb.text3 },
  more: { minWidth: '28px', maxWidth: '28px', height: '28px', padding: 0 },
  attach: { height: '28px', ...type.dense, fontWeight: 400 },
  progress: { display: 'inline-flex', alignItems: 'center', gap: '8px', ...type.dense, color: mb.text2 },
  words: { ...type.body, color: mb.text2 },
  names: { ...type.body, color: mb.text1, paddingInlineStart: '20px', overflowWrap: 'anywhere' },
});

/** `name` says what the files hang on, as "item 3": for the buttons' names and the toast. `attachments` are those of the target alone. */
type AttachedFilesProps = { readonly target: AttachmentTarget; readonly name: string; readonly attachments: readonly Attachment[] };

/** The files of an item, a paper or a meeting: open, save, rename, order, remove; attach by the button or by dropping files here. */
export function AttachedFiles({ target, name, attachments }: AttachedFilesProps) {
  const styles = useStyles();
  const { state, pick, drop, cancel, decide } = useAttach(target, name);
  const [over, setOver] = useState(false);
  const [editing, setEditing] = useState<Attachment | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const carriesFiles = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files');
  return (
    <div
      className={mergeClasses(styles.place, over && styles.over)}
      data-drop-files=""
      onDragOver={(event) => {
        if (!carriesFiles(event)) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'copy';
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        if (!carriesFiles(event)) return;
        event.preventDefault();
        setOver(false);
        drop(event.dataTransfer);
      }}
    >
      {attachments.length > 0 && (
        <ul className={styles.list} aria-label={`Files attached to ${name}`}>
          {attachments.map((attachment, index) => (
            <AttachedFile key={attachment.id} attachment={attachment} before={attachments[index - 1]} after={attachments[index + 1]} afterNext={attachments[index + 2]} onEdit={() => setEditing(attachment)} />
          ))}
        </ul>
      )}
      {state.step === 'reading' && (
        <span className={styles.progress}>
          <output>{state.sentence}</output>
          <Button
            size="small"
            onClick={() => {
              button.current?.focus();
              cancel();
            }}
          >
            Cancel
          </Button>
        </span>
      )}
      <Button ref={(element: HTMLButtonElement | null) => {
          button.current = element;
        }} className={styles.attach} size="small" appearance="subtle" icon={<Attach16Regular />} aria-label={`Attach files to ${name}`} title="Attach files, or drag them here" disabledFocusable={state.step !== 'resting'} onClick={pick}>
        Attach files
      </Button>
      {editing && <AttachmentDialog attachment={editing} onClose={() => setEditing(null)} />}
      {state.step === 'asking' && (
        <Dialog open onOpenChange={(_event, data) => !data.open && decide(false)}>
          <DialogSurface>
            <DialogBody>
              <DialogTitle>Attach these too?</DialogTitle>
              <DialogContent>
                <p className={styles.words}>Papers are seldom of this kind. Members may not be able to open them.</p>
                <ul className={styles.names}>
                  {state.unusual.map((fileName) => (
                    <li key={fileName}>{fileName}</li>
                  ))}
                </ul>
              </DialogContent>
              <DialogActions>
                <Button appearance="primary" onClick={() => decide(true)}>
                  Attach
                </Button>
                <Button onClick={() => decide(false)}>Leave out</Button>
              </DialogActions>
            </DialogBody>
          </DialogSurface>
        </Dialog>
      )}
    </div>
  );
}

type AttachedFileProps = { readonly attachment: Attachment; readonly before: Attachment | undefined; readonly after: Attachment | undefined; readonly afterNext: Attachment | undefined; readonly onEdit: () => void };

function AttachedFile({ attachment, before, after, afterNext, onEdit }: AttachedFileProps) {
  const styles = useStyles();
  const move = useWrite('attachments', 'move');
  const remove = useWrite('attachments', 'remove');
  const { id, title, fileName, byteLength, effective } = attachment;
  const go = (beforeId: string | null, words: string): void => move.mutate({ id, beforeId }, { onSuccess: () => announce(`${title} moved ${words}.`) });
  return (
    <li className={styles.file}>
      <Button className={styles.open} size="small" appearance="transparent" icon={<Document16Regular />} aria-label={`Open ${title}`} title={fileName} onClick={() => void client.attachments.open({ id }).catch(showFailure)}>
        {title}
      </Button>
      <span className={styles.size}>{sizeInWords(byteLength)}</span>
      {effective !== 'open' && (
        <StatusChip small tone="part2" shape="padlock">
          {PUBLICITY_WORDS[effective]}
        </StatusChip>
      )}
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button className={styles.more} size="small" appearance="subtle" icon={<MoreHorizontal16Regular />} aria-label={`More for ${title}`} />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem icon={<Save16Regular />} onClick={() => void saveAs(id)}>
              Save as…
            </MenuItem>
            <MenuItem icon={<Edit16Regular />} onClick={onEdit}>
              Title and publicity…
            </MenuItem>
            <MenuItem icon={<ArrowUp16Regular />} disabled={!before} onClick={() => before && go(before.id, 'up')}>
              Move up
            </MenuItem>
            <MenuItem icon={<ArrowDown16Regular />} disabled={!after} onClick={() => go(afterNext?.id ?? null, 'down')}>
              Move down
            </MenuItem>
            <MenuDivider />
            <MenuItem icon={<Delete16Regular />} onClick={() => remove.mutate({ id }, { onSuccess: () => toastRemoved(`“${title}” removed`) })}>
              Remove
            </MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
    </li>
  );
}

async function saveAs(id: string): Promise<void> {
  try {
    const answer = await client.attachments.saveAs({ id });
    if (answer.state === 'written') toastSaved('File saved', answer);
  } catch (error) {
    showFailure(error);
  }
}
