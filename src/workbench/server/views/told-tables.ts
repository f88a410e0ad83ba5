/** Looks and rules of cells as numbers that pages know. */

import type { CellStyle, DocumentModel, ValidationRule } from '../../../runtime/spreadsheet/model';
import type { StyleView, Tables, ValidationView } from '../../protocol/views';
import { styleView } from './style-view';
import { readsCells, validationView } from './validation-view';

/** One table: an entry for each distinct content, whichever object holds it. */
class Table<T extends object, V> {
  readonly entries: V[] = [];
  readonly #byObject = new Map<T, number>();
  readonly #byContent = new Map<string, number>();

  constructor(private readonly viewOf: (object: T) => V) {}

  indexOf(object: T): number {
    return this.#byObject.get(object) ?? this.renew(object);
  }

  /** Looks at the object again; its entry is another one where it has changed. */
  renew(object: T): number {
    const view = this.viewOf(object);
    const content = JSON.stringify(view);
    let index = this.#byContent.get(content);
    if (index === undefined) {
      index = this.entries.push(view) - 1;
      this.#byContent.set(content, index);
    }
    this.#byObject.set(object, index);
    return index;
  }

  get objects(): IterableIterator<T> {
    return this.#byObject.keys();
  }
}

export class ToldTables {
  readonly #styles = new Table<CellStyle, StyleView>(styleView);
  readonly #validations: Table<ValidationRule, ValidationView>;
  #toldStyles = 0;
  #toldValidations = 0;

  constructor(document: DocumentModel) {
    this.#validations = new Table((rule) => validationView(document, rule));
    // Index 0 is the plain cell.
    this.#styles.indexOf({});
  }

  style(style: CellStyle | undefined): number {
    return style === undefined ? 0 : this.#styles.indexOf(style);
  }

  validation(rule: ValidationRule): number {
    return this.#validations.indexOf(rule);
  }

  /** Rules whose choices stand in cells that now hold others: their cells have another entry from now on. */
  renewed(): ReadonlySet<ValidationRule> {
    const changed = new Set<ValidationRule>();
    for (const rule of [...this.#validations.objects].filter(readsCells)) {
      const before = this.#validations.indexOf(rule);
      if (this.#validations.renew(rule) !== before) changed.add(rule);
    }
    return changed;
  }

  /** Everything, for a page that comes new. */
  all(): Tables {
    return {
      styles: this.#styles.entries.slice(0, this.#toldStyles),
      validations: this.#validations.entries.slice(0, this.#toldValidations),
    };
  }

  /** What came since the last call. */
  untold(): Tables {
    const styles = this.#styles.entries.slice(this.#toldStyles);
    const validations = this.#validations.entries.slice(this.#toldValidations);
    this.#toldStyles += styles.length;
    this.#toldValidations += validations.length;
    return { styles, validations };
  }
}
