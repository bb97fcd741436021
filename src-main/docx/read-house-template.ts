import type { HouseLogo } from '@shared/documents/document-styles';
import type { HouseStyle, HouseTemplate, MappedStyle, TemplateFinding } from '@shared/documents/house-template';
import { cleanLine } from '@shared/kernel/clean-text';
import { fail, invalid, ok, type Result } from '@shared/kernel/result';
import { ReadRefusal, refusalSentence } from '@shared/reading/read-refusal';
import { xmlBudget, type XmlBudget } from '@main/reading/guarded-xml';
import { openGuardedZip, type GuardedZip } from '@main/reading/open-guarded-zip';
import { partOf, readPackageFacts, readRelationships, type Relationships } from '@main/reading/package-parts';
import { childOf, childrenOf, descendantsOf, onOff, pathOf, readXmlTree, textOf, type XmlNode } from '@main/reading/xml-tree';
import { pictureSize } from '@shared/pictures/picture-size';

/** A template's styles are small; one that is not was made to mislead. */
const BUDGET: XmlBudget = { elements: 150_000, characters: 4_000_000 };
const LARGEST_LOGO = 1_000_000;
const LONGEST_LINE = 160;
const LONGEST_CHAIN = 20;
/** Names that Word gives these styles, in small letters; the first that is there is taken. */
const NAMES: Readonly<Record<MappedStyle, readonly string[]>> = {
  Normal: ['body text', 'normal'],
  Title: ['title', 'report title', 'document title'],
  Heading1: ['heading 1'],
  Heading2: ['heading 2'],
  Heading3: ['heading 3'],
};

/** A template as read, with what was left behind. */
export type ReadTemplate = { readonly template: HouseTemplate; readonly findings: readonly TemplateFinding[] };

/**
 * Reads a council's own .docx or .dotx as a template, behind the guard for files from outside: font, styles, margins, logo,
 * the words of header and footer. Nothing of the file itself is kept; macros, links to elsewhere and its text are left behind.
 *
 * Errors: `invalid` on "file" with the reason when it cannot be read or is no Word file.
 */
export async function readHouseTemplate(bytes: Uint8Array, fileName: string): Promise<Result<ReadTemplate>> {
  try {
    const zip = await openGuardedZip(bytes);
    const budget = { ...xmlBudget(), ...BUDGET };
    const facts = await readPackageFacts(zip, budget);
    if (facts.kind !== 'docx') return fail(invalid('file', 'That is not a Word file. Choose the council’s template as .docx or .dotx.'));
    return ok(await readParts(zip, facts.mainPart, facts.macros, fileName, budget));
  } catch (error) {
    if (error instanceof ReadRefusal) return fail(invalid('file', refusalSentence(error.code)));
    throw error;
  }
}

async function readParts(zip: GuardedZip, mainPart: string, macros: boolean, fileName: string, budget: XmlBudget): Promise<ReadTemplate> {
  const findings: TemplateFinding[] = [];
  if (macros) findings.push({ kind: 'ignored', message: 'The template holds macros. They were not run and are not taken over.' });
  const relationships = await readRelationships(zip, mainPart, budget);
  if ([...relationships.values()].some((one) => one.external && one.type !== 'hyperlink')) findings.push({ kind: 'ignored', message: 'The template points at files that lie elsewhere. They were not fetched.' });
  const styles = await readRelated(zip, relationships, 'styles', budget);
  const theme = await readRelated(zip, relationships, 'theme', budget);
  const document = await readXmlTree(zip, mainPart, budget);
  const section = document ? descendantsOf(document, 'w:sectPr').at(-1) : undefined;
  const headers = await readEdges(zip, section, 'w:headerReference', relationships, budget, findings);
  const footers = await readEdges(zip, section, 'w:footerReference', relationships, budget, findings);
  const bodyLogo = document ? await readLogo(zip, document, relationships, findings) : null;
  return {
    template: {
      fileName,
      font: fontOf(styles, theme),
      styles: mappedStyles(styles),
      page: pageOf(section),
      logo: headers.logo ?? bodyLogo,
      header: headers.text,
      footer: footers.text,
    },
    findings,
  };
}

async function readRelated(zip: GuardedZip, relationships: Relationships, type: string, budget: XmlBudget): Promise<XmlNode | null> {
  const part = partOf(zip, [...relationships.values()].find((one) => one.type === type));
  return part === null ? null : readXmlTree(zip, part, budget);
}

function mappedStyles(root: XmlNode | null): HouseTemplate['styles'] {
  const nodes = childrenOf(root, 'w:style').filter((node) => node.get('w:type') === 'paragraph');
  const byId = new Map(nodes.map((node) => [node.get('w:styleId') ?? '', node]));
  const byName = new Map(nodes.map((node) => [(childOf(node, 'w:name')?.get('w:val') ?? '').toLowerCase(), node]));
  const defaults = pathOf(root, 'w:docDefaults');
  const found: Partial<Record<MappedStyle, HouseStyle>> = {};
  for (const [id, names] of Object.entries(NAMES) as [MappedStyle, readonly string[]][]) {
    const node = names.map((name) => byName.get(name)).find((one) => one !== undefined);
    if (node) found[id] = resolve(node, byId, defaults);
  }
  return found;
}

/** What a style says with all it is based on, the document's defaults last. */
function resolve(start: XmlNode, byId: ReadonlyMap<string, XmlNode>, defaults: XmlNode | undefined): HouseStyle {
  const name = cleanLine(childOf(start, 'w:name')?.get('w:val') ?? '').slice(0, 60);
  const layers: { readonly run: XmlNode | undefined; readonly paragraph: XmlNode | undefined }[] = [];
  let node: XmlNode | undefined = start;
  for (let step = 0; node && step < LONGEST_CHAIN; step += 1) {
    layers.push({ run: childOf(node, 'w:rPr'), paragraph: childOf(node, 'w:pPr') });
    node = byId.get(childOf(node, 'w:basedOn')?.get('w:val') ?? '');
  }
  layers.push({ run: pathOf(defaults, 'w:rPrDefault', 'w:rPr'), paragraph: pathOf(defaults, 'w:pPrDefault', 'w:pPr') });
  const first = <T>(read: (layer: (typeof layers)[number]) => T | null): T | null => {
    for (const layer of layers) {
      const value = read(layer);
      if (value !== null) return value;
    }
    return null;
  };
  const spacing = (attribute: string, scale: number) => first(({ paragraph }) => measure(childOf(paragraph, 'w:spacing')?.get(attribute), scale));
  const proportional = first(({ paragraph }) => {
    const element = childOf(paragraph, 'w:spacing');
    const rule = element?.get('w:lineRule');
    return element?.get('w:line') !== undefined && (rule === undefined || rule === 'auto') ? measure(element.get('w:line'), 240) : null;
  });
  return {
    name,
    size: first(({ run }) => measure(childOf(run, 'w:sz')?.get('w:val'), 2)),
    bold: first(({ run }) => onOff(childOf(run, 'w:b'), 'w:val') ?? null),
    colour: first(({ run }) => colourOf(childOf(run, 'w:color')?.get('w:val'))),
    before: spacing('w:before', 20),
    after: spacing('w:after', 20),
    line: proportional,
  };
}

function measure(value: string | undefined, scale: number): number | null {
  if (value === undefined || !/^-?\d{1,6}$/.test(value)) return null;
  return Number(value) / scale;
}

function colourOf(value: string | undefined): string | null {
  return value !== undefined && /^[0-9a-f]{6}$/i.test(value) ? value.toUpperCase() : null;
}

/** The font of the text: what the styles name, or the theme's. */
function fontOf(styles: XmlNode | null, theme: XmlNode | null): string | null {
  const normal = childrenOf(styles, 'w:style').find((node) => (childOf(node, 'w:name')?.get('w:val') ?? '').toLowerCase() === 'normal');
  for (const run of [childOf(normal, 'w:rPr'), pathOf(styles, 'w:docDefaults', 'w:rPrDefault', 'w:rPr')]) {
    const fonts = childOf(run, 'w:rFonts');
    const named = fonts?.get('w:ascii');
    if (named !== undefined) return fontName(named);
    if (fonts?.get('w:asciiTheme') !== undefined) {
      const scheme = theme ? descendantsOf(theme, fonts.get('w:asciiTheme')?.startsWith('major') ? 'a:majorFont' : 'a:minorFont')[0] : undefined;
      const latin = childOf(scheme, 'a:latin')?.get('typeface');
      if (latin !== undefined && latin !== '') return fontName(latin);
    }
  }
  return null;
}

function fontName(name: string): string | null {
  return /^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,60}$/u.test(name) ? name : null;
}

function pageOf(section: XmlNode | undefined): HouseTemplate['page'] {
  const size = childOf(section, 'w:pgSz');
  const margins = childOf(section, 'w:pgMar');
  const out: { width?: number; height?: number; marginTop?: number; marginBottom?: number; marginLeft?: number; marginRight?: number } = {};
  const set = (key: keyof typeof out, value: number | null): void => {
    if (value !== null) out[key] = Math.abs(value);
  };
  set('width', measure(size?.get('w:w'), 20));
  set('height', measure(size?.get('w:h'), 20));
  set('marginTop', measure(margins?.get('w:top'), 20));
  set('marginBottom', measure(margins?.get('w:bottom'), 20));
  set('marginLeft', measure(margins?.get('w:left'), 20));
  set('marginRight', measure(margins?.get('w:right'), 20));
  return out;
}

/** The words and the logo of the header or footer: of the first page where the template has one, else of all pages. */
async function readEdges(zip: GuardedZip, section: XmlNode | undefined, reference: string, relationships: Relationships, budget: XmlBudget, findings: TemplateFinding[]): Promise<{ readonly text: string; readonly logo: HouseLogo | null }> {
  const references = childrenOf(section, reference);
  let text = '';
  let logo: HouseLogo | null = null;
  for (const type of ['default', 'first']) {
    const id = references.find((one) => (one.get('w:type') ?? 'default') === type)?.get('r:id');
    const part = id === undefined ? null : partOf(zip, relationships.get(id));
    const tree = part === null ? null : await readXmlTree(zip, part, budget);
    if (!tree || part === null) continue;
    if (text === '') text = edgeText(tree, findings);
    logo = (await readLogo(zip, tree, await readRelationships(zip, part, budget), findings)) ?? logo;
  }
  return { text, logo };
}

function edgeText(tree: XmlNode, findings: TemplateFinding[]): string {
  const lines = descendantsOf(tree, 'w:p').map((paragraph) => {
    // Page numbers and dates are fields; ours has its own, and a date would change with the clock.
    const fields = descendantsOf(paragraph, 'w:instrText').length + descendantsOf(paragraph, 'w:fldSimple').length;
    return fields > 0 ? '' : cleanLine(descendantsOf(paragraph, 'w:t').map(textOf).join(''));
  }).filter((line) => line !== '');
  const text = lines.join(' · ');
  if (text.length > LONGEST_LINE) findings.push({ kind: 'changed', message: `The header or footer is longer than ${String(LONGEST_LINE)} characters and was cut.` });
  return text.slice(0, LONGEST_LINE);
}

async function readLogo(zip: GuardedZip, tree: XmlNode, relationships: Relationships, findings: TemplateFinding[]): Promise<HouseLogo | null> {
  for (const drawing of descendantsOf(tree, 'w:drawing')) {
    const blip = descendantsOf(drawing, 'a:blip')[0];
    const relationship = relationships.get(blip?.get('r:embed') ?? '');
    if (!relationship) continue;
    const name = relationship.external ? undefined : zip.names.find((one) => one.toLowerCase() === relationship.target.toLowerCase());
    if (name === undefined || zip.sizeOf(name) > LARGEST_LOGO) {
      findings.push({ kind: 'ignored', message: name === undefined ? 'A picture of the template lies elsewhere and was not fetched.' : 'A picture of the template is larger than 1 MB and was not taken over.' });
      continue;
    }
    const pieces: Uint8Array[] = [];
    await zip.stream(name, (bytes) => void pieces.push(bytes));
    const data = Buffer.concat(pieces);
    const size = pictureSize(data);
    if (!size) {
      findings.push({ kind: 'ignored', message: 'A picture of the template is neither PNG nor JPEG and was not taken over. Save the logo as PNG in the template.' });
      continue;
    }
    const extent = descendantsOf(drawing, 'wp:extent')[0];
    const width = emu(extent?.get('cx')) ?? size.width * 0.75;
    const height = emu(extent?.get('cy')) ?? size.height * 0.75;
    const properties = descendantsOf(drawing, 'wp:docPr')[0];
    const alt = cleanLine(properties?.get('descr') ?? '').slice(0, 200);
    return { mediaType: size.mediaType, data: data.toString('base64'), width, height, alt: /\.(?:png|jpe?g|gif|svg|emf)\b/i.test(alt) ? '' : alt };
  }
  return null;
}

/** English Metric Units as points; null when there is no sensible number. */
function emu(value: string | undefined): number | null {
  if (value === undefined || !/^\d{1,9}$/.test(value) || Number(value) === 0) return null;
  return Number(value) / 12_700;
}
