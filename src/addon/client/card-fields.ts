import type { CardField } from '../../contract/card';
import { isBlank, type Cell } from '../../core/values/cell';
import { readDay, formatDay } from '../../core/values/day';
import { truthOfWord } from '../../core/values/plain-text';
import { readNumber } from '../../core/values/number';
import { foldText } from '../../core/values/text';
import { answerTypeOf } from '../../core/conversation/answer-type';
import type { Criterion } from '../../core/definition/types';
import type { RoleGuess } from '../../core/leads/roles';
import { starterWords } from '../../i18n/starter/starter';
import type { Desk } from '../../sheets/lead-desk';
import { shownText } from '../../sheets/write-lead-cells';

/** So many rows show which words a column uses. */
const SAMPLE_ROWS = 300;

const LONG_ROLES: readonly string[] = ['notes', 'need', 'documents'];

/** Every column of the user's with a header, as the card lets one change it, in the order of the sheet. */
export function cardFields(desk: Desk, position: number): readonly CardField[] {
  const { headers, roles } = desk.leads;
  const row = desk.block.rows[position]!;
  const required = requiredColumns(desk);
  const seen = new Set<string>();
  return headers.flatMap((header, column): readonly CardField[] => {
    // Of two columns of one name a change could mean either.
    if (header === '' || seen.has(foldText(header))) return [];
    seen.add(foldText(header));
    const guess = roles[column];
    const cell = row[column];
    const type = typeOf(guess, cell);
    return [
      {
        header,
        role: guess?.role ?? '',
        type,
        value: shownText(desk, cell),
        choices: type === 'text' ? choicesOf(desk, column, guess) : [],
        isMissing: required.has(column) && isBlank(cell),
      },
    ];
  });
}

/** What a person wrote, as the cell is to hold it; undefined where it is not what the column holds. */
export function cellOfText(
  desk: Desk,
  header: string,
  text: string,
):
  | { readonly ok: true; readonly value: string | number | boolean }
  | { readonly ok: false; readonly code: 'number' | 'date' } {
  const { reading } = desk.workbook;
  const trimmed = text.trim();
  if (trimmed === '') return { ok: true, value: '' };
  const column = desk.leads.headers.indexOf(header);
  switch (typeOf(desk.leads.roles[column], undefined)) {
    case 'number': {
      // What the page shows has a point for its decimals, what people write has that of their locale.
      const number =
        /^-?\d+\.\d+$/.test(trimmed) && reading.decimal === ','
          ? Number(trimmed)
          : readNumber(trimmed, reading);
      return number === undefined ? { ok: false, code: 'number' } : { ok: true, value: number };
    }
    case 'date': {
      const read = readDay(trimmed, reading);
      return read === undefined ? { ok: false, code: 'date' } : { ok: true, value: formatDay(read.day) };
    }
    case 'checkbox':
      return { ok: true, value: truthOfWord(foldText(trimmed)) === true };
    default:
      return { ok: true, value: text };
  }
}

function typeOf(guess: RoleGuess | undefined, cell: Cell): CardField['type'] {
  if (typeof cell === 'boolean') return 'checkbox';
  if (guess === undefined) return 'text';
  const { role, type } = guess;
  if (role === 'email' || type === 'email') return 'mail';
  if (role === 'phone' || role === 'mobile' || type === 'phone') return 'phone';
  if (type === 'boolean') return 'checkbox';
  if (type === 'number' || type === 'date') return type;
  return LONG_ROLES.includes(role) ? 'long' : 'text';
}

function choicesOf(desk: Desk, column: number, guess: RoleGuess | undefined): readonly string[] {
  const criteria = criteriaOn(desk, column);
  if (criteria.length === 0 && guess?.type !== 'list') return [];
  const field = criteria[0]?.columns.find((each) => each.column === column);
  const type = answerTypeOf(
    {
      criteria,
      comparedAs: field?.comparedAs ?? 'value',
      type: guess?.type ?? 'text',
      role: guess?.role ?? '',
      dropdown: [],
      cells: desk.block.rows.slice(0, SAMPLE_ROWS).map((row) => row[column]),
    },
    starterWords(desk.workbook.language),
  );
  if (type.kind === 'list') return type.choices;
  return type.kind === 'yes_no' ? [String(type.yes), String(type.no)] : [];
}

function criteriaOn({ definition }: Desk, column: number): readonly Criterion[] {
  if (definition.code !== 'ok') return [];
  return definition.definition.criteria.filter(({ columns }) =>
    columns.some((each) => each.column === column),
  );
}

function requiredColumns({ definition }: Desk): ReadonlySet<number> {
  if (definition.code !== 'ok') return new Set();
  const required = definition.definition.criteria.filter(({ kind }) => kind === 'required');
  return new Set(required.flatMap(({ columns }) => columns.map(({ column }) => column)));
}
