import type { RoleWords } from './role-words';

/** Headers of columns about which company. */
export const COMPANY_ROLE_WORDS = {
  company: {
    type: 'text',
    es:
      'Empresa | Compañía | Razón social | Nombre de la empresa | Nombre de empresa | Nombre empresa | ' +
      'Nombre comercial | Sociedad | Organización | Nombre de la organización | Nombre de la compañía | ' +
      'Nombre de la cuenta | Empresa o cuenta | Institución',
    en:
      'Company | Company name | Organization | Organisation | Organization name | Organisation name | ' +
      'Account name | Company or account | Company account | Business name | Employer | ' +
      'Primary associated company | Associated company | Legal name | Company legal name | ' +
      'Organization 1 name | Current company',
    pl:
      'Firma | Nazwa firmy | Przedsiębiorstwo | Organizacja | Nazwa organizacji | Spółka | ' +
      'Nazwa podmiotu | Kontrahent | Nazwa kontrahenta | Nazwa konta | Instytucja | Pracodawca',
    also:
      'Cuenta | Negocio | Entidad | Account | Business | Firm | Podmiot | Konto | Cliente | Customer | ' +
      'Customer name | Client | Klient | Partner',
  },
  tax_id: {
    type: 'text',
    es:
      'CIF | NIF | CIF/NIF | NIF/CIF | RFC | RUC | RUT | CUIT | NIT | DNI | Identificación fiscal | ' +
      'Número de identificación fiscal | Nº identificación fiscal | ID fiscal | Cédula jurídica | ' +
      'Cédula | CIF de la empresa | NIF-IVA | NIF IVA | VAT | Documento fiscal | CUIL | CNPJ',
    en:
      'Tax ID | Tax number | VAT number | VAT ID | VAT no | VAT reg no | Tax identification number | ' +
      'TIN | EIN | Tax registration number | Company registration number | CompanyDunsNumber | DUNS | ' +
      'DUNS number | D-U-N-S number',
    pl: 'NIP | Numer NIP | Nr NIP | REGON | KRS | NIP firmy | Identyfikator podatkowy | VAT UE | NIP UE',
  },
  industry: {
    type: 'list',
    es:
      'Sector | Industria | Rubro | Sector de actividad | CNAE | Actividad económica | ' +
      'Sector empresarial | Sector industrial | Actividad de la empresa | Giro de la empresa | ' +
      'Sector de la empresa',
    en:
      'Industry | Business sector | Industry sector | Line of business | Company industry | SIC code | ' +
      'SIC description | NAICS | NAICS description | Business type | Industry vertical',
    pl: 'Branża | Sektor | Przemysł | PKD | Branża firmy | Sektor działalności | Profil działalności',
    also: 'Ramo | Giro | Actividad | Vertical',
  },
  company_size: {
    type: 'number',
    es:
      'Empleados | Nº de empleados | Nº empleados | N.º de empleados | Núm. de empleados | ' +
      'Num empleados | Número de empleados | Cantidad de empleados | No. de empleados | ' +
      'Tamaño de la empresa | Tamaño de empresa | Tamaño empresa | Nº de trabajadores | ' +
      'Número de trabajadores | Trabajadores | Cantidad de trabajadores | Total de empleados | ' +
      'Tamaño de la compañía | Número de personas | Número empleados | Rango de empleados | ' +
      'Empleados totales | Número de colaboradores',
    en:
      'Employees | Number of employees | No. of employees | No of employees | Num employees | ' +
      'Employee count | Employee range | Employees count | # employees | # of employees | Company size | ' +
      'Company headcount | Headcount | Staff size | Team size | Org size | Organization size | ' +
      'Total employees | Company employees | Size of company | Employee size',
    pl:
      'Liczba pracowników | Pracownicy | Zatrudnienie | Wielkość firmy | Wielkość zatrudnienia | ' +
      'Rozmiar firmy | Liczba zatrudnionych | Ilość pracowników | Wielkość przedsiębiorstwa | ' +
      'L. pracowników',
    also: 'Tamaño | Plantilla | Personal | Colaboradores | Size | Staff',
  },
} as const satisfies Readonly<Record<string, RoleWords>>;
