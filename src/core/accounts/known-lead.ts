import { phoneDigits } from '../contacts/phone';
import { companyKey } from './company-key';
import { companyDomain, mailAddresses } from './mail-domain';
import { foldText } from '../values/text';

/** What the cells of a lead row say of who it is; texts as written, `''` where blank. */
export interface LeadTexts {
  readonly name: string;
  readonly company: string;
  /** The cells of all e-mail columns, joined by a blank or `;`. */
  readonly mail: string;
  /** The cells of all phone and mobile columns, joined by `;`. */
  readonly phone: string;
}

/** A lead by what it is recognised by. */
export interface KnownLead {
  /** Folded. */
  readonly name: string;
  /** As {@link companyKey}; `''` without company. */
  readonly company: string;
  readonly addresses: readonly string[];
  readonly phones: readonly string[];
  /** The company's own mail domains. */
  readonly domains: readonly string[];
}

/** Makes what a lead is recognised by; done once a row. */
export function knownLead({ name, company, mail, phone }: LeadTexts): KnownLead {
  const addresses = mailAddresses(mail);
  const domains: string[] = [];
  for (const address of addresses) {
    const domain = companyDomain(address);
    if (domain !== '' && !domains.includes(domain)) domains.push(domain);
  }
  return {
    name: foldText(name),
    company: companyKey(company),
    addresses,
    phones: phoneDigits(phone),
    domains,
  };
}

/**
 * The key of an account, for sums and look-ups over all of them: the company's, else the domain of its mail behind an
 * `@`; `''` where a lead tells neither.
 */
export function accountKey({ company, domains }: Pick<KnownLead, 'company' | 'domains'>): string {
  if (company !== '') return company;
  return domains.length === 0 ? '' : `@${domains[0]!}`;
}
