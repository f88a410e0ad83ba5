/** A small document and its welcome, as the server would tell them. */

import type { ExecutionView, Welcome } from '../../../src/workbench/protocol/messages';
import type { Identity } from '../../../src/workbench/protocol/settings';
import type { DocumentChange, SheetHead } from '../../../src/workbench/protocol/views';

export function head(id: number, more: Partial<SheetHead> = {}): SheetHead {
  return {
    id,
    name: `Sheet ${id}`,
    hidden: false,
    tabColor: null,
    rows: 1000,
    columns: 26,
    frozenRows: 1,
    frozenColumns: 0,
    columnWidths: {},
    hiddenColumns: [],
    rowHeights: {},
    hiddenRows: [],
    merges: [],
    conditional: [],
    filter: null,
    charts: [],
    protections: [],
    hiddenGridlines: false,
    ...more,
  };
}

export const ANA: Identity = {
  person: { name: 'Ana', email: 'ana@example.com', access: 'owner' },
  language: 'es',
  authorisation: 'enabled',
};

export const PIOTR: Identity = {
  person: { name: 'Piotr', email: 'piotr@example.com', access: 'editor' },
  language: 'pl',
  authorisation: 'enabled',
};

export function welcome(more: Partial<Welcome> = {}): Welcome {
  return {
    kind: 'welcome',
    document: {
      name: 'Leads',
      locale: 'es_ES',
      timeZone: 'Europe/Madrid',
      revision: 7,
      selection: { sheet: 0, blocks: [{ row: 1, column: 0, rows: 1, columns: 1 }] },
      tables: { styles: [{}], validations: [] },
      sheets: [{ head: head(0), rows: [{ row: 1, column: 0, values: ['a', 'b'] }] }],
    },
    identity: ANA,
    people: [ANA.person, PIOTR.person],
    clock: { kind: 'fixed', now: 0 },
    menus: [],
    addOnName: 'DUO',
    mails: [],
    events: [],
    formulas: [],
    version: '1.0.0',
    ...more,
  };
}

export function change(revision: number, more: Partial<DocumentChange> = {}): DocumentChange {
  return {
    revision,
    tables: { styles: [], validations: [] },
    removedSheets: [],
    addedSheets: [],
    sheets: [],
    ...more,
  };
}

export function execution(more: Partial<ExecutionView> = {}): ExecutionView {
  return {
    execution: 1,
    functionName: 'scoreAll',
    outcome: null,
    startedAt: 0,
    milliseconds: 0,
    calls: 0,
    ...more,
  };
}
