import type { Words } from './words';

/** How a cell says that something cannot wait. */
export const URGENT_WORDS: Words = {
  es: 'Urgente | Muy urgente | Urge | Alta | Muy alta | Inmediata | Inmediato | De inmediato | Inmediatamente | Ya | Ahora | Ahora mismo | Hoy | Mañana | Cuanto antes | Lo antes posible | Máxima | Crítica | Sí | Esta semana | Este mes',
  en: 'Urgent | Very urgent | High | Very high | Immediate | Immediately | Now | Right now | Today | Tomorrow | ASAP | As soon as possible | Critical | Yes | This week | This month',
  pl: 'Pilne | Pilny | Pilna | Bardzo pilne | Wysoka | Wysoki | Bardzo wysoka | Natychmiast | Natychmiastowa | Teraz | Od razu | Dzisiaj | Dziś | Jutro | Jak najszybciej | Krytyczna | Tak | W tym tygodniu | W tym miesiącu',
};

/** Units behind a number: `2 semanas`, `1 month`. */
export const TIME_UNIT_WORDS = {
  day: { es: 'día | días | d', en: 'day | days', pl: 'dzień | dni' },
  week: {
    es: 'semana | semanas | sem',
    en: 'week | weeks | wk',
    pl: 'tydzień | tygodnie | tygodni | tyg',
  },
  month: {
    es: 'mes | meses | m',
    en: 'month | months | mo',
    pl: 'miesiąc | miesiące | miesięcy | mies',
  },
} as const satisfies Readonly<Record<'day' | 'week' | 'month', Words>>;
