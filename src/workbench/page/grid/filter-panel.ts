/** The panel of a filter button: sorting, and which of the texts of a column stay visible. */

import { shownText } from './cell-data';
import { button, openCellWindow } from './cell-window';
import type { GridState } from './grid-state';
import { columnLetters } from './place-name';

/** Listing more texts than this makes the panel slow, and nobody reads them: searching narrows them down. */
const LISTED = 1000;

/** The different texts that a column shows below the head of the filter, in the order of the document's language. */
export function textsOfColumn(state: GridState, sheet: number, column: number): string[] {
  const block = state.heads.get(sheet)?.filter?.block;
  if (!block) return [];
  const texts = new Set<string>();
  for (let row = block.row + 1; row < block.row + block.rows; row += 1) {
    texts.add(shownText(state.cell(sheet, row, column)));
  }
  const { compare } = new Intl.Collator(state.locale, { numeric: true });
  return [...texts].sort(compare);
}

/** Opens the panel of a column (0-based, of the sheet). */
export function openFilter(state: GridState, column: number): void {
  const sheet = state.activeSheet();
  const filter = state.heads.get(sheet)?.filter;
  if (!filter) return;
  const { words, locale } = state;
  const texts = textsOfColumn(state, sheet, column);
  const known = new Set(texts);
  const hidden = new Set(filter.columns[column]?.hidden);

  const panel = document.createElement('div');
  panel.className = 'grid-filter';
  panel.setAttribute('role', 'dialog');
  panel.setAttribute('aria-label', `${words.filterValues} ${columnLetters(column)}`);

  const sort = (ascending: boolean): void => {
    close();
    const { row, rows, ...sides } = filter.block;
    const block = { ...sides, row: row + 1, rows: rows - 1 };
    void state.send({ kind: 'sort', sheet, block, keys: [{ column, ascending }] });
  };
  const search = document.createElement('input');
  search.type = 'search';
  search.placeholder = words.search;
  search.setAttribute('aria-label', words.search);
  const list = document.createElement('div');
  list.className = 'grid-filter-values';

  const found = (): string[] => {
    const wanted = search.value.toLocaleLowerCase(locale);
    return texts.filter((text) => text.toLocaleLowerCase(locale).includes(wanted));
  };
  const draw = (): void => {
    const rows = found().slice(0, LISTED);
    list.replaceChildren(
      ...rows.map((text) => {
        const label = document.createElement('label');
        const box = document.createElement('input');
        box.type = 'checkbox';
        box.checked = !hidden.has(text);
        box.addEventListener('change', () => {
          if (box.checked) hidden.delete(text);
          else hidden.add(text);
        });
        label.append(box, text === '' ? words.blanks : text);
        return label;
      }),
    );
  };
  search.addEventListener('input', draw);

  const setAll = (visible: boolean): void => {
    for (const text of found()) {
      if (visible) hidden.delete(text);
      else hidden.add(text);
    }
    draw();
  };
  const accept = (): void => {
    close();
    const texts = [...hidden].filter((text) => known.has(text));
    void state.send({ kind: 'filter-column', sheet, column, hidden: texts });
  };
  const choose = document.createElement('div');
  choose.className = 'grid-filter-row';
  choose.append(
    button(words.selectAll, () => setAll(true)),
    button(words.clear, () => setAll(false)),
  );
  const end = document.createElement('div');
  end.className = 'grid-filter-row grid-filter-end';
  const primary = button(words.ok, accept);
  primary.className = 'grid-primary';
  end.append(
    button(words.cancel, () => close()),
    primary,
  );
  const heading = document.createElement('h2');
  heading.textContent = words.filterValues;
  panel.append(
    button(words.sortAscending, () => sort(true)),
    button(words.sortDescending, () => sort(false)),
    heading,
    choose,
    search,
    list,
    end,
  );
  panel.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && event.target === search) accept();
  });
  draw();
  const close = openCellWindow(state, panel, { row: filter.block.row, column });
  search.focus();
}
