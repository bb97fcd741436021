import { Extension } from '@tiptap/core';
import { Fragment, Slice } from '@tiptap/pm/model';
import type { Node as ProseNode, Schema } from '@tiptap/pm/model';
import { Plugin, TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { cleanText } from '@shared/kernel/clean-text';
import { wordsOfBlock } from '@shared/text/block-words';
import { contentOfNode } from './block-json';
import { cleanPastedHtml, typedKind } from './pasted-html';
import { leftOutOf, picturesAlone } from './picture-files';

/** What pasting needs of the text it goes into. */
export type PastingOptions = {
  /** Whether the text may hold tables and pictures. */
  readonly figures: () => boolean;
  /** A picture came by itself, as a file: it is described before it goes into the text, where the caret then stands. */
  readonly onPicture: (file: File) => void;
  /** Told in a sentence what of a paste was left out. */
  readonly onLeftOut: (sentence: string) => void;
};

/** What comes by paste and by drop: our structure is kept, everything else goes (pasted-html.ts). */
export const Pasting = Extension.create<PastingOptions>({
  name: 'pasting',
  addOptions: () => ({ figures: () => true, onPicture: () => undefined, onLeftOut: () => undefined }),
  addProseMirrorPlugins() {
    const { figures, onPicture, onLeftOut } = this.options;
    const take = (view: EditorView, pictures: readonly File[]): boolean => {
      const [first] = pictures;
      if (first === undefined || !view.editable) return false;
      const leftOut = leftOutOf(pictures, figures());
      if (leftOut !== '') onLeftOut(leftOut);
      if (figures()) onPicture(first);
      return true;
    };
    return [
      new Plugin({
        props: {
          handlePaste: (view, event) => {
            if (take(view, picturesAlone(event.clipboardData))) return true;
            if (!isUnreadable(event.clipboardData)) return false;
            onLeftOut(UNREADABLE);
            return true;
          },
          handleDrop: (view, event, _slice, moved) => {
            const pictures = moved ? [] : picturesAlone(event.dataTransfer);
            const place = pictures.length === 0 ? null : view.posAtCoords({ left: event.clientX, top: event.clientY });
            if (place !== null && view.editable) view.dispatch(view.state.tr.setSelection(TextSelection.near(view.state.doc.resolve(place.pos))));
            return take(view, pictures);
          },
          transformPastedHTML: (html) => {
            const page = cleanPastedHtml(html, figures());
            if (page.leftOut !== '') onLeftOut(page.leftOut);
            return page.html;
          },
          transformPasted: (slice, view) => (figures() ? slice : withoutFigures(slice, view.state.schema)),
          clipboardTextParser: (text, _context, _plain, view) => sliceOfText(text, view.state.schema),
        },
      }),
    ];
  },
});

const UNREADABLE = 'Nothing was pasted: the other program copied it in a form that is not read here. Copy it again from Word or a web page, or save it as a file and open that.';

/** Whether something was copied, and nothing of it is words or a file: some programs give nothing but a form of their own. */
export function isUnreadable(data: Pick<DataTransfer, 'types'> | null | undefined): boolean {
  const types = data?.types ?? [];
  return types.length > 0 && !types.some((type) => type === 'text/plain' || type === 'text/html' || type === 'Files');
}

/** A slice for a text that holds paragraphs only: of a table or a picture its words stay, a line a row. */
function withoutFigures(slice: Slice, schema: Schema): Slice {
  const block = schema.nodes['block'];
  const nodes: ProseNode[] = [];
  let changed = false;
  slice.content.forEach((node) => {
    const content = contentOfNode(node);
    if (content === null || !block) {
      nodes.push(node);
      return;
    }
    changed = true;
    for (const line of wordsOfBlock({ runs: [], content }).split('\n')) if (line !== '') nodes.push(block.create({ kind: 'paragraph', level: 1 }, schema.text(line)));
  });
  return changed ? new Slice(Fragment.from(nodes), 0, 0) : slice;
}

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
