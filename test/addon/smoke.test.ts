import { cells, documentOf, hostOf, sample } from './bundle';

test('smoke', () => {
  const document = documentOf({ Leads: sample('es/leads.csv'), 'Definición DUO': sample('es/duo.csv'), Costes: sample('es/costs.csv'), Oportunidades: sample('es/opportunities.csv') });
  const host = hostOf(document);
  console.log(JSON.stringify(host.open()).slice(0, 300), JSON.stringify(host.menu()));
  for (const name of ['setUpTabs', 'scoreAll', 'scoreAll', 'flagMissing', 'flagMissing', 'checkDefinition', 'buildSourceReturn', 'buildSourceReturn']) {
    const t = Date.now();
    const r = host.run(name, [], { answers: ['YES','YES'] });
    console.log(name, Date.now() - t, r.error && {...r.error, stack: r.error.stack?.slice(-300)}, r.toasts, r.dialogs, JSON.stringify(r.meter), r.missing);
  }
  console.log(cells(document, 'Leads').slice(0, 4).map((r) => r.slice(27)));
  console.log(document.sheets.map((s) => s.name));
  console.log(cells(document, 'ROI por origen').slice(20, 34));
});
