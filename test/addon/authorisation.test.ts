import type { AuthMode } from '../../src/runtime/execution';
import type { Host } from '../../src/runtime/host-api';
import { SCOPE, boundHost, leadsDocument } from './authorised';
import { hostOf, sample } from './bundle';
import { resultsByKey, usedWorkbook } from './workbook';

const MENUS = {
  es: {
    items: [
      ['Preparar las hojas', 'setUpTabs'],
      ['Ficha del lead', 'openCard'],
      ['Guion de llamada', 'openCallGuide'],
      ['Mis pendientes', 'openQueue'],
      ['Buscar o crear un lead', 'openFind'],
      ['Pasar a ventas', 'openHandoff'],
      ['Puntuar todo', 'scoreAll'],
      ['Puntuar selección', 'scoreSelection'],
      ['Marcar lo que falta', 'flagMissing'],
      ['ROI por origen', 'buildSourceReturn'],
    ],
    submenus: ['Oportunidades', 'Equipo', 'Más'],
  },
  en: {
    items: [
      ['Set up tabs', 'setUpTabs'],
      ['Lead card', 'openCard'],
      ['Call guide', 'openCallGuide'],
      ['My queue', 'openQueue'],
      ['Find or add a lead', 'openFind'],
      ['Hand over to sales', 'openHandoff'],
      ['Score all', 'scoreAll'],
      ['Score selection', 'scoreSelection'],
      ['Flag missing fields', 'flagMissing'],
      ['Source ROI', 'buildSourceReturn'],
    ],
    submenus: ['Opportunities', 'Team', 'More'],
  },
  pl: {
    items: [
      ['Przygotuj arkusze', 'setUpTabs'],
      ['Karta leada', 'openCard'],
      ['Scenariusz rozmowy', 'openCallGuide'],
      ['Do zrobienia', 'openQueue'],
      ['Szukaj lub dodaj leada', 'openFind'],
      ['Przekaż do sprzedaży', 'openHandoff'],
      ['Oceń wszystkie', 'scoreAll'],
      ['Oceń zaznaczone', 'scoreSelection'],
      ['Oznacz braki', 'flagMissing'],
      ['ROI według źródeł', 'buildSourceReturn'],
    ],
    submenus: ['Szanse sprzedaży', 'Zespół', 'Więcej'],
  },
} as const;

/** The menu as text: captions with what they start; Google's own Help left out. */
function menuOf(host: Host): { items: unknown[]; submenus: string[]; below: string[][] } {
  const [menu] = host.menu();
  expect(menu!.caption).toBeUndefined();
  const submenus = menu!.entries.flatMap((entry) => (entry.kind === 'submenu' ? [entry] : []));
  return {
    items: menu!.entries.flatMap((entry) =>
      entry.kind === 'item' ? [[entry.caption, entry.functionName]] : [],
    ),
    submenus: submenus.map(({ caption }) => caption),
    below: submenus.map(({ entries }) =>
      entries.flatMap((entry) => (entry.kind === 'item' ? [entry.functionName] : [])),
    ),
  };
}

/** What each submenu starts. */
const BELOW = [
  ['openOpportunity', 'acceptSelected', 'returnSelected', 'disqualifySelected', 'checkOpportunities'],
  ['openAssignment', 'openCadences', 'openSettings'],
  [
    'setUpTeamTabs',
    'checkDefinition',
    'signDefinition',
    'toggleHourly',
    'protectOwnTabs',
    'removeOwnProtections',
    'removeDuo',
  ],
];

describe('opening a document', () => {
  const modes: AuthMode[] = ['NONE', 'LIMITED', 'FULL'];
  test.each(modes.flatMap((mode) => (['es', 'en', 'pl'] as const).map((locale) => [mode, locale] as const)))(
    'builds the menu in mode %s for a reader of %s, without a look at the document',
    (authMode, locale) => {
      const touched: string[] = [];
      const host = boundHost(leadsDocument(), locale);
      const [run] = host.open({ authMode, interrupt: ({ name }) => touched.push(name) });
      expect(run!.result.error).toBeUndefined();
      expect(run!.result.missing).toEqual([]);
      expect(menuOf(host)).toEqual({
        ...MENUS[locale],
        below: BELOW,
      });
      expect([touched, run!.result.meter.calls]).toEqual([[], {}]);
    },
  );

  test('that the add-on is installed into builds the same menu', () => {
    const host = boundHost(leadsDocument(), 'es');
    const [run] = host.install();
    expect(run!.result.error).toBeUndefined();
    expect(menuOf(host).items).toEqual(MENUS.es.items);
  });

  test.each(['fr', 'de', 'ca'])('in a language we do not have (%s) builds the menu in English', (locale) => {
    const host = boundHost(leadsDocument(), locale);
    host.open({ authMode: 'NONE' });
    expect(menuOf(host).items).toEqual(MENUS.en.items);
  });
});

describe('an edit', () => {
  test('is scored with the limited rights of a simple trigger', () => {
    const document = usedWorkbook();
    const host = hostOf(document);
    const runs = host.edit({ sheet: 'Leads', a1: 'G2', values: [[12]], authMode: 'LIMITED' });
    expect(runs.map(({ handler, result }) => [handler, result.error])).toEqual([['onEdit', undefined]]);
    // K01: need 20, 12 months give nothing, 21 employees 10.
    expect(resultsByKey(document)['K01']).toMatchObject({ score: 30, status: 'Aún no cualifica' });
  });

  test('in a document where the add-on may do nothing changes nothing and disturbs nobody', () => {
    const document = usedWorkbook();
    const before = resultsByKey(document);
    const [run] = hostOf(document).edit({ sheet: 'Leads', a1: 'G2', values: [[12]], authMode: 'NONE' });
    expect([run!.result.error, run!.result.dialogs, run!.result.toasts]).toEqual([undefined, [], []]);
    expect(resultsByKey(document)).toEqual(before);
  });
});

describe('a formula', () => {
  const leads = [
    ['Empresa', 'Plazo (meses)'],
    ['Acero', 3],
    ['', ''],
    ['Barro', 9],
  ];
  const duo = [
    ['Campo', 'Condición', 'Valor', 'Puntos', 'Tipo'],
    ['Empresa', 'no está vacía', '', 5, 'Obligatorio'],
    ['Plazo (meses)', '≤', 6, 10, 'Puntos'],
    ['', '', '', 15, 'Umbral'],
  ];

  test.each([
    ['DUO_SCORE', [[15], [''], [5]]],
    ['DUO_STATUS', [['Cualificado'], [''], ['Aún no cualifica']]],
    ['DUO_MISSING', [[''], [''], ['']]],
  ])('needs no more rights than a custom function has: %s', (name, expected) => {
    const document = leadsDocument();
    expect(hostOf(document).customFunction(name, [leads, duo])).toEqual(expected);
  });

  test('sums by source with the rights of a custom function', () => {
    const result = hostOf(leadsDocument()).customFunction('DUO_SOURCE_ROI', [
      [
        ['Empresa', 'Origen'],
        ['Acero', 'Web'],
        ['Barro', 'Feria'],
      ],
      [
        ['Origen', 'Coste'],
        ['Web', 100],
      ],
    ]);
    const rows = result as unknown[][];
    expect(rows.map(([key]) => key)).toEqual(['Origen', 'Feria', 'Web', 'Total']);
  });
});

describe('a right that the user has refused', () => {
  test.each([
    'setUpTabs',
    'scoreAll',
    'scoreSelection',
    'flagMissing',
    'buildSourceReturn',
    'checkDefinition',
  ])('ends %s with one sentence that names what is lacking, and changes nothing', (name) => {
    const document = usedWorkbook();
    const before = resultsByKey(document);
    const host = boundHost(document, 'es', [SCOPE.spreadsheets]);
    // What it asks before it looks at the document is answered.
    const answers = name === 'buildSourceReturn' ? ['YES'] : [];
    const result = host.run(name, [], { answers });
    expect(oneSentence({ ...result, dialogs: result.dialogs.slice(answers.length) })).toMatch(
      /^Falta un permiso que DUO necesita para esto\. /,
    );
    expect(resultsByKey(document)).toEqual(before);
  });

  test('to triggers ends the hourly switch with one sentence', () => {
    const document = usedWorkbook();
    const result = boundHost(document, 'es', [SCOPE.scriptapp]).run('toggleHourly');
    expect(oneSentence(result)).toMatch(/^Falta un permiso que DUO necesita para esto\. /);
    expect(document.triggers).toEqual([]);
  });

  test('to triggers does not keep DUO from being removed', () => {
    const document = usedWorkbook();
    const result = boundHost(document, 'es', [SCOPE.scriptapp]).run('removeDuo', [], {
      answers: ['YES', 'YES'],
    });
    expect(result.error).toBeUndefined();
    expect(document.metadata).toEqual([]);
    expect([...document.properties.document]).toEqual([]);
  });
});

/** What the person reads, which must be all that happens. */
function oneSentence(result: ReturnType<Host['run']>): string {
  expect(result.error).toBeUndefined();
  const said = [
    ...result.dialogs.map(({ prompt }) => prompt),
    ...result.toasts.map(({ message }) => message),
  ];
  expect(said).toHaveLength(1);
  expect(said[0]).not.toMatch(/undefined|\[object|https?:/);
  return said[0]!;
}

describe('two executions at once', () => {
  const BUSY = 'DUO ya está trabajando en este documento. Espere un momento y vuelva a intentarlo.';

  test.each(['scoreAll', 'flagMissing', 'checkDefinition', 'toggleHourly'])(
    'keep %s waiting and then say that DUO is busy, and the first one ends as if alone',
    (name) => {
      const alone = usedWorkbook();
      hostOf(alone).run('scoreAll');
      const document = usedWorkbook();
      const host = hostOf(document);
      const said: string[] = [];
      let isFirst = true;
      const first = host.run('scoreAll', [], {
        interrupt: ({ kind }) => {
          if (!isFirst || kind !== 'write') return;
          isFirst = false;
          const second = host.run(name);
          expect(second.error).toBeUndefined();
          said.push(
            ...second.dialogs.map(({ prompt }) => prompt),
            ...second.toasts.map(({ message }) => message),
          );
        },
      });
      expect(said).toEqual([BUSY]);
      expect([first.error, first.dialogs]).toEqual([undefined, []]);
      expect(resultsByKey(document)).toEqual(resultsByKey(alone));
    },
  );

  test('let an edit pass in silence, whose row the next scoring finds by its fingerprint', () => {
    const document = usedWorkbook();
    const host = hostOf(document);
    let isFirst = true;
    const first = host.run('checkDefinition', [], {
      answers: ['OK'],
      interrupt: () => {
        if (!isFirst || !host.world.lockHolders.size) return;
        isFirst = false;
        const [edit] = host.edit({ sheet: 'Leads', a1: 'G2', values: [[12]] });
        expect([edit!.result.error, edit!.result.dialogs, edit!.result.toasts]).toEqual([undefined, [], []]);
      },
    });
    expect([first.error, isFirst]).toEqual([undefined, false]);
    host.run('scoreAll');
    expect(resultsByKey(document)['K01']).toMatchObject({ score: 30 });
  });
});

test('the bundle asks the services for nothing while it is loaded', () => {
  const touched: string[] = [];
  const host = boundHost(leadsDocument({ Leads: sample('es/leads.csv') }), 'es');
  // A function that does nothing but look at its argument.
  const result = host.run('onEdit', [{}], { authMode: 'NONE', interrupt: ({ name }) => touched.push(name) });
  expect([result.error, touched]).toEqual([undefined, []]);
});
