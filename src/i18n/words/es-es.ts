import type { Words } from './es';
import type { Overlay } from './overlay';

/** What Spain says differently from neutral Spanish; everything else is that of `es.ts`. */
export const esES: Overlay<Words> = {
  tabs: { costs: 'Costes' },
  status: { qualified: 'Cualificado', not_yet: 'Aún no cualifica' },
  costColumns: { cost: 'Coste' },
  costNotes: {
    campaign: 'Vacía si el coste es de todo el origen.',
    type: 'Solo con los costes de personas se calcula el CAC.',
    budget: 'Lo previsto. No se suma al coste.',
  },
  roles: { tax_id: 'NIF/CIF', region: 'Provincia', amount: 'Importe' },
  setUp: { deal: '¿Desde qué importe les resulta rentable una venta? Vacío = {default}' },
  score: {
    done: 'Filas puntuadas: {rows}. Cualificadas: {qualified} · aún no: {notYet} · incompletas: {incomplete} · excluidas: {excluded}.',
  },
  flag: {
    done: 'Celdas obligatorias vacías: {count}, en {rows} filas. El color desaparece al rellenarlas.',
  },
  sourceReturn: {
    columns: {
      qualified: 'Cualificados',
      cost: 'Coste',
      cpl: 'Coste por registro (CPL)',
      costPerQualified: 'Coste por cualificado',
      costPerSale: 'Coste por venta',
    },
    chartFunnel: 'Recibidos, cualificados y ganados por origen',
    notes: {
      cohort: 'Por mes de entrada: las ventas y los costes se atribuyen al mes en que llegó el lead.',
      period: 'Por mes de cierre: leads por su entrada, resultados por su cierre, costes por su periodo.',
      once: 'El coste de un origen y periodo cuenta una sola vez, no una vez por venta.',
      noCosts: 'No hay costes: escríbalos en la hoja «{tab}» para ver CPL, CAC y ROI.',
      noDefinition: 'Sin una definición DUO válida, cualificados queda vacío.',
      cac: 'CAC solo donde hay costes de personas.',
    },
    problems: {
      won_without_amount: 'Ganadas sin importe, que no suman ingresos: {count}.',
      identical_costs: 'Costes repetidos con los mismos datos, que sí se sumaron; revíselos: {count}.',
    },
  },
  problems: {
    no_threshold: 'Falta la fila «Umbral» con los puntos a partir de los cuales una fila cualifica.',
    contradictory_rows: 'Contradice la fila {other}: ninguna fila podría cualificar.',
  },
  tables: {
    columns: {
      opportunities: { insideRep: 'Comercial interno', fieldRep: 'Comercial externo', amount: 'Importe' },
      territories: { insideRep: 'Comercial interno', fieldRep: 'Comercial externo' },
    },
    notes: {
      opportunities: { alert: 'Estado del correo al comercial externo.' },
      team: { partner: 'El comercial externo con quien trabaja.' },
      territories: { fieldRep: 'Quién lo visita. Vacío: el tándem del comercial interno.' },
      pipelines: { whoCloses: 'Comercial interno o externo.' },
    },
    choices: {
      teamRoles: { inside: 'Comercial interno', field: 'Comercial externo' },
      closers: { inside: 'Comercial interno', field: 'Comercial externo' },
    },
  },
  opportunities: {
    view: { amount: 'Importe', insideRep: 'Comercial interno', fieldRep: 'Comercial externo' },
    questions: { amount: 'Este importe no se puede leer. Escriba solo el número.' },
  },
  territories: {
    columns: { insideRep: 'Comercial interno', fieldRep: 'Comercial externo' },
    what: { inside: 'oportunidad, comercial interno', field: 'oportunidad, comercial externo' },
    notes: { noFieldRep: 'Leads sin comercial externo con quien formar tándem: {count}.' },
  },
  handoff: {
    steps: { alert: 'Aviso al comercial externo' },
    obstacles: {
      no_field_rep:
        'No hay a quién pasarlo: ni los territorios ni el tándem dan un comercial externo. Elija uno.',
    },
    page: { to: 'Comercial externo', comment: 'Nota para el comercial externo' },
  },
};
