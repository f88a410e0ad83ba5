/** The sidebar of the add-on, used by the names and roles that a person sees or hears. */

import type { FrameLocator, Locator } from 'playwright-core';
import type { WorkbenchOnScreen } from './workbench-on-screen';

/** An item that is chosen while another is still coming to its end is refused with a message: a person chooses it again. */
const MOST_TRIES = 3;
const REFUSED_MILLISECONDS = 7_000;

export class SidebarOnScreen {
  constructor(readonly window: WorkbenchOnScreen) {}

  get frame(): FrameLocator {
    return this.window.page.frameLocator('.sidebar iframe');
  }

  /** The view that is shown, below the navigation. */
  get view(): Locator {
    return this.frame.getByRole('main');
  }

  /** The line that is read aloud. */
  get said(): Locator {
    return this.frame.locator('.said');
  }

  /** Opens a view by the menu of the add-on, e.g. `['Mis pendientes']`, and waits until its title is shown. */
  async open(path: readonly string[], title: string): Promise<void> {
    const shown = this.view.getByRole('heading', { level: 1, name: title, exact: true });
    for (let tries = 1; tries < MOST_TRIES; tries += 1) {
      await this.window.clickMenu([this.window.words.menus.extensions, 'DUO', ...path]);
      const isShown = await shown.waitFor({ timeout: REFUSED_MILLISECONDS }).then(
        () => true,
        () => false,
      );
      if (isShown) return;
    }
    await this.window.clickMenu([this.window.words.menus.extensions, 'DUO', ...path]);
    await this.waitTitle(title);
  }

  async waitTitle(title: string): Promise<void> {
    await this.view.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();
  }

  /** Part of a view under its heading. */
  section(name: string | RegExp): Locator {
    return this.view.getByRole('region', { name, exact: true });
  }

  button(name: string | RegExp): Locator {
    return this.view.getByRole('button', { name, exact: true });
  }

  field(label: string): Locator {
    return this.view.getByLabel(label, { exact: true });
  }

  /** One of a group's choices. */
  choice(group: string, name: string | RegExp): Locator {
    return this.view.getByRole('radiogroup', { name: group, exact: true }).getByRole('radio', { name });
  }

  /** Waits for a text in the view. @returns the text of the element that holds it */
  async text(expected: string | RegExp): Promise<string> {
    const found = this.view.getByText(expected).first();
    await found.waitFor();
    return found.innerText();
  }

  /** What the view says, without what stands around it. */
  shown(): Promise<string> {
    return this.view.innerText();
  }

  /** Waits until something inside the sidebar has the keyboard, by its label or else its text. */
  async focus(name: string): Promise<void> {
    const seen = await this.window.grid.eventually(
      () => this.focused(),
      (focused) => focused === name,
    );
    if (seen !== name) throw new Error(`«${seen}» has the keyboard, not «${name}».`);
  }

  /** Name of what has the keyboard inside the sidebar: its label, else its text, without the digit that chooses it. */
  focused(): Promise<string> {
    return this.frame.locator('body').evaluate((body) => {
      const element = body.ownerDocument.activeElement;
      if (element === null || element === body) return '';
      const labels = 'labels' in element ? (element.labels as NodeListOf<HTMLLabelElement> | null) : null;
      const label = labels?.[0]?.cloneNode(true) as HTMLLabelElement | undefined;
      for (const hidden of label?.querySelectorAll('[aria-hidden="true"]') ?? []) hidden.remove();
      return (element.ariaLabel ?? label?.textContent ?? element.textContent ?? '').trim();
    });
  }
}
