import type { DragEvent } from 'react';

/** The Word file that is dragged or dropped; null for anything else, which goes where it was aimed. */
export function droppedWordFile(event: DragEvent): File | null {
  const file = event.dataTransfer.files[0];
  return event.dataTransfer.files.length === 1 && file !== undefined && /\.docx$/iu.test(file.name) ? file : null;
}
