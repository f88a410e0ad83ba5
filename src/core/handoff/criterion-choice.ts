import { foldText } from '../values/text';

/** A row of the definition that sales may name when it returns a lead as not meeting it. */
export interface CriterionChoice {
  /** Number of the row in the definition table, from 1. */
  readonly number: number;
  /** The field as written, e.g. `Correo | Teléfono`. */
  readonly field: string;
}

const NUMBER = /^\s*(?:#|n\.?\s?[oº°]\.?)?\s*(\d+)(?![\d.,])/i;

/**
 * The row of the definition that a text names: by its number, alone or before other words (`3 · Presupuesto`), or
 * by its field. Undefined where there is no such row, or where the text fits rows of different fields.
 */
export function chosenCriterion(
  text: string,
  choices: readonly CriterionChoice[],
): CriterionChoice | undefined {
  const match = NUMBER.exec(text);
  if (match !== null) return choices.find(({ number }) => number === Number(match[1]));
  const wanted = foldText(text);
  if (wanted === '') return undefined;
  const same = choices.find(({ field }) => foldText(field) === wanted);
  if (same !== undefined) return same;
  const parts = choices.filter(({ field }) => foldText(field).includes(wanted));
  const fields = new Set(parts.map(({ field }) => foldText(field)));
  return fields.size === 1 ? parts[0] : undefined;
}

/** How a choice is written into a cell: the number first, which stays true whatever the field is called. */
export function criterionText({ number, field }: CriterionChoice): string {
  return `${number} · ${field}`;
}
