import type { Cell, Table } from '../../../src/core/values/cell';
import { leadFields } from '../definition/fixtures';

const COLUMNS = [
  'Empresa',
  'Teléfono',
  'Correo',
  'Origen',
  'Necesidad',
  'Acepta reunión',
  'Rol en la decisión',
  'Fase de compra',
  'Plazo (meses)',
  'Empleados',
  'Sector',
  'Presupuesto',
  'Tipo de contacto',
  'Consentimiento',
] as const;

type Lead = Readonly<Partial<Record<(typeof COLUMNS)[number], Cell>>>;

/** The Leads headers that the starter definition reads. */
export const STARTER_FIELDS = leadFields(...COLUMNS);

/** One lead in the order of {@link STARTER_FIELDS}; what is not given is blank. */
export function starterRow(lead: Lead): readonly Cell[] {
  return COLUMNS.map((column) => lead[column] ?? '');
}

/** The starter definition in Spanish: 16 criteria, three caps, threshold 60. */
export const STARTER_TABLE: Table = [
  ['Campo', 'Condición', 'Valor', 'Puntos', 'Tipo', 'Grupo', 'Pregunta', 'Cuándo'],
  ['Empresa', 'no está vacía', '', '', 'Obligatorio', '', '¿De qué empresa nos llama?', 'Al captar'],
  ['Teléfono', 'no está vacía', '', '', 'Obligatorio', '', '¿En qué número le localizo?', 'Al captar'],
  ['Correo', 'no está vacía', '', '', 'Obligatorio', '', '¿A qué correo?', '1.ª llamada'],
  ['Origen', 'no está vacía', '', '', 'Obligatorio', '', '¿Cómo nos ha conocido?', 'Al captar'],
  ['Necesidad', 'no está vacía', '', 20, 'Obligatorio', '', '¿Qué le gustaría resolver?', '1.ª llamada'],
  ['Acepta reunión', 'es', 'Sí', 10, 'Obligatorio', '', '¿Le viene bien una reunión?', '1.ª llamada'],
  ['Rol en la decisión', 'es uno de', 'Decide; Decide con otros', 15, 'Puntos', 'Contacto', '', ''],
  ['Rol en la decisión', 'es', 'Influye', 5, 'Puntos', 'Contacto', '', ''],
  [
    'Fase de compra',
    'es uno de',
    'Compara opciones; Pide ofertas; Elige proveedor',
    15,
    'Puntos',
    'Momento',
    '',
    '',
  ],
  ['Plazo (meses)', '≤', 6, 15, 'Puntos', 'Momento', '', ''],
  ['Plazo (meses)', '>', 12, -10, 'Puntos', 'Momento', '', ''],
  ['Empleados', 'está entre', '20; 500', 15, 'Puntos', 'Perfil', '', ''],
  ['Sector', 'es uno de', 'Industria; Servicios; Distribución', 10, 'Puntos', 'Perfil', '', ''],
  ['Presupuesto', '≥', '5.000', 10, 'Deseable', '', '', ''],
  [
    'Tipo de contacto',
    'es uno de',
    'Competidor; Proveedor; Estudiante; Busca empleo',
    '',
    'Excluye',
    '',
    '',
    '',
  ],
  ['Consentimiento', 'es uno de', 'No; Baja; Retirado', '', 'Excluye', '', '', ''],
  ['', '', '', 15, 'Tope', 'Contacto', '', ''],
  ['', '', '', 25, 'Tope', 'Momento', '', ''],
  ['', '', '', 20, 'Tope', 'Perfil', '', ''],
  ['', '', '', 60, 'Umbral', '', '', ''],
];
