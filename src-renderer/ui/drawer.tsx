import { Button, DrawerBody, DrawerHeader, DrawerHeaderTitle, makeStyles, OverlayDrawer } from '@fluentui/react-components';
import { Dismiss20Regular } from '@fluentui/react-icons';
import { useRef } from 'react';
import type { ReactNode } from 'react';
import { Message } from './message';
import { TYPED_IS_LOST, useTypedGuard } from './typed-guard';
import { useFocusReturn } from './use-focus-return';

const useStyles = makeStyles({ content: { display: 'contents' } });

/**
 * A pane that comes in from the right over the screen. Esc and the close button close it, and a click beside it where nothing is filled in: it is too
 * easily made to end what was typed, and so Esc asks first where a sentence, or several words of a text, stand in a form. The focus goes back.
 */
export function Drawer({ title, open, onClose, size = 'small', children }: { readonly title: string; readonly open: boolean; readonly onClose: () => void; readonly size?: 'small' | 'medium'; readonly children: ReactNode }) {
  const styles = useStyles();
  useFocusReturn(open);
  const body = useRef<HTMLDivElement>(null);
  const { onInput, escape, asked } = useTypedGuard(open, onClose);
  return (
    <OverlayDrawer
      position="end"
      size={size}
      open={open}
      onOpenChange={(_event, data) => {
        if (data.open || (data.type === 'backdropClick' && body.current?.querySelector('form'))) return;
        if (data.type === 'escapeKeyDown') escape();
        else onClose();
      }}
    >
      <DrawerHeader>
        <DrawerHeaderTitle heading={{ as: 'h2' }} action={<Button appearance="subtle" icon={<Dismiss20Regular />} aria-label="Close" onClick={onClose} />}>
          {title}
        </DrawerHeaderTitle>
      </DrawerHeader>
      <DrawerBody>
        <div ref={body} className={styles.content} onInput={(event) => event.target instanceof Element && event.target.closest('form') && onInput(event)}>
          {children}
        </div>
        {asked && <Message tone="attention">{TYPED_IS_LOST}</Message>}
      </DrawerBody>
    </OverlayDrawer>
  );
}
