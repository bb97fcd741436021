import type { HouseTemplate, MappedStyle } from '@shared/documents/house-template';

const STYLE_WORDS: Readonly<Record<MappedStyle, string>> = { Normal: 'text', Title: 'title', Heading1: 'heading 1', Heading2: 'heading 2', Heading3: 'heading 3' };
const MAPPED = ['Normal', 'Title', 'Heading1', 'Heading2', 'Heading3'] as const;
/** Points in a centimetre. */
const CENTIMETRE = 28.35;

/** What a person is told about a template: what was found in it, and what was not. One line each. */
export type TemplateDescription = { readonly found: readonly string[]; readonly missing: readonly string[] };

/** Says in plain words what a template gives to documents. */
export function describeTemplate(template: HouseTemplate): TemplateDescription {
  const found: string[] = [];
  const missing: string[] = [];
  const say = (is: boolean, words: string, absent: string): void => void (is ? found.push(words) : missing.push(absent));
  const styles = MAPPED.filter((id) => template.styles[id] !== undefined).map((id) => STYLE_WORDS[id]);
  say(template.font !== null, `Font: ${template.font ?? ''}`, 'No font; Arial is used.');
  say(styles.length > 0, `Styles: ${styles.join(', ')}`, 'No styles for text and headings.');
  const { logo } = template;
  say(logo !== null, `Logo${logo !== null && logo.alt !== '' ? `: ${logo.alt}` : ''}`, 'No logo.');
  say(template.header !== '', `Header: ${template.header}`, 'No words in the header.');
  say(template.footer !== '', `Footer: ${template.footer}`, 'No words in the footer.');
  const { marginLeft, marginRight, marginTop, marginBottom } = template.page;
  const margins = ([['left', marginLeft], ['right', marginRight], ['top', marginTop], ['bottom', marginBottom]] as const).flatMap(([side, value]) => (value === undefined ? [] : [`${side} ${(value / CENTIMETRE).toFixed(1)} cm`]));
  say(margins.length > 0, `Margins: ${margins.join(', ')}`, 'No margins.');
  return { found, missing };
}

/** Whether there is anything in it that documents could wear; margins alone are no house style. */
export function hasLook(template: HouseTemplate): boolean {
  return template.font !== null || template.logo !== null || template.header !== '' || template.footer !== '' || Object.keys(template.styles).length > 0;
}
