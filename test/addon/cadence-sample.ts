import type { CadenceOverview, RunCadencesAnswer } from '../../src/contract/cadences';
import { createClock } from '../../src/runtime/clock';
import type { Host, HostOptions } from '../../src/runtime/host';
import type { Interrupt } from '../../src/runtime/interruption';
import type { DocumentModel } from '../../src/runtime/spreadsheet/model';
import { cells, documentOf, hostOf, NOW } from './bundle';
import { given } from './call-sample';
import { idsByKey } from './workbook';

export const ANA = { email: 'ana@example.com', locale: 'es' };
export const EVA = { email: 'eva@example.com', locale: 'es' };

const LEADS_CSV = [
  'Clave;Nombre;Empresa;Teléfono;Correo;Origen;Necesidad;Responsable;Consentimiento;Idioma',
  'K01;Alba;Acero Uno;600000001;alba@a.example;Feria;;Ana;Sí;',
  'K02;Bruno;Barro Dos;600000002;bruno@b.example;Feria;;Ana;;pl',
  'K03;Carla;Cal Tres;600000003;carla@c.example;Feria;;Ana;;',
  'K04;Dora;Dato Cuatro;600000004;;Feria;;Ana;;',
  'K05;Elio;Estaño Cinco;600000005;elio@e.example;Feria;;Eva;;',
  'K06;Fina;Forja Seis;600000006;fina@f.example;Feria;;;;',
  'K07;Gil;Goma Siete;600000007;gil@g.example;Feria;Ahorrar;Ana;;',
  'K08;Hugo;Hierro Ocho;600000008;hugo@h.example;Feria;;Ana;No;',
  'K09;Inés;Imán Nueve;600000009;ines@i@example;Feria;;Ana;;',
  'K10;Jon;Junco Diez;600000010;jon@j.example;Web;;Ana;;',
].join('\n');

const DEFINITION_CSV = [
  'Campo;Condición;Valor;Puntos;Tipo;Grupo;Pregunta',
  'Empresa;no está vacía;;;Obligatorio;;',
  'Necesidad;no está vacía;;20;Obligatorio;;¿Qué le gustaría resolver?',
  ';;;20;Umbral;;',
].join('\n');

const TEAM_CSV = [
  'Nombre;Correo;Función;Tándem con;Capacidad;Ausente desde;Ausente hasta;Resumen diario;Teléfono;Nota',
  'Ana;ana@example.com;Ventas internas;Fidel;1;;;;910000001;',
  'Eva;eva@example.com;Ventas internas;Fidel;1;;;;910000002;',
].join('\n');

/** A mail at once, a call two days after it, a mail three days after the call. */
const CADENCES_CSV = [
  'Secuencia;Paso;Días después;Canal;Plantilla;Para;Campo;Condición;Valor;Nota',
  'Bienvenida;1;0;Correo;Hola;Leads;Origen;es;Feria;',
  'Bienvenida;2;2;Llamada;;;;;;¿Qué quiere resolver?',
  'Bienvenida;3;3;Correo;Despedida;;;;;',
  'Clientes;1;90;Correo;Hola;Clientes;;;;',
].join('\n');

const TEMPLATES_CSV = [
  'Plantilla;Para qué;Canal;Idioma;Asunto;Texto;Nota',
  'Hola;Secuencia;Correo;es;Hola, {{Nombre}};Buenos días, {{Nombre}}, de {{Empresa}}. Soy {{Mi nombre}}, tel. {{Mi teléfono}}.;',
  'Hola;Secuencia;Correo;pl;Dzień dobry;Dzień dobry, tu {{Moje imię}}.;',
  'Despedida;Secuencia;Correo;es;¿Seguimos?;Adiós, {{Nombre}}. {{Línea de baja}};',
].join('\n');

/** Ten leads of a fair, two reps, one cadence; scored, and with the tabs of the team. */
export function cadenceDocument(changes: Readonly<Record<string, string>> = {}): DocumentModel {
  const document = documentOf({
    Leads: LEADS_CSV,
    'Definición DUO': DEFINITION_CSV,
    Equipo: TEAM_CSV,
    Secuencias: CADENCES_CSV,
    Plantillas: TEMPLATES_CSV,
    ...changes,
  });
  const host = hostOf(document);
  for (const name of ['setUpTabs', 'setUpTeamTabs', 'scoreAll']) {
    const { error, dialogs } = host.run(name, [], { answers: [] });
    if (error !== undefined || dialogs.length > 0) {
      throw new Error(`${name}: ${error?.message ?? JSON.stringify(dialogs)}`);
    }
  }
  return document;
}

/** A host whose clock a test moves by days. */
export function hostAt(document: DocumentModel, options: Partial<HostOptions> = {}): Host {
  return hostOf(document, { clock: createClock(NOW), ...options });
}

const DAY = 86_400_000;

export const laterBy = (host: Host, days: number): void => host.clock.advance(days * DAY);

export const idOf = (document: DocumentModel, key: string): string => String(idsByKey(document)[key]);

let tokens = 0;

export const newToken = (): string => `pagina-prueba-${++tokens}`;

export const enrol = (host: Host, ...keys: readonly string[]): void => {
  const leadIds = keys.map((key) => idOf(host.document, key));
  given(host, 'enrol', { cadence: 'Bienvenida', leadIds, token: newToken() });
};

export const overview = (host: Host, request: object = {}): CadenceOverview =>
  given<CadenceOverview>(host, 'cadenceOverview', request);

/** One part of a run, as the page asks for it. */
export const runPart = (host: Host): RunCadencesAnswer =>
  given<RunCadencesAnswer>(host, 'runCadences', { token: newToken() });

/** A run to its end; what it did in all. */
export function runAll(host: Host): RunCadencesAnswer {
  let sum = runPart(host);
  for (let parts = 0; sum.remaining > 0 && sum.stopped === '' && parts < 20; parts += 1) {
    const next = runPart(host);
    sum = {
      ...next,
      sent: sum.sent + next.sent,
      queued: sum.queued + next.queued,
      left: sum.left + next.left,
    };
  }
  return sum;
}

/** A part of a run during which something happens; what comes of it does not matter. */
export const disturbedPart = (host: Host, interrupt: Interrupt): void => {
  host.clientCall('runCadences', [{ token: newToken() }], { interrupt });
};

/** A rep logs a call. */
export const logCall = (host: Host, key: string, result: string): void => {
  const leadId = idOf(host.document, key);
  given(host, 'logTouch', { leadId, token: newToken(), kind: 'call', result });
};

/** The log as rows of header → text. */
export function logOf(document: DocumentModel): Record<string, unknown>[] {
  const [headers = [], ...rows] = cells(document, 'Actividades');
  return rows
    .filter((row) => row.some((cell) => cell !== ''))
    .map((row) => Object.fromEntries(headers.map((header, column) => [String(header), row[column] ?? ''])));
}

/** What the log says of the cadences of a lead, in short. */
export function storyOf(document: DocumentModel, key: string): string[] {
  const id = idOf(document, key);
  return logOf(document)
    .filter((row) => row['ID DUO'] === id)
    .map((row) => [row['Actividad'], row['Resultado']].filter((text) => text !== '').join(' '));
}

/** The row of a lead as header → cell. */
export function leadOf(document: DocumentModel, key: string): Record<string, unknown> {
  const [headers = [], ...rows] = cells(document, 'Leads');
  const row = rows.find((each) => each[0] === key)!;
  return Object.fromEntries(headers.map((header, column) => [String(header), row[column] ?? '']));
}
