import type { Command } from '@tiptap/pm/state';
import type { WordQuery } from '@shared/text/find-words';
import { replaceInBlock } from '@shared/text/replace-in-block';
import { contentOfNode } from './block-json';
import type { FoundPlace } from './find-marks';
import type { FootnoteAttributes } from './inline-nodes';

/** Replaces the words in one place that was found: a stretch of text, or everything that stands in a note, or in the caption and description of a table or picture. */
export function replacePlace(place: FoundPlace, query: WordQuery, by: string): Command {
  return (state, dispatch) => {
    const { tr, doc, schema } = state;
    if (!place.whole) {
      const marks = doc.resolve(place.from + 1).marks();
      dispatch?.(by === '' ? tr.delete(place.from, place.to) : tr.replaceWith(place.from, place.to, schema.text(by, marks)));
      return true;
    }
    const node = doc.nodeAt(place.from);
    if (!node) return false;
    if (node.type.name === 'footnote') {
      const { runs } = replaceInBlock({ runs: [...(node.attrs as FootnoteAttributes).runs] }, query, by);
      dispatch?.(tr.setNodeMarkup(place.from, null, { runs }));
      return true;
    }
    const content = contentOfNode(node);
    if (content === null) return false;
    // The cells are places of their own.
    const replaced = replaceInBlock({ runs: [], content: content.type === 'table' ? { ...content, rows: [] } : content }, query, by).content;
    if (replaced?.type === 'table') dispatch?.(tr.setNodeMarkup(place.from, null, { ...node.attrs, caption: replaced.caption, description: replaced.description }));
    else dispatch?.(tr.setNodeMarkup(place.from, null, { ...node.attrs, content: replaced }));
    return true;
  };
}
