import type { Words } from './words';

/**
 * The names by which a template calls for what is no column of the Leads tab; the first of each language is the one
 * that our own templates write. Their codes are understood too.
 */
export const MERGE_FIELD_WORDS = {
  rep_name: {
    es: 'Mi nombre | Nombre del comercial | Comercial | Comercial interno | Remitente',
    en: 'My name | Rep name | Rep | Inside rep | Sender',
    pl: 'Moje imię | Imię handlowca | Handlowiec | Handlowiec wewnętrzny | Nadawca',
  },
  rep_email: {
    es: 'Mi correo | Correo del comercial',
    en: 'My email | Rep email | Rep mail',
    pl: 'Mój e-mail | E-mail handlowca',
  },
  rep_phone: {
    es: 'Mi teléfono | Teléfono del comercial',
    en: 'My phone | Rep phone',
    pl: 'Mój telefon | Telefon handlowca',
  },
  field_rep: {
    es: 'Ejecutivo comercial | Comercial externo',
    en: 'Field rep | Field rep name',
    pl: 'Handlowiec terenowy | Imię handlowca terenowego',
  },
  field_email: {
    es: 'Correo del ejecutivo comercial | Correo del comercial externo',
    en: 'Field rep email | Field rep mail',
    pl: 'E-mail handlowca terenowego',
  },
  field_phone: {
    es: 'Teléfono del ejecutivo comercial | Teléfono del comercial externo',
    en: 'Field rep phone',
    pl: 'Telefon handlowca terenowego',
  },
  our_company: {
    es: 'Nuestra empresa | Mi empresa',
    en: 'Our company | My company',
    pl: 'Nasza firma | Moja firma',
  },
  score: { es: 'Puntos DUO', en: 'DUO score', pl: 'Punkty DUO' },
  range: { es: 'Mín–máx | Rango DUO', en: 'DUO range | Score range', pl: 'Min–maks | Zakres DUO' },
  status: { es: 'Estado DUO', en: 'DUO status', pl: 'Status DUO' },
  reasons: { es: 'Por qué | Motivos', en: 'Why | Reasons', pl: 'Dlaczego | Powody' },
  missing: { es: 'Falta | Lo que falta', en: 'Missing | What is missing', pl: 'Brakuje | Czego brakuje' },
  profile: {
    es: 'Perfil | Datos del lead',
    en: 'Profile | Lead details',
    pl: 'Profil | Dane leada',
  },
  answered: {
    es: 'Lo que respondió | Respuestas',
    en: 'What they answered | Answers',
    pl: 'Co odpowiedział | Odpowiedzi',
  },
  history: { es: 'Historial', en: 'History', pl: 'Historia' },
  next_step: {
    es: 'Paso acordado',
    en: 'Agreed step',
    pl: 'Uzgodniony krok',
  },
  today: { es: 'Hoy', en: 'Today', pl: 'Dzisiaj' },
  meeting_date: {
    es: 'Fecha de la reunión | Fecha de la cita',
    en: 'Meeting date | Date of the meeting',
    pl: 'Data spotkania | Termin spotkania',
  },
  handoff_id: {
    es: 'ID de la oportunidad | Número de oportunidad',
    en: 'Opportunity ID | Handoff ID',
    pl: 'ID szansy | Numer szansy',
  },
  sheet_link: {
    es: 'Enlace a la hoja | Enlace',
    en: 'Link to the sheet | Link',
    pl: 'Link do arkusza | Link',
  },
  content: { es: 'Contenido', en: 'Contents', pl: 'Treść' },
  stop_line: {
    es: 'Línea de baja | Cómo darse de baja',
    en: 'Stop line | How to stop',
    pl: 'Informacja o rezygnacji | Jak zrezygnować',
  },
} as const satisfies Readonly<Record<string, Words>>;
