import type { Words } from './words';

/**
 * What a consent cell says, whole or for one channel. What the product makes of it is in core; which words count as
 * consent before the law is not ours to say.
 */
export const CONSENT_WORDS = {
  given: {
    es:
      'Sí | Dado | Dada | Otorgado | Otorgada | Concedido | Concedida | Aceptado | Aceptada | Acepta | Autorizado | ' +
      'Autoriza | Alta | Verdadero | Suscrito | Suscrita',
    en:
      'Yes | Given | Granted | Accepted | Agreed | Opted in | Opt-in | Opt in | Subscribed | Confirmed | True | ' +
      'Y | Ok | Double opt-in',
    pl: 'Tak | Wyrażona | Wyrażono | Udzielona | Udzielono | Zgoda | Zgadza się | Prawda | Zapisany | Zapisana',
  },
  withdrawn: {
    es:
      'No | Baja | Dado de baja | Dada de baja | De baja | Retirado | Retirada | Retira | Revocado | Revocada | ' +
      'Denegado | Denegada | Rechazado | Rechazada | No autoriza | No acepta | No contactar | No llamar | ' +
      'No molestar | Falso | Cancelado | Lista Robinson | Robinson | Opuesto | Oposición',
    en:
      'Withdrawn | Unsubscribed | Opted out | Opt-out | Opt out | Refused | Denied | Revoked | Do not contact | ' +
      'Do not call | Do not mail | Declined | False | N | Objected | Unsubscribe | STOP | DNC',
    pl:
      'Nie | Wycofana | Wycofano | Cofnięta | Cofnięto | Odwołana | Odmowa | Odmówił | Odmówiła | Brak zgody | Sprzeciw | ' +
      'Nie kontaktować | Nie dzwonić | Wypisany | Wypisana | Wypisano | Fałsz | Rezygnacja | Zrezygnował | Zrezygnowała',
  },
} as const satisfies Readonly<Record<'given' | 'withdrawn', Words>>;

/** How a consent cell names a channel: `Correo: sí; WhatsApp: no`. */
export const CONSENT_CHANNEL_WORDS = {
  mail: {
    es: 'Correo | Correos | Correo electrónico | Email | E-mail | Mail',
    en: 'Emails | Email marketing | Mails | Newsletter',
    pl: 'E-maile | Poczta | Poczta elektroniczna | Mailing',
  },
  message: {
    es: 'WhatsApp | Mensaje | Mensajes | SMS',
    en: 'Message | Messages | Text | Texts | Chat',
    pl: 'Wiadomość | Wiadomości | SMS-y | Komunikator',
  },
  call: {
    es: 'Teléfono | Llamada | Llamadas | Móvil',
    en: 'Phone | Call | Calls | Telephone',
    pl: 'Telefon | Rozmowa | Połączenie | Telefony',
  },
} as const satisfies Readonly<Record<'mail' | 'message' | 'call', Words>>;
