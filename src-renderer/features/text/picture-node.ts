import { Node } from '@tiptap/core';
import type { Node as ProseNode } from '@tiptap/pm/model';
import { captionText } from '@shared/documents/document-model';
import { printedSize } from '@shared/documents/prose-figures';
import { imageContentSchema } from '@shared/text/model';
import type { ImageContent } from '@shared/text/model';
import { numberedView } from './inline-nodes';
import { pictureAddress } from './picture-source';
import { readJson, rowAttributes } from './row-attributes';

/** What a picture carries. */
export type PictureAttributes = { readonly id: string | null; readonly orderKey: string | null; readonly kind: 'image'; readonly level: number; readonly content: ImageContent | null };

/** A picture with its line and what is said of it for those who cannot see it, which is shown here because it is part of the paper. */
export const PictureNode = Node.create({
  name: 'picture',
  atom: true,
  selectable: true,
  draggable: false,
  addAttributes: () => ({
    ...rowAttributes,
    kind: { default: 'image', rendered: false, parseHTML: () => 'image' },
    level: { default: 1, rendered: false, parseHTML: () => 1 },
    content: { default: null, parseHTML: (element) => readPicture(element.getAttribute('data-picture')), renderHTML: (attributes) => ({ 'data-picture': JSON.stringify(attributes['content']) }) },
  }),
  parseHTML: () => [{ tag: 'figure[data-picture]', getAttrs: (element) => (readPicture(element.getAttribute('data-picture')) === null ? false : null) }],
  renderHTML: ({ HTMLAttributes }) => ['figure', HTMLAttributes],
  addNodeView: () => ({ node, decorations }) => {
    const dom = document.createElement('figure');
    dom.className = 'mb-picture';
    dom.contentEditable = 'false';
    const image = document.createElement('img');
    const line = document.createElement('figcaption');
    line.className = 'mb-caption';
    const said = document.createElement('p');
    said.className = 'mb-said';
    dom.append(image, line, said);
    let file = '';
    const show = (now: ProseNode, number: string): void => {
      const { content } = now.attrs as PictureAttributes;
      if (!content) return;
      image.alt = content.decorative ? '' : content.alt;
      const { width } = printedSize(content);
      image.style.width = `${String(Math.round((width * 4) / 3))}px`;
      line.textContent = number === '' ? content.caption : captionText({ caption: content.caption, count: { word: 'Figure', number: Number(number), counted: false } });
      line.hidden = line.textContent === '';
      said.textContent = content.decorative ? 'Decoration: screen readers leave it out.' : content.alt === '' ? 'No description yet.' : `Description: ${content.alt}`;
      said.toggleAttribute('data-missing', !content.decorative && content.alt === '');
      if (content.file !== file) {
        file = content.file;
        const wanted = file;
        void pictureAddress(wanted).then((address) => {
          if (address !== null && file === wanted) image.src = address;
          else if (address === null) said.textContent = 'This picture is not in the record.';
        });
      }
    };
    return numberedView(dom, node, decorations, show);
  },
});

function readPicture(text: string | null): ImageContent | null {
  const content = imageContentSchema.safeParse(readJson(text));
  return content.success ? content.data : null;
}
