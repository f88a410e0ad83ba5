import type { CellStyle, DocumentModel } from '../model';

/** Styles of a document, one object for each distinct look, so that 1.5 million cells share a few. */
export class StylePool {
  private readonly byContent = new Map<string, CellStyle>();
  private readonly changes = new WeakMap<CellStyle, Map<string, CellStyle | undefined>>();

  /**
   * The style that differs from `base` in one property; an undefined value takes the property away, and
   * undefined is returned where nothing is left.
   */
  with<K extends keyof CellStyle>(
    base: CellStyle | undefined,
    property: K,
    value: CellStyle[K],
  ): CellStyle | undefined {
    const from = base ?? EMPTY_STYLE;
    const change = `${property}:${JSON.stringify(value) ?? ''}`;
    let known = this.changes.get(from);
    if (known === undefined) this.changes.set(from, (known = new Map()));
    if (known.has(change)) return known.get(change);
    const changed: { -readonly [name in keyof CellStyle]: CellStyle[name] } = { ...from };
    if (value === undefined) delete changed[property];
    else changed[property] = value;
    const shared = this.shared(changed);
    known.set(change, shared);
    return shared;
  }

  /** The one object for this content; undefined for a style without properties. */
  shared(style: CellStyle): CellStyle | undefined {
    const names = (Object.keys(style) as (keyof CellStyle)[]).filter((name) => style[name] !== undefined);
    if (names.length === 0) return undefined;
    const content = JSON.stringify([...names].sort().map((name) => [name, style[name]]));
    const existing = this.byContent.get(content);
    if (existing !== undefined) return existing;
    this.byContent.set(content, style);
    return style;
  }
}

const EMPTY_STYLE: CellStyle = {};
const pools = new WeakMap<DocumentModel, StylePool>();

/** The pool of a document; made at the first use, never saved. */
export function stylesOf(document: DocumentModel): StylePool {
  let pool = pools.get(document);
  if (pool === undefined) pools.set(document, (pool = new StylePool()));
  return pool;
}
