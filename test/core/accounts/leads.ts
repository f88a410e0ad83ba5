import { knownLead, type KnownLead, type LeadTexts } from '../../../src/core/accounts/known-lead';

/** A lead of the tests; what is not said is blank. */
export function lead(texts: Partial<LeadTexts>): KnownLead {
  return knownLead({ name: '', company: '', mail: '', phone: '', ...texts });
}

/** Five leads at three companies, one of them written twice. */
export const LEADS: readonly KnownLead[] = [
  lead({ name: 'Ana Ruiz', company: 'Acero Uno, S.L.', mail: 'ana@acerouno.es', phone: '600 111 222' }),
  lead({ name: 'Berta Gil', company: 'ACERO UNO', mail: 'berta@gmail.com', phone: '600 222 333' }),
  lead({ name: 'Ana Ruiz', company: '', mail: 'info@acerouno.es', phone: '+34 931 112 233' }),
  lead({ name: 'Jan Nowak', company: 'Żuraw sp. z o.o.', mail: 'jan@zuraw.pl', phone: '+48 22 123 45 67' }),
  lead({ name: 'Anna Ruíz', company: 'Barro Dos', mail: 'ANA@acerouno.es', phone: '+34600111222' }),
];
