import { Kill, ServiceFailure, TimeLimit, type Interrupt } from '../../src/runtime/interruption';
import type { DocumentModel } from '../../src/runtime/spreadsheet/model';
import type { RunResult } from '../../src/runtime/result';
import type { Answers } from '../../src/runtime/script-execution';
import { documentOf, hostOf } from './bundle';
import { differences, normalForm } from './normal-form';
import { at, named, pointsOf } from './points';
import { copyOf, freshWorkbook, LEADS_CSV, sheetOf, usedWorkbook } from './workbook';

/** Hundreds of executions each. */
jest.setTimeout(120_000);

interface Action {
  readonly start: () => DocumentModel;
  readonly name: string;
  readonly answers?: Answers;
  /** What is typed, for the trigger. */
  readonly typed?: readonly [string, readonly (readonly unknown[])[]];
}

const COSTS_CSV = 'Origen;Canal;Campaña;Tipo;Mes;Presupuesto;Coste\nWeb;Pasivo;;Publicidad;2026-01;100;90';

function withReturn(): DocumentModel {
  const document = documentOf({
    Leads: LEADS_CSV.replace('Precio;Total', 'Resultado;Importe').replace(';21;10;', ';21;Ganada;100'),
    Costes: COSTS_CSV,
  });
  sheetOf(document).maxRows = 40;
  return document;
}

function built(): DocumentModel {
  const document = usedWorkbook();
  hostOf(document).run('buildSourceReturn', [], { answers: ['YES'] });
  return document;
}

const ACTIONS: Readonly<Record<string, Action>> = {
  'setting up an empty document': {
    start: () => documentOf({ 'Hoja 1': '' }),
    name: 'setUpTabs',
    answers: ['', '', '', ''],
  },
  "setting up the user's own tab": {
    start: () => {
      const document = documentOf({ Leads: LEADS_CSV });
      sheetOf(document).maxRows = 40;
      return document;
    },
    name: 'setUpTabs',
    answers: ['', '', '', '', 'YES'],
  },
  'the first scoring': { start: freshWorkbook, name: 'scoreAll' },
  'scoring again': { start: usedWorkbook, name: 'scoreAll' },
  flagging: { start: usedWorkbook, name: 'flagMissing' },
  'the first source return': { start: withReturn, name: 'buildSourceReturn', answers: ['YES'] },
  'building the source return again': { start: built, name: 'buildSourceReturn', answers: ['NO'] },
  signing: { start: usedWorkbook, name: 'signDefinition', answers: ['Marta', 'Luis'] },
  removing: { start: built, name: 'removeDuo', answers: ['YES', 'YES'] },
  'an edit': { start: usedWorkbook, name: 'onEdit', typed: ['C3', [['600000002']]] },
  'a pasted lead': {
    start: usedWorkbook,
    name: 'onEdit',
    typed: ['A16:H16', [['K15', 'Paja Quince', '', 'quince@p.example', 'Feria', '', 2, 41]]],
  },
};

function run(
  action: Action,
  document: DocumentModel,
  interrupt?: Interrupt,
): { result: RunResult; isFree: boolean } {
  const host = hostOf(document);
  const options = { answers: action.answers ?? [], ...(interrupt === undefined ? {} : { interrupt }) };
  const result =
    action.typed === undefined
      ? host.run(action.name, [], options)
      : host.edit({ sheet: 'Leads', a1: action.typed[0], values: action.typed[1], ...options })[0]!.result;
  return { result, isFree: host.world.lockHolders.size === 0 };
}

const started = new Map<string, DocumentModel>();
function startOf(title: string): DocumentModel {
  let document = started.get(title);
  if (document === undefined) started.set(title, (document = ACTIONS[title]!.start()));
  return copyOf(document);
}

/** A failure may come before or after the effect of a call; what ends an execution from outside, on either side too. */
const FAULTS = {
  'a service fails': {
    make: () => new ServiceFailure('Service Spreadsheets failed while accessing document.'),
    phases: ['before', 'after'],
  },
  'the execution is killed': { make: () => new Kill('Killed'), phases: ['before'] },
  'the time is up': { make: () => new TimeLimit(), phases: ['after'] },
} as const;

describe.each(Object.keys(ACTIONS))('%s', (title) => {
  const action = ACTIONS[title]!;
  const all = pointsOf((interrupt) => run(action, startOf(title), interrupt));
  const reference = startOf(title);
  run(action, reference);
  const wanted = normalForm(reference);

  test('does the same when it is done twice', () => {
    const document = copyOf(reference);
    if (action.name === 'removeDuo') return;
    const { result } = run(action, document);
    expect(result.error).toBeUndefined();
    expect(differences(normalForm(document), wanted)).toEqual([]);
  });

  test.each(Object.entries(FAULTS))(
    `when %s at any of its ${all.length} moments, says one sentence, and doing it again gives what it should`,
    (what, { make, phases }) => {
      const points = all.filter(({ phase }) => (phases as readonly string[]).includes(phase));
      const faults = points.flatMap((point) => {
        const document = startOf(title);
        const { result, isFree } = run(
          action,
          document,
          at(point, () => {
            throw make();
          }),
        );
        const found: string[] = [];
        if (!isFree) found.push('the lock is kept');
        if (what === 'a service fails') {
          const asked = typeof action.answers === 'object' ? action.answers.length : 0;
          const said = result.dialogs.filter(({ prompt }) => prompt.includes('Algo falló'));
          if (result.error !== undefined) found.push(`thrown: ${result.error.message}`);
          if (action.name === 'onEdit' && result.dialogs.length + result.toasts.length > 0)
            found.push('said something');
          if (action.name !== 'onEdit' && said.length + result.toasts.length !== 1) {
            found.push(`said ${said.length + result.toasts.length} things of ${asked}`);
          }
        }
        const again = run(action, document).result;
        if (again.error !== undefined) found.push(`again: ${again.error.message}`);
        found.push(...differences(normalForm(document), wanted));
        return found.map((each) => `${named(point)}: ${each}`);
      });
      expect(faults).toEqual([]);
    },
  );
});
