import { Extension } from '@tiptap/core';
import { Fragment, Slice } from '@tiptap/pm/model';
import type { Schema } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import { cleanText } from '@shared/kernel/clean-text';
import { cleanPastedHtml, typedKind } from './pasted-html';

/** What comes by paste and by drop: our structure is kept, everything else goes (pasted-html.ts). */
export const Pasting = Extension.create({
  name: 'pasting',
  addProseMirrorPlugins() {
    return [
      new Plugin({
        props: {
          transformPastedHTML: cleanPastedHtml,
          clipboardTextParser: (text, _context, _plain, view) => sliceOfText(text, view.state.schema),
        },
      }),
    ];
  },
});

/** Plain text: one paragraph a line, empty lines left out, typed numbers and bullets read as kinds. One line goes into the paragraph it is pasted in. */
export function sliceOfText(text: string, schema: Schema): Slice {
  const lines = cleanText(text).split('\n').filter((line) => line.trim() !== '');
  const type = schema.nodes['block'];
  if (!type) return Slice.empty;
  if (lines.length <= 1) return new Slice(Fragment.from(type.create(null, lines[0] === undefined ? null : schema.text(lines[0]))), 1, 1);
  const blocks = lines.map((line) => {
    const trimmed = line.trim();
    const { kind, drop } = typedKind(trimmed, { kind: 'paragraph', level: 1 });
    return type.create(kind, schema.text(trimmed.slice(drop)));
  });
  return new Slice(Fragment.from(blocks), 0, 0);
}
