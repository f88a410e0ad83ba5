/** A definition of 20 criteria with everything that scoring knows: caps, knock-outs, dates, texts, numbers, lists. */
import { parseDefinition } from '../src/core/definition/parse';
import type { Definition } from '../src/core/definition/types';
import type { Day, Reading } from '../src/core/values/cell';
import { guessRoles } from '../src/core/leads/roles';
import { definitionVocabulary, roleNames, roleSynonyms } from '../src/sheets/recognition';
import { readingOf } from '../src/sheets/locale';
import { HEADERS } from './leads';

/** The definition tab with its header row, rows × columns. */
export const DEFINITION_TABLE: readonly (readonly (string | number)[])[] = [
  ['Campo', 'Condición', 'Valor', 'Puntos', 'Tipo', 'Grupo', 'Pregunta'],
  ['Empresa', 'no está vacía', '', '', 'Obligatorio', '', '¿De qué empresa nos llama?'],
  ['Teléfono', 'no está vacía', '', '', 'Obligatorio', '', '¿En qué número le localizo mejor?'],
  ['Correo electrónico', 'no está vacía', '', '', 'Obligatorio', '', '¿A qué correo le escribo?'],
  ['Origen', 'no está vacía', '', '', 'Obligatorio', '', '¿Cómo nos ha conocido?'],
  ['Necesidad', 'no está vacía', '', 20, 'Obligatorio', '', '¿Qué le gustaría resolver?'],
  ['Acepta reunión', 'es', 'Sí', 10, 'Obligatorio', '', '¿Le viene bien una reunión de 30 minutos?'],
  ['Rol en la decisión', 'es uno de', 'Decide; Decide con otros', 15, 'Puntos', 'Contacto', '¿Quién decide?'],
  ['Rol en la decisión', 'es', 'Influye', 5, 'Puntos', 'Contacto', ''],
  ['Cargo', 'contiene', 'direccion; gerente', 5, 'Puntos', 'Contacto', '¿Cuál es su cargo?'],
  [
    'Fase de compra',
    'es uno de',
    'Compara opciones; Pide ofertas; Elige proveedor',
    15,
    'Puntos',
    'Momento',
    '¿Qué han visto o probado hasta ahora?',
  ],
  ['Plazo (meses)', '≤', 6, 15, 'Puntos', 'Momento', '¿Para cuándo lo necesita funcionando?'],
  ['Plazo (meses)', '>', 12, -10, 'Puntos', 'Momento', ''],
  ['Nº empleados', 'está entre', '20; 500', 15, 'Puntos', 'Perfil', '¿Cuántas personas son?'],
  ['Sector', 'es uno de', 'Industria; Servicios; Distribución', 10, 'Puntos', 'Perfil', '¿A qué se dedican?'],
  ['Presupuesto', '≥', 5000, 10, 'Deseable', '', '¿Hay una partida prevista?'],
  ['Fecha de alta', 'en los últimos días', 90, 5, 'Puntos', '', ''],
  ['Proveedor actual', 'es', 'Ninguno', 5, 'Puntos', '', '¿Con quién trabajan hoy?'],
  ['Tipo de contacto', 'es uno de', 'Competidor; Proveedor; Estudiante; Busca empleo', '', 'Excluye', '', ''],
  ['Consentimiento', 'es uno de', 'No; Baja; Retirado', '', 'Excluye', '', ''],
  ['Observaciones', 'contiene', 'no llamar', '', 'Excluye', '', ''],
  ['', '', '', 15, 'Tope', 'Contacto', ''],
  ['', '', '', 25, 'Tope', 'Momento', ''],
  ['', '', '', 20, 'Tope', 'Perfil', ''],
  ['', '', '', 60, 'Umbral', '', ''],
];

/** The day after the last lead arrived. */
export const TODAY: Day = Date.UTC(2026, 10, 1) / 86_400_000;

export const LOCALE = 'es_ES';
export const TIME_ZONE = 'Europe/Madrid';

/** How the tables of the measures are read. */
export function reading(): Reading {
  return readingOf(LOCALE, TIME_ZONE);
}

/** The definition bound to the columns of {@link HEADERS}. */
export function definition(): Definition {
  const read = reading();
  const roles = guessRoles(HEADERS, [], roleSynonyms()).map((guess) => guess.role);
  const context = { headers: HEADERS, roles, roleNames: roleNames() };
  const parsed = parseDefinition(DEFINITION_TABLE, definitionVocabulary(), context, read, TODAY);
  if (!parsed.ok) throw new Error(`The definition is refused: ${JSON.stringify(parsed.problems)}`);
  return parsed.definition;
}
