import { COMPANY_ROLE_WORDS } from './roles/company';
import { CONTACT_ROLE_WORDS } from './roles/contact';
import { DEAL_ROLE_WORDS } from './roles/deal';
import { NEED_ROLE_WORDS } from './roles/need';
import { ORIGIN_ROLE_WORDS } from './roles/origin';
import { PERSON_ROLE_WORDS } from './roles/person';
import { PLACE_ROLE_WORDS } from './roles/place';
import type { RoleWords } from './roles/role-words';
import { WORK_ROLE_WORDS } from './roles/work';

/**
 * Every role of METHOD §5 with its expected type and the headers that mean it: what people write by hand in
 * Spain, Latin America, Poland and English, and what HubSpot, Salesforce, Pipedrive, Odoo, Zoho, Mailchimp,
 * LinkedIn and Facebook lead forms export.
 */
export const ROLE_WORDS = {
  ...PERSON_ROLE_WORDS,
  ...COMPANY_ROLE_WORDS,
  ...CONTACT_ROLE_WORDS,
  ...ORIGIN_ROLE_WORDS,
  ...PLACE_ROLE_WORDS,
  ...WORK_ROLE_WORDS,
  ...NEED_ROLE_WORDS,
  ...DEAL_ROLE_WORDS,
} as const satisfies Readonly<Record<string, RoleWords>>;

/**
 * Headers that name the row's own key, whatever the table holds: the lead id in a table of leads, but the
 * opportunity's id in a table of opportunities, where reading them as lead ids would join the wrong rows. Row
 * numbers (`Nº`, `Lp.`) are not among them: they move when the table is sorted.
 */
export const OWN_ID_WORDS = {
  es: 'ID | Id. | Identificador | Código | ID de registro | ID del registro | Referencia | Clave',
  en: 'ID | Record ID | External ID | Unique ID | Rec ID | Identifier | Reference | UUID | Key',
  pl: 'ID | Identyfikator | ID rekordu',
} as const;

/**
 * Headers that hold the words of a role and are not that role; found whole, they are left without one
 * (`Annual Revenue` is the customer's turnover, not the amount of a sale).
 */
export const NO_ROLE_WORDS = {
  es:
    'Facturación | Facturación anual | Ingresos anuales | Ingreso anual | Ventas anuales | Volumen de ventas | ' +
    'Página web | Web | Sitio web | Web de la empresa | URL | Fax | Dirección | Calle | Tratamiento | ' +
    'Fecha de nacimiento | Cumpleaños | Modificado | Fecha de modificación | Última modificación | ' +
    'Creado por | Modificado por | Nombre del formulario | Formulario | Nombre del anuncio | ' +
    'Conjunto de anuncios | LinkedIn | Puntuación | Departamento de la empresa | Segundo nombre | ' +
    'Apellido materno | Segundo apellido | Nombre de la oportunidad | Nombre del negocio | Título del negocio | ' +
    'Título de la oportunidad',
  en:
    'Annual revenue | Company revenue | Annual sales | Turnover | Yearly revenue | Website | Web site | URL | ' +
    'Company website | Company domain name | Fax | Address | Street | Salutation | Birthdate | Date of birth | ' +
    'Birthday | Last modified date | Last modified | Modified date | Updated at | Updated on | Created by | ' +
    'Created by ID | Last modified by | Last modified by ID | Form name | Form | Form ID | Ad name | Ad ID | ' +
    'Ad set name | Adset name | Lead score | Score | Rating | LinkedIn | LinkedIn URL | Photo URL | ' +
    'Middle name | Email bounced reason | Email bounced date | Email opt out | Has opted out of email | ' +
    'Has opted out of fax | Do not call | Converted date | Last viewed date | Last referenced date | ' +
    'Opportunity name | Deal name | Deal title | Lead title | Account type | Record type | Member rating | Lead type | Department | Probability | Pipeline',
  pl:
    'Obrót | Obroty | Przychód roczny | Roczny przychód | Roczne przychody | Przychody roczne | Strona www | ' +
    'Strona internetowa | WWW | Faks | Adres | Ulica | Data urodzenia | Data modyfikacji | Zmodyfikowano | ' +
    'Utworzone przez | Formularz | Nazwa formularza | Nazwa reklamy | Nazwa szansy | Nazwa transakcji',
} as const;

/** Words of a header that say nothing about its role: small words, and the thing whose column it is. */
export const FILLER_WORDS = {
  es:
    'de | del | la | el | los | las | lo | y | o | en | a | al | su | sus | tu | tus | un | una | que | cual | es | ' +
    'son | con | por | para | lead | leads | contacto | contactos | prospecto | oportunidad | registro | persona',
  en:
    'of | the | a | an | your | our | is | are | what | which | in | and | or | to | do | for | lead | leads | ' +
    'contact | contacts | prospect | deal | opportunity | record | person',
  pl: 'i | z | w | na | do | o | jest | leada | leadu | kontaktu | kontakt | osoby | szansy | rekordu | czy | jaki | jaka',
} as const;
