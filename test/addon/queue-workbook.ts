import type { QueueAnswer, QueueRequest, WorkClocks } from '../../src/contract/queue';
import type { Answer } from '../../src/contract/reports';
import { createClock } from '../../src/runtime/clock';
import type { RunResult } from '../../src/runtime/result';
import type { DocumentModel } from '../../src/runtime/spreadsheet/model';
import { documentOf, hostOf } from './bundle';
import { DEFINITION_CSV } from './workbook';

/** Monday 2 November 2026, 11:00 in Madrid. */
export const MONDAY = Date.UTC(2026, 10, 2, 10);

const HEADER =
  'Clave;Contacto;Empresa;Teléfono;Necesidad;Plazo (meses);Empleados;Origen;Fecha de creación;País;Ciudad;Responsable;' +
  'ID DUO;DUO seguimiento;DUO motivo;DUO último contacto;DUO contactó;DUO intentos;DUO siguiente paso;DUO próxima fecha;DUO secuencia';

/** Each lead stands somewhere else in the queue; threshold 35, of 45 points. */
export const QUEUE_LEADS = [
  'K01;Rosa Uno;Acero Uno;600000001;Ahorrar;3;21;Feria;15/9/2026;España;Madrid;Ana Ruiz;L-K01;;;;;;;;',
  'K02;Raúl Dos;Barro Dos;600000002;Crecer;1;22;Feria;15/9/2026;España;Las Palmas;Ana Ruiz;L-K02;;;;;;;;',
  'K03;Rita Tres;Cal Tres;600000003;Medir;12;23;Web;30/10/2026 14:00;España;Madrid;Ana Ruiz;L-K03;;;;;;;;',
  'K04;Ramón Cuatro;Dato Cuatro;600000004;Medir;4;24;Web;1/10/2026;México;Ciudad de México;Ana Ruiz;L-K04;En contacto;;27/10/2026;ana@example.com;1;Enviar precios;28/10/2026;',
  'K05;Rut Cinco;Estaño Cinco;600000005;Ahorrar;12;25;Web;1/10/2026;;;Ana Ruiz;L-K05;En contacto;;20/10/2026;ana@example.com;0;Llamar;2/11/2026;',
  'K06;Rafa Seis;Forja Seis;600000006;Crecer;6;26;Web;1/10/2026;España;Madrid;Ana Ruiz;L-K06;En contacto;;20/10/2026;ana@example.com;0;Visita;5/11/2026;',
  'K07;Raquel Siete;Goma Siete;600000007;Crecer;6;27;Web;1/10/2026;España;Madrid;Ana Ruiz;L-K07;Devuelto;Datos;20/10/2026;ana@example.com;0;;;',
  'K08;Rocío Ocho;Hierro Ocho;;;12;5;Web;1/10/2026;España;Madrid;Ana Ruiz;L-K08;;;;;;;2/11/2026;',
  'K09;Rubén Nueve;Imán Nueve;600000009;Ahorrar;5;29;Web;1/10/2026;España;Madrid;Ana Ruiz;L-K09;Pasado a ventas;;29/10/2026;ana@example.com;0;;;',
  'K10;Reyes Diez;Junco Diez;600000010;Crecer;9;30;Web;1/10/2026;España;Madrid;Ana Ruiz;L-K10;En contacto;;20/10/2026;ana@example.com;6;;;',
  'K11;Román Once;ACERO UNO, S.L.;600000011;Medir;11;31;Web;1/10/2026;España;Madrid;Luis Mora;L-K11;En contacto;;30/10/2026;luis@example.com;1;;2/11/2026;',
  'K12;Ricardo Doce;Lona Doce;600000012;Medir;2;32;Web;1/10/2026;España;Madrid;Ana Ruiz;L-K12;Descartado;No le interesa;;;;;;',
  'K13;Rebeca Trece;Mimbre Trece;600000013;Medir;2;33;Web;1/10/2026;España;Madrid;Ana Ruiz;;;;;;;;;',
];

const TEAM_CSV = [
  'Nombre;Correo;Función;Tándem con;Capacidad',
  'Ana Ruiz;ana@example.com;Ventas internas;Felipe Sanz;1',
  'Luis Mora;luis@example.com;Ventas internas;;1',
  'Felipe Sanz;felipe@example.com;Ejecutivo comercial;;1',
].join('\n');

export const CALENDAR_CSV = [
  'Tipo;Qué;Desde;Hasta;Valor;Nota',
  'Día de la semana;Lunes;09:00;18:00;;',
  'Día de la semana;martes;9;18:00;;',
  'Día de la semana;3;09:00;18:00;;',
  'Día de la semana;Thursday;9:00;6 pm;;',
  'Día de la semana;piątek;09.00;18:00;;',
  'Festivo;9/11/2026;;;;Almudena',
  'Límite;Intentos de llamada antes de pasar a secuencia;;;6;',
].join('\n');

const COSTS_CSV = [
  'Origen;Canal;Campaña;Tipo;Mes;Presupuesto;Coste',
  'Web;Pasivo;;Publicidad;2026-01;100;90',
  'Feria;Activo;;Ferias;2026-01;100;90',
].join('\n');

const OPPORTUNITIES_CSV = [
  'ID de oportunidad;ID del lead;Contacto;Empresa;Ventas internas;Ejecutivo comercial;Etapa;Resultado;DUO primer contacto;DUO pasada a ventas el;DUO aviso;DUO confirmación;DUO cita;DUO veces pasada',
  'O-K09-1;L-K09;Rubén Nueve;Imán Nueve;Ana Ruiz;Felipe Sanz;Visita;Abierta;;2026-10-29 10:00;Enviado 2026-10-29 10:01;No se sabe si salió 2026-10-29 10:01;Pendiente;1',
].join('\n');

/** A workbook as its team has it, every tab in Spanish; `tabs` replace or (undefined) take away some. */
export function queueWorkbook(
  tabs: Readonly<Record<string, string | undefined>> = {},
  leads: readonly string[] = QUEUE_LEADS,
): DocumentModel {
  const all: Readonly<Record<string, string | undefined>> = {
    Leads: [HEADER, ...leads].join('\n'),
    'Definición DUO': DEFINITION_CSV,
    Equipo: TEAM_CSV,
    Calendario: CALENDAR_CSV,
    Costes: COSTS_CSV,
    Oportunidades: OPPORTUNITIES_CSV,
    ...tabs,
  };
  const present = Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return documentOf(Object.fromEntries(present));
}

/** Asks as the page of a person does. */
export function asked<T>(
  document: DocumentModel,
  name: string,
  request: QueueRequest,
  email = 'ana@example.com',
  locale = 'es',
): { readonly answer: Answer<T>; readonly result: RunResult } {
  const host = hostOf(document, { user: { email, locale }, clock: createClock(MONDAY) });
  const result = host.run(name, [request]);
  if (result.error !== undefined) throw new Error(`${name}: ${result.error.message}`);
  expect(result.missing).toEqual([]);
  return { answer: result.value as Answer<T>, result };
}

/** The queue, which must not be refused. */
export function queueOf(
  document: DocumentModel,
  request: QueueRequest = {},
  email?: string,
  locale?: string,
): QueueAnswer {
  const { answer } = asked<QueueAnswer>(document, 'queue', request, email, locale);
  if (!answer.ok) throw new Error(answer.message);
  return answer.value;
}

export function clocksOf(document: DocumentModel, request: QueueRequest = {}, email?: string): WorkClocks {
  const { answer } = asked<WorkClocks>(document, 'workClocks', request, email);
  if (!answer.ok) throw new Error(answer.message);
  return answer.value;
}

/** Ids by section. */
export function idsOf(queue: QueueAnswer): Record<string, string[]> {
  return Object.fromEntries(
    queue.sections.map(({ section, leads }) => [section, leads.map(({ leadId }) => leadId)]),
  );
}
