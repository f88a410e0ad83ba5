import type { RoleWords } from './role-words';

/** Headers of columns about where the lead came from and what it asked about. */
export const ORIGIN_ROLE_WORDS = {
  source: {
    type: 'list',
    es:
      'Origen | Fuente | Procedencia | Origen del lead | Fuente del lead | Fuente de lead | ' +
      'Fuente de leads | Origen lead | Origen del contacto | Fuente de contacto | Medio de contacto | ' +
      'Cómo nos conoció | Cómo nos ha conocido | ¿Cómo nos ha conocido? | ¿Cómo nos conociste? | ' +
      'Cómo nos conociste | Origen del cliente potencial | Origen de la oportunidad | Fuente original | ' +
      'Fuente de prospecto | Fuente de origen | Vía de entrada | Canal de entrada | ' +
      'Fuente de tráfico original | Origen del prospecto | Cómo se enteró de nosotros | ' +
      'Canal de origen | Origen del registro',
    en:
      'Source | Lead source | Original source | Original traffic source | Contact source | ' +
      'Source of lead | Source name | Origin | Lead origin | How did you hear about us | ' +
      'How did you hear of us | Traffic source | UTM source | First source | Deal source | ' +
      'Opportunity source | Latest source | Lead source original | Referral source | ' +
      'Acquisition source | First touch source',
    pl:
      'Źródło | Źródło leada | Źródło kontaktu | Pochodzenie | Skąd o nas wiesz | Skąd się dowiedział | ' +
      'Źródło pozyskania | Źródło pochodzenia | Źródło szansy | Skąd Państwo o nas wiedzą | ' +
      'Źródło klienta | Źródło pozyskania leada',
    also:
      'Skąd | Canal | Channel | Medio | Medium | Kanał | UTM medium | Platform | Plataforma | ' +
      'Source channel | Canal de captación',
  },
  campaign: {
    type: 'text',
    es:
      'Campaña | Nombre de la campaña | Nombre de campaña | Campaña de origen | Campaña de marketing | ' +
      'Campaña publicitaria | Campaña origen',
    en:
      'Campaign | Campaign name | Marketing campaign | UTM campaign | Source campaign | ' +
      'Primary campaign source | Campaign source | Primary campaign | First touch campaign | Ad campaign',
    pl: 'Kampania | Nazwa kampanii | Kampania marketingowa | Kampania źródłowa | Kampania reklamowa',
    also: 'Campaign ID | ID de campaña | ID de la campaña | ID kampanii',
  },
  created: {
    type: 'date',
    es:
      'Fecha de alta | Fecha alta | Fecha de creación | Fecha creación | Creado el | Fecha de entrada | ' +
      'Fecha entrada | Fecha de captación | Fecha de registro | Fecha registro | Fecha del lead | ' +
      'Fecha lead | Fecha de contacto | Fecha de solicitud | Marca temporal | Hora de creación | ' +
      'Fecha y hora de creación | Fecha de ingreso | Fecha de recepción | Fecha de inscripción | ' +
      'Fecha de envío | Fecha de llegada | Fecha contacto | Fecha primer contacto | ' +
      'Fecha de primer contacto | Primer contacto | Fecha de conversión',
    en:
      'Created date | Create date | Created at | Created on | Creation date | Created time | ' +
      'Date created | Date added | Added date | Added on | Entry date | Lead date | Lead created | ' +
      'Deal created | Lead created time | Submitted at | Submitted on | Submission date | ' +
      'Submission time | Opt-in time | Optin time | Registration date | Received date | Received on | ' +
      'Date received | Inquiry date | Enquiry date | Lead created date | Created datetime | ' +
      'Record created | Person created | Date of contact | First contact date | Sign up date | ' +
      'Signup date | Date submitted | Captured at | Capture date | Conversion date',
    pl:
      'Data utworzenia | Utworzono | Data dodania | Data wpływu | Data pozyskania | Data rejestracji | ' +
      'Data zgłoszenia | Utworzone | Dodano | Sygnatura czasowa | Data leada | Data zapytania | ' +
      'Data kontaktu | Data wpłynięcia | Data pierwszego kontaktu | Data zapisu | Data otrzymania | ' +
      'Czas utworzenia',
    also:
      'Alta | Creado | Creación | Recibido | Entrada | Created | Added | Timestamp | Received | Fecha | ' +
      'Date | Data | Fecha y hora | Date and time | Data i czas | First seen',
  },
  product: {
    type: 'list',
    es:
      'Producto | Producto de interés | Producto o servicio | Interesado en | Producto solicitado | ' +
      'Línea de producto | Servicio de interés | Productos | Producto/Servicio | Línea de negocio | ' +
      'Curso de interés | Programa de interés',
    en:
      'Product | Product interest | Product of interest | Interested in | Product or service | ' +
      'Product line | Products | Service of interest | Product name | Product family | ' +
      'Products of interest',
    pl:
      'Produkt | Produkt zainteresowania | Interesujący produkt | Produkt lub usługa | Linia produktów | ' +
      'Produkty',
    also:
      'Servicio | Interés | Solución | Artículo | Service | Interest | Solution | Usługa | ' +
      'Zainteresowanie | Zainteresowany | Rozwiązanie',
  },
} as const satisfies Readonly<Record<string, RoleWords>>;
