import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'papaparse';

const ROOT = path.join(__dirname, '..', '..');
const FILES = ['costs.csv', 'duo.csv', 'leads.csv', 'opportunities.csv'];

function table(language: string, name: string): string[][] {
  const text = readFileSync(path.join(ROOT, 'samples', language, `${name}.csv`), 'utf8');
  const { data, errors } = parse<string[]>(text, {
    delimiter: language === 'es' ? ';' : ',',
    skipEmptyLines: true,
  });
  expect(errors).toEqual([]);
  return data;
}

/** The cells of one column below the header. */
function column(rows: readonly (readonly string[])[], header: string): string[] {
  const position = rows[0]!.indexOf(header);
  expect(position).toBeGreaterThanOrEqual(0);
  return rows.slice(1).map((row) => row[position]!);
}

/** The sample's own words that these tests ask about. */
const WORDS = {
  es: {
    id: 'ID lead',
    email: 'Correo electrónico',
    phone: 'Teléfono',
    source: 'Origen',
    created: 'Fecha de alta',
    need: 'Necesidad',
    budget: 'Presupuesto',
    field: 'Campo',
    kind: 'Tipo',
    outcome: 'Resultado',
    won: 'ganada',
    bought: 'Base comprada',
    referral: 'Recomendación',
    amount: '12.000 €',
    unreadable: 'unos 3k',
    // No service of the Spanish numbering plan begins with 4.
    fictitious: /^(\+34 )?4\d\d ?\d{3} ?\d{3}$/,
  },
  en: {
    id: 'Lead ID',
    email: 'Email address',
    phone: 'Phone',
    source: 'Lead source',
    created: 'Date added',
    need: 'Need',
    budget: 'Budget',
    field: 'Field',
    kind: 'Kind',
    outcome: 'Outcome',
    won: 'won',
    bought: 'Bought list',
    referral: 'Referral',
    amount: '£12,000',
    unreadable: 'about 3k',
    // https://www.ofcom.org.uk: numbers for use in TV and radio drama.
    fictitious: /^(07700 900\d{3}|\+44 7700 900\d{3}|020 7946 0\d{3}|01632 960\d{3})$/,
  },
} as const;

const LANGUAGES = ['es', 'en'] as const;

describe('make-samples', () => {
  it('writes into another folder the very bytes that are kept in samples', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'samples-'));
    try {
      execFileSync(process.execPath, [path.join(ROOT, 'scripts', 'make-samples.mjs'), folder]);
      for (const language of LANGUAGES) {
        expect(readdirSync(path.join(folder, language)).sort()).toEqual(FILES);
        for (const file of FILES) {
          const [made, kept] = [folder, path.join(ROOT, 'samples')].map((place) =>
            readFileSync(path.join(place, language, file), 'utf8'),
          );
          expect(made).toBe(kept);
        }
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe.each(LANGUAGES)('the sample leads in %s', (language) => {
  const words = WORDS[language];
  const rows = table(language, 'leads');
  const leads = [rows[0]!, ...rows.slice(1).filter((row) => row[0] !== '')];

  it('are 320 numbered rows of equal width, with rows of nothing but an unticked checkbox below', () => {
    expect(new Set(column(leads, words.id)).size).toBe(320);
    expect(leads).toHaveLength(321);
    expect(new Set(rows.map((row) => row.length)).size).toBe(1);
    const below = rows.slice(321);
    expect(below.length).toBeGreaterThan(0);
    for (const row of below) expect(row.filter((cell) => cell !== '')).toEqual(['FALSE']);
  });

  it('name nobody real: mail domains that cannot exist and phones that nobody is given', () => {
    const emails = column(leads, words.email).filter((email) => email !== '');
    expect(emails.filter((email) => !/^[\w.-]+@[\w-]+\.(example|test)$/i.test(email))).toEqual([]);
    const phones = column(leads, words.phone).filter((phone) => phone !== '');
    expect(phones.length).toBeGreaterThan(200);
    expect(phones.filter((phone) => !words.fictitious.test(phone))).toEqual([]);
  });

  it('are untidy as real ones are: two spellings, other date styles, amounts with signs, unreadable cells', () => {
    expect(column(leads, words.source)).toEqual(expect.arrayContaining(['LinkedIn', 'linkedin ']));
    const dates = column(leads, words.created);
    for (const style of [
      /^\d\d\/\d\d\/\d{4}$/,
      /^\d{4}-\d\d-\d\d$/,
      /^\d+\.\d+\.\d{4}$/,
      /^\d\d-\p{L}{3}-\d\d$/u,
    ]) {
      expect(dates.some((date) => style.test(date))).toBe(true);
    }
    expect(column(leads, words.budget)).toEqual(expect.arrayContaining([words.amount, words.unreadable]));
  });

  it('come from November 2025 to October 2026', () => {
    const months = new Set(
      column(leads, words.created)
        .filter((date) => /^\d\d\/\d\d\/\d{4}$/.test(date))
        .map((date) => date.slice(6) + date.slice(2, 5)),
    );
    expect([...months].sort()).toEqual([
      ...['11', '12'].map((month) => `2025/${month}`),
      ...['01', '02', '03', '04', '05', '06', '07', '08', '09', '10'].map((month) => `2026/${month}`),
    ]);
  });

  it('hold some people twice, whose address differs in case only', () => {
    const emails = column(leads, words.email).filter((email) => email !== '');
    const shouted = emails.filter((email) => email === email.toUpperCase());
    expect(shouted).toHaveLength(6);
    for (const email of shouted) expect(emails).toContain(email.toLowerCase());
  });

  it('are filled in worse when the list was bought than when somebody recommended us', () => {
    const sources = column(leads, words.source);
    const blankShare = (source: string): number => {
      const needs = column(leads, words.need).filter((_, index) => sources[index] === source);
      return needs.filter((need) => need === '').length / needs.length;
    };
    expect(blankShare(words.bought)).toBeGreaterThan(2 * blankShare(words.referral));
  });
});

describe.each(LANGUAGES)('the other sample tables in %s', (language) => {
  const words = WORDS[language];

  it('hold a definition whose every field is a header of the leads', () => {
    const definition = table(language, 'duo');
    const fields = column(definition, words.field).filter((field) => field !== '');
    expect(definition).toHaveLength(21);
    expect(fields).toHaveLength(16);
    expect(table(language, 'leads')[0]).toEqual(expect.arrayContaining(fields));
  });

  it('hold opportunities of every outcome, each of a lead that is there', () => {
    const opportunities = table(language, 'opportunities');
    const outcomes = column(opportunities, words.outcome).map((outcome) => outcome.toLowerCase());
    expect(new Set(outcomes).size).toBe(4);
    expect(outcomes.filter((outcome) => outcome === words.won).length).toBeGreaterThan(20);
    const ids = new Set(column(table(language, 'leads'), words.id));
    expect(column(opportunities, words.id).filter((id) => !ids.has(id) && id !== '')).toEqual([]);
  });

  it('hold costs of every month, for sources of the leads and for one that brought nobody', () => {
    const costs = table(language, 'costs');
    const sources = new Set(column(table(language, 'leads'), words.source));
    const idle = new Set(
      column(costs, language === 'es' ? 'Origen' : 'Source').filter((name) => !sources.has(name)),
    );
    expect(idle.size).toBe(1);
    expect(new Set(column(costs, language === 'es' ? 'Mes' : 'Month')).size).toBe(12);
  });
});
