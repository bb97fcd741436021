import type { Node as ProseNode } from '@tiptap/pm/model';
import { Plugin, type PluginKey } from '@tiptap/pm/state';
import { DecorationSet } from '@tiptap/pm/view';

/** What such a plugin keeps: the setting that it was told last, and how that is drawn. */
export type ToldMarks<Setting> = { readonly setting: Setting; readonly shown: DecorationSet };

type Drawing<Setting> = {
  /** A transaction carries a new setting under it. */
  readonly key: PluginKey<ToldMarks<Setting>>;
  /** The setting before any was told. */
  readonly first: Setting;
  /** Whether a setting shows nothing in any text: then nothing is drawn anew while somebody types. */
  readonly showsNothing: (setting: Setting) => boolean;
  readonly draw: (doc: ProseNode, setting: Setting) => DecorationSet;
};

/** Shows over a text what it is told from outside, anew with each setting and each change of the text. It is no part of the text, so nothing typed can break it. */
export function toldMarks<Setting>({ key, first, showsNothing, draw }: Drawing<Setting>): Plugin<ToldMarks<Setting>> {
  return new Plugin<ToldMarks<Setting>>({
    key,
    state: {
      init: () => ({ setting: first, shown: DecorationSet.empty }),
      apply: (transaction, value) => {
        const setting = (transaction.getMeta(key) as Setting | undefined) ?? value.setting;
        const nothing = showsNothing(setting);
        if (setting === value.setting && (nothing || !transaction.docChanged)) return value;
        return { setting, shown: nothing ? DecorationSet.empty : draw(transaction.doc, setting) };
      },
    },
    props: { decorations: (state) => key.getState(state)?.shown ?? null },
  });
}
