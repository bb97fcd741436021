/** A stretch of text out of a part, and where in it. */
export type TextView = { readonly place: string; readonly text: string };

const TOKEN = /<!--([\s\S]*?)-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\?[\s\S]*?\?>|<(\/?)([A-Za-z_][\w:.-]*)((?:[^>"']|"[^"]*"|'[^']*')*?)(\/?)>|<[^>]*>|([^<]+)/g;
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
/** Elements inside a line of text: their ends do not part words. */
const IN_LINE = new Set(['t', 'r', 'rPr', 'delText', 'instrText', 'delInstrText', 'ins', 'del', 'moveFrom', 'moveTo', 'hyperlink', 'smartTag', 'sdt', 'sdtContent', 'fldSimple', 'proofErr', 'bookmarkStart', 'bookmarkEnd', 'commentRangeStart', 'commentRangeEnd', 'fldChar', 'noBreakHyphen', 'softHyphen', 'span', 'b', 'i', 'strong', 'em', 'a', 'sup', 'sub', 'rtl', 'lang', 'vanish', 'rStyle', 'u', 'color', 'sz', 'szCs', 'vertAlign', 'bCs', 'iCs', 'rFonts', 'highlight', 'lastRenderedPageBreak']);
/** Attributes that hold words a reader may meet; all others are looked through together. */
const NAMED: Readonly<Record<string, string>> = { descr: 'alternative text', alt: 'alternative text', title: 'alternative text', Target: 'a link', href: 'a link', 'w:author': 'the author of a change or comment', 'w:name': 'a name', 'w:tooltip': 'the tip of a link' };

/**
 * Everything that a part in XML or HTML says, in the ways it can be read: as it is seen, with the deleted and hidden text in
 * its place, the deleted and the hidden text alone, each attribute, each comment of the markup. Read by a tokeniser and not by
 * a parser on purpose: it must also see what is in a part that is not well formed.
 */
export function xmlViews(xml: string): readonly TextView[] {
  let seen = '';
  let all = '';
  let deleted = '';
  let hidden = '';
  const attributes = new Map<string, string[]>();
  const comments: string[] = [];
  let deleting = 0;
  let vanish = false;
  for (const match of xml.matchAll(TOKEN)) {
    const [, comment, cdata, closing, name, attributeText, selfClosing, words] = match;
    const text = words !== undefined ? decodeEntities(words) : cdata;
    if (text !== undefined) {
      all += text;
      if (deleting > 0) deleted += text;
      else seen += text;
      if (vanish) hidden += text;
    } else if (comment !== undefined) comments.push(comment);
    else if (name !== undefined) {
      const local = name.slice(name.indexOf(':') + 1);
      if (attributeText !== undefined && attributeText.length > 1) collectAttributes(attributeText, attributes);
      if (local === 'delText' || local === 'delInstrText' || local === 'moveFrom') deleting = Math.max(0, deleting + (closing ? -1 : selfClosing ? 0 : 1));
      if (local === 'r' && closing) vanish = false;
      if ((local === 'vanish' || local === 'webHidden') && !/val="(?:0|false|off)"/.test(attributeText ?? '')) vanish = true;
      if (!IN_LINE.has(local) && (closing || selfClosing)) {
        all += '\n';
        seen += '\n';
        deleted += '\n';
        hidden += '\n';
      }
    }
  }
  const views: TextView[] = [{ place: 'the text', text: seen }];
  if (all !== seen) views.push({ place: 'the text with what was deleted', text: all });
  if (deleted.trim() !== '') views.push({ place: 'deleted text', text: deleted });
  if (hidden.trim() !== '') views.push({ place: 'hidden text', text: hidden });
  for (const [place, values] of attributes) views.push({ place, text: values.join('\n') });
  if (comments.length > 0) views.push({ place: 'a comment in the markup', text: comments.join('\n') });
  return views;
}

function collectAttributes(text: string, into: Map<string, string[]>): void {
  for (const match of text.matchAll(ATTRIBUTE)) {
    const value = match[2] ?? match[3] ?? '';
    // Most attributes are measures and style names; one without a letter beside others says nothing.
    if (value.length < 3 || !/\D/.test(value)) continue;
    const name = match[1] ?? '';
    const place = NAMED[name] ?? 'an attribute';
    const decoded = decodeEntities(value);
    const values = into.get(place) ?? [];
    if (values.length === 0) into.set(place, values);
    values.push(decoded);
    if (decoded.includes('%')) values.push(percentDecoded(decoded));
  }
}

function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  }
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', shy: '' };

/** Entities as the characters they stand for. */
function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex: string | undefined, decimal: string | undefined, name: string | undefined) => {
    const code = hex !== undefined ? Number.parseInt(hex, 16) : decimal !== undefined ? Number.parseInt(decimal, 10) : null;
    if (code !== null) return code <= 0x10ffff ? String.fromCodePoint(code) : '';
    return ENTITIES[name ?? ''] ?? whole;
  });
}
