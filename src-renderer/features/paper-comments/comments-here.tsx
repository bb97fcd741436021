import { Button } from '@fluentui/react-components';
import { Comment16Regular } from '@fluentui/react-icons';
import { useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import type { PaperStore } from '@renderer/features/papers/paper-store';
import { selectedBlocks } from '@renderer/features/text/block-commands';
import { commentsWords } from '@renderer/features/text/comment-marks';

/** Leads to the comments on the paragraph with the caret; nothing where it has none. */
export function CommentsHere({ store, className, onOpen }: { readonly store: PaperStore; readonly className: string; readonly onOpen: (blockId: string) => void }) {
  const editor = useStore(store, (state) => (state.activeId === null ? null : (state.handles.get(state.activeId)?.editor ?? null)));
  const commented = useStore(store, (state) => state.commented);
  const blockId = useSyncExternalStore(
    (onChange) => {
      editor?.on('transaction', onChange);
      return () => void editor?.off('transaction', onChange);
    },
    () => (editor === null || editor.isDestroyed ? null : (selectedBlocks(editor.state)[0]?.attributes.id ?? null)),
  );
  const count = blockId === null ? 0 : (commented.get(blockId) ?? 0);
  if (blockId === null || count === 0) return null;
  return (
    <Button className={className} size="small" appearance="subtle" icon={<Comment16Regular />} onMouseDown={(event) => event.preventDefault()} onClick={() => onOpen(blockId)}>
      {commentsWords(count)} here
    </Button>
  );
}
