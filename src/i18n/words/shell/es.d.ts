import type { Widened } from '../widened';
/** What every page of the sidebar says, neutral Spanish. */
export declare const shellEs: {
    readonly title: 'DUO';
    readonly views: {
        readonly card: 'Ficha del lead';
        readonly call: 'Guion de llamada';
        readonly queue: 'Mis pendientes';
        readonly find: 'Buscar o crear';
        readonly handoff: 'Pasar a ventas';
        readonly opportunity: 'Oportunidad';
        readonly assignment: 'Reparto por territorios';
        readonly cadences: 'Secuencias';
        readonly settings: 'Ajustes y registro';
    };
    readonly short: {
        readonly card: 'Ficha';
        readonly call: 'Guion';
        readonly queue: 'Pendientes';
        readonly find: 'Buscar';
    };
    readonly more: 'Más';
    readonly navigation: 'Partes de DUO';
    readonly loading: 'Cargando…';
    readonly working: 'Trabajando…';
    readonly retry: 'Reintentar';
    readonly resume: 'Reanudar';
    readonly cancel: 'Cancelar';
    readonly save: 'Guardar';
    readonly saved: 'Guardado.';
    readonly close: 'Cerrar';
    readonly yes: 'Sí';
    readonly no: 'No';
    readonly lost: 'No se pudo hablar con la hoja de cálculo. Compruebe la conexión y pulse «Reintentar».';
};
/** The words of this part in any language. */
export type ShellWords = Widened<typeof shellEs>;
