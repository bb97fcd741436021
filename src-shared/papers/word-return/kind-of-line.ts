import { PLAIN_STYLES } from '../../documents/document-styles';
import type { StyleId } from '../../documents/document-styles';
import type { BlockKind } from '../../text/model';
import type { ReturnedLine } from './returned-lines';

/** A kind of paragraph with its level. */
type Kind = { readonly kind: BlockKind; readonly level: number };

const BY_STYLE: Readonly<Partial<Record<StyleId, Kind>>> = {
  NumPara: { kind: 'numbered', level: 1 },
  NumSubPara: { kind: 'numbered', level: 2 },
  NumLetter: { kind: 'letter', level: 1 },
  NumRoman: { kind: 'roman', level: 2 },
  ListBullet: { kind: 'bullet', level: 1 },
  ListBullet2: { kind: 'bullet', level: 2 },
  ListBullet3: { kind: 'bullet', level: 3 },
  Recommendation: { kind: 'numbered', level: 1 },
  RecommendationPart: { kind: 'letter', level: 1 },
  LabelText: { kind: 'paragraph', level: 1 },
};
/** By the name that Word and LibreOffice keep. */
const KINDS: ReadonlyMap<string, Kind> = new Map(Object.entries(BY_STYLE).map(([id, kind]) => [nameOf(id as StyleId), kind]));

/** What a line of the file is as a paragraph of a section. @param numbered whether the section numbers its paragraphs */
export function kindOfLine(line: ReturnedLine, numbered: boolean): Kind {
  const kind = rawKind(line);
  return kind.kind === 'numbered' && !numbered ? { kind: 'paragraph', level: 1 } : kind;
}

/**
 * Whether a line still is the paragraph that went out in a style: it has that style, and was not made a bullet or freed of one by its own
 * list. Which number a style shows depends on the place (a recommendation is a) or 2.1) and says nothing.
 */
export function keepsItsKind(line: ReturnedLine, style: StyleId): boolean {
  const isNormal = style === 'Normal' && (line.style === '' || line.style === 'normal' || line.style === 'default paragraph style');
  if (!isNormal && line.style !== nameOf(style)) return false;
  return line.label === null || (line.label.style === 'bullet') === (BY_STYLE[style]?.kind === 'bullet');
}

function rawKind(line: ReturnedLine): Kind {
  if (line.heading > 0) return { kind: 'heading', level: 1 };
  const known = KINDS.get(line.style);
  const depth = Math.min(3, Math.max(1, line.depth));
  switch (line.label?.style) {
    case 'bullet':
      return { kind: 'bullet', level: known?.kind === 'bullet' ? Math.max(known.level, depth) : depth };
    case 'letter':
      return { kind: 'letter', level: 1 };
    case 'roman':
      return { kind: 'roman', level: 2 };
    case 'decimal':
      return known?.kind === 'numbered' ? known : { kind: 'numbered', level: line.label.parts.length > 2 ? 2 : 1 };
    case 'other':
    case undefined:
      return known ?? { kind: 'paragraph', level: 1 };
  }
}

/** The name of a style as the reader tells it. */
function nameOf(style: StyleId): string {
  return PLAIN_STYLES.paragraph[style].name.toLowerCase();
}
