import { TextDecoder } from 'node:util';

import { ReadRefusal } from '@shared/reading/read-refusal';
import { SaxesParser } from 'saxes';

import type { GuardedZip } from './open-guarded-zip';
import { READ_LIMITS } from './read-limits';

/** What is left of the document's allowance; one for all parts of a file. */
export type XmlBudget = { elements: number; characters: number };

/** A full allowance. */
export function xmlBudget(): XmlBudget {
  return { elements: READ_LIMITS.elements, characters: READ_LIMITS.characters };
}

/** An opening tag. Names carry the usual prefix of their namespace ("w:p"), whatever prefix the file uses. */
export type XmlTag = {
  readonly name: string;
  /** The value of an attribute by its usual name ("w:val"; "val" for one without a prefix); undefined when absent. */
  get(attribute: string): string | undefined;
};

/** What reads the XML. */
export type XmlHandler = {
  open(tag: XmlTag): void;
  text(text: string): void;
  close(name: string): void;
};

/** Namespaces by their usual prefix: the transitional and the strict address of each. Others are unknown and read as "?:name". */
const NAMESPACES: ReadonlyMap<string, string> = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.openxmlformats.org/drawingml/2006/main', 'a'],
  ['http://purl.oclc.org/ooxml/drawingml/main', 'a'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r'],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r'],
  ['http://schemas.openxmlformats.org/presentationml/2006/main', 'p'],
  ['http://purl.oclc.org/ooxml/presentationml/main', 'p'],
  ['http://schemas.openxmlformats.org/spreadsheetml/2006/main', 's'],
  ['http://purl.oclc.org/ooxml/spreadsheetml/main', 's'],
  ['http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing', 'wp'],
  ['http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing', 'wp'],
  ['http://schemas.openxmlformats.org/drawingml/2006/picture', 'pic'],
  ['http://purl.oclc.org/ooxml/drawingml/picture', 'pic'],
  ['http://schemas.openxmlformats.org/drawingml/2006/diagram', 'dgm'],
  ['http://purl.oclc.org/ooxml/drawingml/diagram', 'dgm'],
  ['http://schemas.openxmlformats.org/drawingml/2006/chart', 'c'],
  ['http://purl.oclc.org/ooxml/drawingml/chart', 'c'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['http://schemas.microsoft.com/office/word/2010/wordprocessingShape', 'wps'],
  ['http://schemas.microsoft.com/office/word/2010/wordml', 'w14'],
  ['http://schemas.microsoft.com/office/word/2012/wordml', 'w15'],
  ['http://schemas.openxmlformats.org/package/2006/relationships', 'rel'],
  ['http://schemas.openxmlformats.org/package/2006/content-types', 'ct'],
  ['http://schemas.openxmlformats.org/package/2006/metadata/core-properties', 'cp'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/custom-properties', 'cust'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
  ['http://purl.org/dc/terms/', 'dcterms'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['urn:schemas-microsoft-com:office:office', 'o'],
  ['http://www.w3.org/XML/1998/namespace', 'xml'],
]);

/** Prefixes in force: the file's prefix → the usual one, and a memory of names already translated. */
type Scope = { readonly prefixes: ReadonlyMap<string, string>; readonly names: Map<string, string>; readonly depth: number };

/**
 * Reads one part as XML, as a stream. Strict: anything malformed is refused, and so are DOCTYPE (with it every entity), more
 * nesting, elements or text than `budget` allows. Nothing outside the part is ever fetched.
 *
 * @throws ReadRefusal
 */
export async function readGuardedXml(zip: GuardedZip, part: string, handler: XmlHandler, budget: XmlBudget): Promise<void> {
  const parser = guardedParser(handler, budget);
  let decoder: TextDecoder | null = null;
  await zip.stream(part, (bytes) => {
    decoder ??= decoderFor(bytes);
    parser.write(decode(decoder, bytes, false));
  });
  if (decoder) parser.write(decode(decoder, new Uint8Array(0), true));
  parser.close();
}

/** Office writes UTF-8; UTF-16 is allowed by the standard and told by its mark. */
function decoderFor(bytes: Uint8Array): TextDecoder {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding, { fatal: true });
}

function decode(decoder: TextDecoder, bytes: Uint8Array, last: boolean): string {
  try {
    return decoder.decode(bytes, { stream: !last });
  } catch {
    throw new ReadRefusal('damaged-part');
  }
}

function guardedParser(handler: XmlHandler, budget: XmlBudget): { write(text: string): void; close(): void } {
  const parser = new SaxesParser({ xmlns: false, position: false });
  let depth = 0;
  const root: Scope = { prefixes: new Map([['xml', 'xml']]), names: new Map(), depth: 0 };
  const scopes: Scope[] = [root];
  let scope = root;
  const spend = (characters: number): void => {
    budget.characters -= characters;
    if (budget.characters < 0) throw new ReadRefusal('too-much-text');
  };
  parser.on('error', () => {
    throw new ReadRefusal('damaged-part');
  });
  parser.on('doctype', () => {
    throw new ReadRefusal('document-type');
  });
  parser.on('opentag', (tag) => {
    depth += 1;
    budget.elements -= 1;
    if (depth > READ_LIMITS.depth) throw new ReadRefusal('nested-too-deep');
    if (budget.elements < 0) throw new ReadRefusal('too-many-elements');
    let declared: Map<string, string> | null = null;
    for (const name in tag.attributes) {
      const value = tag.attributes[name] ?? '';
      spend(value.length);
      if (name === 'xmlns' || name.startsWith('xmlns:')) {
        declared ??= new Map(scope.prefixes);
        declared.set(name === 'xmlns' ? '' : name.slice(6), NAMESPACES.get(value) ?? '?');
      }
    }
    if (declared) {
      scope = { prefixes: declared, names: new Map(), depth };
      scopes.push(scope);
    }
    handler.open({ name: usualName(tag.name, scope), get: attributeReader(tag.attributes, scope) });
  });
  parser.on('closetag', (tag) => {
    const name = usualName(tag.name, scope);
    if (scope.depth === depth && scopes.length > 1) {
      scopes.pop();
      scope = scopes[scopes.length - 1] ?? root;
    }
    depth -= 1;
    handler.close(name);
  });
  const text = (value: string): void => {
    spend(value.length);
    handler.text(value);
  };
  parser.on('text', text);
  parser.on('cdata', text);
  return {
    write: (value) => {
      if (value !== '') parser.write(value);
    },
    close: () => {
      parser.close();
    },
  };
}

function usualName(name: string, scope: Scope): string {
  const known = scope.names.get(name);
  if (known !== undefined) return known;
  const colon = name.indexOf(':');
  const prefix = scope.prefixes.get(colon < 0 ? '' : name.slice(0, colon)) ?? (colon < 0 ? '' : '?');
  const local = colon < 0 ? name : name.slice(colon + 1);
  const usual = prefix === '' ? local : `${prefix}:${local}`;
  scope.names.set(name, usual);
  return usual;
}

function attributeReader(attributes: Readonly<Record<string, string>>, scope: Scope): (name: string) => string | undefined {
  return (wanted) => {
    // Nearly every file uses the usual prefixes: then the name is there as it stands.
    const colon = wanted.indexOf(':');
    if (colon < 0) return attributes[wanted];
    const prefix = wanted.slice(0, colon);
    if (scope.prefixes.get(prefix) === prefix) return attributes[wanted];
    for (const name in attributes) {
      const at = name.indexOf(':');
      if (at > 0 && name.slice(at + 1) === wanted.slice(colon + 1) && scope.prefixes.get(name.slice(0, at)) === prefix) return attributes[name];
    }
    return undefined;
  };
}
