/** One function that Apps Script, the menu, a page or a formula calls by its name. */
export interface Exposed {
  readonly name: string;
  readonly kind: 'trigger' | 'menu' | 'client' | 'formula';
  readonly parameters: readonly Parameter[];
  /** Shown by Sheets while a formula is typed; only formulas need it. */
  readonly summary?: string;
}

/** A parameter as it is repeated in the top-level declaration and in the help of a formula. */
export interface Parameter {
  readonly name: string;
  /** An example range or value, as Google's JSDoc for custom functions has it. */
  readonly type: string;
  readonly text: string;
}

const event: Parameter = { name: 'event', type: 'Object', text: '' };
const leads: Parameter = {
  name: 'leads',
  type: 'Leads!A1:N',
  text: 'Los leads con su fila de encabezados · The leads with their header row',
};
const duo: Parameter = {
  name: 'duo',
  type: 'DUO!A1:I',
  text: 'La definición con su fila de encabezados · The definition with its header row',
};
const day: Parameter = {
  name: 'day',
  type: 'TODAY()',
  text: 'Opcional: el día de hoy, si la definición depende de él · Optional: today, if the definition depends on it',
};
const fields: Parameter = {
  name: 'fields',
  type: 'Fields!A1:C',
  text: 'Opcional: la hoja Campos · Optional: the Fields tab',
};
const costs: Parameter = {
  name: 'costs',
  type: 'Costs!A1:G',
  text: 'Los costos con su fila de encabezados · The costs with their header row',
};
const opportunities: Parameter = {
  name: 'opportunities',
  type: 'Opportunities!A1:L',
  text: 'Opcional: las oportunidades · Optional: the opportunities',
};
const optionalDuo: Parameter = {
  name: 'duo',
  type: 'DUO!A1:I',
  text: 'Opcional: la definición, para contar calificados · Optional: the definition, to count qualified leads',
};

function formula(name: string, summary: string, parameters: readonly Parameter[]): Exposed {
  return { name, kind: 'formula', parameters, summary };
}

function menu(name: string): Exposed {
  return { name, kind: 'menu', parameters: [] };
}

function client(name: string, parameter: string | undefined): Exposed {
  const parameters = parameter === undefined ? [] : [{ name: parameter, type: 'Object', text: '' }];
  return { name, kind: 'client', parameters };
}

/**
 * The one list of what the bundle exposes. The build makes the top-level declarations from it, and a test holds
 * it against the menu, the triggers and the bundle itself.
 */
export const EXPOSED: readonly Exposed[] = [
  { name: 'onOpen', kind: 'trigger', parameters: [event] },
  { name: 'onInstall', kind: 'trigger', parameters: [event] },
  { name: 'onEdit', kind: 'trigger', parameters: [event] },
  { name: 'onHour', kind: 'trigger', parameters: [event] },
  menu('setUpTabs'),
  menu('scoreAll'),
  menu('scoreSelection'),
  menu('flagMissing'),
  menu('checkDefinition'),
  menu('signDefinition'),
  menu('buildSourceReturn'),
  menu('setUpTeamTabs'),
  menu('openCard'),
  menu('openCallGuide'),
  menu('openQueue'),
  menu('openFind'),
  menu('openHandoff'),
  menu('openOpportunity'),
  menu('acceptSelected'),
  menu('returnSelected'),
  menu('disqualifySelected'),
  menu('openAssignment'),
  menu('openCadences'),
  menu('openSettings'),
  menu('checkOpportunities'),
  menu('protectOwnTabs'),
  menu('removeOwnProtections'),
  menu('toggleHourly'),
  menu('removeDuo'),
  client('sidebarStart', 'request'),
  client('card', 'request'),
  client('cardPoll', 'request'),
  client('saveFields', 'request'),
  client('logTouch', 'request'),
  client('findLeads', 'request'),
  client('newLead', 'request'),
  client('callGuide', 'request'),
  client('previewAnswers', 'request'),
  client('saveCall', 'request'),
  client('queue', 'request'),
  client('workClocks', 'request'),
  client('cadenceOverview', 'request'),
  client('enrol', 'request'),
  client('leaveCadence', 'request'),
  client('runCadences', 'request'),
  client('optOut', 'request'),
  client('handoffState', 'request'),
  client('handOver', 'request'),
  client('resolveMail', 'request'),
  client('decide', 'request'),
  client('workSettings', 'request'),
  client('saveWorkSettings', 'request'),
  client('logCheck', 'request'),
  client('rebuildWork', 'request'),
  client('territoryPreview', 'request'),
  client('territoryApply', 'request'),
  client('reassignPreview', 'request'),
  client('reassign', 'request'),
  client('undoReassign', 'request'),
  client('opportunity', 'request'),
  client('saveOpportunity', 'request'),
  client('exportOpportunities', 'request'),
  client('digestSettings', 'request'),
  client('saveDigestSettings', 'request'),
  client('textColumns', 'columns'),
  client('tabNames', undefined),
  client('definitionTable', 'tables'),
  client('configure', 'configuration'),
  client('scoreReport', undefined),
  client('sourceReturnReport', 'options'),
  formula('DUO_SCORE', 'Puntos DUO de cada fila de leads · DUO score of each lead row.', [
    leads,
    duo,
    day,
    fields,
  ]),
  formula('DUO_STATUS', 'Estado DUO de cada fila de leads · DUO status of each lead row.', [
    leads,
    duo,
    day,
    fields,
  ]),
  formula('DUO_MISSING', 'Campos obligatorios vacíos de cada fila · Required fields that each row lacks.', [
    leads,
    duo,
    day,
    fields,
  ]),
  formula('DUO_WHY', 'Por qué cada fila tiene sus puntos · Why each row has its score.', [
    leads,
    duo,
    day,
    fields,
  ]),
  formula('DUO_SOURCE_ROI', 'Leads, ventas, costo y ROI por origen · Leads, sales, cost and ROI by source.', [
    leads,
    costs,
    opportunities,
    optionalDuo,
  ]),
];
