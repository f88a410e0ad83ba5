import type { Words } from './words';

/** What became of an opportunity, as an outcome, status or stage cell says it. */
export const OUTCOME_WORDS = {
  open: {
    es:
      'Abierta | Abierto | En curso | En proceso | Activa | Activo | En negociación | Negociación | Pendiente | ' +
      'En marcha | Viva | Propuesta enviada | Propuesta | Presupuesto enviado | En seguimiento | Nueva | Nuevo',
    en:
      'Open | In progress | Active | Ongoing | Negotiation | Negotiation/Review | Pending | Proposal sent | ' +
      'Proposal | Proposal/Price Quote | Proposal/Quote | Prospecting | Qualification | Needs Analysis | ' +
      'Value Proposition | Id. Decision Makers | Perception Analysis | Presentation scheduled | ' +
      'Decision maker bought-in | Contract sent | Appointment scheduled | Qualified to buy | New | Working',
    pl:
      'Otwarta | Otwarte | Otwarty | W toku | W trakcie | Aktywna | Aktywne | Negocjacje | Oczekuje | ' +
      'Oferta wysłana | Oferta | Nowa | Nowe',
  },
  won: {
    es:
      'Ganada | Ganado | Cerrada ganada | Cerrado ganado | Cierre ganado | Vendida | Vendido | Venta | ' +
      'Venta cerrada | Cliente | Es cliente | Contratado | Contratada | Firmado | Firmada | Aceptado el presupuesto | ' +
      'Convertido en cliente | Éxito | Cerrada - ganada | Cerrada (ganada) | Cerrado con éxito | Pedido',
    en:
      'Won | Closed Won | Closed - Won | Closed/Won | Closed (won) | Win | Sold | Customer | Client | Signed | ' +
      'Deal won | Sale | Converted to customer | ClosedWon | Successful | Order | Became customer',
    pl:
      'Wygrana | Wygrane | Wygrany | Zamknięta wygrana | Zamknięte wygrane | Zamknięta - wygrana | Sprzedane | ' +
      'Sprzedano | Sprzedana | Klient | Podpisana | Podpisano | Sprzedaż | Zamówienie | Sukces',
  },
  lost: {
    es:
      'Perdida | Perdido | Cerrada perdida | Cerrado perdido | Cierre perdido | Cerrada - perdida | ' +
      'Cerrada (perdida) | Rechazada | Rechazado | Descartada | Descartado | No vendida | Cancelada | Cancelado | ' +
      'Caída | No interesado | No ganada',
    en:
      'Lost | Closed Lost | Closed - Lost | Closed/Lost | Closed (lost) | Loss | Rejected | Cancelled | Canceled | ' +
      'Deal lost | ClosedLost | Dead | Lost deal | Not interested | Abandoned',
    pl:
      'Przegrana | Przegrane | Przegrany | Zamknięta przegrana | Zamknięte przegrane | Zamknięta - przegrana | ' +
      'Utracona | Utracone | Stracona | Odrzucona | Odrzucone | Anulowana | Niezainteresowany',
  },
  deferred: {
    es:
      'Pospuesta | Pospuesto | Aplazada | Aplazado | Diferida | Diferido | En pausa | Pausada | Congelada | ' +
      'Más adelante | Retomar | Retomar más adelante | En espera | Hibernada | Parada | Dormida',
    en:
      'Deferred | Postponed | On hold | Paused | Delayed | Snoozed | Later | Frozen | Parked | Not now | ' +
      'Future | Stalled',
    pl: 'Odłożona | Odłożone | Odłożony | Wstrzymana | Wstrzymane | Zawieszona | Później | Zamrożona | Przesunięta',
  },
} as const satisfies Readonly<Record<string, Words>>;

/** Whether field sales took an opportunity over or sent it back. */
export const ACCEPTANCE_WORDS = {
  accepted: {
    es: 'Aceptada | Aceptado | Aceptada por ventas | Aceptado por ventas | SAL',
    en: 'Accepted | Sales accepted | Accepted by sales | Sales accepted lead | SAL',
    pl: 'Przyjęta | Przyjęte | Przyjęty | Zaakceptowana | Zaakceptowany | Zaakceptowane | SAL',
  },
  returned: {
    es: 'Devuelta | Devuelto | Rechazada por ventas | Rechazado por ventas',
    en: 'Returned | Rejected by sales | Sales rejected | Sent back',
    pl: 'Zwrócona | Zwrócone | Zwrócony | Odrzucona przez sprzedaż',
  },
} as const satisfies Readonly<Record<string, Words>>;

/**
 * How a team without a DUO calls a lead that sales should see, in its status or stage column. A
 * marketing-qualified lead is not among them: marketing alone has judged it.
 */
export const QUALIFIED_WORDS = {
  es:
    'Cualificado | Cualificada | Calificado | Calificada | Lead cualificado | Lead calificado | ' +
    'Oportunidad | SQL | Cualificado por ventas | Calificado por ventas',
  en:
    'Qualified | Sales qualified | Sales qualified lead | SQL | Sales-qualified lead | Opportunity | Qualified lead | ' +
    'Closed - Converted',
  pl: 'Zakwalifikowany | Zakwalifikowana | Zakwalifikowane | SQL | Szansa | Szansa sprzedaży | Kwalifikowany',
} as const satisfies Words;

/** The words of a yes/no column; a platform's own checkbox texts included. */
export const YES_NO_WORDS = {
  yes: {
    es: 'Sí | S | Verdadero | Cierto | X | ✓ | ✔ | 1 | Acepta | Aceptado | OK',
    en: 'Yes | Y | True | Checked | On | Granted',
    pl: 'Tak | T | Prawda | Zgoda | Wyrażona',
  },
  no: {
    es: 'No | N | Falso | 0 | No acepta | Baja | Retirado',
    en: 'False | Unchecked | Off | Denied | Withdrawn',
    pl: 'Nie | Fałsz | Brak zgody | Wycofana',
  },
} as const satisfies Readonly<Record<string, Words>>;
