import * as fc from 'fast-check';
import { CONFIDENCE_MIN, guessRoles } from '../../../src/core/leads/roles';
import { ROLES, type Role } from '../../../src/core/leads/role';
import type { Table } from '../../../src/core/values/cell';
import { SYNONYMS } from './synonyms';

function roles(
  headers: readonly string[],
  sample: Table = [],
  overrides?: ReadonlyMap<string, Role | ''>,
): string[] {
  return guessRoles(headers, sample, SYNONYMS, overrides).map((guess) => guess.role);
}

describe('guessRoles on the headers of usual tools', () => {
  test.each([
    [
      'a hand-made Spanish sheet',
      'Nombre,Apellidos,Correo electrónico,Tel. móvil,Razón social,C.I.F.,Nº de empleados,Cargo,¿Cómo nos ha conocido?,Fecha de alta,Comercial asignado,Presupuesto (€)',
      'first_name,last_name,email,mobile,company,tax_id,company_size,job_title,source,created,owner,budget',
    ],
    [
      'a Mexican one',
      'Nombre(s),Apellido paterno,RFC,Celular,Correo,Puesto,Empresa,Giro,Estado,Ciudad,Fuente',
      'first_name,last_name,tax_id,mobile,email,job_title,company,industry,region,city,source',
    ],
    [
      'a Polish one',
      'Imię,Nazwisko,Nazwa firmy,NIP,Adres e-mail,Nr tel.,Stanowisko,Źródło leada,Data wpływu,Opiekun,Branża,Liczba pracowników,Budżet,Uwagi',
      'first_name,last_name,company,tax_id,email,phone,job_title,source,created,owner,industry,company_size,budget,notes',
    ],
    [
      'Salesforce',
      'Id,LastName,FirstName,Name,Title,Company,Street,City,State,PostalCode,Country,Phone,Email,LeadSource,Status,Industry,AnnualRevenue,NumberOfEmployees,OwnerId,CreatedDate',
      'lead_id,last_name,first_name,full_name,job_title,company,,city,region,postal_code,country,phone,email,source,stage,industry,,company_size,owner,created',
    ],
    [
      'HubSpot',
      'Record ID,First Name,Last Name,Email,Phone Number,Contact owner,Primary Associated Company,Lead Status,Create Date (CET),Original Source,Buying Role,Annual Revenue',
      'lead_id,first_name,last_name,email,phone,owner,company,stage,created,source,decision_role,',
    ],
    [
      'Pipedrive',
      'Person - Name,Person - Email - Work,Person - Phone - Work,Organization - Name,Deal - Title,Deal - Value,Deal - Currency,Deal - Stage,Deal - Status,Deal - Expected close date,Deal - Won time,Deal - Lost reason,Deal - Owner',
      'full_name,email,phone,company,,amount,currency,stage,outcome,expected_close,closed,lost_reason,owner',
    ],
    [
      'a Facebook lead form',
      'id,created_time,ad_name,campaign_id,campaign_name,form_name,platform,full_name,email,phone_number,company_name,city',
      'lead_id,created,,,campaign,,source,full_name,email,phone,company,city',
    ],
    [
      'Zoho',
      'Lead Owner,Company,Lead Name,Email,Mobile,Lead Source,No. of Employees,Zip Code,Created Time,Last Activity Time',
      'owner,company,full_name,email,mobile,source,company_size,postal_code,created,last_activity',
    ],
    [
      'Odoo in Spanish',
      'Nombre del contacto,Correo electrónico,Comercial,Ingreso esperado,Etapa,Cierre esperado,Motivo de pérdida,Creado el',
      'full_name,email,owner,amount,stage,expected_close,lost_reason,created',
    ],
    [
      'Mailchimp',
      'Email Address,First Name,Last Name,Phone Number,MEMBER_RATING,OPTIN_TIME,LEID,NOTES',
      'email,first_name,last_name,phone,,created,lead_id,notes',
    ],
    [
      'the starter definition',
      'Empresa,Teléfono,Correo,Origen,Necesidad,Acepta reunión,Rol en la decisión,Fase de compra,Plazo (meses),Empleados,Sector,Presupuesto,Consentimiento',
      'company,phone,email,source,need,accepts_meeting,decision_role,buying_stage,urgency,company_size,industry,budget,consent',
    ],
  ])('%s', (_, headers, expected) => {
    expect(roles(headers.split(','))).toEqual(expected.split(','));
  });
});

describe('guessRoles where the cells decide', () => {
  test('of two e-mail columns the one that holds addresses is it', () => {
    const sample = [
      ['Sí', 'ana@acme.es'],
      ['No', 'luis@beta.es'],
    ];
    expect(roles(['Email', 'E-mail'], sample)).toEqual(['', 'email']);
  });

  test('"Nombre" is the whole name where the cells hold two words and no column has the last name', () => {
    expect(roles(['Nombre', 'Empresa'], [['Ana Gil', 'Acme']])).toEqual(['full_name', 'company']);
    expect(roles(['Nombre', 'Empresa'], [['Ana', 'Acme']])).toEqual(['first_name', 'company']);
    expect(roles(['Nombre', 'Apellidos'], [['María José', 'Gil']])).toEqual(['first_name', 'last_name']);
  });

  test('"Estado" is a region beside a city and a stage elsewhere', () => {
    expect(roles(['Email', 'Ciudad', 'Estado'])).toEqual(['email', 'city', 'region']);
    expect(roles(['Email', 'Estado', 'Notas'])).toEqual(['email', 'stage', 'notes']);
    expect(roles(['Provincia', 'Email', 'Estado'])).toEqual(['region', 'email', 'stage']);
  });

  test('a 0/1 column about creation is no date', () => {
    expect(roles(['opportunity_created'], [[1], [0]])).toEqual(['']);
  });
});

describe('guessRoles with what the user said', () => {
  test('an override wins over any guess, and its role is not guessed again', () => {
    const guesses = guessRoles(['Email', 'Contacto web'], [], SYNONYMS, new Map([['contacto web', 'email']]));
    expect(guesses.map(({ role, confidence, by }) => [role, confidence, by])).toEqual([
      ['', 0, 'guess'],
      ['email', 1, 'user'],
    ]);
  });

  test('an override to no role leaves the column without one and the role to others', () => {
    expect(roles(['Email', 'Correo'], [], new Map([['email', '']]))).toEqual(['', 'email']);
  });

  test('of two columns with the overridden header the first has the role', () => {
    expect(roles(['Dato', 'dato'], [], new Map([['dato', 'need']]))).toEqual(['need', '']);
  });
});

describe('guessRoles always', () => {
  const header = fc.oneof(
    fc.constantFrom('Email', 'E-mail', 'Nombre', 'Name', 'Estado', 'Teléfono', 'Company logo', 'ID', ''),
    fc.string({ maxLength: 12 }),
  );

  test('gives each role once at most, each column one answer, and no guess below the least confidence', () => {
    fc.assert(
      fc.property(fc.array(header, { maxLength: 12 }), (headers) => {
        const guesses = guessRoles(headers, [], SYNONYMS);
        const given = guesses.map((guess) => guess.role).filter((role) => role !== '');
        expect(new Set(given).size).toBe(given.length);
        expect(guesses.map((guess) => guess.header)).toEqual(headers);
        for (const { role, confidence } of guesses) {
          expect(role === '' ? confidence === 0 : confidence >= CONFIDENCE_MIN && confidence <= 1).toBe(true);
          expect(role === '' || ROLES.includes(role)).toBe(true);
        }
      }),
    );
  });

  test('guesses a blank header nothing, though its column has a type', () => {
    const [guess] = guessRoles([''], [['ana@acme.es']], SYNONYMS);
    expect(guess).toMatchObject({ role: '', type: 'email' });
  });
});
