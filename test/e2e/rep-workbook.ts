/** A workbook of a small team as files, by which the command is started: three leads of one rep and one of a colleague. */

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const HEADERS =
  'Clave;Nombre;Apellidos;Empresa;Cargo;Teléfono;Correo;Provincia;Origen;Responsable;Necesidad;Plazo (meses);Presupuesto;Acepta reunión;Sector;Consentimiento';

/** Nobody has spoken to them yet; Rosa is another rep's. */
const LEADS = [
  'K1;Marta;Ruiz;Acero Uno;Compras;600000001;marta@acero.example;Madrid;Web;Ana Vidal;;;;;Industria;Sí',
  'K2;Pedro;Gil;Barro Dos;Gerencia;600000002;pedro@barro.example;Madrid;Feria;Ana Vidal;Renovar el horno;;;;Industria;Sí',
  'K3;Lola;Paz;Cal Tres;Dirección;600000003;lola@cal.example;Sevilla;Web;Ana Vidal;;;9000;;Industria;Sí',
  'K4;Rosa;Sanz;Dalia Cuatro;Compras;600000004;rosa@dalia.example;Sevilla;Web;Eva Soler;;;;;Comercio;Sí',
];

/** Need 20, six months 15, budget 10, meeting 10, industry 5: of 60 points 40 are needed. */
const DEFINITION = [
  'Campo;Condición;Valor;Puntos;Tipo;Grupo;Pregunta;Cuándo',
  'Empresa;no está vacía;;;Obligatorio;;¿De qué empresa nos llama?;Al captar',
  'Teléfono;no está vacía;;;Obligatorio;;¿En qué número le localizo?;Al captar',
  'Necesidad;no está vacía;;20;Obligatorio;;¿Qué le gustaría resolver?;1.ª llamada',
  'Plazo (meses);≤;6;15;Puntos;;¿Para cuándo lo necesita?;1.ª llamada',
  'Presupuesto;≥;5000;10;Puntos;;¿Cuánto tienen previsto?;Con confianza',
  'Acepta reunión;es;Sí;10;Obligatorio;;¿Le viene bien una reunión?;1.ª llamada',
  'Sector;es uno de;Industria;5;Puntos;;¿A qué se dedican?;Averiguar antes',
  ';;;40;Umbral;;;',
];

/** The people whom the workbench knows: Ana calls, Bruno visits. */
const TEAM = [
  'Nombre;Correo;Función;Tándem con;Capacidad;Teléfono',
  'Ana Vidal;ana@example.com;Ventas internas;Bruno Mora;1;600111111',
  'Eva Soler;eva@example.com;Ventas internas;Bruno Mora;1;600333333',
  'Bruno Mora;bruno@example.com;Ejecutivo comercial;Ana Vidal;1;600222222',
];

export interface RepWorkbook {
  /** Parameters of `duo serve`. */
  readonly parameters: readonly string[];
  remove(): Promise<void>;
}

/**
 * Writes the workbook into a folder of its own.
 * @param leads rows of leads in place of those of the journey
 */
export async function writeRepWorkbook(leads: readonly string[] = LEADS): Promise<RepWorkbook> {
  const folder = await mkdtemp(join(tmpdir(), 'duo-rep-'));
  const write = async (name: string, rows: readonly string[]): Promise<string> => {
    const path = join(folder, `${name}.csv`);
    await writeFile(path, `${rows.join('\n')}\n`);
    return path;
  };
  const file = await write('Leads', [HEADERS, ...leads]);
  const added = [await write('Definición DUO', DEFINITION), await write('Equipo', TEAM)];
  return {
    parameters: [file, ...added.flatMap((path) => ['--add', path])],
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
