import type { TerritoryPreview } from '../../src/contract/territories';
import { writeFormula, rowAt, writeValue } from '../../src/runtime/spreadsheet/document/cells';
import type { DocumentModel } from '../../src/runtime/spreadsheet/model';
import {
  applyAll,
  ask,
  assignmentWorkbook,
  byKey,
  logged,
  setByKey,
  TERRITORIES,
} from './assignment-workbook';
import { documentOf, hostOf } from './bundle';
import { columnsByHeader, expectUnchanged, sheetNamed } from './lead-sheet';
import { copyOf } from './workbook';

const TURN = ['K03', 'K04', 'K05', 'K06', 'K11'];

function preview(document: DocumentModel, request: object = {}): TerritoryPreview {
  const { value, message } = ask(document, 'territoryPreview', request);
  if (value === undefined) throw new Error(message);
  return value as unknown as TerritoryPreview;
}

function counts(names: readonly unknown[]): Record<string, number> {
  const found: Record<string, number> = {};
  for (const name of names) found[String(name)] = (found[String(name)] ?? 0) + 1;
  return found;
}

test('a preview tells who gets what and why, and changes nothing', () => {
  const document = assignmentWorkbook();
  const before = copyOf(document);
  const seen = preview(document);
  expectUnchanged(document, before);
  expect([seen.leads, seen.changed, seen.untouched, seen.faults]).toEqual([9, 9, 1, []]);
  expect(seen.counts.find(({ territory }) => territory === 'Centro')).toEqual({
    territory: 'Centro',
    insideRep: 'Ana Ruiz',
    fieldRep: 'Felipe Sanz',
    leads: 2,
    byRule: 2,
    byTurn: 0,
  });
  expect(seen.counts.reduce((sum, { byTurn }) => sum + byTurn, 0)).toBe(TURN.length);
  expect(seen.lines).toContainEqual({
    what: 'lead',
    label: 'Raúl Dos · Barro Dos',
    from: '',
    to: 'Luis Mora',
    remark: 'Barcelona · Gloria Paz · por su regla',
  });
  expect(seen.notes).toContain('El responsable es una fórmula y se deja como está: 1.');
});

test('applying writes owners and territories by the rules, the rest in turn, and logs each lead once', () => {
  const document = assignmentWorkbook();
  expect(applyAll(document, TERRITORIES, {})).toEqual({
    written: 9,
    changedMeanwhile: 0,
    formulas: 0,
    gone: 0,
    unsettled: 0,
  });
  const owners = byKey(document, 'Responsable');
  expect(owners).toMatchObject({
    K01: 'Ana Ruiz',
    K02: 'Luis Mora',
    K07: 'Ana Ruiz',
    K08: 'Luis Mora',
    K09: 'Marta Gil',
    K10: 'Luis Mora',
  });
  // Five among three of equal capacity.
  expect(counts(TURN.map((key) => owners[key]))).toEqual({ 'Ana Ruiz': 2, 'Luis Mora': 2, 'Marta Gil': 1 });
  expect(byKey(document, 'Territorio')).toMatchObject({
    K01: 'Centro',
    K02: 'Barcelona',
    K03: '',
    K09: '',
    K11: 'Costa',
  });
  const entries = logged(document);
  expect(entries).toHaveLength(9);
  expect(entries).toContainEqual(['Acero Uno', '— → Ana Ruiz · Centro · Felipe Sanz', '']);
  expect(preview(document).changed).toBe(0);
});

test('the formula of an owner stays, also when all leads are looked at', () => {
  const document = assignmentWorkbook();
  applyAll(document, TERRITORIES, { all: true });
  const sheet = sheetNamed(document, 'Leads');
  expect(sheet.rows[10]!.formulas?.[10]).toBe('=IF(TRUE;"Luis Mora";"")');
});

test('only when all are looked at does a lead with an owner come to the rep of its rule', () => {
  const document = assignmentWorkbook();
  const seen = preview(document, { all: true });
  expect([seen.leads, seen.untouched]).toEqual([10, 0]);
  applyAll(document, TERRITORIES, { all: true });
  expect(byKey(document, 'Responsable')['K09']).toBe('Ana Ruiz');
  expect(byKey(document, 'Territorio')).toMatchObject({ K09: 'Centro', K11: 'Costa' });
  expect(logged(document)).toContainEqual(['Imán Nueve', 'Marta Gil → Ana Ruiz · Centro · Felipe Sanz', '']);
  expect(preview(document, { all: true }).changed).toBe(0);
});

test('a postal code that the sheet took for a number belongs to its territory all the same', () => {
  const document = assignmentWorkbook();
  writeValue(rowAt(sheetNamed(document, 'Leads'), 2), 9, 8001);
  const { lines } = preview(document);
  expect(lines.find(({ label }) => label.startsWith('Raúl Dos'))?.to).toBe('Luis Mora');
});

test('the same token again has no second effect, and the turn goes on with the next leads', () => {
  const document = assignmentWorkbook();
  applyAll(document, TERRITORIES, {}, 'token-first');
  const after = byKey(document, 'Responsable');
  const seen = preview(document);
  ask(document, 'territoryApply', { token: 'token-first', digest: seen.digest });
  expect(byKey(document, 'Responsable')).toEqual(after);
  expect(logged(document)).toHaveLength(9);
  // Two of five were dealt to Ana and Luis, one to Marta: the sixth is hers.
  setByKey(document, 'K09', 'Ciudad', 'Lugo');
  setByKey(document, 'K09', 'Responsable', '');
  applyAll(document, TERRITORIES, {}, 'token-second');
  expect(byKey(document, 'Responsable')['K09']).toBe('Marta Gil');
});

test('who is absent gets nothing: the rule’s leads go round among the others', () => {
  const document = assignmentWorkbook();
  const team = sheetNamed(document, 'Equipo');
  writeValue(rowAt(team, 1), 5, '2026-10-20');
  applyAll(document, TERRITORIES, {});
  expect(Object.values(byKey(document, 'Responsable'))).not.toContain('Ana Ruiz');
  expect(byKey(document, 'Territorio')).toMatchObject({ K01: 'Centro', K07: 'Centro' });
});

test('if rows change after the preview, nothing is written and a new preview is shown', () => {
  const document = assignmentWorkbook();
  const { digest } = preview(document);
  setByKey(document, 'K01', 'Ciudad', 'Lugo');
  const { value } = ask(document, 'territoryApply', { token: 'token-0001', digest });
  expect(value.state).toBe('changed');
  expect(value.preview.digest).not.toBe(digest);
  expect(byKey(document, 'Responsable')['K01']).toBe('');
  expect(logged(document)).toEqual([]);
});

test('who got an owner by hand between two portions keeps it', () => {
  const document = assignmentWorkbook();
  const { digest } = preview(document);
  const { plan } = ask(document, 'territoryApply', { token: 'token-0001', digest }).value;
  setByKey(document, 'K01', 'Responsable', 'Marta Gil');
  const { value } = ask(document, 'territoryApply', { token: 'token-0001', digest, portion: plan });
  expect(value).toMatchObject({ state: 'done', written: 8, changedMeanwhile: 1 });
  expect(byKey(document, 'Responsable')['K01']).toBe('Marta Gil');
  expect(logged(document)).toHaveLength(8);
});

test('all faults of rules and team are told with tab, row and column, and nothing can be applied', () => {
  const document = assignmentWorkbook();
  const rules = sheetNamed(document, 'Territorios');
  writeValue(rowAt(rules, 1), 2, 'Cuidad');
  writeValue(rowAt(rules, 2), 4, '08999; 08000');
  writeValue(rowAt(rules, 2), 5, 'Nadie');
  writeValue(rowAt(sheetNamed(document, 'Equipo'), 3), 0, 'Ana Ruiz');
  const seen = preview(document);
  expect(seen.faults).toEqual([
    {
      place: 'Territorios, Fila 2, Campo',
      text: 'Ninguna columna de leads se llama «Cuidad» ni tiene ese rol. Cambie el nombre o la hoja «Campos». ¿Quiso decir «Ciudad»?',
    },
    {
      place: 'Territorios, Fila 3, Valor',
      text: 'El intervalo «08999; 08000» está vacío: el primer valor es mayor que el segundo.',
    },
    { place: 'Territorios, Fila 3, Ventas internas', text: '«Nadie» no está en la hoja «Equipo».' },
    { place: 'Equipo, Fila 4', text: '«Ana Ruiz» está dos veces. Distinga los nombres.' },
  ]);
  expect(seen.digest).toBe('');
  const { value } = ask(document, 'territoryApply', { token: 'token-0001', digest: '' });
  expect(value.state).toBe('changed');
  expect(logged(document)).toEqual([]);
});

test('without rules everything is dealt in turn, and that is said', () => {
  const document = assignmentWorkbook();
  document.sheets = document.sheets.filter(({ name }) => name !== 'Territorios');
  const seen = preview(document);
  expect(seen.notes).toContain('No hay reglas en la hoja «Territorios»: todo se reparte por turno.');
  expect(seen.counts.map(({ leads }) => leads)).toEqual([3, 3, 3]);
});

test('without an owner column, a team or leads it is said what to do', () => {
  const document = assignmentWorkbook();
  const leads = sheetNamed(document, 'Leads');
  leads.rows[0]!.values[10] = 'Otra cosa';
  expect(ask(document, 'territoryPreview', {}).message).toContain('no tiene columna de responsable');
  const alone = assignmentWorkbook();
  alone.sheets = alone.sheets.filter(({ name }) => name !== 'Equipo');
  expect(ask(alone, 'territoryPreview', {}).message).toContain('«Equipo» está vacía o no existe');
  expect(ask(documentOf({ Hoja: 'x;y' }), 'territoryPreview', {}).message).toContain(
    'No se encuentra la hoja de leads',
  );
});

test('rows without an id are not assigned, and that is said', () => {
  const document = assignmentWorkbook();
  const leads = sheetNamed(document, 'Leads');
  writeValue(rowAt(leads, 12), 0, 'K12');
  writeValue(rowAt(leads, 12), 2, 'Lona Doce');
  expect(preview(document).notes).toContain(
    'Filas sin ID DUO, que no se pueden repartir todavía: 1. Use «Puntuar todo» y vuelva aquí.',
  );
});

test('a rule that reads the territory column keeps it from being written', () => {
  const document = assignmentWorkbook();
  const rules = sheetNamed(document, 'Territorios');
  ['3', 'Costa', 'Territorio', 'es', 'Costa', 'Marta Gil', ''].forEach((text, column) =>
    writeValue(rowAt(rules, 3), column, text),
  );
  expect(preview(document).notes).toContain(
    'Las reglas leen la columna del territorio; por eso no se escribe en ella.',
  );
  applyAll(document, TERRITORIES, {});
  expect(byKey(document, 'Territorio')).toMatchObject({ K01: '', K11: 'Costa' });
  expect(byKey(document, 'Responsable')['K11']).toBe('Marta Gil');
});

test('a territory that is a formula is left as it is', () => {
  const document = assignmentWorkbook();
  writeFormula(rowAt(sheetNamed(document, 'Leads'), 1), 11, '=IF(TRUE;"";"")', '');
  applyAll(document, TERRITORIES, {});
  const row = sheetNamed(document, 'Leads').rows[1]!;
  expect(row.formulas?.[11]).toBe('=IF(TRUE;"";"")');
  expect(byKey(document, 'Responsable')['K01']).toBe('Ana Ruiz');
});

test('a name that begins like a formula stays a name', () => {
  const document = assignmentWorkbook();
  writeValue(rowAt(sheetNamed(document, 'Equipo'), 1), 0, '=Ana');
  writeValue(rowAt(sheetNamed(document, 'Territorios'), 1), 5, '=Ana');
  applyAll(document, TERRITORIES, {});
  const row = sheetNamed(document, 'Leads').rows[1]!;
  expect([row.values[10], row.formulas?.[10] ?? null]).toEqual(['=Ana', null]);
});

test.each([
  ['no token', {}],
  ['a token of something else', { token: 'a b' }],
  ['a portion that is none', { token: 'token-0001', portion: 7 }],
  [
    'a name that is not there',
    { token: 'token-0001', portion: { names: [], changes: [['lead', 'x', '', 0, 0, 0, 0, 0]] } },
  ],
  [
    'a thing that is none',
    { token: 'token-0001', portion: { names: ['a'], changes: [['cell', 'x', '', 0, 0, 0, 0, 0]] } },
  ],
])('a request with %s is refused and changes nothing', (_, request) => {
  const document = assignmentWorkbook();
  const before = copyOf(document);
  const { message } = ask(document, 'territoryApply', { digest: 'x', ...request });
  expect(message).toBe('La página no envió lo que debía. Ciérrela, vuelva a abrirla e inténtelo otra vez.');
  expectUnchanged(document, before);
});

test('it speaks the reader’s language and names tabs as they stand in the sheet', () => {
  const document = assignmentWorkbook();
  writeValue(rowAt(sheetNamed(document, 'Territorios'), 1), 5, 'Nobody');
  const user = { email: 'ann@example.com', locale: 'en' };
  const { value } = hostOf(document, { user }).run('territoryPreview', [{}]).value as {
    value: TerritoryPreview;
  };
  expect(value.faults).toEqual([
    { place: 'Territorios, Row 2, Ventas internas', text: '“Nobody” is not in the tab “Equipo”.' },
  ]);
});

test('a portion costs the same number of calls whatever the number of leads', () => {
  const calls = [40, 400].map((leads) => {
    const document = assignmentWorkbook();
    const sheet = sheetNamed(document, 'Leads');
    sheet.maxRows = leads + 60;
    const columns = columnsByHeader(sheet);
    for (let index = 0; index < leads; index += 1) {
      const row = rowAt(sheet, 12 + index);
      const put = (header: string, value: string): void => writeValue(row, columns.get(header)! - 1, value);
      put('Clave', `M${index}`);
      put('Empresa', `Empresa ${index}`);
      put('Ciudad', index % 3 === 0 ? 'Madrid' : 'Lugo');
      put('ID DUO', `L-${String(index).padStart(8, '0')}`);
    }
    const { digest } = preview(document);
    const ready = ask(document, 'territoryApply', { token: 'token-0001', digest });
    const { plan } = ready.value;
    const done = ask(document, 'territoryApply', { token: 'token-0001', digest, portion: plan });
    expect(done.value.written).toBe(leads + 9);
    return [ready, done].map(({ result }) => [result.meter.reads, result.meter.writes]);
  });
  expect(calls[1]).toEqual(calls[0]);
});
