import type { Widened } from '../widened';

export const territoriesEs = {
  title: 'Reparto por territorios',
  intro:
    'Cada lead va a quien dice la primera regla que se cumple; lo demás se reparte por turno según la capacidad.',
  all: 'Revisar también los leads que ya tienen responsable',
  allHint: 'Si no se marca, solo se reparten los leads sin responsable.',
  previewing: 'Calculando el reparto…',
  refresh: 'Volver a calcular',
  summary: 'Leads revisados: {leads}. Cambian: {changed}.',
  untouched: 'Con responsable, no se tocan: {count}.',
  nothing: 'No hay nada que cambiar.',
  countsTitle: 'A quién le toca',
  columns: {
    territory: 'Territorio',
    insideRep: 'Ventas internas',
    fieldRep: 'Ejecutivo comercial',
    leads: 'Leads',
  },
  noTerritory: '(sin territorio)',
  nobody: '(nadie)',
  ofThemByTurn: 'por turno: {count}',
  changesTitle: 'Cambios',
  changeLine: '{lead}: {from} → {to}',
  changesRest: '… y {count} más.',
  by: { rule: 'por su regla', turn: 'por turno', kept: 'sigue', nobody: 'no hay nadie' },
  faultsTitle: 'Corrija esto antes de repartir',
  notesTitle: 'Conviene saber',
  apply: 'Repartir leads ({count})',
  applying: 'Escribiendo responsables: {done} de {total}',
  stop: 'Detener',
  stopped: 'Detenido. Hechos: {done} de {total}. Lo demás sigue como estaba.',
  tryAgain: 'Seguir donde quedó',
  changed:
    'La hoja cambió desde la vista previa. No se escribió nada más: revise la nueva y vuelva a confirmar.',
  done: 'Listo. Cambios escritos: {written}.',
  report: {
    changedMeanwhile: 'Otra persona los cambió mientras tanto y se dejaron como están: {count}.',
    formulas: 'La celda es una fórmula y se dejó como está: {count}.',
    gone: 'Ya no están en la hoja: {count}.',
    unsettled: 'Se estaban moviendo y no se pudieron escribir: {count}. Vuelva a intentarlo.',
  },
  reassignTitle: 'Reasignar todo lo de una persona',
  from: 'De',
  to: 'A',
  byRules: 'Según las reglas y por turno',
  choose: 'Elija a alguien',
  owns: '{name} (leads: {leads}, oportunidades: {opportunities})',
  reassignSummary: 'Leads: {leads}. Oportunidades: {opportunities}.',
  reassignNothing: 'No tiene leads abiertos ni oportunidades en curso.',
  reassignLeft: 'No hay a quién pasarlos: {count}.',
  reassign: 'Reasignar ({count})',
  what: { lead: 'lead', inside: 'oportunidad, ventas internas', field: 'oportunidad, ejecutivo comercial' },
  undoTitle: 'Deshacer el último reparto',
  undoPreview: 'Ver qué se puede deshacer',
  undoSummary: 'Del {at}: se pueden devolver {count}.',
  undoChanged: 'Cambiados después por alguien, se quedan como están: {count}.',
  undoGone: 'Ya no están en la hoja: {count}.',
  undoNothing: 'No hay ningún reparto que deshacer.',
  undo: 'Devolver ({count})',
  notes: {
    noRules: 'No hay reglas en la hoja «{tab}»: todo se reparte por turno.',
    withoutId:
      'Filas sin ID DUO, que no se pueden repartir todavía: {count}. Use «Puntuar todo» y vuelva aquí.',
    closed: 'Descartados o pasados a ventas, no se reparten: {count}.',
    formulas: 'El responsable es una fórmula y se deja como está: {count}.',
    unreadable: 'Fila {row} de «{tab}»: no se pudieron leer {count} celdas de los leads.',
    nobody: 'Leads que nadie puede recibir ahora: {count}.',
    noFieldRep: 'Leads sin ejecutivo comercial con quien formar tándem: {count}.',
    territoryIsRead: 'Las reglas leen la columna del territorio; por eso no se escribe en ella.',
    unfinished:
      'Un reparto quedó a medias; al aplicar se completan primero {count} leads que ya estaban registrados.',
  },
  refused: {
    noOwnerColumn:
      'La hoja de leads no tiene columna de responsable. Use «Preparar las hojas del equipo», que la añade, o indique en «Campos» cuál es.',
    noTeam:
      'La hoja «{tab}» está vacía o no existe. Use «Preparar las hojas del equipo» y escriba en ella a su equipo.',
    unknownMember: '«{name}» no está en la hoja «{tab}».',
    sameMember: 'Elija a dos personas distintas.',
    badRequest: 'La página no envió lo que debía. Ciérrela, vuelva a abrirla e inténtelo otra vez.',
  },
  postalRange: 'dos códigos postales con las mismas cifras, separados por ;',
  problems: {
    missing_order: 'Falta el número de orden.',
    unreadable_order: 'El orden «{text}» no es un número.',
    missing_territory: 'Falta el nombre del territorio de la regla {order}.',
    different_territory:
      'La regla {order} ya dice «{other}» en la fila {row}. Use otro número de orden o el mismo territorio.',
    different_rep:
      'La regla {order} ya dice «{other}» en la fila {row}. Use otro número de orden o la misma persona.',
    unknown_rep: '«{text}» no está en la hoja «{team}».',
    reads_owner: 'Una regla no puede depender del responsable («{text}»), que es lo que escribe.',
    catches_all:
      'Sin campo, la regla {order} vale para todos los leads y las siguientes no llegan a usarse. Póngala al final.',
  },
  teamProblems: {
    duplicate_name: '«{text}» está dos veces. Distinga los nombres.',
    unknown_partner: 'El tándem «{text}» no está en la hoja.',
    reversed_absence: 'La ausencia termina antes de empezar.',
    negative_capacity: 'La capacidad «{text}» debe ser 0 o más.',
    no_inside_reps:
      'Nadie con la función «{role}» tiene capacidad: lo que ninguna regla asigna se queda sin responsable.',
  },
} as const;

/** The words of this part in any language. */
export type TerritoriesWords = Widened<typeof territoriesEs>;
