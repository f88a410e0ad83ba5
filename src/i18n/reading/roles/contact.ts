import type { RoleWords } from './role-words';

/** Headers of columns about how to reach them. */
export const CONTACT_ROLE_WORDS = {
  email: {
    type: 'email',
    es:
      'Correo | Correo electrónico | Correo-e | E-mail | Email | Mail | Dirección de correo | ' +
      'Dirección de correo electrónico | Correo de contacto | Correo corporativo | Email corporativo | ' +
      'Email de empresa | Correo de empresa | Correo profesional | Email profesional | ' +
      'Correo electrónico de trabajo | Correo electrónico principal | Email de contacto | ' +
      'Correo empresarial',
    en:
      'Email address | E-mail address | Work email | Business email | Primary email | Company email | ' +
      'Person email work | Email work | Contact email | Work email address | Email 1 | E-mail 1 value | ' +
      'E mail value | Email 1 value | Your email | Corporate email | Person email',
    pl:
      'Adres e-mail | Adres email | Adres mailowy | Poczta | Poczta elektroniczna | E-mail służbowy | ' +
      'Email służbowy | E-mail firmowy | Adres poczty elektronicznej | Służbowy adres e-mail',
    also:
      'Personal email | Email personal | Correo personal | Emails | Correos | Person email home | ' +
      'Email home | E-mail prywatny',
  },
  phone: {
    type: 'phone',
    es:
      'Teléfono | Tel. | Tfno. | Tlf. | Telf. | Teléfono fijo | Teléfono de contacto | ' +
      'Número de teléfono | Nº de teléfono | Nº teléfono | Núm. teléfono | Teléfono 1 | ' +
      'Teléfono principal | Teléfono de la empresa | Teléfono empresa | Teléfono de trabajo | ' +
      'Teléfono trabajo | Teléfonos | Tel. fijo | Tel. empresa | Teléfono oficina | ' +
      'Teléfono de oficina | Número telefónico | Centralita',
    en:
      'Phone | Phone number | Telephone | Tel | Telephone number | Work phone | Work phone number | ' +
      'Business phone | Office phone | Landline | Phone no | Phone 1 | Phone 1 value | Phone value | ' +
      'Contact phone | Contact phone number | Contact number | Primary phone | Company phone | ' +
      'Direct phone | Direct dial | Person phone work | Phone work | Phone numbers | Corporate phone | ' +
      'Direct line | Main phone | Person phone | Your phone number',
    pl:
      'Telefon | Numer telefonu | Nr telefonu | Nr tel. | Telefon stacjonarny | Telefon kontaktowy | ' +
      'Telefon firmowy | Telefon służbowy | Numer kontaktowy | Telefon do kontaktu | Tel. kontaktowy',
    also:
      'Fijo | Home phone | Phone home | Teléfono particular | Other phone | Person phone home | ' +
      'Person phone other',
  },
  mobile: {
    type: 'phone',
    es:
      'Móvil | Celular | Cel. | Teléfono móvil | Tel. móvil | Teléfono celular | Tel. celular | ' +
      'Número de móvil | Nº móvil | Número de celular | WhatsApp | Número de WhatsApp | ' +
      'Teléfono móvil de contacto | Nº de móvil',
    en:
      'Mobile | Mobile phone | Mobile phone number | Mobile number | Cell | Cell phone | Cellphone | ' +
      'Cell number | Mobile no | WhatsApp number | Whatsapp phone number | Person phone mobile | ' +
      'Phone mobile',
    pl:
      'Komórka | Telefon komórkowy | Numer komórkowy | Tel. kom. | Komórkowy | Nr komórki | ' +
      'Numer komórki | Kom. | Tel. komórkowy',
  },
  language: {
    type: 'list',
    es: 'Idioma | Lengua | Idioma preferido | Idioma de contacto | Idioma del contacto',
    en: 'Language | Preferred language | Lang | Contact language | Languages | Locale',
    pl: 'Język | Preferowany język | Język kontaktu | Język komunikacji',
  },
  consent: {
    type: 'boolean',
    es:
      'Consentimiento | RGPD | LOPD | LOPDGDD | Acepta comunicaciones | Acepta publicidad | ' +
      'Consentimiento RGPD | Consentimiento de marketing | Acepta política de privacidad | ' +
      'Autoriza contacto | Permiso de contacto | Protección de datos | Acepta recibir información | ' +
      'Consentimiento comercial | Suscrito',
    en:
      'Consent | GDPR | GDPR consent | Marketing consent | Opt in | Opted in | Opt-in | Email opt in | ' +
      'Privacy consent | Subscribed | Marketing permission | Consent given | Marketing opt in | ' +
      "Legal basis | Legal basis for processing contact's data | Marketing contact status | " +
      'Communication consent | Marketing status',
    pl:
      'Zgoda | Zgoda marketingowa | RODO | Zgoda RODO | Zgoda na kontakt | ' +
      'Zgoda na przetwarzanie danych | Zgody | Zgody marketingowe | Zgoda handlowa | Zgoda na marketing',
    also: 'Autorización | Permission',
  },
} as const satisfies Readonly<Record<string, RoleWords>>;
