import { Button, DrawerBody, DrawerHeader, DrawerHeaderTitle, OverlayDrawer } from '@fluentui/react-components';
import { Dismiss20Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useFocusReturn } from './use-focus-return';

/** A pane that comes in from the right over the screen. Esc, the close button and a click beside it close it; the focus goes back. */
export function Drawer({ title, open, onClose, size = 'small', children }: { readonly title: string; readonly open: boolean; readonly onClose: () => void; readonly size?: 'small' | 'medium'; readonly children: ReactNode }) {
  useFocusReturn(open);
  return (
    <OverlayDrawer position="end" size={size} open={open} onOpenChange={(_event, data) => !data.open && onClose()}>
      <DrawerHeader>
        <DrawerHeaderTitle heading={{ as: 'h2' }} action={<Button appearance="subtle" icon={<Dismiss20Regular />} aria-label="Close" onClick={onClose} />}>
          {title}
        </DrawerHeaderTitle>
      </DrawerHeader>
      <DrawerBody>{children}</DrawerBody>
    </OverlayDrawer>
  );
}
