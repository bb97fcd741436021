import { Button, Menu, MenuDivider, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { ClipboardPaste20Regular, Copy20Regular, DocumentCopy20Regular, Save20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useRead } from '@renderer/query/use-read';
import { AddFromDialog, PasteListDialog } from './add-from-dialog';
import { SaveTemplateDialog } from './save-template-dialog';

/** Where items can be copied from, and the agenda kept as a template. */
export function AgendaSourcesMenu({ meetingId }: { readonly meetingId: string }) {
  const meeting = useRead('meetings', 'get', { id: meetingId }).data;
  const body = useRead('bodies', 'get', { id: meeting?.bodyId ?? '' }, { enabled: meeting !== undefined }).data;
  const [open, setOpen] = useState<'add' | 'paste' | 'save' | null>(null);
  if (!meeting || !body) return null;
  const close = (): void => setOpen(null);
  return (
    <>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button icon={<Copy20Regular />}>Copy from…</Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem icon={<DocumentCopy20Regular />} onClick={() => setOpen('add')}>
              A template or an earlier agenda…
            </MenuItem>
            <MenuItem icon={<ClipboardPaste20Regular />} onClick={() => setOpen('paste')}>
              A pasted list…
            </MenuItem>
            <MenuDivider />
            <MenuItem icon={<Save20Regular />} disabled={meeting.itemCount === 0} onClick={() => setOpen('save')}>
              Save this agenda as a template…
            </MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      {open === 'add' && <AddFromDialog meeting={meeting} bodyKind={body.kind} onClose={close} />}
      {open === 'paste' && <PasteListDialog meeting={meeting} onClose={close} />}
      {open === 'save' && <SaveTemplateDialog meeting={meeting} onClose={close} />}
    </>
  );
}
