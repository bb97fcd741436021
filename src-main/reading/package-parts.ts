import { ReadRefusal } from '@shared/reading/read-refusal';

import type { XmlBudget } from './guarded-xml';
import type { GuardedZip } from './open-guarded-zip';
import type { WarningList } from './warning-list';
import { childrenOf, pathOf, readXmlTree, textOf } from './xml-tree';

/** One relationship of a part. `target` is the name of a part in the package; for external ones the address as written. */
export type Relationship = {
  readonly id: string;
  /** Last word of the type's address: "image", "hyperlink", "header", "attachedTemplate". */
  readonly type: string;
  readonly target: string;
  readonly external: boolean;
};

/** Relationships of one part by id. */
export type Relationships = ReadonlyMap<string, Relationship>;

/** What the package says it is. */
export type PackageKind = 'docx' | 'pptx' | 'xlsx';
export type PackageFacts = { readonly kind: PackageKind; readonly mainPart: string; readonly macros: boolean; readonly title: string };

/** Parts that are ever unpacked; everything else in a package (media, fonts, macros, custom XML) stays packed. */
const READABLE = /^(?:\[Content_Types\]\.xml|(?:[^/]+\/)*_rels\/[^/]*\.rels|docProps\/(?:core|custom)\.xml|(?:word|ppt|xl)\/(?:[\w .-]+\/)*[\w .-]+\.xml|[\w-]+\.xml)$/iu;

/** Main parts by content type; templates and macro-enabled files hold the same document. */
const MAIN_TYPES: readonly (readonly [RegExp, PackageKind])[] = [
  [/(?:wordprocessingml\.(?:document|template)|ms-word\.(?:document|template)\.macroEnabled(?:Template)?)(?:\.main)?\+xml$/u, 'docx'],
  [/(?:presentationml\.(?:presentation|template|slideshow)|ms-powerpoint\.(?:presentation|template|slideshow)\.macroEnabled)\.main\+xml$/u, 'pptx'],
  [/(?:spreadsheetml\.(?:sheet|template)|ms-excel\.(?:sheet|template)\.macroEnabled)\.main\+xml$/u, 'xlsx'],
];

/** Whether the reader may unpack a part. */
function isReadablePart(name: string): boolean {
  return READABLE.test(name);
}

/**
 * Finds out what a package is by its content types and root relationships, not by its name.
 *
 * @throws ReadRefusal when it is no Office package, an old or binary one, or its main part is missing.
 */
export async function readPackageFacts(zip: GuardedZip, budget: XmlBudget): Promise<PackageFacts> {
  if (!zip.has('[Content_Types].xml')) {
    throw new ReadRefusal(zip.has('mimetype') && zip.has('content.xml') ? 'open-document-format' : 'unknown-kind');
  }
  const types = await readXmlTree(zip, '[Content_Types].xml', budget);
  const overrides = new Map<string, string>();
  let macros = false;
  for (const entry of childrenOf(types)) {
    const type = entry.get('ContentType') ?? '';
    if (/macroEnabled|vbaProject/iu.test(type)) macros = true;
    const part = entry.get('PartName');
    if (part !== undefined) overrides.set(part.replace(/^\//u, '').toLowerCase(), type);
    else if (entry.get('Extension')?.toLowerCase() === 'xml') overrides.set('*.xml', type);
  }
  const root = await readRelationships(zip, '', budget);
  const main = [...root.values()].find((relationship) => relationship.type === 'officeDocument' && !relationship.external);
  const mainPart = main ? realName(zip, main.target) : null;
  if (!mainPart) throw new ReadRefusal('main-part-missing');
  const type = overrides.get(mainPart.toLowerCase()) ?? overrides.get('*.xml') ?? '';
  if (/sheet\.binary/iu.test(type)) throw new ReadRefusal('binary-workbook');
  const kind = MAIN_TYPES.find(([pattern]) => pattern.test(type))?.[1];
  if (!kind || !isReadablePart(mainPart)) throw new ReadRefusal('unknown-kind');
  const core = await readXmlTree(zip, 'docProps/core.xml', budget);
  const title = pathOf(core, 'dc:title');
  return { kind, mainPart, macros: macros || zip.names.some((name) => /vbaProject/iu.test(name)), title: title ? textOf(title).trim() : '' };
}

/** The relationships of a part; `part` "" means the package itself. A part without any has an empty list. */
export async function readRelationships(zip: GuardedZip, part: string, budget: XmlBudget): Promise<Relationships> {
  const slash = part.lastIndexOf('/');
  const folder = part.slice(0, slash + 1);
  const tree = await readXmlTree(zip, `${folder}_rels/${part.slice(slash + 1)}.rels`, budget);
  const found = new Map<string, Relationship>();
  for (const entry of childrenOf(tree, 'rel:Relationship')) {
    const id = entry.get('Id') ?? '';
    const target = entry.get('Target') ?? '';
    const external = entry.get('TargetMode')?.toLowerCase() === 'external';
    const type = (entry.get('Type') ?? '').split('/').pop() ?? '';
    found.set(id, { id, type, target: external ? target : resolvePart(folder, target), external });
  }
  return found;
}

/** The part a relationship leads to, under the name it has in the package; null when it is external, missing or not readable. */
export function partOf(zip: GuardedZip, relationship: Relationship | undefined): string | null {
  if (!relationship || relationship.external || !isReadablePart(relationship.target)) return null;
  return realName(zip, relationship.target);
}

/** All parts that a part's relationships of one type lead to. */
export function partsOfType(zip: GuardedZip, relationships: Relationships, type: string): string[] {
  const parts: string[] = [];
  for (const relationship of relationships.values()) {
    const part = relationship.type === type ? partOf(zip, relationship) : null;
    if (part) parts.push(part);
  }
  return parts;
}

/** Warns of what the package holds or points at that is not read: macros, templates, linked pictures, embedded files. */
export function warnOfPackage(zip: GuardedZip, facts: PackageFacts, relationships: Relationships, warnings: WarningList): void {
  if (facts.macros) warnings.add('macros-ignored', 'The file holds macros. They were not run and are not taken over.');
  for (const relationship of relationships.values()) {
    if (!relationship.external) continue;
    if (relationship.type === 'attachedTemplate') warnings.add('external-template-ignored', 'The file names a template that lies elsewhere. It was not fetched.');
    else if (relationship.type === 'image') warnings.add('external-image-ignored', 'A picture lies outside the file. It was not fetched.');
    else if (relationship.type !== 'hyperlink') warnings.add('external-content-ignored', 'The file points at content that lies elsewhere. It was not fetched.');
  }
  for (const name of zip.names) {
    if (/\.(?:zip|rar|7z|docx|xlsx|pptx|docm|xlsm|jar)$/iu.test(name)) warnings.add('nested-archive-ignored', 'Another file is embedded in this one. It was not opened.');
    else if (/\/embeddings\//iu.test(name)) warnings.add('embedded-object-ignored', 'An object of another program is embedded in the file. It was not opened.');
  }
}

function resolvePart(folder: string, target: string): string {
  const path = target.startsWith('/') ? target.slice(1) : folder + target;
  const kept: string[] = [];
  for (const step of path.split('/')) {
    if (step === '..') kept.pop();
    else if (step !== '.' && step !== '') kept.push(step);
  }
  return kept.join('/');
}

/** Part names compare without regard to case. */
function realName(zip: GuardedZip, name: string): string | null {
  if (zip.has(name)) return name;
  const folded = name.toLowerCase();
  return zip.names.find((candidate) => candidate.toLowerCase() === folded) ?? null;
}
