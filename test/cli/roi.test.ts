import { duo, Folder } from './duo';

const LEADS = [
  'Lead,Empresa,Correo,Fuente,Alta,Resultado,Importe,Cierre',
  '1,A,a@x.example,Web,01/01/2026,cerrado OK,1000,31/01/2026',
  '2,B,b@x.example,web ,15/01/2026,KO,,20/02/2026',
  '3,C,c@x.example,Feria,20/01/2026,,,',
  '4,D,d@x.example,,21/02/2026,luego,,',
].join('\n');
const COSTS = ['Fuente;Mes;Gasto', 'Web;2026-01;300', 'Radio;2026-01;50'].join('\n');

interface Report {
  readonly rows: readonly Record<string, unknown>[];
  readonly total: Record<string, unknown>;
}

describe('duo roi', () => {
  const folder = new Folder();
  const leads = folder.file('leads.csv', LEADS);
  const costs = folder.file('costs.csv', COSTS);
  const words = ['--won', 'cerrado OK', '--lost', 'KO', '--deferred', 'luego'];

  test("adds up a leads file that holds its own results in the team's own words", () => {
    const ran = duo('roi', '--leads', leads, '--costs', costs, ...words, '--today', '2026-03-01');
    expect(ran.status).toBe(0);
    const report = JSON.parse(ran.stdout) as Report;
    // By hand: Web has two leads, one won for 1000 and one lost, and cost 300; one cost has no leads.
    expect(
      report.rows.map((row) => [
        row['key'],
        row['leads'],
        row['won'],
        row['lost'],
        row['deferred'],
        row['revenue'],
        row['cost'],
      ]),
    ).toEqual([
      ['Web', 2, 1, 1, 0, 1000, 300],
      ['Feria', 1, 0, 0, 0, 0, null],
      ['Radio', 0, 0, 0, 0, 0, 50],
      ['', 1, 0, 0, 1, 0, null],
    ]);
    expect(report.rows[0]).toMatchObject({
      cpl: 150,
      costPerSale: 300,
      cac: null,
      roi: (1000 - 300) / 300,
      winRate: 0.5,
      closeRate: 0.5,
      leadToCustomer: 0.5,
      medianDaysToClose: 30,
    });
    expect(report.total).toMatchObject({ leads: 4, won: 1, lost: 1, deferred: 1, revenue: 1000, cost: 350 });
  });

  test('says which outcome words it did not understand, and counts them as open', () => {
    const ran = duo('roi', '--leads', leads);
    const report = JSON.parse(ran.stdout) as Report;
    expect(report.total).toMatchObject({ opportunities: 3, open: 3, won: 0 });
    expect(ran.stderr).toMatch(/cerrado OK/);
    expect(ran.stderr).toMatch(/KO/);
  });

  test('groups by the month things happened in on basis period', () => {
    const ran = duo(
      'roi',
      '--leads',
      leads,
      '--costs',
      costs,
      ...words,
      '--basis',
      'period',
      '--by',
      'month',
    );
    const report = JSON.parse(ran.stdout) as Report;
    expect(
      report.rows.map((row) => [row['key'], row['leads'], row['won'], row['lost'], row['cost']]),
    ).toEqual([
      ['2026-01', 3, 1, 0, 350],
      ['2026-02', 1, 0, 1, null],
      ['', 0, 0, 0, null],
    ]);
  });

  test('adds no dollars to euros, whether a column or the amounts themselves name them', () => {
    const mixed = folder.file(
      'mixed.csv',
      'Source,Outcome,Amount,Created,Close date\nWeb,Won,$1000,2026-01-05,2026-02-05\nWeb,Won,2000 €,2026-01-06,2026-02-01\n',
    );
    const ran = duo('roi', '--leads', mixed, '--locale', 'en_US');
    expect((JSON.parse(ran.stdout) as Report).total).toMatchObject({ won: 2, revenue: null });
    expect(ran.stderr).toMatch(/several currencies \(\$, EUR\)/);
  });

  test('reads months as people write them, and the channel where the leads say it', () => {
    const spend = folder.file(
      'spend.csv',
      'Fuente;Mes;Gasto\nWeb;enero 2026;100\nWeb;feb-26;50\nWeb;T1 2026;7\n',
    );
    const withChannel = folder.file(
      'channel.csv',
      'Empresa;Fuente;Canal;Alta\nA;Web;pasivo;01/01/2026\nB;Feria;Activo;02/01/2026\n',
    );
    const months = duo('roi', '--leads', withChannel, '--costs', spend, '--by', 'month', '--basis', 'period');
    const { rows } = JSON.parse(months.stdout) as Report;
    expect(rows.map((row) => [row['key'], row['cost']])).toEqual([
      ['2026-01', 100],
      ['2026-02', 50],
      ['', 7],
    ]);
    expect(months.stderr).toMatch(/no se pudieron leer, tratadas como vacías: 1, en Mes/);
    const channels = duo('roi', '--leads', withChannel, '--by', 'channel');
    expect((JSON.parse(channels.stdout) as Report).rows.map((row) => [row['key'], row['leads']])).toEqual([
      ['active', 1],
      ['passive', 1],
    ]);
  });
});
