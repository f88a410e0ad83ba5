import type { Day, Reading } from '../../../src/core/values/cell';
import { formatDay, parseIsoDay } from '../../../src/core/values/day';
import type { NamedFields } from '../../../src/core/definition/field-resolution';
import type {
  Cap,
  ComparedAs,
  Comparand,
  Condition,
  Criterion,
  DefinitionVocabulary,
} from '../../../src/core/definition/types';

/** Stands for a platform's date object. */
export class SheetDate {
  constructor(readonly day: Day) {}
}

/** A Spanish spreadsheet. */
export const READING: Reading = {
  decimal: ',',
  dateOrder: 'dmy',
  dayOf: (value) => (value instanceof SheetDate ? value.day : undefined),
};

export function day(iso: string): Day {
  const parsed = parseIsoDay(iso);
  if (parsed === undefined) throw new Error(`${iso} is no day`);
  return parsed;
}

export const TODAY = day('2026-06-15');

export function isoDay(value: Day): string {
  return formatDay(value);
}

/** The few words, in three languages, that the tests of the parser write. */
export const VOCABULARY: DefinitionVocabulary = {
  columns: new Map([
    ['campo', 'field'],
    ['field', 'field'],
    ['pole', 'field'],
    ['condicion', 'condition'],
    ['condition', 'condition'],
    ['warunek', 'condition'],
    ['valor', 'value'],
    ['value', 'value'],
    ['wartosc', 'value'],
    ['puntos', 'points'],
    ['points', 'points'],
    ['punkty', 'points'],
    ['tipo', 'kind'],
    ['kind', 'kind'],
    ['rodzaj', 'kind'],
    ['grupo', 'group'],
    ['group', 'group'],
    ['grupa', 'group'],
    ['pregunta', 'question'],
    ['question', 'question'],
    ['pytanie', 'question'],
    ['cuando', 'when'],
    ['when', 'when'],
    ['kiedy', 'when'],
    ['nota', 'note'],
    ['note', 'note'],
    ['notatka', 'note'],
  ]),
  kinds: new Map([
    ['obligatorio', 'required'],
    ['required', 'required'],
    ['wymagane', 'required'],
    ['deseable', 'desirable'],
    ['desirable', 'desirable'],
    ['pozadane', 'desirable'],
    ['puntos', 'points'],
    ['points', 'points'],
    ['punkty', 'points'],
    ['excluye', 'knockout'],
    ['knock-out', 'knockout'],
    ['wyklucza', 'knockout'],
    ['umbral', 'threshold'],
    ['threshold', 'threshold'],
    ['prog', 'threshold'],
    ['tope', 'cap'],
    ['cap', 'cap'],
    ['limit', 'cap'],
  ]),
  ambiguousKinds: new Map([['excluyente', ['required', 'knockout'] as const]]),
  operators: new Map([
    ['es', 'is'],
    ['is', 'is'],
    ['to', 'is'],
    ['no es', 'is_not'],
    ['es uno de', 'one_of'],
    ['is one of', 'one_of'],
    ['jest jednym z', 'one_of'],
    ['no es ninguno de', 'none_of'],
    ['contiene', 'contains'],
    ['no contiene', 'not_contains'],
    ['empieza por', 'starts_with'],
    ['termina en', 'ends_with'],
    ['esta entre', 'between'],
    ['is between', 'between'],
    ['jest miedzy', 'between'],
    ['antes de', 'before'],
    ['despues de', 'after'],
    ['en los ultimos n dias', 'within_last_days'],
    ['hace mas de n dias', 'older_than_days'],
    ['en los proximos n dias', 'within_next_days'],
    ['no esta vacia', 'filled'],
    ['is not empty', 'filled'],
    ['nie jest puste', 'filled'],
    ['esta vacia', 'empty'],
    ['coincide con', 'matches'],
  ]),
  whens: new Map([
    ['averiguar antes', 'look_up'],
    ['look up', 'look_up'],
    ['al captar', 'at_capture'],
    ['at capture', 'at_capture'],
    ['1.a llamada', 'first_call'],
    ['first call', 'first_call'],
    ['con confianza', 'with_trust'],
    ['with trust', 'with_trust'],
  ]),
  operatorPatterns: [{ operator: 'within_last_days', before: 'en los ultimos ', after: ' dias' }],
};

/** A Leads table with these headers; `Header=role` gives a column its role. */
export function leadFields(...headers: readonly string[]): NamedFields {
  const pairs = headers.map((header) => header.split('=') as [string, string?]);
  return {
    headers: pairs.map(([header]) => header),
    roles: pairs.map(([, role = '']) => role),
    roleNames: new Map([
      ['email', 'email'],
      ['phone', 'phone'],
      ['telefono', 'phone'],
      ['source', 'source'],
    ]),
  };
}

export function comparand(text: string, rest: Partial<Comparand> = {}): Comparand {
  return { text, number: undefined, ...rest };
}

export function is(...texts: readonly string[]): Condition {
  return { operator: 'one_of', values: texts.map((text) => comparand(text)) };
}

let number = 0;

/** A criterion on columns given by position; the rest as in `rest`. */
export function criterion(
  columns: readonly number[],
  condition: Condition,
  rest: Partial<Criterion> & { readonly comparedAs?: ComparedAs } = {},
): Criterion {
  const { comparedAs = 'value', ...own } = rest;
  number += 1;
  return {
    number,
    kind: 'points',
    field: columns.map((column) => `C${column}`).join(' | '),
    columns: columns.map((column) => ({ column, header: `C${column}`, comparedAs })),
    condition,
    points: 0,
    group: '',
    conditionText: '',
    valueText: '',
    question: '',
    when: undefined,
    ...own,
  };
}

export function cap(group: string, points: number): Cap {
  return { number: 99, group, label: group, points };
}
