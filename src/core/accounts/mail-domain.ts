/**
 * Providers of mailboxes for anybody: their domain says nothing about the company. By the name before the ending,
 * so that `yahoo.es`, `yahoo.com.mx` and `outlook.cl` count too.
 */
const FREE_PROVIDERS =
  'gmail|googlemail|hotmail|outlook|live|msn|yahoo|ymail|rocketmail|icloud|me|mac|aol|gmx|web|protonmail|proton|pm|mail|' +
  'zoho|yandex|tutanota|hey|fastmail|telefonica|terra|ya|wanadoo|orange|movistar|ono|euskaltel|prodigy|infinitum|uol|bol|' +
  'ig|globo|fibertel|arnet|speedy|ciudad|vtr|une|etb|wp|onet|op|interia|o2|gazeta|poczta|tlen|vp|buziaczek|t-online|' +
  'freenet|arcor|free|laposte|sfr|libero|virgilio|tin|alice|tiscali|btinternet|sky|comcast|verizon|att|sbcglobal|cox|charter|example';

/** `yahoo.com.mx` has two endings after its name. */
const SECOND_LEVEL = /^(?:com|co|net|org|gob|gov|edu|ac|info)$/;
const ADDRESS = /[^\s@<>,;"']+@([^\s@<>,;"']+\.[^\s@<>,;"'.]{2,})/g;

let providers: ReadonlySet<string> | undefined;

/** Every e-mail address in a cell, lower case: `Ana <Ana@acero.es>; info@acero.es` holds two. */
export function mailAddresses(text: string): readonly string[] {
  if (text.indexOf('@') < 0) return [];
  return [...new Set((text.match(ADDRESS) ?? []).map((address) => address.toLowerCase()))];
}

/**
 * The domain of a company's own mail, `''` where the address is that of a provider for anybody or is none:
 * `'ana@acero.es'` gives `'acero.es'`, `'ana@gmail.com'` `''`. Names below the company's own (`mail.acero.es`) are cut.
 */
export function companyDomain(address: string): string {
  const at = address.lastIndexOf('@');
  if (at < 0) return '';
  const labels = address
    .slice(at + 1)
    .trim()
    .toLowerCase()
    .split('.');
  if (labels.length < 2 || labels.some((label) => label === '')) return '';
  const endings = labels.length > 2 && SECOND_LEVEL.test(labels[labels.length - 2]!) ? 2 : 1;
  const name = labels[labels.length - endings - 1]!;
  providers ??= new Set(FREE_PROVIDERS.split('|'));
  if (providers.has(name)) return '';
  return labels.slice(labels.length - endings - 1).join('.');
}
