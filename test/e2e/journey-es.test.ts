import { describeFirstJourney } from './first-journey';

/** A browser, a server and a page of several megabytes on a machine that does other things too. */
jest.setTimeout(120_000);

describeFirstJourney('a first journey in Spanish', {
  language: 'es',
  locale: 'es_ES',
  sheets: [
    'Leads',
    'Definición DUO',
    'Costes',
    'Oportunidades',
    'Actividades',
    'Equipo',
    'Territorios',
    'Secuencias',
    'Plantillas',
    'Procesos',
    'Calendario',
  ],
  firstLead: ['L-0001', '01/11/2025', 'Sergio'],
  menu: {
    setUp: 'Preparar las hojas',
    scoreAll: 'Puntuar todo',
    flag: 'Marcar lo que falta',
    sourceReturn: 'ROI por origen',
  },
  fieldsSheet: 'Campos',
  columns: { score: 'Puntos DUO', status: 'Estado DUO', missing: 'Falta' },
  ready: /^(?:DUO)?\s*Hojas listas/,
  // The sample has 320 leads, and 32 who rang during the half-year.
  scored: /Filas puntuadas: 352\./,
  lastLead: 353,
  // Need 20, decides 15, compares 15, industry 10; nobody has asked for the meeting yet.
  worth: { score: '60', status: 'Incompleto', missing: 'Acepta reunión' },
  flagged: /Celdas obligatorias vacías: (\d+), en (\d+) filas/,
  unreadable: '(no se puede leer)',
  edits: [
    // The meeting gives 10.
    { cell: 'N2', text: 'Sí', score: '70', status: 'Cualificado' },
    // Four months give 15, of which the cap of the group lets 10 pass.
    { cell: 'Q2', text: '4', score: '80', status: 'Cualificado' },
  ],
  // Beyond twelve months: 10 less than without an answer, and none of the 10 before.
  lastEdit: { text: '13', score: '60' },
  basisQuestion: '¿Por mes de entrada de cada lead?',
  returnReady: /Hoja «ROI por origen» lista/,
  returnSheet: 'ROI por origen',
  chart: [/^Recibidos, cualificados y ganados por origen\. /m, /LinkedIn: 52, \d+, \d+/],
});
