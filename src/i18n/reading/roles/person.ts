import type { RoleWords } from './role-words';

/** Headers of columns about who the person is. */
export const PERSON_ROLE_WORDS = {
  first_name: {
    type: 'text',
    es: 'Nombre de pila | Nombres | Primer nombre',
    en: 'First name | Given name | Forename | FName | F name | Contact first name',
    pl: 'Imię | Imiona | Imię kontaktu',
    also: 'First | Nombre | Name',
  },
  last_name: {
    type: 'text',
    es: 'Apellidos | Apellido | Primer apellido | Apellido paterno | Apellido(s) | 1er apellido',
    en: 'Last name | Surname | Family name | LName | L name',
    pl: 'Nazwisko | Nazwiska | Nazwisko kontaktu',
    also: 'Last',
  },
  full_name: {
    type: 'text',
    es:
      'Nombre completo | Nombre y apellidos | Nombre y apellido | Apellidos y nombre | ' +
      'Apellidos, nombre | Nombre del contacto | Nombre contacto | Persona de contacto | ' +
      'Nombre del lead | Nombre del cliente potencial | Nombre del prospecto',
    en:
      'Full name | Contact name | Person name | Lead name | Your name | Contact person | ' +
      'Contact full name | Name and surname | First and last name | Prospect name',
    pl:
      'Imię i nazwisko | Imię nazwisko | Nazwisko i imię | Osoba kontaktowa | Pełne imię i nazwisko | ' +
      'Osoba do kontaktu',
    also:
      'Contacto | Interlocutor | Prospecto | Contact | Prospect | Kontakt | Nombre | Name | Cliente | ' +
      'Client | Customer name | Klient | Persona | Person | Lead',
  },
  job_title: {
    type: 'text',
    es: 'Cargo | Puesto | Puesto de trabajo | Cargo del contacto | Título del puesto | Ocupación | Profesión',
    en: 'Job title | Job position | Job role | Designation | Occupation | Contact role | Headline',
    pl: 'Stanowisko | Stanowisko pracy',
    also:
      'Función | Posición | Position | Role | Job | Funkcja | Pozycja | Title | Título | Rol | ' +
      'Seniority | Tytuł',
  },
  decision_role: {
    type: 'list',
    es:
      'Rol en la decisión | Papel en la decisión | Rol de compra | Rol en la compra | Rol decisor | ' +
      'Decisor | Es decisor | Tomador de decisiones | Poder de decisión | Capacidad de decisión | ' +
      'Influencia en la decisión | Nivel de decisión',
    en:
      'Decision role | Buying role | Role in decision | Role in the decision | Decision maker | ' +
      'Is decision maker | Decision power | Buyer role | Decision authority',
    pl:
      'Rola w decyzji | Rola w procesie decyzyjnym | Rola zakupowa | Rola w zakupie | Decydent | ' +
      'Osoba decyzyjna | Decyzyjność | Wpływ na decyzję',
    also: 'Autoridad | Authority',
  },
} as const satisfies Readonly<Record<string, RoleWords>>;
