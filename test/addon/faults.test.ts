import type { DocumentModel } from '../../src/runtime/spreadsheet/model';
import { documentOf, hostOf } from './bundle';
import { describeFaults, type Action } from './faulty';
import { differences, normalForm } from './normal-form';
import { copyOf, freshWorkbook, LEADS_CSV, sheetOf, usedWorkbook } from './workbook';

/** Hundreds of executions each. */
jest.setTimeout(120_000);

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

for (const [title, action] of Object.entries(ACTIONS)) describeFaults(title, action);

test.each(['scoreAll', 'flagMissing', 'buildSourceReturn'])(
  '%s leaves the same document once and twice',
  (name) => {
    const document = usedWorkbook();
    hostOf(document).run(name, [], { answers: ['YES'] });
    const once = normalForm(copyOf(document));
    expect(hostOf(document).run(name, [], { answers: ['YES'] }).error).toBeUndefined();
    expect(differences(normalForm(document), once)).toEqual([]);
  },
);
