/** Pages that the add-on shows, with what they find there as `google.script`. */

/** A closing tag inside the script would end it for the HTML parser. */
const asScript = (code: string): string => `<script>${code.replace(/<\/(?=script)/gi, '<\\/')}</script>`;

const DOCTYPE = /^\s*<!doctype[^>]*>/i;

/**
 * The page with the bridge before everything of its own, so that its first script finds `google.script` there.
 * @param html as the add-on made it; what stands there as doctype stays first, because it rules how browsers lay out
 */
export function framePage(html: string, bridge: string): string {
  const doctype = DOCTYPE.exec(html)?.[0] ?? '';
  return `${doctype}<meta charset="utf-8">${asScript(bridge)}${html.slice(doctype.length)}`;
}

/** Pages that are open in some window, by name. */
export class Frames {
  readonly #pages = new Map<string, string>();
  readonly #bridge: string;

  constructor(bridge: string) {
    this.#bridge = bridge;
  }

  open(name: string, html: string): void {
    this.#pages.set(name, framePage(html, this.#bridge));
  }

  close(name: string): void {
    this.#pages.delete(name);
  }

  clear(): void {
    this.#pages.clear();
  }

  at(name: string): string | undefined {
    return this.#pages.get(name);
  }
}
