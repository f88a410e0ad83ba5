/** Univer started with the few parts the grid needs: it draws, selects and edits; it calculates nothing. */

import '@univerjs/design/lib/index.css';
import '@univerjs/ui/lib/index.css';
import '@univerjs/docs-ui/lib/index.css';
import '@univerjs/sheets-ui/lib/index.css';
import '@univerjs/sheets-formula-ui/lib/index.css';

import './grid.css';

import { LogLevel, Univer } from '@univerjs/core';
import type { Injector } from '@univerjs/core';
import { UniverDocsPlugin } from '@univerjs/docs';
import { UniverDocsUIPlugin } from '@univerjs/docs-ui';
import { UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import { UniverRenderEnginePlugin } from '@univerjs/engine-render';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import { UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import { UniverSheetsFormulaUIPlugin } from '@univerjs/sheets-formula-ui';
import { UniverSheetsUIPlugin } from '@univerjs/sheets-ui';
import { UniverUIPlugin } from '@univerjs/ui';

import type { Language } from '../../protocol/settings';
import { HIDDEN_MENU_ITEMS } from './hidden-menu-items';
import { loadLocale, UNIVER_LOCALES } from './locales';

export interface StartedUniver {
  readonly univer: Univer;
  readonly injector: Injector;
  /** The element that Univer fills; what is drawn beside it stands in the container, too. */
  readonly frame: HTMLElement;
}

/** Starts Univer in an element, without a document yet. */
export async function startUniver(container: HTMLElement, language: Language): Promise<StartedUniver> {
  const locale = UNIVER_LOCALES[language];
  const frame = document.createElement('div');
  frame.className = 'grid-frame';
  container.append(frame);
  const univer = new Univer({
    locale,
    locales: { [locale]: await loadLocale(language) },
    logLevel: LogLevel.SILENT,
  });
  univer.registerPlugin(UniverRenderEnginePlugin);
  univer.registerPlugin(UniverFormulaEnginePlugin, { notExecuteFormula: true });
  univer.registerPlugin(UniverUIPlugin, {
    container: frame,
    header: true,
    toolbar: false,
    footer: true,
    contextMenu: true,
    disableAutoFocus: true,
    menu: HIDDEN_MENU_ITEMS,
  });
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverDocsUIPlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsUIPlugin, {
    formulaBar: true,
    disableAutoFocus: true,
    disableForceStringAlert: true,
    disableForceStringMark: true,
    protectedRangeShadow: false,
    clipboardConfig: { hidePasteOptions: true },
    footer: { sheetBar: true, statisticBar: false, menus: false, zoomSlider: true },
    menu: HIDDEN_MENU_ITEMS,
  });
  univer.registerPlugin(UniverSheetsFormulaPlugin);
  univer.registerPlugin(UniverSheetsFormulaUIPlugin);
  // eslint-disable-next-line no-underscore-dangle -- Univer's only way to its services without its facade
  return { univer, injector: univer.__getInjector(), frame };
}
