import type { RoleWords } from './role-words';

/** Headers of columns about how the lead is being worked. */
export const WORK_ROLE_WORDS = {
  owner: {
    type: 'text',
    es:
      'Propietario | Propietario del lead | Propietario del contacto | Propietario de la oportunidad | ' +
      'Responsable | Asignado a | Comercial asignado | Vendedor | Vendedor asignado | ' +
      'Ejecutivo de ventas | Ejecutivo comercial | Asesor comercial | Agente comercial | ' +
      'Propietario del registro | Propietario del candidato | Responsable comercial | Gestor comercial | ' +
      'Propietario de prospecto',
    en:
      'Owner | Lead owner | Contact owner | Deal owner | Opportunity owner | Account owner | ' +
      'Record owner | Assigned to | Assignee | Salesperson | Sales person | Sales rep | ' +
      'Sales representative | Sales owner | Account manager | Assigned rep | Account executive | ' +
      'Assigned user | Owner name | SDR | BDR | HubSpot owner | Lead or contact owner',
    pl:
      'Właściciel | Właściciel leada | Właściciel kontaktu | Opiekun | Opiekun klienta | Handlowiec | ' +
      'Przypisany do | Przypisano do | Odpowiedzialny | Sprzedawca | Osoba odpowiedzialna | Doradca | ' +
      'Opiekun handlowy | Opiekun leada | Przedstawiciel handlowy',
    also:
      'Asignado | Comercial | Agente | Ejecutivo | Gestor | Asesor | Encargado | Rep | Agent | ' +
      'Responsible | Assigned | Owner ID | Lead or contact owner ID | Usuario | User | HubSpot owner ID',
  },
  stage: {
    type: 'list',
    es:
      'Etapa | Fase | Etapa del lead | Fase del lead | Etapa del negocio | Etapa de la oportunidad | ' +
      'Etapa de venta | Fase de venta | Estado del lead | Estado de lead | Etapa del ciclo de vida | ' +
      'Etapa del embudo | Estado comercial | Etapa de ventas | Fase comercial | Estado del prospecto | ' +
      'Estado del contacto | Fase del embudo | Etapa del pipeline | Estado del seguimiento',
    en:
      'Stage | Lead status | Deal stage | Sales stage | Opportunity stage | Stage name | ' +
      'Pipeline stage | Lifecycle stage | Contact status | Prospect status | Lead stage | ' +
      'Current stage | Lead state | Contact stage',
    pl:
      'Etap | Faza | Etap sprzedaży | Status leada | Etap szansy | Etap lejka | Status kontaktu | ' +
      'Etap leada | Etap procesu | Etap cyklu życia',
    also: 'Situación | Estado | Status | Estatus',
  },
  next_step: {
    type: 'text',
    es:
      'Próximo paso | Siguiente paso | Próxima acción | Siguiente acción | Acción siguiente | ' +
      'Próximos pasos | Próxima actividad | Siguiente actividad | Siguientes pasos',
    en:
      'Next step | Next steps | Next action | Next activity | Follow up | Next task | Follow-up | ' +
      'Next activity summary | Next activity type | Follow up action',
    pl:
      'Następny krok | Kolejny krok | Następne działanie | Następna aktywność | Następne kroki | ' +
      'Kolejne działanie | Kolejne kroki',
  },
  next_date: {
    type: 'date',
    es:
      'Próxima fecha | Fecha próxima acción | Fecha de la próxima acción | Fecha próximo contacto | ' +
      'Fecha de próximo contacto | Próximo contacto | Próxima llamada | Fecha de seguimiento | ' +
      'Fecha seguimiento | Fecha del próximo paso | Fecha límite de la siguiente actividad | ' +
      'Fecha de próxima actividad | Fecha próximo paso | Próxima cita | Próximo seguimiento | ' +
      'Fecha de siguiente contacto | Fecha próxima actividad',
    en:
      'Next date | Next activity date | Next contact date | Follow up date | Follow-up date | ' +
      'Next call | Next step date | Next activity deadline | Next contact | Next call date | ' +
      'Next action date | Next follow up | Next follow up date | Next meeting | Due date | Callback date',
    pl:
      'Data następnego kontaktu | Następny kontakt | Data kolejnego kontaktu | Termin kontaktu | ' +
      'Data następnego kroku | Następna data | Data następnego działania | Termin następnej aktywności | ' +
      'Kolejny kontakt | Data kolejnego kroku | Data następnej aktywności',
    also: 'Termin',
  },
  last_activity: {
    type: 'date',
    es:
      'Última actividad | Fecha de última actividad | Último contacto | Fecha último contacto | ' +
      'Fecha de último contacto | Última llamada | Fecha de la última actividad | ' +
      'Fecha última actividad | Fecha del último contacto | Última interacción | Última gestión | ' +
      'Fecha última gestión',
    en:
      'Last activity | Last activity date | Last contact | Last contacted | Last contact date | ' +
      'Last touch | Last call | Last engagement date | Last interaction | Last activity time | ' +
      'Last contacted date | Last touch date | Date of last activity | Last contacted on | Last call date',
    pl:
      'Ostatnia aktywność | Data ostatniej aktywności | Ostatni kontakt | Data ostatniego kontaktu | ' +
      'Ostatnia rozmowa | Ostatnia interakcja',
  },
  notes: {
    type: 'text',
    es:
      'Notas | Observaciones | Comentarios | Comentario | Anotaciones | Notas del comercial | ' +
      'Notas internas | Obs. | Información adicional | Observación',
    en:
      'Notes | Comments | Comment | Remarks | Internal notes | Additional information | ' +
      'Additional info | Notes and comments | Internal comments',
    pl:
      'Notatki | Notatka | Uwagi | Komentarz | Komentarze | Dodatkowe informacje | Treść wiadomości | ' +
      'Treść zapytania',
    also:
      'Nota | Mensaje | Detalles | Note | Message | Details | Description | Wiadomość | Opis | ' +
      'Descripción',
  },
  documents: {
    type: 'text',
    es:
      'Documentos | Documentación | Adjuntos | Enlace a documentos | Ficheros | Archivo adjunto | ' +
      'Enlace a la propuesta',
    en: 'Documents | Attachments | Document links | Document link | Attachment | Proposal link',
    pl: 'Dokumenty | Załączniki | Dokumentacja | Załącznik',
    also: 'Documento | Archivos | Enlaces | Document | Files | Links | File | Dokument | Pliki | Linki',
  },
  lead_id: {
    type: 'text',
    es:
      'ID del lead | ID de lead | ID lead | Id. de lead | Código del lead | Código de lead | ' +
      'ID del contacto | ID de contacto | ID del prospecto | Nº de lead | Número de lead | Código lead',
    en:
      'Lead ID | Contact ID | Prospect ID | Lead number | Lead no | Lead key | Lead record ID | ' +
      'Person ID | Lead or contact ID | LEID | Lead ref | Lead reference',
    pl: 'ID leada | Identyfikator leada | Numer leada | ID kontaktu | Nr leada | Kod leada',
  },
} as const satisfies Readonly<Record<string, RoleWords>>;
