import type { RoleWords } from './role-words';

/** Headers of columns about where they are. */
export const PLACE_ROLE_WORDS = {
  country: {
    type: 'text',
    es: 'País | País o región | País/Región | Nación | País de origen | País de residencia',
    en:
      'Country | Country/Region | Country or region | Country code | Country name | Mailing country | ' +
      'Billing country | Country territory | Company country | Nation',
    pl: 'Kraj | Państwo | Kraj/Region | Kod kraju | Nazwa kraju',
  },
  region: {
    type: 'text',
    es:
      'Provincia | Estado/Provincia | Estado o provincia | Comunidad autónoma | CCAA | Región | ' +
      'Estado (región) | Provincia/Estado | Entidad federativa | Región/Estado',
    en:
      'State | State/Province | State or province | Province | State/Region | County | Mailing state | ' +
      'Billing state | State code | Mailing state/province | Company state',
    pl: 'Województwo | Powiat | Prowincja | Stan/Region | Stan/Prowincja',
    also: 'Comunidad | Stan | Estado | Departamento',
  },
  city: {
    type: 'text',
    es: 'Ciudad | Población | Localidad | Municipio | Alcaldía | Ciudad de residencia | Poblacion/Ciudad',
    en:
      'City | Town | Mailing city | Billing city | Locality | Suburb | City/Town | Company city | ' +
      'Municipality',
    pl: 'Miasto | Miejscowość | Gmina',
  },
  postal_code: {
    type: 'text',
    es: 'Código postal | CP | C.P. | Cód. postal | C. Postal',
    en:
      'Postal code | Postcode | Zip | Zip code | ZIP/Postal code | Post code | Zip or postal code | ' +
      'Mailing postal code | Billing postal code | Mailing zip/postal code | Company zip | ' +
      'Postal/Zip code',
    pl: 'Kod pocztowy | Kod poczt. | Kod pocztowy firmy',
    also: 'Kod',
  },
  territory: {
    type: 'list',
    es:
      'Territorio | Zona | Zona comercial | Área comercial | Zona de venta | Territorio de ventas | ' +
      'Delegación',
    en: 'Territory | Sales territory | Zone | Sales region | Sales area | Lead territory | Account territory',
    pl: 'Terytorium | Region sprzedaży | Obszar | Rejon | Strefa | Obszar sprzedaży | Region handlowy',
    also: 'Plaza',
  },
} as const satisfies Readonly<Record<string, RoleWords>>;
