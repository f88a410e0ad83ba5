import { parsePipelines, type PipelineContext } from '../../../src/core/pipeline/parse-pipelines';
import type { PipelineColumn, PipelineRow, Route } from '../../../src/core/pipeline/types';
import type { Cell } from '../../../src/core/values/cell';
import { leadFields, READING, VOCABULARY } from '../definition/fixtures';

/** Leads of four columns: company, product, employees, e-mail. */
export const CONTEXT: PipelineContext = {
  vocabulary: VOCABULARY,
  fields: leadFields('Empresa', 'Producto', 'Empleados', 'Correo=email'),
  reading: READING,
  closerOf: (cell) => (cell === 'Interno' ? 'inside' : cell === 'Externo' ? 'field' : undefined),
};

const COLUMNS: readonly PipelineColumn[] = [
  'route',
  'field',
  'condition',
  'value',
  'stage',
  'order',
  'yes',
  'whoCloses',
  'probability',
  'tools',
];

/** Rows of a Pipelines tab, the first in sheet row 2; cells in the order of its columns. */
export function pipelineRows(...rows: readonly (readonly Cell[])[]): PipelineRow[] {
  return rows.map((cells, index) => ({
    row: index + 2,
    cell: (column) => cells[COLUMNS.indexOf(column)],
  }));
}

/** A simple sale that inside sales closes, and everything else. */
export function twoRoutes(): readonly Route[] {
  const result = parsePipelines(
    pipelineRows(
      ['Todo lo demás', '', '', '', 'Visita', 1, 'nos recibe', 'Externo', '20 %', 'demo'],
      ['Todo lo demás', '', '', '', 'Propuesta', 2, 'pide precio', '', 0.5, ''],
      ['Venta simple', 'Producto', 'es', 'Básico', 'Oferta', 2, 'la lee', 'Interno', 60, ''],
      ['Venta simple', 'Empleados', '<', 20, 'Llamada', 1, 'nos escucha', '', '', ''],
    ),
    CONTEXT,
  );
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.routes;
}
