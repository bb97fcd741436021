import { NodeSelection } from '@tiptap/pm/state';
import { memo } from 'react';
import { useStore } from 'zustand';
import type { PaperSection } from '@shared/papers/model';
import type { BlockKind } from '@shared/text/model';
import { BlockEditor } from '@renderer/features/text/block-editor';
import type { NumberSetting } from '@renderer/features/text/block-numbers';
import type { PaperStore } from './paper-store';
import { undoPastText } from './undo-past-text';

type SectionEditorProps = {
  readonly section: PaperSection;
  /** What a new paragraph of it is. */
  readonly startsAs: BlockKind;
  readonly store: PaperStore;
  readonly locked: boolean;
  /** The number setting of the text, spelled out so that an unchanged section is not drawn again. */
  readonly number: NumberSetting['number'];
  readonly before: NumberSetting['before'];
  readonly afterLabel: NumberSetting['afterLabel'];
  readonly notes: number;
  readonly tables: number;
  readonly figures: number;
  readonly label: string;
  readonly describedBy: string;
  readonly placeholder: string;
  readonly onLink: () => void;
  /** Shows the comments on a paragraph. */
  readonly onComments: (blockId: string) => void;
  /** Puts the caret into the section before or after this one. */
  readonly onLeave: (sectionId: string, by: 1 | -1) => boolean;
};

/** The text of one section or implication. */
export const SectionEditor = memo(function SectionEditor({ section, startsAs, store, locked, number, before, afterLabel, notes, tables, figures, label, describedBy, placeholder, onLink, onComments, onLeave }: SectionEditorProps) {
  const { setLive, setHandle, setActive, takePicture } = store.getState();
  const references = useStore(store, (state) => state.references);
  const commented = useStore(store, (state) => state.commented);
  const openNode = (): boolean => {
    const selection = store.getState().handles.get(section.id)?.editor.state.selection;
    const name = selection instanceof NodeSelection ? selection.node.type.name : '';
    if (name !== 'picture' && name !== 'footnote') return false;
    store.getState().setRequest(name);
    return true;
  };
  return (
    <BlockEditor
      ownerKind="paperSection"
      ownerId={section.id}
      blocks={section.blocks}
      startsAs={startsAs}
      numbers={{ number, before, afterLabel, notes, tables, figures }}
      figures
      onPicture={(file) => {
        setActive(section.id);
        takePicture(file);
      }}
      {...(references === null ? {} : { references })}
      comments={commented}
      onComments={onComments}
      flush={number === null || afterLabel}
      readOnly={locked}
      label={label}
      describedBy={describedBy}
      placeholder={placeholder}
      keys={{
        takeBack: (direction) => void undoPastText(direction),
        askLink: onLink,
        leave: (by) => onLeave(section.id, by),
        openNode,
        toTools: () => document.querySelector<HTMLElement>('[role="toolbar"][aria-label="Text"] select')?.focus(),
      }}
      onChange={(blocks) => setLive(section.id, blocks)}
      onFocus={() => setActive(section.id)}
      onHandle={(handle) => setHandle(section.id, handle)}
    />
  );
});
