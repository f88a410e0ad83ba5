import type { Answer } from '../../contract/reports';
import type { SidebarStart, ViewName } from '../../contract/sidebar';
import { wordsOf } from '../../i18n/language';
import { currentPerson } from '../../sheets/people';
import { inWords } from '../perform';
import { readerLanguage } from '../reader';
import { look } from './client-answer';

const PAGE = 'Sidebar';

/** Shows the sidebar at one of its parts. */
export function showSidebar(view: ViewName): void {
  inWords(() => {
    const { shell } = wordsOf(readerLanguage());
    const content = HtmlService.createHtmlOutputFromFile(PAGE).getContent();
    const page = HtmlService.createHtmlOutput(content.replace('data-view="card"', `data-view="${view}"`));
    SpreadsheetApp.getUi().showSidebar(page.setTitle(shell.title));
  });
}

/** What the page needs before anything else: its words, and who is looking. */
export function sidebarStart(_request: unknown): Answer<SidebarStart> {
  return look(({ words, workbook }) => {
    const { shell, card, call, queue, territories, cadences, handoff, opportunities, digests, log } = words;
    const { status } = words;
    return {
      locale: workbook.spreadsheet.getSpreadsheetLocale().replace(/_/g, '-'),
      language: readerLanguage(),
      person: currentPerson(),
      words: {
        shell,
        card,
        call,
        queue,
        territories,
        cadences,
        handoff,
        opportunities,
        digests,
        log,
        status,
        choices: words.tables.choices,
      },
    };
  });
}

/** Menu: the card of the selected lead. */
export function openCard(): void {
  showSidebar('card');
}

/** Menu: the questions for the call. */
export function openCallGuide(): void {
  showSidebar('call');
}

/** Menu: what is to be done. */
export function openQueue(): void {
  showSidebar('queue');
}

/** Menu: somebody calls. */
export function openFind(): void {
  showSidebar('find');
}

/** Menu: hand the selected lead over. */
export function openHandoff(): void {
  showSidebar('handoff');
}

/** Menu: the selected opportunity. */
export function openOpportunity(): void {
  showSidebar('opportunity');
}

/** Menu: leads to reps by territory. */
export function openAssignment(): void {
  showSidebar('assignment');
}

/** Menu: planned touches. */
export function openCadences(): void {
  showSidebar('cadences');
}

/** Menu: digests, hourly work, log. */
export function openSettings(): void {
  showSidebar('settings');
}
