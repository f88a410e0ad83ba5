/** Contextual escaping of `<?= ?>`: where in the page a printed value stands, and how it is made harmless there. */

export type PagePlace =
  | { readonly kind: 'text' }
  | { readonly kind: 'attribute'; readonly name: string; readonly quote: '"' | "'" | '' }
  | { readonly kind: 'tag' }
  | { readonly kind: 'comment' }
  | { readonly kind: 'script'; readonly quote: '"' | "'" | '`' | '' }
  | { readonly kind: 'style' };

const URL_ATTRIBUTES = new Set([
  'href',
  'src',
  'action',
  'formaction',
  'data',
  'poster',
  'cite',
  'background',
]);
const SAFE_URL = /^\s*(?:(?:https?|mailto|tel):|[^a-z]|[a-z][^:]*(?:[/?#]|$))/i;
const TEXT: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&#34;',
  "'": '&#39;',
};

export const escapeText = (text: string): string =>
  text.replaceAll(/[&<>"']/g, (character) => TEXT[character]!);

const inScript = (text: string): string =>
  text.replaceAll(
    /[<>&'"`\\\r\n\u2028\u2029]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** A value as a script literal in which no `</script>` and no quote of the page can hide. */
function scriptLiteral(value: unknown): string {
  if (typeof value === 'number' || typeof value === 'boolean') return ` ${String(value)} `;
  if (value === null || value === undefined) return ' null ';
  const json = typeof value === 'object' ? JSON.stringify(value) : JSON.stringify(String(value));
  return json.replaceAll(
    /[<>&\u2028\u2029]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** The text that is written; undefined where no safe form exists (inside a tag's name, a comment or a style sheet). */
export function escapeAt(place: PagePlace, value: unknown): string | undefined {
  const text = String(value);
  switch (place.kind) {
    case 'text':
      return escapeText(text);
    case 'attribute': {
      if (/^on/.test(place.name) || place.name === 'style') return undefined;
      const safe = URL_ATTRIBUTES.has(place.name) && !SAFE_URL.test(text) ? '#' : text;
      const escaped = escapeText(safe);
      return place.quote === ''
        ? escaped.replaceAll(/[\s=`]/g, (character) => `&#${character.charCodeAt(0)};`)
        : escaped;
    }
    case 'script':
      return place.quote === '' ? scriptLiteral(value) : inScript(text);
    default:
      return undefined;
  }
}

/** Follows the literal parts of a template and knows the place after each. */
export class PageScanner {
  #place: PagePlace = { kind: 'text' };
  #tag = '';
  #text = '';

  get place(): PagePlace {
    return this.#place;
  }

  feed(literal: string): void {
    this.#text = literal;
    while (this.#text !== '') this.#step();
  }

  #step(): void {
    const place = this.#place;
    switch (place.kind) {
      case 'text':
        return this.#until(/<!--|<\/?([a-z][\w:-]*)/i, (match) => {
          this.#tag = (match[0].startsWith('</') ? '/' : '') + (match[1] ?? '').toLowerCase();
          return match[0] === '<!--' ? { kind: 'comment' } : { kind: 'tag' };
        });
      case 'comment':
        return this.#until(/-->/, () => ({ kind: 'text' }));
      case 'tag':
        return this.#until(/([^\s"'<>/=]+)\s*=\s*(["']?)|>/, (match) => {
          if (match[0] === '>') return this.#afterTag();
          return { kind: 'attribute', name: match[1]!.toLowerCase(), quote: match[2] as '"' | "'" | '' };
        });
      case 'attribute':
        if (place.quote !== '') return this.#until(new RegExp(place.quote), () => ({ kind: 'tag' }));
        return this.#until(/\s|(?=>)/, () => ({ kind: 'tag' }));
      case 'style':
        return this.#until(/<\/style\s*>/i, () => ({ kind: 'text' }));
      case 'script':
        return this.#script(place.quote);
    }
  }

  #afterTag(): PagePlace {
    if (this.#tag === 'script') return { kind: 'script', quote: '' };
    return this.#tag === 'style' ? { kind: 'style' } : { kind: 'text' };
  }

  /** Strings and comments of the script are followed; a regular expression literal with a quote in it is not recognised. */
  #script(quote: '"' | "'" | '`' | ''): void {
    if (quote !== '') {
      return this.#until(new RegExp(`\\\\[^]|${quote}|<\\/script\\s*>`, 'i'), (match) => {
        if (match[0].startsWith('\\')) return { kind: 'script', quote };
        return match[0].startsWith('<') ? { kind: 'text' } : { kind: 'script', quote: '' };
      });
    }
    return this.#until(/\/\/[^\n]*|\/\*[^]*?\*\/|["'`]|<\/script\s*>/i, (match) => {
      if (match[0].startsWith('</')) return { kind: 'text' };
      return { kind: 'script', quote: match[0].startsWith('/') ? '' : (match[0] as '"' | "'" | '`') };
    });
  }

  #until(pattern: RegExp, next: (match: RegExpExecArray) => PagePlace): void {
    const match = pattern.exec(this.#text);
    if (match === null) {
      this.#text = '';
      return;
    }
    this.#place = next(match);
    this.#text = this.#text.slice(match.index + match[0].length);
  }
}
