import type { Host } from '../../src/runtime/host-api';
import type { DocumentModel } from '../../src/runtime/spreadsheet/model';
import { documentOf, hostOf, sample } from './bundle';

/** What the return tab and the sample files of a language call things. */
export interface ReturnWords {
  readonly locale: string;
  readonly user: string;
  readonly tab: string;
  readonly decimal: ',' | '.';
  readonly titles: Readonly<Record<'source' | 'channel' | 'campaign' | 'month', string>>;
  readonly noSource: string;
  readonly columns: Readonly<
    Record<'leads' | 'opportunities' | 'won' | 'lost' | 'deferred' | 'open', string>
  >;
  readonly money: Readonly<Record<'revenue' | 'cost' | 'cpl' | 'roi', string>>;
  readonly basis: Readonly<Record<'YES' | 'NO', string>>;
  readonly fields: Readonly<Record<'source' | 'cost' | 'outcome' | 'amount', string>>;
  readonly outcomes: Readonly<Record<'won' | 'lost' | 'deferred' | 'open', readonly string[]>>;
  readonly tabs: readonly [string, string, string, string];
}

export const ES: ReturnWords = {
  locale: 'es_ES',
  user: 'es',
  tab: 'ROI por origen',
  decimal: ',',
  titles: { source: 'Por origen', channel: 'Por canal', campaign: 'Por campaña', month: 'Por mes' },
  noSource: 'Sin origen',
  columns: {
    leads: 'Recibidos',
    opportunities: 'Oportunidades',
    won: 'Ganadas',
    lost: 'Perdidas',
    deferred: 'Pospuestas',
    open: 'Abiertas',
  },
  money: { revenue: 'Ingresos (EUR)', cost: 'Coste (EUR)', cpl: 'Coste por registro (CPL)', roi: 'ROI' },
  basis: { YES: 'Por mes de entrada', NO: 'Por mes de cierre' },
  fields: { source: 'Origen', cost: 'Gasto', outcome: 'Resultado', amount: 'Importe' },
  outcomes: { won: ['ganada'], lost: ['perdida'], deferred: ['pospuesta'], open: ['en curso', ''] },
  tabs: ['Leads', 'Definición DUO', 'Costes', 'Oportunidades'],
};

export const EN: ReturnWords = {
  locale: 'en_GB',
  user: 'en',
  tab: 'Source ROI',
  decimal: '.',
  titles: { source: 'By source', channel: 'By channel', campaign: 'By campaign', month: 'By month' },
  noSource: 'No source',
  columns: {
    leads: 'Received',
    opportunities: 'Opportunities',
    won: 'Won',
    lost: 'Lost',
    deferred: 'Deferred',
    open: 'Open',
  },
  money: { revenue: 'Revenue (GBP)', cost: 'Cost (GBP)', cpl: 'Cost per record (CPL)', roi: 'ROI' },
  basis: { YES: 'By lead month', NO: 'By close month' },
  fields: { source: 'Lead source', cost: 'Spend', outcome: 'Outcome', amount: 'Amount' },
  outcomes: {
    won: ['won'],
    lost: ['lost'],
    deferred: ['on hold', 'deferred'],
    open: ['in progress', 'open', ''],
  },
  tabs: ['Leads', 'DUO definition', 'Costs', 'Opportunities'],
};

const FILES = ['leads', 'duo', 'costs', 'opportunities'] as const;

/** A document with the four sample files of a language. */
export function samples({ locale, tabs }: ReturnWords): DocumentModel {
  const folder = locale.slice(0, 2);
  return documentOf(
    Object.fromEntries(FILES.map((file, index) => [tabs[index]!, sample(`${folder}/${file}.csv`)])),
    locale,
  );
}

/** The bundle beside a document, for a reader of a language. */
export const hostFor = (document: DocumentModel, { user }: ReturnWords = ES): Host =>
  hostOf(document, { user: { email: 'ana@example.com', locale: user } });
