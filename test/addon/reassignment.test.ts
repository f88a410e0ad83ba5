import type { ReassignPreview } from '../../src/contract/territories';
import { rowAt, writeValue } from '../../src/runtime/spreadsheet/document/cells';
import type { DocumentModel } from '../../src/runtime/spreadsheet/model';
import { Kill } from '../../src/runtime/interruption';
import {
  applyAll,
  ask,
  assignmentWorkbook,
  byKey,
  logged,
  opportunityColumn,
  REASSIGN,
  setByKey,
  TERRITORIES,
  UNDO,
} from './assignment-workbook';
import { sheetNamed } from './lead-sheet';
import { at, pointsOf } from './points';
import { copyOf } from './workbook';

const INSIDE = 'Ventas internas';
const FIELD = 'Ejecutivo comercial';

/** Everybody has leads, and the log tells how they came to them. */
function assigned(): DocumentModel {
  const document = assignmentWorkbook();
  applyAll(document, TERRITORIES, {}, 'token-assigned');
  return document;
}

const ownedBy = (document: DocumentModel, name: string): string[] =>
  Object.entries(byKey(document, 'Responsable')).flatMap(([key, owner]) => (owner === name ? [key] : []));

function preview(document: DocumentModel, request: object): ReassignPreview {
  const { value, message } = ask(document, 'reassignPreview', request);
  if (value === undefined) throw new Error(message);
  return value as unknown as ReassignPreview;
}

test('without a name it tells what is whose', () => {
  const { members, digest } = preview(assigned(), {});
  expect(digest).toBe('');
  // K10 is Luis's by a formula and passes to nobody.
  expect(members).toEqual([
    { name: 'Ana Ruiz', leads: 4, opportunities: 1 },
    { name: 'Luis Mora', leads: 4, opportunities: 1 },
    { name: 'Marta Gil', leads: 2, opportunities: 0 },
    { name: 'Felipe Sanz', leads: 0, opportunities: 2 },
    { name: 'Gloria Paz', leads: 0, opportunities: 0 },
  ]);
});

test('everything open of one rep passes to another in one act, closed opportunities stay', () => {
  const document = assigned();
  const before = ownedBy(document, 'Ana Ruiz');
  const seen = preview(document, { from: 'Ana Ruiz', to: 'Marta Gil' });
  expect([seen.leads, seen.opportunities, seen.left]).toEqual([4, 1, 0]);
  expect(seen.heirs).toEqual([{ name: 'Marta Gil', count: 5 }]);
  expect(applyAll(document, REASSIGN, { from: 'Ana Ruiz', to: 'Marta Gil' }).written).toBe(5);
  expect(ownedBy(document, 'Ana Ruiz')).toEqual([]);
  expect(ownedBy(document, 'Marta Gil')).toEqual(expect.arrayContaining(before));
  expect(opportunityColumn(document, INSIDE)).toEqual(['Marta Gil', 'Luis Mora', 'Ana Ruiz']);
  expect(opportunityColumn(document, FIELD)).toEqual(['Felipe Sanz', 'Felipe Sanz', 'Gloria Paz']);
  const entries = logged(document).slice(9);
  expect(entries).toHaveLength(5);
  expect(entries).toContainEqual(['Acero Uno', 'Ana Ruiz → Marta Gil', '']);
  expect(entries).toContainEqual(['', 'Ana Ruiz → Marta Gil', 'O-1']);
});

test('by the rules the leads of one rep go round among the others, opportunities with them', () => {
  const document = assigned();
  const before = ownedBy(document, 'Ana Ruiz');
  applyAll(document, REASSIGN, { from: 'Ana Ruiz', to: '' });
  const owners = byKey(document, 'Responsable');
  const heirs = before.map((key) => owners[key]);
  expect(heirs.filter((name) => name === 'Luis Mora')).toHaveLength(2);
  expect(heirs.filter((name) => name === 'Marta Gil')).toHaveLength(2);
  expect(opportunityColumn(document, INSIDE)[0]).not.toBe('Ana Ruiz');
});

test('a field rep’s opportunities pass on as well', () => {
  const document = assigned();
  applyAll(document, REASSIGN, { from: 'Felipe Sanz', to: 'Gloria Paz' });
  expect(opportunityColumn(document, FIELD)).toEqual(['Gloria Paz', 'Gloria Paz', 'Gloria Paz']);
});

test('undoing gives back what still stands as the act left it, and leaves what somebody changed since', () => {
  const document = assigned();
  const before = ownedBy(document, 'Ana Ruiz');
  applyAll(document, REASSIGN, { from: 'Ana Ruiz', to: 'Marta Gil' });
  const [changed, ...rest] = before;
  setByKey(document, changed!, 'Responsable', 'Luis Mora');
  const { value } = ask(document, 'undoReassign', {});
  expect(value.preview).toMatchObject({ count: 4, changedSince: 1, gone: 0, at: '2026-10-31 13:00' });
  expect(applyAll(document, UNDO, {}).written).toBe(4);
  expect(ownedBy(document, 'Ana Ruiz')).toEqual(rest);
  expect(byKey(document, 'Responsable')[changed!]).toBe('Luis Mora');
  expect(opportunityColumn(document, INSIDE)).toEqual(['Ana Ruiz', 'Luis Mora', 'Ana Ruiz']);
  expect(
    logged(document)
      .slice(14)
      .map(([, details]) => details),
  ).toEqual(Array.from({ length: 4 }, () => 'Marta Gil → Ana Ruiz'));
});

test('after that the act before can be undone, and then nothing more', () => {
  const document = assigned();
  applyAll(document, REASSIGN, { from: 'Ana Ruiz', to: 'Marta Gil' });
  applyAll(document, UNDO, {});
  expect(applyAll(document, UNDO, {}).written).toBe(9);
  const owners = byKey(document, 'Responsable');
  expect(Object.values(owners).filter((name) => name !== '')).toEqual(['Marta Gil', 'Luis Mora']);
  expect(ask(document, 'undoReassign', {}).value.preview).toMatchObject({ digest: '', count: 0 });
});

test('a portion of an undo that was killed anywhere is completed by sending it again, and logged once', () => {
  const start = assigned();
  applyAll(start, REASSIGN, { from: 'Ana Ruiz', to: 'Marta Gil' });
  const { digest } = ask(start, 'undoReassign', {}).value.preview;
  const token = 'token-0002';
  const { plan } = ask(start, 'undoReassign', { token, digest }).value;
  const run = (document: DocumentModel, interrupt?: Parameters<typeof ask>[3]) =>
    ask(document, 'undoReassign', { token, digest, portion: plan }, interrupt);
  const faults = pointsOf((interrupt) => run(copyOf(start), interrupt)).flatMap((point) => {
    const document = copyOf(start);
    run(
      document,
      at(point, () => {
        throw new Kill('Killed');
      }),
    );
    run(document);
    const isDone = ownedBy(document, 'Ana Ruiz').length === 4 && logged(document).length === 19;
    return isDone ? [] : [`${point.phase} ${point.name}: ${logged(document).length} entries`];
  });
  expect(faults).toEqual([]);
});

test('if something changes after the preview, nothing passes on and the new one is shown', () => {
  const document = assigned();
  const { digest } = preview(document, { from: 'Ana Ruiz', to: 'Marta Gil' });
  setByKey(document, 'K03', 'Responsable', 'Ana Ruiz');
  setByKey(document, 'K04', 'Responsable', 'Ana Ruiz');
  setByKey(document, 'K05', 'Responsable', 'Ana Ruiz');
  const { value } = ask(document, 'reassign', {
    from: 'Ana Ruiz',
    to: 'Marta Gil',
    token: 'token-0002',
    digest,
  });
  expect(value.state).toBe('changed');
  expect(logged(document)).toHaveLength(9);
});

test('people who are not in the team, or the same one twice, are refused with what is wrong', () => {
  const document = assigned();
  const message = (request: object): string => ask(document, 'reassignPreview', request).message;
  expect(message({ from: 'Nadie', to: 'Ana Ruiz' })).toBe('«Nadie» no está en la hoja «Equipo».');
  expect(message({ from: 'Ana Ruiz', to: 'Nadie' })).toBe('«Nadie» no está en la hoja «Equipo».');
  expect(message({ from: 'Ana Ruiz', to: 'ana@example.com' })).toBe('Elija a dos personas distintas.');
});

test('faults of the rules matter only where the rules decide', () => {
  const document = assigned();
  writeValue(rowAt(sheetNamed(document, 'Territorios'), 1), 2, 'Cuidad');
  expect(preview(document, { from: 'Ana Ruiz', to: '' }).faults).toHaveLength(1);
  expect(preview(document, { from: 'Ana Ruiz', to: 'Marta Gil' }).faults).toEqual([]);
});
