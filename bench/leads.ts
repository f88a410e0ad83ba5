/** The table every measure is taken on: leads of an invented company, rows × columns, always the same cells. */
import type { Cell } from '../src/core/values/cell';
import { randomFrom, type Random } from './random';

/** Places of the 30 columns, so that the hand-written rules may read them by name. */
export const COLUMN = {
  id: 0,
  created: 1,
  firstName: 2,
  lastName: 3,
  company: 4,
  jobTitle: 5,
  email: 6,
  phone: 7,
  province: 8,
  country: 9,
  source: 10,
  campaign: 11,
  need: 12,
  acceptsMeeting: 13,
  decisionRole: 14,
  buyingStage: 15,
  months: 16,
  employees: 17,
  industry: 18,
  budget: 19,
  currentSupplier: 20,
  contactType: 21,
  consent: 22,
  catalogueSent: 23,
  owner: 24,
  state: 25,
  notes: 26,
  website: 27,
  postalCode: 28,
  nextStep: 29,
} as const;

export const HEADERS: readonly string[] = [
  'ID lead',
  'Fecha de alta',
  'Nombre',
  'Apellidos',
  'Empresa',
  'Cargo',
  'Correo electrónico',
  'Teléfono',
  'Provincia',
  'País',
  'Origen',
  'Campaña',
  'Necesidad',
  'Acepta reunión',
  'Rol en la decisión',
  'Fase de compra',
  'Plazo (meses)',
  'Nº empleados',
  'Sector',
  'Presupuesto',
  'Proveedor actual',
  'Tipo de contacto',
  'Consentimiento',
  'Catálogo enviado',
  'Comercial',
  'Estado',
  'Observaciones',
  'Página web',
  'Código postal',
  'Próximo paso',
];

export const FIRST_DAY = Date.UTC(2025, 10, 1);
/** Leads arrive over a year, so that the return has twelve months. */
export const DAYS = 365;
export const MILLISECONDS_PER_DAY = 86_400_000;

export const SOURCES = [
  'Web',
  'Feria',
  'LinkedIn',
  'Recomendación',
  'Llamada en frío',
  'Boletín',
  'Google Ads',
];
const CAMPAIGNS = ['', '', 'Auditoría gratuita', 'Casos de éxito', 'Feria de otoño'];
const NAMES = ['Sergio', 'María', 'Íñigo', 'Lucía', 'Ángel', 'Nuria', 'Joaquín', 'Begoña'];
const FAMILIES = ['Santos', 'Peña', 'Muñoz', 'Arana', 'García', 'Ibáñez', 'Núñez', 'Lozano'];
const TITLES = ['Dirección general', 'Gerente', 'Compras', 'Mantenimiento', 'Producción', 'Administración'];
const NEEDS = [
  'Cambiar la iluminación de la nave',
  'Climatizar la zona de envasado',
  'Reducir el consumo eléctrico',
];

/** One lead in so many lacks a given field, writes it in words, or is out of the question: shares of real sheets. */
const LACKING = 0.3;
const SELDOM_LACKING = 0.08;
const IN_WORDS = 0.02;
const EXCLUDED = 0.03;

/**
 * `rows` leads × 30 columns as `getValues` gives them: texts, numbers, checkboxes, dates, `''` for blanks. About half of
 * the columns differ in every row, as names, phones, e-mails and notes do.
 * @param dateOf makes the cell of a day (whole days since 1970-01-01 UTC)
 */
export function leadRows(rows: number, dateOf: (day: number) => Cell): Cell[][] {
  const random = randomFrom(20_251_101);
  return Array.from({ length: rows }, (_, index) => leadRow(index, random, dateOf));
}

function leadRow(index: number, random: Random, dateOf: (day: number) => Cell): Cell[] {
  const { pick, happens, whole } = random;
  const unless = <T extends Cell>(lacking: number, value: T): T | '' => (happens(lacking) ? '' : value);
  const [first, last] = [pick(NAMES), pick(FAMILIES)];
  const day = FIRST_DAY / MILLISECONDS_PER_DAY + whole(0, DAYS - 1);
  const months: Cell = happens(IN_WORDS) ? 'cuanto antes' : whole(1, 24);
  const euros = whole(0, 200) * 100;
  return [
    `L-${index + 1}`,
    dateOf(day),
    first,
    last,
    `Talleres ${last} ${index}, S.A.`,
    unless(LACKING, pick(TITLES)),
    unless(SELDOM_LACKING, `${first}.${last}.${index}@example.com`),
    unless(SELDOM_LACKING, `+34 6${String(index).padStart(8, '0')}`),
    pick(['Madrid', 'Zaragoza', 'Valencia', 'Álava', 'n/d']),
    'España',
    unless(SELDOM_LACKING, pick(SOURCES)),
    pick(CAMPAIGNS),
    unless(LACKING, `${pick(NEEDS)}, línea ${index % 977}`),
    unless(LACKING, pick(['Sí', 'sí', 'SI', 'No'])),
    unless(LACKING, pick(['Decide', 'Decide con otros', 'Influye', 'Usa'])),
    unless(LACKING, pick(['Compara opciones', 'Pide ofertas', 'Elige proveedor', 'Solo se informa'])),
    unless(LACKING, months),
    unless(LACKING, whole(1, 900)),
    unless(SELDOM_LACKING, pick(['Industria', 'Servicios', 'Distribución', 'Hostelería'])),
    unless(LACKING, happens(0.5) ? euros : `${euros.toLocaleString('es-ES', { useGrouping: true })} €`),
    unless(LACKING, pick(['Ninguno', 'Otro fabricante', 'Distribuidor local'])),
    happens(EXCLUDED) ? pick(['Competidor', 'Estudiante']) : unless(SELDOM_LACKING, 'Cliente potencial'),
    happens(EXCLUDED) ? 'Baja' : unless(SELDOM_LACKING, 'Sí'),
    happens(0.5),
    pick(['Leire Arana', 'Clara Montes', 'Hugo Nadal']),
    pick(['En contacto', 'Nuevo', 'Sin respuesta']),
    unless(LACKING, happens(EXCLUDED) ? 'Pide no llamar más' : `Llamado el día ${index % 31}; nota ${index}`),
    unless(LACKING, `https://www.talleres-${index}.example`),
    unless(SELDOM_LACKING, String(1000 + (index % 51_000)).padStart(5, '0')),
    pick(['', 'Llamar', 'Enviar catálogo', 'Visita']),
  ];
}
