/** Characters that XML cannot hold, as ECMA-376 part 1, 22.9.2.19 (ST_Xstring) writes them: `_xHHHH_`. */

/**
 * Control characters (delete too, which the library drops), carriage return (XML reads it as a line feed), lone
 * surrogates, U+FFFE and U+FFFF; and the underscore of a literal `_x0041_`, which would be read as an escape. (Without
 * the `u` flag each half of a pair would match by itself: the look-arounds leave pairs alone.)
 */
const UNWRITABLE =
  // oxlint-disable-next-line no-control-regex
  /_(?=x[0-9A-Fa-f]{4}_)|[\u0000-\u0008\u000b-\u001f\u007f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** The text as it stands in a workbook's XML, before XML's own escapes. */
export function escapeXlsxText(text: string): string {
  return text.replaceAll(
    UNWRITABLE,
    (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
  );
}

/** The text that `escapeXlsxText` made this of. */
export function unescapeXlsxText(written: string): string {
  if (!written.includes('_x')) return written;
  return written.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** A text for XML content or an attribute. */
export function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** The text behind XML's entities and character references. */
export function unescapeXml(xml: string): string {
  return xml.replaceAll(
    /&(?:#x([0-9A-Fa-f]+)|#(\d+)|(\w+));/g,
    (all, hex?: string, decimal?: string, name?: string) => {
      if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
      if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
      return ENTITIES[name ?? ''] ?? all;
    },
  );
}

/** Attributes of a start tag by name, unescaped; the prefix of a name is kept. */
export function xmlAttributes(tag: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', double, single] of tag.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    attributes.set(name, unescapeXml(double ?? single ?? ''));
  }
  return attributes;
}
