/** Protections: a warning where reps write, some people only where they do not, and nothing of the user's touched. */

import type { DocumentModel, Protection } from '../../src/runtime/spreadsheet/model';
import { hostAt, LOG, OPPORTUNITIES, put, salesDocument, TEAM, type } from './opportunity-sheet';
import { sheetNamed } from './lead-sheet';

const RULES = ['Territorios', 'Secuencias', 'Plantillas', 'Procesos', 'Calendario'];
const OWNER = 'ana@example.com';

function protect(document: DocumentModel, answer: 'YES' | 'NO' | 'CANCEL'): string {
  const { error, dialogs } = hostAt(document).run('protectOwnTabs', [], { answers: [answer, 'OK'] });
  expect(error).toBeUndefined();
  return dialogs[1]?.prompt ?? '';
}

function wholeTab(document: DocumentModel, tab: string): Protection | undefined {
  return sheetNamed(document, tab).protections.find(({ area }) => area === undefined);
}

function ofOpportunities(document: DocumentModel): number {
  return sheetNamed(document, OPPORTUNITIES).protections.filter(({ area }) => (area?.row ?? 1) > 1).length;
}

describe('protecting the tabs', () => {
  it('warns over the log and over our columns among the opportunities, and says what cannot be prevented', () => {
    const document = salesDocument();
    const said = protect(document, 'NO');
    expect(said).toContain('Con aviso: Actividades, Oportunidades. Solo para algunos: –.');
    expect(said).toContain('Lo que no se puede impedir');
    expect(wholeTab(document, LOG)).toMatchObject({ description: 'DUO', warningOnly: true });
    expect(ofOpportunities(document)).toBe(8);
    expect(RULES.map((tab) => wholeTab(document, tab))).toEqual(RULES.map(() => undefined));
  });

  it('keeps the rules for managers and data owners where the person says so, and for nobody else', () => {
    const document = salesDocument();
    document.owner = OWNER;
    put(document, TEAM, 2, { Nombre: 'Jefa', Correo: 'jefa@acero.example', Función: 'Dirección' });
    put(document, TEAM, 3, { Nombre: 'Bea', Correo: 'bea@acero.example', Función: 'Ejecutivo comercial' });
    expect(protect(document, 'YES')).toContain(`Solo para algunos: ${RULES.join(', ')}.`);
    for (const tab of RULES) {
      const { editors, warningOnly, description } = wholeTab(document, tab)!;
      expect([[...editors].sort(), warningOnly, description]).toEqual([
        [OWNER, 'jefa@acero.example'],
        false,
        'DUO',
      ]);
    }
    protect(document, 'NO');
    expect(wholeTab(document, 'Procesos')).toBeUndefined();
  });

  it('does it once however often it is asked', () => {
    const document = salesDocument();
    protect(document, 'YES');
    const before = structuredClone(document.sheets.map(({ protections }) => protections));
    protect(document, 'YES');
    expect(document.sheets.map(({ protections }) => protections)).toEqual(before);
  });

  it('leaves a protection of somebody else as it is, and says so', () => {
    const document = salesDocument();
    const theirs: Protection = {
      id: 990,
      area: undefined,
      unprotected: [],
      description: 'No tocar',
      warningOnly: false,
      editors: [OWNER],
      domainEdit: false,
    };
    sheetNamed(document, 'Procesos').protections.push(structuredClone(theirs));
    expect(protect(document, 'YES')).toContain(
      'protegió otra persona y solo ella puede cambiarlo: Procesos.',
    );
    expect(wholeTab(document, 'Procesos')).toEqual(theirs);
  });

  it('changes nothing when the person cancels', () => {
    const document = salesDocument();
    protect(document, 'CANCEL');
    expect(wholeTab(document, LOG)).toBeUndefined();
  });

  it('does not keep a rep from saving: the page writes where there are only warnings', () => {
    const document = salesDocument();
    document.owner = 'otra@example.com';
    protect(document, 'YES');
    const changes = [{ field: 'outcome', from: 'Abierta', to: 'won' }];
    const request = { opportunityId: 'O-1', token: 'token-of-a-gesture', changes };
    const user = { email: 'bea@acero.example', locale: 'es' };
    const { value } = hostAt(document).clientCall('saveOpportunity', [request], { user });
    expect(value).toMatchObject({ ok: true, value: { saved: ['outcome'] } });
  });
});

describe('removing protections', () => {
  it('takes ours and leaves those of others', () => {
    const document = salesDocument();
    const headers = sheetNamed(document, OPPORTUNITIES).protections.length;
    protect(document, 'YES');
    const { error, toasts } = hostAt(document).run('removeOwnProtections', [], { answers: ['YES'] });
    expect([error, toasts.map(({ message }) => message)]).toEqual([
      undefined,
      ['Protecciones de DUO quitadas: 14.'],
    ]);
    expect(sheetNamed(document, OPPORTUNITIES).protections).toHaveLength(headers);
    expect([LOG, ...RULES].map((tab) => wholeTab(document, tab))).toEqual(
      [LOG, ...RULES].map(() => undefined),
    );
  });
});

describe('removing DUO', () => {
  it('takes our notes, colours, protections and digests along, and leaves the notes of others', () => {
    const document = salesDocument();
    const host = hostAt(document);
    host.clientCall('saveDigestSettings', [{ isOn: true, hour: 8 }]);
    protect(document, 'YES');
    type(host, 'O-1', 'Resultado', 'Perdida');
    const sheet = sheetNamed(document, OPPORTUNITIES);
    (sheet.rows[3]!.notes ??= [])[0] = 'De Bea';
    const { error } = host.run('removeDuo', [], { answers: ['YES', 'NO'] });
    expect(error).toBeUndefined();
    const notes = sheet.rows.slice(1).flatMap((row) => (row?.notes ?? []).filter((note) => note));
    expect(notes).toEqual(['De Bea']);
    expect(sheet.conditionalRules).toEqual([]);
    expect(document.sheets.flatMap(({ protections }) => protections.filter(({ area }) => !area))).toEqual([]);
    expect([...document.properties.document.keys()].filter((key) => key.startsWith('DUO.digest'))).toEqual(
      [],
    );
  });
});
