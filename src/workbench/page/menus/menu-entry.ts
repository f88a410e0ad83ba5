/** Menus as data: what stands in them and what a choice does. */

export interface MenuItem {
  readonly kind: 'item';
  readonly caption: string;
  readonly choose: () => void;
  /** Shown beside the caption; the key itself is somebody else's business. */
  readonly shortcut?: string;
  readonly disabled?: boolean;
  /** Present: the item is a switch. */
  readonly checked?: boolean;
}

export interface Submenu {
  readonly kind: 'submenu';
  readonly caption: string;
  readonly entries: readonly MenuEntry[];
}

export type MenuEntry = MenuItem | Submenu | { readonly kind: 'separator' };

/** A menu of the menu bar. */
export interface Menu {
  readonly name: string;
  readonly caption: string;
  readonly entries: readonly MenuEntry[];
}
