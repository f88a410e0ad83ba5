/** Moves the focus between the regions of the page. A region is an element with `data-region`. */

import { REGIONS, regionBeside, type Region } from './regions';

const FOCUSABLE =
  'a[href], button:not([disabled]), input:not([disabled]), select:not([disabled]), textarea:not([disabled]), iframe, [tabindex="0"]';

const elementOf = (region: Region): HTMLElement | null =>
  document.querySelector<HTMLElement>(`[data-region="${region}"]`);

/** An iframe that has the focus is the active element of the page around it. */
function currentRegion(): Region | undefined {
  const name = document.activeElement?.closest<HTMLElement>('[data-region]')?.dataset['region'];
  return REGIONS.find((region) => region === name);
}

/** To the heading of the panel that is open. */
export function focusPanel(): void {
  elementOf('panel')?.querySelector<HTMLElement>('h2')?.focus();
}

/** Where in a region the focus goes: into the page it shows, else to its first control. */
function entranceOf(element: HTMLElement): HTMLElement | null {
  return element.querySelector<HTMLElement>('iframe') ?? element.querySelector<HTMLElement>(FOCUSABLE);
}

/** @param focusGrid the grid knows itself where its focus belongs */
export function goToRegion(direction: 1 | -1, focusGrid: () => void): void {
  // In front of a modal dialog there is nowhere else to go.
  if (document.querySelector('dialog:modal') !== null) return;
  const shown = REGIONS.filter((region) => elementOf(region) !== null);
  const next = regionBeside(shown, currentRegion(), direction);
  if (next === undefined) return;
  if (next === 'grid') return focusGrid();
  const element = elementOf(next)!;
  (entranceOf(element) ?? element).focus();
}
