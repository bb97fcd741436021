import type { LintFacts } from './finding';

/** A section as it is spoken of: "2 Recommendations". */
export function sectionName({ numbers }: LintFacts, section: { readonly id: string; readonly heading: string }): string {
  return [numbers.sections.get(section.id), section.heading].filter((part) => part !== undefined && part !== '').join(' ');
}

/** A paragraph as it is spoken of: "3.1", or the section where it has no number. */
export function paragraphName(facts: LintFacts, section: { readonly id: string; readonly heading: string }, blockId: string): string {
  const label = facts.numbers.blocks.get(blockId) ?? '';
  return /^\d/u.test(label) ? label : sectionName(facts, section);
}
