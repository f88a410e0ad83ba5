import { describeFirstJourney } from './first-journey';

/** A browser, a server and a page of several megabytes on a machine that does other things too. */
jest.setTimeout(120_000);

describeFirstJourney('a first journey in English', {
  language: 'en',
  locale: 'en_GB',
  sheets: [
    'Leads',
    'DUO definition',
    'Costs',
    'Opportunities',
    'Activities',
    'Team',
    'Territories',
    'Cadences',
    'Templates',
    'Pipelines',
    'Calendar',
  ],
  // This lead has no first name.
  firstLead: ['L-0001', '01/11/2025', ''],
  menu: {
    setUp: 'Set up tabs',
    scoreAll: 'Score all',
    flag: 'Flag missing fields',
    sourceReturn: 'Source ROI',
  },
  fieldsSheet: 'Fields',
  columns: { score: 'DUO score', status: 'DUO status', missing: 'Missing' },
  ready: /^(?:DUO)?\s*The tabs are ready/,
  // The sample has 320 leads, and 36 who rang during the half-year.
  scored: /Rows scored: 356\./,
  lastLead: 357,
  // Need 20, decides with others 15, six months 15, 243 employees 15; the meeting was refused, which is an answer.
  // The budget says «n/a».
  worth: { score: '65', status: 'Not yet qualified', missing: 'Budget (cannot be read)' },
  flagged: /Required cells that are blank: (\d+) \(rows: (\d+)\)/,
  unreadable: '(cannot be read)',
  edits: [
    // The meeting gives 10.
    { cell: 'N2', text: 'Yes', score: '75', status: 'Qualified' },
    // Between six and twelve months gives nothing: the 15 of six months are gone.
    { cell: 'Q2', text: '7', score: '60', status: 'Qualified' },
  ],
  // Beyond twelve months takes 10.
  lastEdit: { text: '13', score: '50' },
  basisQuestion: 'By lead month?',
  returnReady: /The “Source ROI” tab is ready/,
  returnSheet: 'Source ROI',
  chart: [/^Received, qualified and won by source\. /m, /LinkedIn: 54, \d+, \d+/],
});
