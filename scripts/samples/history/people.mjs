/** The invented teams of the two samples: the inside reps are those who own the leads there. */
export const PEOPLE = {
  es: {
    domain: 'luzvaldra.example',
    inside: [
      { name: 'Leire Arana', mail: 'leire.arana', partner: 'Noelia Rivas', capacity: 2, phone: '+34 410 200 301' },
      { name: 'Clara Montes', mail: 'clara.montes', partner: 'Martí Olivé', capacity: 2, phone: '+34 410 200 302' },
      { name: 'Hugo Nadal', mail: 'hugo.nadal', partner: 'Bruno Salcedo', capacity: 1, phone: '+34 410 200 303', absent: ['2026-08-03', '2026-08-21'], note: 'Media jornada' },
    ],
    field: [
      { name: 'Noelia Rivas', mail: 'noelia.rivas', partner: 'Leire Arana', phone: '+34 410 200 311' },
      { name: 'Martí Olivé', mail: 'marti.olive', partner: 'Clara Montes', phone: '+34 410 200 312' },
      { name: 'Bruno Salcedo', mail: 'bruno.salcedo', partner: 'Hugo Nadal', phone: '+34 410 200 313' },
    ],
    manager: { name: 'Adela Quiroga', mail: 'adela.quiroga', phone: '+34 410 200 300' },
    dataOwner: { name: 'Rafael Teruel', mail: 'rafael.teruel', note: 'Revisa duplicados los viernes' },
    territories: [
      { territory: 'Norte', field: 'place', values: 'Bizkaia; Navarra; Burgos', inside: 'Leire Arana', fieldRep: 'Noelia Rivas' },
      { territory: 'Este', field: 'place', values: 'Barcelona; Valencia; Murcia; Zaragoza', inside: 'Clara Montes', fieldRep: 'Martí Olivé' },
      { territory: 'Centro y sur', field: 'place', values: 'Madrid; Sevilla', inside: 'Hugo Nadal', fieldRep: 'Bruno Salcedo' },
      { territory: 'Portugal y Andorra', field: 'country', values: 'Portugal; Andorra', inside: '', fieldRep: 'Bruno Salcedo', note: 'Por turno entre ventas internas' },
    ],
    holidays: [['2026-08-15', 'Asunción'], ['2026-10-12', 'Fiesta nacional'], ['2026-12-08', 'Inmaculada'], ['2026-12-25', 'Navidad'], ['2027-01-01', 'Año Nuevo']],
  },
  en: {
    domain: 'brightvale-energy.example',
    inside: [
      { name: 'Ruth Calder', mail: 'ruth.calder', partner: 'Keira Dunmore', capacity: 2, phone: '+44 7700 900301' },
      { name: 'Anita Rowe', mail: 'anita.rowe', partner: 'Owen Marsh', capacity: 2, phone: '+44 7700 900302' },
      { name: 'Liam Foyle', mail: 'liam.foyle', partner: 'Tess Harkin', capacity: 1, phone: '+44 7700 900303', absent: ['2026-08-03', '2026-08-21'], note: 'Part time' },
    ],
    field: [
      { name: 'Keira Dunmore', mail: 'keira.dunmore', partner: 'Ruth Calder', phone: '+44 7700 900311' },
      { name: 'Owen Marsh', mail: 'owen.marsh', partner: 'Anita Rowe', phone: '+44 7700 900312' },
      { name: 'Tess Harkin', mail: 'tess.harkin', partner: 'Liam Foyle', phone: '+44 7700 900313' },
    ],
    manager: { name: 'Judith Arden', mail: 'judith.arden', phone: '+44 7700 900300' },
    dataOwner: { name: 'Colm Ivers', mail: 'colm.ivers', note: 'Looks through duplicates on Fridays' },
    territories: [
      { territory: 'North', field: 'place', values: 'Yorkshire; Lancashire; Fife; Antrim', inside: 'Ruth Calder', fieldRep: 'Keira Dunmore' },
      { territory: 'South', field: 'place', values: 'Kent; Devon; Norfolk; Glamorgan', inside: 'Anita Rowe', fieldRep: 'Owen Marsh' },
      { territory: 'Ireland', field: 'country', values: 'Ireland', inside: 'Liam Foyle', fieldRep: 'Tess Harkin' },
      { territory: 'United Kingdom', field: 'country', values: 'United Kingdom', inside: '', fieldRep: 'Owen Marsh', note: 'County unknown: inside sales in turn' },
    ],
    holidays: [['2026-05-25', 'Spring bank holiday'], ['2026-08-31', 'Summer bank holiday'], ['2026-12-25', 'Christmas Day'], ['2026-12-28', 'Boxing Day (substitute)'], ['2027-01-01', "New Year's Day"]],
  },
};

/** The people of a sample with their addresses, by name. */
export function teamOf({ domain, inside, field, manager, dataOwner }) {
  const withMail = (role) => (person) => ({ ...person, role, email: `${person.mail}@${domain}` });
  return {
    inside: inside.map(withMail('inside')),
    field: field.map(withMail('field')),
    manager: withMail('manager')(manager),
    dataOwner: withMail('data_owner')(dataOwner),
  };
}

/** Fills the tabs Team, Territories and Calendar as a manager does after set-up. */
export function settleTeam(stage, people, team) {
  const { words, company } = stage;
  const { manager } = team;
  const { choices } = words.tables;
  const everybody = [manager, ...team.inside, ...team.field, team.dataOwner];
  stage.paste(
    manager,
    'team',
    everybody.map(({ name, email, role, partner = '', capacity = '', absent = ['', ''], phone = '', note = '' }) => ({
      name,
      email,
      role: choices.teamRoles[role],
      partner,
      capacity,
      absentFrom: absent[0],
      absentTo: absent[1],
      digest: role === 'manager' || role === 'inside',
      phone,
      note,
    })),
  );
  stage.paste(
    manager,
    'territories',
    people.territories.map(({ territory, field, values, inside, fieldRep, note = '' }, index) => ({
      order: index + 1,
      territory,
      field: company.leadHeaders[field],
      condition: values.includes(';') ? words.operators.one_of : words.operators.is,
      value: values,
      insideRep: inside,
      fieldRep,
      note,
    })),
  );
  const { calendar } = words.tables.columns;
  const usual = stage
    .rows('calendar')
    .filter((row) => row[calendar.kind] !== '' && row[calendar.kind] !== choices.calendarKinds.holiday)
    .map((row) => Object.fromEntries(Object.entries(calendar).map(([code, header]) => [code, row[header]])));
  const holidays = people.holidays.map(([what, note]) => ({ kind: choices.calendarKinds.holiday, what, note }));
  stage.paste(manager, 'calendar', [...usual.slice(0, 5), ...holidays, ...usual.slice(5)]);
}
