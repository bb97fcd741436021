import type { FieldIssue } from '@shared/kernel/result';

/** Fields that may stand in a document; anything else could fetch, compute or run something. */
const FIELDS = /^\s*(?:PAGE|NUMPAGES|TOC \\o "1-[123]" \\h \\z|PAGEREF [A-Za-z0-9_]+ \\h|REF [A-Za-z0-9_]+(?: \\w)? \\h|SEQ (?:Table|Figure) \\\* ARABIC)\s*$/;
const LINK = /^(?:https?:\/\/|mailto:)/i;

/**
 * A last look at the parts before they are packed: every style and list that the text names is defined, no field but page
 * numbers, contents, references and the numbers of tables and pictures, no relationship out of the file but links. Word repairs or silently changes a file
 * where one of these is wrong. An empty answer means it may be packed; the path is the part and what it names.
 */
export function checkPackage(parts: ReadonlyMap<string, string | Buffer>): readonly FieldIssue[] {
  const issues: FieldIssue[] = [];
  const read = (name: string): string => {
    const part = parts.get(name);
    return part === undefined ? '' : part.toString();
  };
  const styles = new Set(matches(read('word/styles.xml'), /w:styleId="([^"]*)"/g));
  const numbers = new Set([...matches(read('word/numbering.xml'), /<w:num w:numId="([^"]*)"/g), '0']);
  for (const [name] of parts) {
    if (/^word\/(?:document|footnotes|header\d+|footer\d+|styles)\.xml$/.test(name)) {
      const xml = read(name);
      for (const style of ['pStyle', 'rStyle', 'tblStyle', 'basedOn'].flatMap((element) => [...valuesOf(xml, element)])) {
        if (!styles.has(style)) issues.push({ path: `${name}: style ${style}`, message: `The document uses the style “${style}”, which it does not have.` });
      }
      for (const number of valuesOf(xml, 'numId')) {
        if (!numbers.has(number)) issues.push({ path: `${name}: list ${number}`, message: `The document uses the list “${number}”, which it does not have.` });
      }
      for (const instruction of xml.includes('<w:instrText') ? new Set(matches(xml, /<w:instrText[^>]*>([^<]*)</g)) : []) {
        if (!FIELDS.test(unescape(instruction))) issues.push({ path: `${name}: field`, message: `The document holds a field that may not go out: ${instruction.trim().slice(0, 40)}` });
      }
    }
    if (name.endsWith('.rels')) {
      for (const relationship of read(name).match(/<Relationship [^>]*TargetMode="External"[^>]*>/g) ?? []) {
        const target = /Target="([^"]*)"/.exec(relationship)?.[1] ?? '';
        if (!relationship.includes('/relationships/hyperlink"') || !LINK.test(target)) issues.push({ path: `${name}: ${target.slice(0, 60)}`, message: 'The document would fetch something from outside. Only links a reader follows may lead out of it.' });
      }
    }
    if (/vbaProject|embeddings\/|activeX|afchunk/i.test(name)) issues.push({ path: name, message: 'The document holds a program or an embedded file. Minute Book sends neither.' });
  }
  return issues;
}

/** The values that elements of a name have, each once. By searching for the words, which on a long paper is many times faster than a pattern. */
function valuesOf(xml: string, element: string): ReadonlySet<string> {
  const values = new Set<string>();
  const opening = `<w:${element} w:val="`;
  for (let at = xml.indexOf(opening); at >= 0; at = xml.indexOf(opening, at + opening.length)) values.add(xml.slice(at + opening.length, xml.indexOf('"', at + opening.length)));
  return values;
}

function* matches(xml: string, pattern: RegExp): Generator<string> {
  for (const match of xml.matchAll(pattern)) if (match[1] !== undefined) yield match[1];
}

function unescape(text: string): string {
  return text.replace(/&quot;/g, '"').replace(/&amp;/g, '&');
}
