import { fill, wordsOf } from '../../i18n/language';
import { protectTabs, removeTabProtections, RULE_TABS } from '../../sheets/protections';
import { openWorkbook } from '../../sheets/workbook';
import { askYesNo, confirm, inform, warn } from '../dialogs';
import { inWords, performMenuAction } from '../perform';
import { readerLanguage } from '../reader';

/**
 * Menu: warnings before the log and our columns are changed by hand and, if the person says so, the tabs of rules for
 * some only; says what no protection can prevent.
 */
export function protectOwnTabs(): void {
  inWords(() => {
    const words = wordsOf(readerLanguage()).opportunities.protection;
    const { tabs, tables } = openWorkbook(readerLanguage()).words;
    const question = fill(words.question, {
      tabs: RULE_TABS.map((name) => tabs[name]).join(', '),
      team: tabs.team,
      manager: tables.choices.teamRoles.manager,
      dataOwner: tables.choices.teamRoles.data_owner,
    });
    const strict = askYesNo(words.title, question);
    if (strict === undefined) return inform(words.cancelled);
    performMenuAction(() => {
      const done = protectTabs(openWorkbook(readerLanguage()), strict);
      const list = (names: readonly string[]): string => names.join(', ') || '–';
      const lines = [
        fill(words.done, { warned: list(done.warned), strict: list(done.strict) }),
        ...(done.theirs.length > 0 ? [fill(words.notYours, { tabs: list(done.theirs) })] : []),
        words.limits,
      ];
      warn(lines.join('\n\n'), words.title);
    });
  });
}

/** Menu: takes the protections of DUO away; those of others stay. */
export function removeOwnProtections(): void {
  inWords(() => {
    const words = wordsOf(readerLanguage()).opportunities.protection;
    if (!confirm(words.removeTitle, words.removeQuestion)) return inform(words.cancelled);
    performMenuAction(() => {
      inform(fill(words.removed, { count: removeTabProtections(openWorkbook(readerLanguage())) }));
    });
  });
}
