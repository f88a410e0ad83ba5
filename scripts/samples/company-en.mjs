/**
 * The words of the British and Irish sample: an invented company that sells energy-saving equipment to industry. Persons
 * are chance pairs of common names; companies are made-up syllables; mail domains end in .example or .test, which never
 * exist (RFC 2606); phones come from the numbers that Ofcom keeps free for drama (07700 900xxx, 020 7946 0xxx, 01632 960xxx).
 */
export const COMPANY_EN = {
  folder: 'en',
  language: 'en',
  seed: 20_251_102,
  delimiter: ',',
  firstNames: [
    'Emma', 'James', 'Aoife', 'Oliver', 'Niamh', 'Thomas', 'Priya', 'Daniel', 'Megan', 'Conor', 'Sarah', 'Imran',
    'Hannah', 'Patrick', 'Chloe', 'Gareth', 'Fiona', 'Ewan', 'Zoë', 'Michael', 'Siobhán', 'David', 'Laura', 'Callum',
    'Rachel', 'Andrew', 'Grace', 'Seán', 'Helen', 'Robert',
  ],
  lastNames: [
    'Smith', 'Murphy', 'Patel', "O'Brien", 'Jones', 'Walsh', 'Taylor', 'Byrne', 'Hughes', 'Kelly', 'Evans', 'Campbell',
    'Khan', 'Ryan', 'Wright', 'Doyle', 'Green', 'Stewart', 'Price', 'Lynch', 'Ward', "O'Neill", 'Cooper', 'Reid',
    'Bennett', 'Kennedy', 'Shaw', 'Fraser', 'Palmer', 'Burke',
  ],
  nameStarts: ['Quen', 'Thrax', 'Wixl', 'Harv', 'Aldrem', 'Mawg', 'Kilv', 'Ballyv', 'Glenv', 'Pench', 'Trev', 'Osk'],
  nameEnds: ['amere', 'ombe', 'astow', 'edale', 'ewick', 'anoe', 'orrin', 'ingham', 'ulver', 'eford'],
  legalForms: [' Ltd', ' Limited', '', ' plc', ''],
  sectors: [
    { name: 'Manufacturing', weight: 42, trades: ['Foods', 'Ceramics', 'Plastics', 'Engineering', 'Packaging', 'Textiles', 'Castings'] },
    { name: 'Services', weight: 14, trades: ['Laundries', 'Leisure', 'Facilities', 'Parking'] },
    { name: 'Distribution', weight: 16, trades: ['Logistics', 'Cold Stores', 'Warehousing', 'Supplies'] },
    { name: 'Construction', weight: 9, trades: ['Builders', 'Contractors'] },
    { name: 'Hospitality', weight: 11, trades: ['Hotels', 'Inns'] },
    { name: 'Healthcare', weight: 5, trades: ['Clinics', 'Care Homes'] },
    { name: 'Education', weight: 3, trades: ['Schools'] },
  ],
  /** Country, how often, regions. */
  countries: [
    ['United Kingdom', 82, ['Yorkshire', 'Lancashire', 'Kent', 'Fife', 'Antrim', 'Devon', 'Norfolk', 'Glamorgan']],
    ['Ireland', 18, ['Cork', 'Galway', 'Kildare']],
  ],
  /** By role in the decision. */
  jobTitles: {
    alone: ['Managing director', 'Owner'],
    withOthers: ['Plant manager', 'Finance director'],
    influences: ['Maintenance manager', 'Energy manager', 'Purchasing manager'],
    uses: ['Maintenance engineer', 'Shift supervisor'],
    none: ['Administrator', 'Intern'],
  },
  owners: ['Ruth Calder', 'Liam Foyle', 'Anita Rowe'],
  sources: {
    web: { spellings: [['Website', 92], ['website', 8]], campaigns: ['Free energy audit', 'Savings guide', ''] },
    fair: { spellings: [['Trade show', 100]], campaigns: ['Northern Efficiency Fair 2026', 'Midlands Industry Days 2026'] },
    linkedin: { spellings: [['LinkedIn', 72], ['linkedin ', 28]], campaigns: ['Maintenance managers', 'Customer stories', ''] },
    cold: { spellings: [['Cold call', 100]], campaigns: ['Business parks 2026', ''] },
    list: { spellings: [['Bought list', 100]], campaigns: ['Manufacturing list 2025', 'Logistics list 2026'] },
    referral: { spellings: [['Referral', 100]], campaigns: ['', '', 'Refer a friend'] },
    newsletter: { spellings: [['Newsletter', 100]], campaigns: ['Monthly bulletin'] },
    partner: { spellings: [['Installer partner', 100]], campaigns: [''] },
  },
  idleSource: { name: 'Local radio', campaign: 'Spring spot' },
  channels: { active: 'Outbound', passive: 'Inbound' },
  costTypes: { media: 'Advertising', people: 'Staff', travel: 'Travel', tools: 'Tools', events: 'Trade shows' },
  needs: [
    'Cut the electricity bill of the compressors',
    'Recover heat from the ovens',
    'The boiler is 25 years old and parts are no longer made',
    'Replace the lighting in the hall',
    'Charged for reactive power',
    'Cold stores use too much energy',
    'Wants ISO 50001 next year',
    'Cool the packing area; the line stops in summer',
    'Measure consumption per machine',
    'Oversized motors on the pumps',
  ],
  suppliers: ['In-house maintenance', 'Their usual installer', 'Another manufacturer', 'None'],
  notes: [
    'Call in the afternoon',
    'Asked for the catalogue; likes "anything on compressed air"',
    'Prefers email',
    'Night shifts: not before 11',
    'Knows a customer of ours',
    'Careful: two sites\nAsk about the second one',
  ],
  unknown: ['n/a', 'N/A', '-', 'not known'],
  unreadableMoney: ['about 3k', 'between 5 and 10 thousand', 'depends on the quote'],
  unreadableSize: ['11-50', 'approx. 40', '200+'],
  unreadableMonths: ['asap', '6-9', 'after the summer'],
  unreadableDate: 'March 2026',
  shortMonths: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  pending: 'Pending',
  statuses: { fresh: 'New', working: 'Working', nurturing: 'Nurturing', handedOver: 'Handed over', disqualified: 'Disqualified' },
  outcomes: { open: ['In progress'], won: ['Won', 'won', 'WON'], lost: ['Lost'], deferred: ['On hold'] },
  stages: { early: 'Site visit done', middle: 'Proposal sent', late: 'Negotiation', closed: 'Closed' },
  lostReasons: ['Price', 'Competitor', 'No budget', 'No decision', 'No response', ''],
  products: ['Compressor drives', 'Heat recovery', 'Industrial LED lighting', 'High-efficiency pumps', 'Energy monitoring'],
  leadHeaders: {
    id: 'Lead ID', created: 'Date added', firstName: 'First name', lastName: 'Surname', company: 'Company name', jobTitle: 'Job title',
    email: 'Email address', phone: 'Phone', place: 'County', country: 'Country', source: 'Lead source', campaign: 'Campaign',
    need: 'Need', meeting: 'Accepts meeting', role: 'Decision role', stage: 'Buying stage', months: 'Timeframe (months)',
    employees: 'No. of employees', sector: 'Industry', budget: 'Budget', supplier: 'Current supplier', type: 'Contact type',
    consent: 'Consent', catalogue: 'Catalogue sent', owner: 'Sales rep', status: 'Status', notes: 'Comments',
  },
  opportunityHeaders: {
    id: 'Opportunity no.', leadId: 'Lead ID', email: 'Email address', source: 'Lead source', name: 'Opportunity', stage: 'Stage',
    amount: 'Amount', created: 'Created', closed: 'Close date', outcome: 'Outcome', lostReason: 'Lost reason', owner: 'Sales rep',
  },
  costHeaders: { source: 'Source', channel: 'Channel', campaign: 'Campaign', type: 'Cost type', month: 'Month', budget: 'Budget', cost: 'Spend' },
  grouped: (whole) => String(whole).replaceAll(/\B(?=(\d{3})+$)/g, ','),
  decimalMark: '.',
  withCurrency: (text) => `£${text}`,
  phone: (random) => {
    const tail = String(random.whole(0, 999)).padStart(3, '0');
    return random.weighted([
      [`07700 900${tail}`, 40],
      [`+44 7700 900${tail}`, 25],
      [`020 7946 0${tail}`, 20],
      [`01632 960${tail}`, 15],
    ]);
  },
};
