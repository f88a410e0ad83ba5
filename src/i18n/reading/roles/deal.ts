import type { RoleWords } from './role-words';

/** Headers of columns about what became of it. */
export const DEAL_ROLE_WORDS = {
  outcome: {
    type: 'list',
    es:
      'Estado final | Resultado final | Estado de la oportunidad | Estado del negocio | Desenlace | ' +
      'Ganada/Perdida | Ganado/Perdido | Resultado de la oportunidad | Estado de la venta | ' +
      'Resultado de la venta | Estado del trato',
    en:
      'Outcome | Deal status | Opportunity status | Won/Lost | Final status | Deal outcome | Win/Loss | ' +
      'Sale result | Won or lost | Opportunity outcome | Final outcome | Sales outcome | Lead outcome',
    pl:
      'Status szansy | Status transakcji | Wynik końcowy | Wygrana/Przegrana | Wynik sprzedaży | ' +
      'Status końcowy',
    also:
      'Resultado | Result | Wynik | Rezultat | Is won | Won | Converted | Is converted | Ganada | ' +
      'Ganado | Convertido | Venta | Is closed won | Cerrado ganado | Status',
  },
  amount: {
    type: 'number',
    es:
      'Importe | Monto | Valor del negocio | Importe de la venta | Importe de la oportunidad | ' +
      'Ingreso esperado | Ingresos esperados | Valor de la oportunidad | Importe (€) | Importe total | ' +
      'Valor del trato | Importe venta | Monto de la venta | Valor estimado | Importe estimado | ' +
      'Importe oferta | Ingresos previstos | Importe ofertado',
    en:
      'Amount | Deal value | Deal amount | Opportunity amount | Opportunity value | Expected revenue | ' +
      'Deal size | Sale amount | Estimated value | Sales amount | Contract value | Total amount | ' +
      'Annual contract value | Sale value | Amount in company currency | Forecast amount | ' +
      'Expected ACV | Won amount',
    pl:
      'Kwota | Wartość szansy | Wartość transakcji | Oczekiwany przychód | Wartość sprzedaży | ' +
      'Kwota sprzedaży | Wartość zamówienia | Kwota netto | Wartość netto | Szacowana wartość | ' +
      'Wartość kontraktu | Wartość oferty',
    also:
      'Valor | Total | Precio | Ticket | Facturado | Value | Revenue | ACV | TCV | Price | Wartość | ' +
      'Przychód | Cena',
  },
  currency: {
    type: 'list',
    es: 'Moneda | Divisa | Moneda del negocio | Moneda del importe',
    en: 'Currency | Currency code | Currency ISO code | Deal currency | Currency of value',
    pl: 'Waluta | Waluta transakcji | Kod waluty',
  },
  expected_close: {
    type: 'date',
    es:
      'Cierre previsto | Fecha de cierre prevista | Fecha prevista de cierre | Cierre esperado | ' +
      'Cierre estimado | Fecha estimada de cierre | Fecha cierre prevista | Previsión de cierre | ' +
      'Fecha de cierre estimada | Fecha de cierre esperada',
    en:
      'Expected close | Expected close date | Expected closing | Estimated close date | ' +
      'Forecast close date | Expected closing date | Estimated close | Projected close date | ' +
      'Target close date | Anticipated close date',
    pl:
      'Przewidywane zamknięcie | Planowane zamknięcie | Oczekiwana data zamknięcia | ' +
      'Przewidywana data zamknięcia | Planowana data zamknięcia | Oczekiwane zamknięcie | ' +
      'Prognozowana data zamknięcia',
  },
  closed: {
    type: 'date',
    es:
      'Fecha de cierre | Fecha cierre | Cerrada el | Fecha de cierre real | Cerrado el | ' +
      'Fecha de venta | Fecha venta | Fecha de la venta | Fecha de firma | Fecha de compra | ' +
      'Fecha real de cierre',
    en:
      'Close date | Closed date | Closed on | Closed at | Closing date | Won date | Date closed | ' +
      'Actual close date | Won time | Sale date | Date of sale | Deal closed | Signed on | Closed time | ' +
      'Purchase date | Deal closed on',
    pl:
      'Data zamknięcia | Zamknięto | Data sprzedaży | Zamknięcie | Data wygranej | Data podpisania | ' +
      'Rzeczywista data zamknięcia | Data zakupu',
    also: 'Cierre | Closed | Lost time | Date closed lost',
  },
  lost_reason: {
    type: 'list',
    es:
      'Motivo de pérdida | Motivo pérdida | Razón de pérdida | Motivo de la pérdida | ' +
      'Motivo de rechazo | Motivo de descarte | Causa de pérdida | Razón de la pérdida | ' +
      'Motivo perdido | Motivo no venta | Razón de rechazo | Motivo de cierre perdido',
    en:
      'Lost reason | Loss reason | Closed lost reason | Reason lost | Reason for loss | Close reason | ' +
      'Reason for losing | Lost because | Disqualification reason | Closed lost notes',
    pl:
      'Powód przegranej | Powód utraty | Przyczyna przegranej | Powód straty | Przyczyna utraty | ' +
      'Powód odrzucenia | Powód utraty szansy',
  },
  competitor: {
    type: 'text',
    es:
      'Competidor | Competencia | Competidores | Perdido contra | Competidor ganador | ' +
      'Competencia ganadora',
    en:
      'Competitor | Competition | Competitors | Lost to | Main competitor | Lost to competitor | ' +
      'Primary competitor',
    pl: 'Konkurent | Konkurencja | Konkurenci | Przegrana z | Główny konkurent',
  },
  wake_up: {
    type: 'date',
    es:
      'Fecha de reactivación | Retomar el | Volver a contactar | Fecha para retomar | Volver a llamar | ' +
      'Fecha de recontacto | Recontactar | Retomar en | Volver a llamar el',
    en:
      'Wake up | Wake-up date | Reactivate on | Recontact date | Revisit date | Reactivation date | ' +
      'Recontact on | Deferred until | Snooze until | Revisit on',
    pl:
      'Wrócić do tematu | Data powrotu | Ponowny kontakt | Data ponownego kontaktu | Odłożone do | ' +
      'Powrót do tematu | Data wznowienia',
    also: 'Retomar | Reactivar | Recontact | Wznowić',
  },
} as const satisfies Readonly<Record<string, RoleWords>>;
