import type { Words } from './words';

/** The four statuses that scoring gives, in every spelling in which we write them or people copy them. */
export const DUO_STATUS_WORDS = {
  qualified: {
    es: 'Cualificado | Calificado | Cualificada | Calificada | Cualifica | Califica',
    en: 'Qualified',
    pl: 'Zakwalifikowany | Zakwalifikowana | Zakwalifikowane',
  },
  not_yet: {
    es: 'Aún no cualifica | Aún no califica | Aún no cualificado | Aún no calificado | Todavía no cualifica',
    en: 'Not yet qualified | Not yet | not_yet | Not qualified yet',
    pl: 'Jeszcze niezakwalifikowany | Jeszcze niezakwalifikowana | Jeszcze niezakwalifikowane',
  },
  incomplete: {
    es: 'Incompleto | Incompleta',
    en: 'Incomplete',
    pl: 'Niekompletny | Niekompletna | Niekompletne',
  },
  excluded: {
    es: 'Excluido | Excluida',
    en: 'Excluded',
    pl: 'Wykluczony | Wykluczona | Wykluczone',
  },
} as const satisfies Readonly<Record<string, Words>>;

/** What a person is doing about the lead. */
export const WORK_STATUS_WORDS = {
  new: {
    es: 'Nuevo | Nueva | Sin contactar | Sin gestionar | Sin tocar',
    en: 'New | Open - Not Contacted | Not contacted | Uncontacted | Untouched',
    pl: 'Nowy | Nowa | Nieskontaktowany | Bez kontaktu',
  },
  working: {
    es: 'En contacto | Contactado | Contactada | En gestión | En curso | Trabajando | Contactando | En seguimiento',
    en: 'Working | Working - Contacted | Contacted | In progress | Attempting contact | Attempted to contact | Connected',
    pl: 'W kontakcie | Skontaktowany | W toku | W trakcie | Skontaktowano',
  },
  nurturing: {
    es: 'En secuencia | Nutrición | En nutrición | En maduración | Maduración',
    en: 'Nurturing | Nurture | In sequence | Recycled',
    pl: 'W sekwencji | Pielęgnacja | W pielęgnacji',
  },
  handed_over: {
    es: 'Pasado a ventas | Pasada a ventas | Traspasado | Entregado a ventas | Convertido | Convertida',
    en: 'Handed over | Handed over to sales | Handed off | Closed - Converted | Converted',
    pl: 'Przekazany | Przekazana | Przekazany do sprzedaży | Przekonwertowany',
  },
  returned: {
    es: 'Devuelto | Devuelta',
    en: 'Returned | Sent back',
    pl: 'Zwrócony | Zwrócona',
  },
  disqualified: {
    es: 'Descartado | Descartada | Descalificado | No cualificado | No calificado | No interesado',
    en: 'Disqualified | Unqualified | Closed - Not Converted | Not interested | Junk | Bad timing',
    pl: 'Zdyskwalifikowany | Zdyskwalifikowana | Odrzucony | Niezainteresowany',
  },
} as const satisfies Readonly<Record<string, Words>>;
