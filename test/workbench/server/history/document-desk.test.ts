import type { Host } from '../../../../src/runtime/host';
import type { DocumentModel, StoredValue } from '../../../../src/runtime/spreadsheet/model';
import type { Deed } from '../../../../src/workbench/protocol/deeds';
import { announce } from '../../../../src/workbench/server/deeds/announce';
import type { Doer } from '../../../../src/workbench/server/deeds/perform';
import { DocumentDesk } from '../../../../src/workbench/server/history/document-desk';
import { ANA, BRUNO, CLARA, documentWith, eventsSeen, hostOf, sheetOf, values } from '../people-at-desk';

const S = 0;

/** A document on a desk, and what people do there: with triggers, and always seeing the newest state. */
class Office {
  readonly document: DocumentModel;
  readonly host: Host;
  readonly desk: DocumentDesk;

  constructor(table: readonly (readonly StoredValue[])[], code?: string) {
    this.document = documentWith(table);
    this.host = hostOf(this.document, code);
    this.desk = new DocumentDesk(this.host);
  }

  /** Gives `done` or the code of the refusal. */
  does(person: Doer, deed: Deed): string {
    const revision = this.desk.change()?.revision ?? this.desk.view({ sheet: S, blocks: [] }).revision;
    const { reply, happenings } = this.desk.perform(person, deed, revision);
    announce(this.host, happenings, { user: person.user });
    this.desk.change();
    return reply.ok ? 'done' : reply.refusal.code;
  }

  types(person: Doer, row: number, column: number, ...texts: string[]): void {
    expect(this.does(person, { kind: 'type', sheet: S, row, column, texts: [texts] })).toBe('done');
  }

  undoes(person: Doer): string {
    return this.does(person, { kind: 'undo' });
  }

  redoes(person: Doer): string {
    return this.does(person, { kind: 'redo' });
  }

  get values(): unknown[][] {
    return values(this.document);
  }
}

const insertion = (from: number): Deed => ({ kind: 'insert', sheet: S, dimension: 'rows', from, count: 1 });
const deletion = (from: number): Deed => ({ kind: 'delete', sheet: S, dimension: 'rows', from, count: 1 });

describe('undo', () => {
  it('takes back one step after another, and redo does them again', () => {
    const office = new Office([['a'], ['b']]);
    office.types(ANA, 0, 0, 'x');
    office.does(ANA, deletion(1));
    office.does(ANA, {
      kind: 'format',
      sheet: S,
      blocks: [{ row: 0, column: 0, rows: 1, columns: 1 }],
      style: { bold: true },
    });
    const last = office.values;

    expect([office.undoes(ANA), sheetOf(office.document).rows[0]?.styles?.[0]]).toEqual(['done', undefined]);
    expect([office.undoes(ANA), office.values]).toEqual(['done', [['x'], ['b']]]);
    expect([office.undoes(ANA), office.values]).toEqual(['done', [['a'], ['b']]]);
    expect(office.undoes(ANA)).toBe('nothing-to-undo');
    expect([office.redoes(ANA), office.redoes(ANA), office.redoes(ANA)]).toEqual(['done', 'done', 'done']);
    expect(office.values).toEqual(last);
    expect(office.redoes(ANA)).toBe('nothing-to-redo');
  });

  it('forgets what could be done again once something else is done', () => {
    const office = new Office([['a']]);
    office.types(ANA, 0, 0, 'x');
    office.undoes(ANA);
    office.types(ANA, 0, 1, 'new');
    expect(office.redoes(ANA)).toBe('nothing-to-redo');
  });

  it('is each person’s own', () => {
    const office = new Office([['a'], ['b']]);
    office.types(ANA, 0, 0, 'ana');
    office.types(BRUNO, 1, 0, 'bruno');
    expect([office.undoes(ANA), office.values]).toEqual(['done', [['a'], ['bruno']]]);
    expect([office.redoes(ANA), office.values]).toEqual(['done', [['ana'], ['bruno']]]);
    expect([office.undoes(BRUNO), office.values]).toEqual(['done', [['ana'], ['b']]]);
    expect(office.undoes(CLARA)).toBe('view-only');
  });

  it('finds the row again that others have moved meanwhile', () => {
    const office = new Office([['a'], ['b'], ['c']]);
    office.types(ANA, 2, 0, 'ana');
    office.does(BRUNO, insertion(0));
    office.does(BRUNO, { kind: 'move', sheet: S, dimension: 'rows', from: 3, count: 1, before: 0 });
    expect(office.values).toEqual([['ana'], [], ['a'], ['b']]);
    expect([office.undoes(ANA), office.values]).toEqual(['done', [['c'], [], ['a'], ['b']]]);
    expect([office.redoes(ANA), office.values]).toEqual(['done', [['ana'], [], ['a'], ['b']]]);
  });

  it.each<[string, Deed]>([
    ['typed over it', { kind: 'type', sheet: S, row: 0, column: 0, texts: [['bruno']] }],
    ['deleted its row', deletion(0)],
    ['inserted a column', { kind: 'insert', sheet: S, dimension: 'columns', from: 0, count: 1 }],
    ['deleted its sheet', { kind: 'delete-sheet', sheet: S }],
  ])('is refused where somebody else has %s, and nothing is changed', (_what, deed) => {
    const office = new Office([['a', 'b']]);
    office.does(ANA, { kind: 'add-sheet', position: 1 });
    office.types(ANA, 0, 0, 'ana', 'ana');
    expect(office.does(BRUNO, deed)).toBe('done');
    const before = structuredClone(office.document.sheets);
    expect(office.undoes(ANA)).toBe('changed-since');
    expect(JSON.stringify(office.document.sheets)).toBe(JSON.stringify(before));
  });

  it('of moved lines is refused under a later change of somebody else, of a cell elsewhere too', () => {
    const office = new Office([['a'], ['b']]);
    office.does(ANA, deletion(0));
    office.types(BRUNO, 5, 0, 'bruno');
    expect(office.undoes(ANA)).toBe('changed-since');
    expect(office.undoes(BRUNO)).toBe('done');
    expect([office.undoes(ANA), office.values]).toEqual(['done', [['a'], ['b']]]);
  });

  it('does not put a formula back whose cells have moved', () => {
    const office = new Office([['a', 1]]);
    office.types(ANA, 3, 0, '=B1');
    office.types(ANA, 3, 0, 'text');
    office.does(BRUNO, insertion(0));
    expect(office.undoes(ANA)).toBe('changed-since');
  });

  it('takes no notice of what formulas show, which may change at any time', () => {
    const office = new Office([['a', 1], ['b'], ['c']]);
    sheetOf(office.document).rows[0]!.formulas = [undefined, '=NOW()'];
    office.does(ANA, deletion(1));
    sheetOf(office.document).rows[0]!.values[1] = 2;
    office.types(BRUNO, 5, 0, 'bruno');
    sheetOf(office.document).rows[0]!.values[1] = 3;
    expect(office.undoes(BRUNO)).toBe('done');
    sheetOf(office.document).rows[0]!.values[1] = 4;
    expect([office.undoes(ANA), office.values.map(([name]) => name)]).toEqual(['done', ['a', 'b', 'c']]);
  });

  it('tells scripts of an undone edit where it was, but no values', () => {
    const office = new Office([['a']]);
    office.types(ANA, 0, 0, 'x');
    eventsSeen(office.document);
    office.undoes(ANA);
    expect(eventsSeen(office.document)).toEqual(['edit A1 undefined > undefined']);
    office.does(ANA, insertion(0));
    office.undoes(ANA);
    expect(eventsSeen(office.document)).toEqual([]);
  });
});

describe('a step', () => {
  const STAMPING = `function onEdit(e) { e.range.offset(0, 1).setValue('changed ' + e.range.getValue()); }`;

  it('holds what triggers made of it', () => {
    const office = new Office([['a', 'old']], STAMPING);
    office.types(ANA, 0, 0, 'x');
    expect(office.values).toEqual([['x', 'changed x']]);
    office.undoes(ANA);
    // The trigger ran again on the undone edit.
    expect(office.values).toEqual([['a', 'changed a']]);
    expect([office.redoes(ANA), office.values]).toEqual(['done', [['x', 'changed x']]]);
    expect([office.undoes(ANA), office.undoes(ANA)]).toEqual(['done', 'nothing-to-undo']);
  });

  it('stays undoable below one that triggers went on after', () => {
    const office = new Office([['a', 'old']], STAMPING);
    office.types(ANA, 0, 0, 'x');
    office.types(ANA, 0, 0, 'y');
    expect([office.undoes(ANA), office.values]).toEqual(['done', [['x', 'changed x']]]);
    expect([office.undoes(ANA), office.values]).toEqual(['done', [['a', 'changed a']]]);
  });

  it('is an execution too, in the parts that others did not interrupt', () => {
    const office = new Office([['a'], ['b']]);
    office.desk.begin(ANA.user.email);
    sheetOf(office.document).rows[0]!.values[1] = 'first';
    office.types(BRUNO, 1, 0, 'bruno');
    office.desk.begin(ANA.user.email);
    sheetOf(office.document).rows[0]!.values[2] = 'second';

    expect([office.undoes(ANA), office.values]).toEqual(['done', [['a', 'first'], ['bruno']]]);
    expect([office.undoes(ANA), office.values]).toEqual(['done', [['a'], ['bruno']]]);
    expect([office.undoes(BRUNO), office.values]).toEqual(['done', [['a'], ['b']]]);
  });

  it('is none where only properties or the name of the document changed', () => {
    const office = new Office([['a']]);
    office.desk.begin(ANA.user.email);
    office.document.properties.document.set('key', 'value');
    office.does(ANA, { kind: 'rename-document', name: 'Feria' });
    expect(office.undoes(ANA)).toBe('nothing-to-undo');
    expect(office.document.name).toBe('Feria');
  });

  it('is forgotten after fifty others', () => {
    const office = new Office([['a']]);
    for (let number = 1; number <= 51; number += 1) office.types(ANA, 0, 0, `${number}`);
    for (let number = 1; number <= 50; number += 1) expect(office.undoes(ANA)).toBe('done');
    expect(office.undoes(ANA)).toBe('nothing-to-undo');
    expect(office.values).toEqual([[1]]);
  });
});

describe('a deed by somebody who saw an earlier state', () => {
  it('is done where the row stands now', () => {
    const office = new Office([['a'], ['b']]);
    const seen = office.desk.view({ sheet: S, blocks: [] }).revision;
    office.does(BRUNO, insertion(0));
    office.desk.perform(ANA, { kind: 'type', sheet: S, row: 1, column: 0, texts: [['ana']] }, seen);
    expect(office.values).toEqual([[], ['a'], ['ana']]);
  });

  it('counts what no page was told yet', () => {
    const office = new Office([['a'], ['b']]);
    const seen = office.desk.view({ sheet: S, blocks: [] }).revision;
    office.desk.perform(BRUNO, insertion(0), seen);
    office.desk.perform(ANA, { kind: 'type', sheet: S, row: 1, column: 0, texts: [['ana']] }, seen);
    expect(office.values).toEqual([[], ['a'], ['ana']]);
  });

  it('is refused as outdated where the row is gone, or the revision is of a document before', () => {
    const office = new Office([['a'], ['b']]);
    const typing: Deed = { kind: 'type', sheet: S, row: 1, column: 0, texts: [['ana']] };
    const seen = office.desk.view({ sheet: S, blocks: [] }).revision;
    office.does(BRUNO, deletion(1));
    const outdated = { ok: false, refusal: { code: 'outdated' } };
    expect(office.desk.perform(ANA, typing, seen).reply).toEqual(outdated);
    expect(office.desk.perform(ANA, typing, 99).reply).toEqual(outdated);
    expect(office.values).toEqual([['a']]);
  });
});
