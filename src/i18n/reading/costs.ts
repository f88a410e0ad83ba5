import type { Words } from './words';

/** Headers of the Costs tab (METHOD §6). `budget` is our own planned spend here, not the customer's money. */
export const COST_COLUMN_WORDS = {
  source: {
    es: 'Origen | Fuente | Fuente del lead | Origen del lead | Procedencia | Proveedor | Medio | Plataforma',
    en: 'Source | Lead source | Origin | Vendor | Platform | Medium | Supplier',
    pl: 'Źródło | Źródło leada | Pochodzenie | Dostawca | Platforma | Medium',
  },
  channel: {
    es: 'Canal | Captación | Tipo de captación | Activo o pasivo | Activa o pasiva | Tipo de canal',
    en: 'Channel | Outbound or inbound | Inbound or outbound | Direction | Channel type',
    pl: 'Kanał | Pozyskiwanie | Typ kanału | Rodzaj kanału | Aktywne czy pasywne',
  },
  campaign: {
    es: 'Campaña | Nombre de la campaña | Nombre de campaña | Acción | Evento',
    en: 'Campaign | Campaign name | Action | Event',
    pl: 'Kampania | Nazwa kampanii | Akcja | Wydarzenie',
  },
  type: {
    es: 'Tipo | Tipo de gasto | Tipo de coste | Tipo de costo | Concepto | Partida | Categoría | Clase',
    en: 'Type | Cost type | Type of cost | Expense type | Category | Item | Kind',
    pl: 'Typ | Rodzaj | Rodzaj kosztu | Typ kosztu | Kategoria | Pozycja',
  },
  period: {
    es: 'Período | Periodo | Mes | Fecha | Día | Mes y año | Fecha de inicio | Fecha del gasto | Fecha factura',
    en: 'Period | Month | Date | Day | Start date | Spend date | Reporting starts | Invoice date',
    pl: 'Okres | Miesiąc | Data | Dzień | Data rozpoczęcia | Data faktury',
  },
  budget: {
    es: 'Presupuesto | Presupuestado | Previsto | Coste previsto | Costo previsto | Gasto previsto | Plan',
    en: 'Budget | Budgeted cost | Planned | Planned cost | Planned spend | Budgeted',
    pl: 'Budżet | Planowany koszt | Plan | Zaplanowano | Koszt planowany',
  },
  cost: {
    es:
      'Coste | Costo | Gasto | Gastos | Inversión | Importe | Monto | Coste real | Costo real | ' +
      'Gasto real | Importe gastado | Coste total | Costo total | Gasto total | Invertido | Total',
    en:
      'Cost | Costs | Spend | Spent | Expense | Expenses | Investment | Amount | Actual cost | ' +
      'Amount spent | Total cost | Ad spend | Total spend | Total | Actual spend',
    pl:
      'Koszt | Koszty | Wydatek | Wydatki | Inwestycja | Kwota | Koszt rzeczywisty | Wydano | ' +
      'Nakłady | Koszt całkowity | Suma',
  },
  currency: {
    es: 'Moneda | Divisa',
    en: 'Currency | Currency code | Currency ISO code',
    pl: 'Waluta',
  },
} as const satisfies Readonly<Record<string, Words>>;

/** Who starts: active is outbound (we do), passive is inbound (they do). */
export const CHANNEL_WORDS = {
  active: {
    es: 'Activo | Activa | Captación activa | Saliente | Prospección | Venta activa | Puerta fría',
    en: 'Active | Outbound | Prospecting | Outreach | Cold',
    pl: 'Aktywne | Aktywny | Aktywna | Wychodzące | Wychodzący | Aktywne pozyskiwanie | Prospecting',
  },
  passive: {
    es: 'Pasivo | Pasiva | Captación pasiva | Entrante | Venta pasiva',
    en: 'Passive | Inbound | Incoming',
    pl: 'Pasywne | Pasywny | Pasywna | Przychodzące | Przychodzący | Pasywne pozyskiwanie',
  },
} as const satisfies Readonly<Record<string, Words>>;

/**
 * What the money was for. Only `people` changes a figure: CAC exists where people costs are included. METHOD
 * §6 costs active selling whole, so supervision, hiring and ramp-up are people costs.
 */
export const COST_TYPE_WORDS = {
  media: {
    es: 'Medios | Publicidad | Anuncios | Pauta | Inversión en medios | Medios pagados | Media | Compra de medios',
    en: 'Media | Advertising | Ads | Ad spend | Paid media | Media spend',
    pl: 'Media | Reklama | Reklamy | Wydatki na reklamę | Budżet mediowy',
  },
  people: {
    es:
      'Personas | Personal | Salarios | Sueldos | Nóminas | Nómina | Equipo | Recursos humanos | Comisiones | ' +
      'Incentivos | Comerciales | Mano de obra | Horas de personal | Sueldos y salarios | Supervisión | ' +
      'Formación | Contratación | Selección | Puesta en marcha | Capacitación',
    en:
      'People | Staff | Salaries | Salary | Payroll | Wages | Team | Headcount | Commissions | Commission | ' +
      'Personnel | Labor | Labour | Staff costs | Supervision | Training | Hiring | Ramp-up | Recruiting | Onboarding',
    pl:
      'Ludzie | Personel | Wynagrodzenia | Wynagrodzenie | Pensje | Płace | Zespół | Prowizje | Kadry | ' +
      'Nadzór | Szkolenia | Szkolenie | Rekrutacja | Wdrożenie',
  },
  travel: {
    es: 'Viajes | Viaje | Desplazamientos | Desplazamiento | Kilometraje | Dietas | Viáticos | Hoteles',
    en: 'Travel | Trips | Mileage | Travel expenses | Hotels',
    pl: 'Podróże | Delegacje | Dojazdy | Wyjazdy | Podróże służbowe | Hotele',
  },
  tools: {
    es: 'Herramientas | Herramienta | Software | Licencias | CRM | Bases de datos | Datos | Telefonía | Suscripciones',
    en: 'Tools | Tool | Software | Licences | Licenses | Data | Databases | Telephony | Subscriptions',
    pl: 'Narzędzia | Narzędzie | Oprogramowanie | Licencje | Bazy danych | Dane | Telefonia | Subskrypcje',
  },
  other: {
    es:
      'Otros | Otro | Varios | Otros gastos | Eventos | Ferias | Feria | Stand | Congresos | Jornadas | Agencia | ' +
      'Servicios | Servicios externos | Freelance | Honorarios | Contenidos | Diseño | Imprenta',
    en:
      'Other | Others | Miscellaneous | Misc | Events | Trade shows | Fairs | Booth | Conferences | Agency | ' +
      'Services | External services | Freelancers | Fees | Content | Design | Print',
    pl:
      'Inne | Pozostałe | Różne | Wydarzenia | Targi | Stoisko | Konferencje | Agencja | Usługi | ' +
      'Usługi zewnętrzne | Freelancerzy | Treści | Druk',
  },
} as const satisfies Readonly<Record<string, Words>>;
