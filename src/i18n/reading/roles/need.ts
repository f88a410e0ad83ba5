import type { RoleWords } from './role-words';

/** Headers of columns about what they need and how they buy. */
export const NEED_ROLE_WORDS = {
  need: {
    type: 'text',
    es:
      'Necesidad | Necesidades | Qué necesita | Requerimiento | Requerimientos | Motivo de consulta | ' +
      'Necesidad del cliente | ¿Qué necesita? | ¿Qué necesitas? | Desafío | Motivo del contacto | ' +
      'Motivo de contacto | Objetivo del cliente | Retos | En qué podemos ayudarle',
    en:
      'Need | Needs | Pain | Pain point | Pain points | Challenge | What do you need | Use case | ' +
      'Challenges | Reason for contact | How can we help | How can we help you | Main challenge | ' +
      'Business need',
    pl:
      'Potrzeba | Potrzeby | Wyzwanie | Czego potrzebuje | Wymagania | Potrzeby klienta | ' +
      'Potrzeba klienta | Wyzwania | Treść potrzeby | W czym możemy pomóc',
    also:
      'Problema | Reto | Consulta | Dolor | Solicitud | Requisitos | Problem | Requirement | ' +
      'Requirements | Inquiry | Enquiry | Zapytanie',
  },
  budget: {
    type: 'number',
    es:
      'Presupuesto | Presupuesto estimado | Presupuesto disponible | Presupuesto del cliente | ' +
      'Presupuesto aproximado | Presupuesto previsto | Rango de presupuesto | Inversión prevista | ' +
      'Presupuesto del proyecto | Presupuesto (€) | ¿Cuál es su presupuesto?',
    en:
      'Budget | Estimated budget | Budget range | Customer budget | Project budget | Client budget | ' +
      'Available budget | Approx budget | Expected budget | Budget amount | Planned budget',
    pl:
      'Budżet | Budżet klienta | Szacowany budżet | Dostępny budżet | Budżet projektu | ' +
      'Planowany budżet | Przewidywany budżet',
  },
  urgency: {
    type: 'number',
    es:
      'Urgencia | Plazo (meses) | Plazo de compra | Plazo de decisión | Plazo en meses | ' +
      'Cuándo lo necesita | Para cuándo | Tiempo de compra | Plazo previsto | Horizonte de compra | ' +
      'Plazo de implantación | Fecha prevista de compra | ¿Para cuándo lo necesita? | ' +
      'Plazo de entrega deseado | Tiempo estimado de compra',
    en:
      'Urgency | Timeline | Timeframe | Time frame | Purchase timeframe | Purchase timeline | ' +
      'Buying timeframe | Decision timeframe | When needed | Months to purchase | Purchase horizon | ' +
      'Implementation timeline | When do you need it | Project timeline',
    pl:
      'Pilność | Termin zakupu | Horyzont zakupu | Na kiedy | Planowany termin | Czas realizacji | ' +
      'Termin (miesiące) | Horyzont czasowy | Kiedy potrzebne | Termin realizacji',
    also: 'Plazo | Prioridad | Timing | Priority | Lead time | Priorytet',
  },
  buying_stage: {
    type: 'list',
    es:
      'Fase de compra | Etapa de compra | Momento de compra | Etapa del comprador | ' +
      'Fase del proceso de compra | Proceso de compra | Fase de decisión | Etapa del proceso de compra | ' +
      'Madurez de compra',
    en:
      'Buying stage | Buyer stage | Buying phase | Purchase stage | Buyer journey stage | ' +
      "Buyer's journey stage | Buying process | Decision stage | Purchase process",
    pl: 'Etap zakupu | Faza zakupu | Etap procesu zakupowego | Etap zakupowy | Faza procesu zakupowego',
  },
  accepts_meeting: {
    type: 'boolean',
    es:
      'Acepta reunión | Acepta la reunión | Acepta cita | Acepta visita | Quiere reunión | Acepta demo | ' +
      'Acepta reunirse | Acepta una reunión | Cita aceptada | Reunión aceptada | Acepta llamada | ' +
      '¿Acepta reunión? | Desea una reunión | Desea demo | Solicita demo | Quiere demo',
    en:
      'Accepts meeting | Accepts a meeting | Agrees to meeting | Meeting accepted | Wants meeting | ' +
      'Wants a meeting | Demo requested | Accepts demo | Agreed to meet | Wants demo | ' +
      'Accepted meeting | Will meet | Open to meeting | Demo request',
    pl:
      'Zgoda na spotkanie | Akceptuje spotkanie | Przyjmuje spotkanie | Chce spotkania | ' +
      'Spotkanie zaakceptowane | Zgadza się na spotkanie | Chce demo | Prosi o demo',
  },
  current_supplier: {
    type: 'text',
    es:
      'Proveedor actual | Solución actual | Sistema actual | Con quién trabaja | Trabaja con | ' +
      'Proveedor vigente | Software actual | Herramienta actual',
    en:
      'Current supplier | Current vendor | Current provider | Incumbent | Current solution | ' +
      'Existing supplier | Existing vendor | Current system | Existing solution | Current tool',
    pl: 'Obecny dostawca | Aktualny dostawca | Obecne rozwiązanie | Aktualne rozwiązanie | Obecny system',
    also: 'Proveedor | Supplier | Vendor | Dostawca',
  },
  contract_end: {
    type: 'date',
    es:
      'Fin de contrato | Fin del contrato | Vencimiento del contrato | Fecha de vencimiento | ' +
      'Fecha fin de contrato | Fecha fin contrato | Renovación | Fecha de renovación | ' +
      'Fin contrato actual | Vencimiento contrato | Fecha de fin de contrato | Permanencia hasta',
    en:
      'Contract end | Contract end date | Contract expiry | Contract expires | Renewal date | ' +
      'Expiry date | Contract expiration | Contract expiration date | Expiration date | ' +
      'Contract renewal | Contract renewal date | End of contract | Current contract end',
    pl:
      'Koniec umowy | Data końca umowy | Wygaśnięcie umowy | Umowa do | Termin umowy | Data odnowienia | ' +
      'Data zakończenia umowy | Data wygaśnięcia umowy | Koniec kontraktu',
    also: 'Vencimiento',
  },
} as const satisfies Readonly<Record<string, RoleWords>>;
