import type { PackedPlan } from '../../src/contract/territories';
import {
  Kill,
  ServiceFailure,
  TimeLimit,
  type Interrupt,
  type InterruptionPoint,
} from '../../src/runtime/interruption';
import type { DocumentModel } from '../../src/runtime/spreadsheet/model';
import { ask, assignmentWorkbook, byKey, logged, setByKey } from './assignment-workbook';
import { sheetNamed } from './lead-sheet';
import { DEEDS, type Deed } from './people';
import { at, named, pointsOf } from './points';
import { copyOf } from './workbook';

const TOKEN = 'token-0001';
/** What the one formula of the workbook gives. */
const OWNER_OF_FORMULA = 'Luis Mora';

/** A workbook in which a plan has just been confirmed, and that plan. */
function confirmed(): {
  readonly document: DocumentModel;
  readonly digest: string;
  readonly portion: PackedPlan;
} {
  const document = assignmentWorkbook();
  const { digest } = ask(document, 'territoryPreview', {}).value;
  const { plan } = ask(document, 'territoryApply', { token: TOKEN, digest }).value;
  return { document, digest, portion: plan };
}

const start = confirmed();

function write(document: DocumentModel, interrupt?: Interrupt): ReturnType<typeof ask> {
  const { digest, portion } = start;
  return ask(document, 'territoryApply', { token: TOKEN, digest, portion }, (point) => {
    if (point.name === 'Range.setFormula' && point.phase === 'after') calculate(document);
    interrupt?.(point);
  });
}

/** Sheets calculates a formula as soon as it is written. */
function calculate(document: DocumentModel): void {
  for (const row of sheetNamed(document, 'Leads').rows) {
    row?.formulas?.forEach((formula, column) => {
      if (formula !== null && formula !== undefined) row.values[column] = OWNER_OF_FORMULA;
    });
  }
}

const points = pointsOf((interrupt) => write(copyOf(start.document), interrupt));
const wanted = copyOf(start.document);
write(wanted);

const HEADERS = ['Contacto', 'Empresa', 'Teléfono', 'Correo', 'Código postal', 'Ciudad'];

/** What is wrong beside what a clean run gives, `deed` having happened to both. */
function differences(document: DocumentModel, deed?: Deed): string[] {
  const clean = copyOf(start.document);
  deed?.(clean);
  const found: string[] = [];
  for (const header of ['Responsable', 'Territorio', ...HEADERS]) {
    const expected = byKey(HEADERS.includes(header) ? clean : wanted, header);
    for (const [key, value] of Object.entries(byKey(document, header))) {
      if (value !== expected[key])
        found.push(`${key} ${header}: ${String(value)} instead of ${String(expected[key])}`);
    }
  }
  const formulas = sheetNamed(document, 'Leads').rows.flatMap((row) => row?.formulas?.filter(Boolean) ?? []);
  if (formulas.length !== 1) found.push(`formulas: ${formulas.join(' ')}`);
  return found;
}

const sortedLog = (document: DocumentModel): string[] =>
  logged(document)
    .map((entry) => entry.join(' | '))
    .sort();

/** Of what moves rows or columns, one of each kind. */
const MOVES = [
  'sorts all rows from the last key to the first',
  'inserts a row in the middle',
  'deletes a row',
  'inserts a row above the header',
  'inserts a column to the left of ours',
] as const satisfies readonly (keyof typeof DEEDS)[];

/** Between two calls is one moment, not two. */
const moments = points.filter(({ phase }) => phase === 'before');

describe('while a portion is being written', () => {
  // Each takes every other moment, in turns: every moment is met by several of them.
  test.each(MOVES.map((title, turn) => [title, turn] as const))(
    `if somebody %s, at every other of its ${moments.length} moments, every name ends beside its lead and nothing else changes`,
    (title, turn) => {
      const deed: Deed = DEEDS[title];
      const met = moments.filter((_, index) => index % 2 === turn % 2);
      const faults = met.flatMap((point) => {
        const document = copyOf(start.document);
        const { value, message } = write(
          document,
          at(point, () => deed(document)),
        );
        const found = value?.state === 'done' ? [] : [`answered ${message}`];
        if (value?.unsettled > 0) found.push(`${value.unsettled} unsettled`);
        found.push(...differences(document, deed));
        return found.map((each) => `${named(point)}: ${each}`);
      });
      expect(faults).toEqual([]);
    },
  );

  test('if somebody gives a lead another owner, whenever that is before it is written, theirs stays and the log says so', () => {
    const taken = moments.map((point) => {
      const document = copyOf(start.document);
      write(
        document,
        at(point, () => setByKey(document, 'K01', 'Responsable', 'Marta Gil')),
      );
      const owner = byKey(document, 'Responsable')['K01'];
      const entries = logged(document)
        .filter(([company]) => company === 'Acero Uno')
        .map(([, details]) => details);
      return JSON.stringify([owner, entries.length === 0 ? 'none' : entries[entries.length - 1]]);
    });
    const allowed = [
      // Before anything was logged: it is not ours to say.
      ['Marta Gil', 'none'],
      // Logged and not yet written.
      ['Marta Gil', 'Ana Ruiz → Marta Gil'],
      // Just as it was being written, where nothing can be told, or afterwards.
      ['Ana Ruiz', '— → Ana Ruiz · Centro · Felipe Sanz'],
      ['Marta Gil', '— → Ana Ruiz · Centro · Felipe Sanz'],
    ].map((each) => JSON.stringify(each));
    expect(taken.filter((each) => !allowed.includes(each))).toEqual([]);
    expect(taken).toContain(allowed[1]);
  });
});

/** What ends an execution from outside leaves what was written until then: it is tried around each write. */
const FAULTS = [
  {
    what: 'a service fails',
    make: () => new ServiceFailure('Service Spreadsheets failed.'),
    meant: points,
  },
  {
    what: 'the execution is killed',
    make: () => new Kill('Killed'),
    meant: points.filter(({ kind, phase }) => kind === 'write' && phase === 'before'),
  },
  {
    what: 'the time is up',
    make: () => new TimeLimit(),
    meant: points.filter(({ kind, phase }) => kind === 'write' && phase === 'after'),
  },
];

/** A document in which the portion broke off at a point. */
function broken(point: InterruptionPoint, make: () => Error): DocumentModel {
  const document = copyOf(start.document);
  write(
    document,
    at(point, () => {
      throw make();
    }),
  );
  return document;
}

describe('when it breaks off', () => {
  test.each(FAULTS)(
    'because $what, at any moment, the same portion again completes it and logs nothing twice',
    ({ make, meant }) => {
      expect(meant.length).toBeGreaterThan(0);
      const faults = meant.flatMap((point) => {
        const document = broken(point, make);
        const again = write(document);
        const found = again.value?.state === 'done' ? differences(document) : [`again: ${again.message}`];
        if (JSON.stringify(sortedLog(document)) !== JSON.stringify(sortedLog(wanted))) {
          found.push(`log: ${sortedLog(document).join('; ')}`);
        }
        return found.map((each) => `${named(point)}: ${each}`);
      });
      expect(faults).toEqual([]);
    },
  );

  test('because the execution is killed and the page is closed, another act assigns every lead once and leaves one entry each', () => {
    const faults = FAULTS[1]!.meant.flatMap((point) => {
      const document = broken(point, FAULTS[1]!.make);
      const { digest } = ask(document, 'territoryPreview', {}).value;
      const request = { token: 'token-other', digest };
      const { plan, portion } = ask(document, 'territoryApply', request).value;
      const found = portion === undefined ? ['what was previewed is no longer so'] : [];
      if (plan?.changes.length > 0) ask(document, 'territoryApply', { ...request, portion: plan });
      if (Object.values(byKey(document, 'Responsable')).includes('')) found.push('a lead has no owner');
      const companies = logged(document).map(([company]) => company);
      if (companies.length !== 9 || new Set(companies).size !== 9) {
        found.push(`log: ${sortedLog(document).join('; ')}`);
      }
      return found.map((each) => `${named(point)}: ${each}`);
    });
    expect(faults).toEqual([]);
  });
});
