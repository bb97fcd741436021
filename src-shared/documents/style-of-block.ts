import type { HeadingBlock, Limb, ListItemBlock, NumberedBlock, ParagraphBlock } from '@shared/documents/document-model';
import type { StyleId } from '@shared/documents/document-styles';

const NUMBERED = { 1: 'NumPara', 2: 'NumSubPara', 3: 'NumLetter', 4: 'NumRoman' } as const satisfies Record<NumberedBlock['level'], StyleId>;
const HEADINGS = { 1: 'Heading1', 2: 'Heading2', 3: 'Heading3' } as const satisfies Record<HeadingBlock['level'], StyleId>;
const BULLETS = { 1: 'ListBullet', 2: 'ListBullet2', 3: 'ListBullet3' } as const satisfies Record<ListItemBlock['level'], StyleId>;
const ITEMS = { 1: 'ListItem', 2: 'ListItem2', 3: 'ListItem3' } as const satisfies Record<ListItemBlock['level'], StyleId>;
const LOOKS = { body: 'Normal', lead: 'Lead', quiet: 'Quiet', plate: 'Plate', plateLine: 'PlateLine' } as const satisfies Record<ParagraphBlock['look'], StyleId>;

/** The style of a heading. */
export function headingStyle(block: HeadingBlock): StyleId {
  return HEADINGS[block.level];
}

/** The style of a plain paragraph. */
export function paragraphStyle(block: ParagraphBlock): StyleId {
  return block.look === 'body' && block.indent === 'label' ? 'LabelText' : LOOKS[block.look];
}

/** The style of a numbered paragraph. */
export function numberedStyle(block: NumberedBlock): StyleId {
  return NUMBERED[block.level];
}

/** The style of an item of a list of its own. */
export function listItemStyle(block: ListItemBlock): StyleId {
  return block.marker === 'bullet' ? BULLETS[block.level] : ITEMS[block.level];
}

/** The style of a limb of a recommendation or of a decision. */
export function limbStyle(of: 'recommendations' | 'decision', limb: Limb): StyleId {
  if (of === 'recommendations') return limb.level === 1 ? 'Recommendation' : 'RecommendationPart';
  return limb.level === 1 ? 'DecisionLimb' : 'DecisionPart';
}
