/** As much of a document as Preact needs to draw a view: elements, texts, attributes and events, nothing of layout. */

type Listener = (event: FakeEvent) => void;

interface FakeEvent {
  readonly type: string;
  readonly target: FakeNode;
  currentTarget: FakeNode;
  preventDefault(): void;
}

/** An element, or a text where `data` is given. */
export class FakeNode {
  parentNode: FakeNode | null = null;
  readonly childNodes: FakeNode[] = [];
  readonly attributes = new Map<string, string>();
  readonly style = {};
  data = '';
  value = '';
  open = false;
  readonly namespaceURI = 'http://www.w3.org/1999/xhtml';
  readonly #listeners = new Map<string, Set<Listener>>();

  constructor(
    readonly nodeType: 1 | 3,
    readonly localName: string,
  ) {}

  get firstChild(): FakeNode | null {
    return this.childNodes[0] ?? null;
  }

  get nextSibling(): FakeNode | null {
    const siblings = this.parentNode?.childNodes ?? [];
    return siblings[siblings.indexOf(this) + 1] ?? null;
  }

  get ownerDocument(): unknown {
    return document;
  }

  get text(): string {
    return this.nodeType === 3 ? this.data : this.childNodes.map((child) => child.text).join(' ');
  }

  insertBefore(child: FakeNode, before: FakeNode | null): FakeNode {
    child.remove();
    const at = before === null ? this.childNodes.length : this.childNodes.indexOf(before);
    this.childNodes.splice(at, 0, child);
    child.parentNode = this;
    return child;
  }

  appendChild(child: FakeNode): FakeNode {
    return this.insertBefore(child, null);
  }

  removeChild(child: FakeNode): FakeNode {
    this.childNodes.splice(this.childNodes.indexOf(child), 1);
    child.parentNode = null;
    return child;
  }

  remove(): void {
    this.parentNode?.removeChild(this);
  }

  contains(other: FakeNode | null): boolean {
    for (let node = other; node !== null; node = node.parentNode) if (node === this) return true;
    return false;
  }

  setAttribute(name: string, value: string): void {
    this.attributes.set(name, String(value));
  }

  getAttribute(name: string): string | null {
    return this.attributes.get(name) ?? null;
  }

  removeAttribute(name: string): void {
    this.attributes.delete(name);
  }

  addEventListener(type: string, listener: Listener): void {
    const listeners = this.#listeners.get(type) ?? new Set();
    this.#listeners.set(type, listeners.add(listener));
  }

  removeEventListener(type: string, listener: Listener): void {
    this.#listeners.get(type)?.delete(listener);
  }

  focus(): void {
    // Nothing has the focus here.
  }

  /** A person does something: the event goes up as in a page. */
  dispatch(type: string): void {
    const event: FakeEvent = { type, target: this, currentTarget: this, preventDefault: () => undefined };
    for (const node of pathOf(this)) {
      event.currentTarget = node;
      for (const listener of node.#listeners.get(type) ?? []) listener.call(node as never, event);
    }
  }

  /** Every element below this one that fits. */
  all(fits: (node: FakeNode) => boolean): FakeNode[] {
    return this.childNodes.flatMap((child) => [
      ...(child.nodeType === 1 && fits(child) ? [child] : []),
      ...child.all(fits),
    ]);
  }
}

/** A node and everything it stands in. */
function pathOf(node: FakeNode): readonly FakeNode[] {
  return node.parentNode === null ? [node] : [node, ...pathOf(node.parentNode)];
}

const element = (name: string): FakeNode => new FakeNode(1, name);

/** Puts a document and a window in the place where pages look for them. */
export function installDocument(): void {
  Object.assign(globalThis, {
    document: {
      hidden: false,
      createElement: element,
      createElementNS: (_: string, name: string) => element(name),
      createTextNode: (data: string) => Object.assign(new FakeNode(3, '#text'), { data }),
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
      documentElement: element('html'),
    },
    window: globalThis,
    requestAnimationFrame: (act: () => void) => setTimeout(act, 0),
    cancelAnimationFrame: (timer: NodeJS.Timeout) => clearTimeout(timer),
  });
}

/** A node into which a view is drawn. */
export function drawnInto(): FakeNode {
  return element('main');
}
