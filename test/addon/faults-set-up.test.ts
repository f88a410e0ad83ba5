import type { DocumentModel } from '../../src/runtime/spreadsheet/model';
import { documentOf } from './bundle';
import { describeFaults, type Action } from './faulty';
import { LEADS_CSV, sheetOf } from './workbook';

/** Hundreds of executions each, of the action that writes most. */
jest.setTimeout(240_000);

const EMPTY: Action = {
  start: () => documentOf({ 'Hoja 1': '' }),
  name: 'setUpTabs',
  answers: ['', '', '', ''],
};

const OWN: Action = {
  start: (): DocumentModel => {
    const document = documentOf({ Leads: LEADS_CSV });
    sheetOf(document).maxRows = 40;
    return document;
  },
  name: 'setUpTabs',
  answers: ['', '', '', '', 'YES'],
};

describeFaults('setting up an empty document', EMPTY, true);
describeFaults("setting up the user's own tab", OWN, true);
