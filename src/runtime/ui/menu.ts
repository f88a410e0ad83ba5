/** Menu: what `onOpen` hangs under Extensions or in the menu bar. */

import type { MenuEntry } from '../result';
import type { ScriptExecution } from '../script-execution';
import { Service } from '../services/service';
import { aString } from '../spreadsheet/rules/arguments';

type GasMenu = GoogleAppsScript.Base.Menu;

/** Google adds this to every add-on's menu; in English here. */
export const HELP: MenuEntry = { kind: 'help', caption: 'Help' };

export class Menu extends Service implements GasMenu {
  readonly #caption: string | undefined;
  readonly #entries: MenuEntry[] = [];

  /** @param caption undefined for an add-on's own menu */
  constructor(execution: ScriptExecution, caption: string | undefined) {
    super(execution, 'Menu');
    this.#caption = caption;
  }

  addItem(caption: string, functionName: string): GasMenu {
    this.check('addItem', [caption, functionName], [aString, aString]);
    return this.#add('addItem', { kind: 'item', caption, functionName });
  }

  addSeparator(): GasMenu {
    return this.#add('addSeparator', { kind: 'separator' });
  }

  addSubMenu(menu: GasMenu): GasMenu {
    const service = this.execution.realm.reveal(menu);
    this.check('addSubMenu', [menu], [() => service instanceof Menu]);
    return this.#add('addSubMenu', Menu.submenuOf(service as Menu));
  }

  addToUi(): void {
    this.navigate('addToUi', () => {
      const { menus } = this.execution.traces;
      const entries = this.#caption === undefined ? [...this.#entries, HELP] : [...this.#entries];
      const earlier = menus.findIndex((menu) => menu.caption === this.#caption);
      // Adding a menu of the same name again replaces it.
      if (earlier >= 0) menus.splice(earlier, 1);
      menus.push({ caption: this.#caption, entries });
    });
  }

  /** For {@link addSubMenu}: a menu as an entry of another. */
  static submenuOf(menu: Menu): MenuEntry {
    return { kind: 'submenu', caption: menu.#caption ?? '', entries: [...menu.#entries] };
  }

  #add(method: string, entry: MenuEntry): GasMenu {
    this.navigate(method, () => this.#entries.push(entry));
    return this;
  }
}
