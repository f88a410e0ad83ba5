import type { Widened } from '../widened';

/** What every page of the sidebar says, neutral Spanish. */
export const shellEs = {
  title: 'DUO',
  views: {
    card: 'Ficha del lead',
    call: 'Guion de llamada',
    queue: 'Mis pendientes',
    find: 'Buscar o crear',
    handoff: 'Pasar a ventas',
    opportunity: 'Oportunidad',
    assignment: 'Reparto por territorios',
    cadences: 'Secuencias',
    settings: 'Ajustes y registro',
  },
  short: { card: 'Ficha', call: 'Guion', queue: 'Pendientes', find: 'Buscar' },
  more: 'Más',
  navigation: 'Partes de DUO',
  loading: 'Cargando…',
  working: 'Trabajando…',
  retry: 'Reintentar',
  resume: 'Reanudar',
  cancel: 'Cancelar',
  save: 'Guardar',
  saved: 'Guardado.',
  close: 'Cerrar',
  yes: 'Sí',
  no: 'No',
  lost: 'No se pudo hablar con la hoja de cálculo. Compruebe la conexión y pulse «Reintentar».',
} as const;

/** The words of this part in any language. */
export type ShellWords = Widened<typeof shellEs>;
