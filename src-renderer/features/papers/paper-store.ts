import { create } from 'zustand';
import type { StoreApi, UseBoundStore } from 'zustand';
import type { Paper, PaperSection } from '@shared/papers/model';
import type { EditorHandle } from '@renderer/features/text/block-editor';
import type { LiveBlock } from '@renderer/features/text/block-json';

/** What is in the editors of one paper at this moment, and which of them is being typed in. */
export type PaperState = {
  readonly live: ReadonlyMap<string, readonly LiveBlock[]>;
  readonly handles: ReadonlyMap<string, EditorHandle>;
  /** The section last typed in; the toolbar works on it. */
  readonly activeId: string | null;
  /** What every cross-reference shows, by what it points to; null until the whole paper has been looked at once. */
  readonly references: ReadonlyMap<string, string> | null;
  /** How many open comments each paragraph has. */
  readonly commented: ReadonlyMap<string, number>;
  /** What a dialog is asked for from within a text: the picture or footnote that is chosen. */
  readonly request: 'picture' | 'footnote' | null;
  /** A picture that was pasted or dropped and is to be described. */
  readonly pictureFile: File | null;
  readonly takePicture: (file: File) => void;
  readonly setReferences: (references: ReadonlyMap<string, string>) => void;
  readonly setCommented: (commented: ReadonlyMap<string, number>) => void;
  readonly setRequest: (request: PaperState['request']) => void;
  readonly setLive: (sectionId: string, blocks: readonly LiveBlock[]) => void;
  readonly setHandle: (sectionId: string, handle: EditorHandle | null) => void;
  readonly setActive: (sectionId: string) => void;
};
export type PaperStore = UseBoundStore<StoreApi<PaperState>>;

/** A section with the paragraphs of its editor in place of those last read. */
export type LiveSection = Omit<PaperSection, 'blocks'> & { readonly blocks: readonly LiveBlock[] };

/** Makes the store of one paper's screen. */
export function createPaperStore(): PaperStore {
  return create<PaperState>((set) => ({
    live: new Map(),
    handles: new Map(),
    activeId: null,
    references: null,
    commented: new Map(),
    request: null,
    pictureFile: null,
    takePicture: (pictureFile) => set({ pictureFile, request: 'picture' }),
    // The same map while nothing in it changed, so that no editor is asked to look again.
    setReferences: (references) => set((state) => (sameMap(state.references, references) ? {} : { references })),
    setCommented: (commented) => set((state) => (sameMap(state.commented, commented) ? {} : { commented })),
    setRequest: (request) => set({ request, pictureFile: null }),
    setLive: (sectionId, blocks) => set((state) => ({ live: new Map(state.live).set(sectionId, blocks) })),
    setHandle: (sectionId, handle) =>
      set((state) => {
        const handles = new Map(state.handles);
        if (handle) handles.set(sectionId, handle);
        else handles.delete(sectionId);
        return { handles };
      }),
    setActive: (sectionId) => set({ activeId: sectionId }),
  }));
}

function sameMap<Value>(one: ReadonlyMap<string, Value> | null, other: ReadonlyMap<string, Value>): boolean {
  return one !== null && one.size === other.size && [...other].every(([id, value]) => one.get(id) === value);
}

/** The sections of a paper as they stand in the editors. */
export function liveSections(paper: Paper, live: PaperState['live']): readonly LiveSection[] {
  return paper.sections.map((section) => ({ ...section, blocks: live.get(section.id) ?? section.blocks }));
}
