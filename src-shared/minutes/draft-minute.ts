import { readCaptureLine } from './capture-line';
import type { CaptureContext, CaptureReading } from './capture-line';

/** What makes a paragraph that was written beforehand a decision, though it has no prefix. NOTED is not one of them: a body that notes decides nothing. */
const DECIDES = /^(?:AGREED|RESOLVED|APPROVED|RECOMMENDED)\b/;

/** A paragraph of a draft minute, read as if it were typed in the capture box; one that opens with RESOLVED or AGREED is a decision. */
export function readDraftParagraph(text: string, context: CaptureContext): Pick<CaptureReading, 'kind' | 'text' | 'owners' | 'due'> {
  const { kind, text: words, owners, due } = readCaptureLine(text, context);
  return { kind: kind === 'note' && DECIDES.test(words) ? 'decision' : kind, text: words, owners, due };
}
