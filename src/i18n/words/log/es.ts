import type { Widened } from '../widened';

/** Setting up the tabs of the team, its settings and the check of the log, neutral Spanish. */
export const logEs = {
  setUpDone:
    'Hojas del equipo listas. Complete primero «Equipo» (nombre y cuenta de Google de cada persona) y revise «Territorios» y «Plantillas».',
  ownerTitle: 'Falta la columna del responsable',
  ownerQuestion:
    'La hoja «{tab}» no dice quién lleva cada lead. ¿Añadimos la columna «Responsable» vacía a la derecha? Sin ella no se puede repartir ni ver los pendientes de cada uno.',
  territoryExample: 'Ejemplo: cámbielo o bórrelo. Sin nombres, se reparte por turno.',
  check: 'Comprobar el registro',
  checkHelp:
    'Cada actividad lleva un sello que depende de la anterior: así se nota si alguien cambió, borró o insertó filas.',
  fine: 'El registro está completo: {count} actividades, ninguna alterada.',
  empty: 'Todavía no hay actividades.',
  faults: 'El registro no está como se escribió:',
  fault: {
    foreign: 'La fila {number} de la hoja se escribió a mano: no es del registro.',
    changed: 'La actividad n.º {number} fue cambiada.',
    missing: 'Falta la actividad n.º {number}.',
    repeated: 'La actividad n.º {number} está dos veces.',
    cut: 'Faltan las últimas actividades: se habían registrado {number}.',
  },
  rebuild: 'Rehacer las columnas de seguimiento a partir del registro',
  rebuilt: 'Filas puestas al día: {count}.',
  hourlyTitle: 'Trabajo de cada hora',
  hourlyOn: 'Activado por usted en este documento.',
  hourlyOff: 'Usted no lo ha activado.',
  switchOn: 'Activar',
  switchOff: 'Desactivar',
  confirmationTitle: 'Confirmación al cliente',
  confirmation: { handoff: 'Al pasar a ventas', acceptance: 'Al aceptar', never: 'Nunca' },
} as const;

/** The words of this part in any language. */
export type LogWords = Widened<typeof logEs>;
