import type { Words } from './words';

/** Headers of the definition table. */
export const DEFINITION_COLUMN_WORDS = {
  field: {
    es: 'Campo | Columna | Dato | Criterio | Nombre del campo',
    en: 'Field | Column | Criterion | Criteria | Attribute | Field name',
    pl: 'Pole | Kolumna | Kryterium | Nazwa pola',
  },
  condition: {
    es: 'Condición | Operador | Comparación',
    en: 'Condition | Operator | Comparison',
    pl: 'Warunek | Operator | Porównanie',
  },
  value: {
    es: 'Valor | Valores | Valor o valores',
    en: 'Value | Values | Value or values',
    pl: 'Wartość | Wartości',
  },
  points: {
    es: 'Puntos | Puntuación | Puntaje | Peso',
    en: 'Points | Score | Weight | Pts',
    pl: 'Punkty | Punktacja | Waga | Liczba punktów',
  },
  kind: {
    es: 'Tipo | Clase | Tipo de criterio',
    en: 'Kind | Type | Criterion type',
    pl: 'Rodzaj | Typ | Rodzaj kryterium',
  },
  group: {
    es: 'Grupo | Bloque | Categoría',
    en: 'Group | Block | Category',
    pl: 'Grupa | Blok | Kategoria',
  },
  question: {
    es: 'Pregunta | Qué preguntar | Pregunta al lead',
    en: 'Question | What to ask | Ask',
    pl: 'Pytanie | O co zapytać',
  },
  when: {
    es: 'Cuándo | Momento | Cuándo preguntar',
    en: 'When | Timing | When to ask',
    pl: 'Kiedy | Moment | Kiedy pytać',
  },
  note: {
    es: 'Nota | Notas | Observaciones | Comentario | Comentarios | Motivo',
    en: 'Note | Notes | Comment | Comments | Remarks | Reason',
    pl: 'Notatka | Notatki | Uwagi | Komentarz | Uzasadnienie',
  },
} as const satisfies Readonly<Record<string, Words>>;

/** What a row of the definition does. */
export const KIND_WORDS = {
  required: {
    es: 'Obligatorio | Obligatoria | Requerido | Requerida | Imprescindible | Necesario | Necesaria',
    en: 'Required | Mandatory | Must have | Must-have | Must',
    pl: 'Wymagane | Wymagany | Wymagana | Obowiązkowe | Obowiązkowy | Obowiązkowa',
  },
  desirable: {
    es: 'Deseable | Deseado | Deseada | Recomendado | Recomendable | Opcional',
    en: 'Desirable | Desired | Nice to have | Nice-to-have | Recommended | Optional',
    pl: 'Pożądane | Pożądany | Pożądana | Zalecane | Opcjonalne | Mile widziane',
  },
  points: {
    es: 'Puntos | Punto | Puntúa | Suma puntos | Da puntos',
    en: 'Points | Point | Scored | Scoring',
    pl: 'Punkty | Punkt | Punktowane | Daje punkty',
  },
  knockout: {
    es: 'Excluye | Exclusión | Descarta | Eliminatorio | Eliminatoria | Descalifica',
    en: 'Knock-out | Knockout | Knock out | Excludes | Exclude | Exclusion | Disqualifier',
    pl: 'Wyklucza | Wykluczające | Wykluczający | Wykluczenie | Eliminuje | Dyskwalifikuje',
  },
  threshold: {
    es: 'Umbral | Puntuación mínima | Puntos mínimos | Corte',
    en: 'Threshold | Minimum score | Minimum points | Cut-off | Cutoff',
    pl: 'Próg | Minimalna liczba punktów | Minimum punktów',
  },
  cap: {
    es: 'Tope | Máximo | Límite | Tope del grupo',
    en: 'Cap | Maximum | Limit | Group cap',
    pl: 'Limit | Maksimum | Limit grupy',
  },
} as const satisfies Readonly<Record<string, Words>>;

/** Kind words that mean opposite things in different countries: asked about, never guessed. */
export const AMBIGUOUS_KIND_WORDS = [
  {
    // In Argentina a "requisito excluyente" is one that must be met; in Spain what is "excluyente" excludes.
    kinds: ['knockout', 'required'],
    es: 'Excluyente | Excluyentes | Requisito excluyente',
    en: '',
    pl: '',
  },
] as const satisfies readonly (Words & { readonly kinds: readonly string[] })[];

/** When the question is best put. */
export const WHEN_WORDS = {
  look_up: {
    es: 'Averiguar antes | Averiguar | Antes de llamar | Investigar | Buscar antes',
    en: 'Look up | Lookup | Look it up | Before the call | Research',
    pl: 'Sprawdź wcześniej | Sprawdzić wcześniej | Przed rozmową | Sprawdź',
  },
  at_capture: {
    es: 'Al captar | Captación | En la captación | Al registrar | En el formulario',
    en: 'At capture | Capture | On capture | On the form',
    pl: 'Przy pozyskaniu | Pozyskanie | W formularzu',
  },
  first_call: {
    es: '1.ª llamada | 1ª llamada | 1a llamada | Primera llamada | En la primera llamada',
    en: 'First call | 1st call | On the first call | In the first call',
    pl: 'Pierwsza rozmowa | 1. rozmowa | 1 rozmowa | W pierwszej rozmowie',
  },
  with_trust: {
    es: 'Con confianza | Cuando haya confianza | Más adelante',
    en: 'With trust | Once there is trust | Later',
    pl: 'Po zdobyciu zaufania | Później',
  },
} as const satisfies Readonly<Record<string, Words>>;
