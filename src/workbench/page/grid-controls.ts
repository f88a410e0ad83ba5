/** Names for the controls around the grid, which come without any: screen readers would say no more than "button". */

import type { Words } from './words/es';

type Names = Words['controls'];
type Name = keyof Names;

/** Where each stands; there is one of each unless the second one is named apart. */
const PLACES: readonly (readonly [selector: string, name: Name])[] = [
  ['[data-u-comp="defined-name"] input', 'place'],
  ['[data-u-comp="defined-name"] [aria-haspopup]', 'names'],
  ['[data-u-comp="formula-bar"] > * > button, [data-u-comp="formula-bar"] > * > * > button', 'formulaBar'],
  [':not([aria-haspopup]) > [data-u-comp="sheet-bar-append-button"]', 'addSheet'],
  ['[aria-haspopup] > [data-u-comp="sheet-bar-append-button"]', 'allSheets'],
  [
    '[data-u-comp="button"]:has(~ [aria-haspopup]):has(~ [data-u-comp="button"] ~ [aria-haspopup])',
    'zoomOut',
  ],
  ['[data-u-comp="button"]:has(+ [aria-haspopup])', 'zoomIn'],
];

function nameOf(element: Element, name: string): void {
  if (element.getAttribute('aria-label') !== name) element.setAttribute('aria-label', name);
}

/** The slider between the two buttons takes the pointer alone, and has roles that do not exist. */
function leaveToThePointer(track: Element): void {
  if (track.getAttribute('aria-hidden') === 'true') return;
  track.setAttribute('aria-hidden', 'true');
  for (const part of track.querySelectorAll('a, button')) part.setAttribute('tabindex', '-1');
}

function nameAll(container: HTMLElement, names: Names): void {
  for (const [selector, name] of PLACES) {
    for (const element of container.querySelectorAll(selector)) nameOf(element, names[name]);
  }
  // A link without an address that opens a list is a button.
  for (const link of container.querySelectorAll('[data-u-comp="defined-name"] a'))
    link.setAttribute('role', 'button');
  for (const track of container.querySelectorAll('[role="track"]')) leaveToThePointer(track);
}

/**
 * Names the controls that are there and those that come.
 * @returns ends it
 */
export function nameControls(container: HTMLElement, names: Names): () => void {
  nameAll(container, names);
  const observer = new MutationObserver(() => nameAll(container, names));
  observer.observe(container, { childList: true, subtree: true });
  return () => observer.disconnect();
}
