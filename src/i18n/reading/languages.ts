import type { Words } from './words';

/** How a cell says in which of our languages a contact is written to. */
export const CONTACT_LANGUAGE_WORDS = {
  es: {
    es: 'Español | Española | Castellano | es | spa | es-ES | es-MX | es-AR | es-CO | es-CL | es-PE | es-419',
    en: 'Spanish | Castilian',
    pl: 'Hiszpański | Hiszpańska | Po hiszpańsku',
  },
  en: {
    es: 'Inglés | Inglesa',
    en: 'English | en | eng | en-GB | en-US',
    pl: 'Angielski | Angielska | Po angielsku',
  },
  pl: {
    es: 'Polaco | Polaca',
    en: 'Polish | pl | pol | pl-PL',
    pl: 'Polski | Polska | Po polsku',
  },
} as const satisfies Readonly<Record<'es' | 'en' | 'pl', Words>>;

/** Countries whose people are written to in one of our languages where no column says another. */
export const LANGUAGE_OF_COUNTRY_WORDS = {
  es: {
    es:
      'España | México | Argentina | Colombia | Chile | Perú | Ecuador | Uruguay | Paraguay | Bolivia | Venezuela | ' +
      'Costa Rica | Panamá | Guatemala | Honduras | El Salvador | Nicaragua | República Dominicana | Cuba | Puerto Rico',
    en: 'Spain | Mexico | Peru | Panama | Dominican Republic | ES | MX | AR | CO | CL | PE | UY',
    pl: 'Hiszpania | Meksyk | Argentyna | Kolumbia | Urugwaj | Ekwador',
  },
  en: {
    es: 'Reino Unido | Estados Unidos | Irlanda | Canadá | Australia',
    en: 'United Kingdom | UK | Great Britain | England | United States | USA | US | Ireland | IE | Canada | GB',
    pl: 'Wielka Brytania | Stany Zjednoczone | Irlandia | Kanada',
  },
  pl: { es: 'Polonia', en: 'Poland', pl: 'Polska | PL | RP' },
} as const satisfies Readonly<Record<'es' | 'en' | 'pl', Words>>;
