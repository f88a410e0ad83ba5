import type { Cell } from './cell';

/** Signs and codes of money as people write them before or after an amount; longer ones first. */
const CURRENCY = /US\$|MX\$|AR\$|S\/|R\$|[€£¥$]|zł|\b[A-Z]{3}\b/i;

/**
 * The currency that stands in the text of an amount (`2.000 €`, `US$ 1,000`, `300 PLN`), as written; `''` where
 * there is none. Numbers and dates name none.
 */
export function currencyIn(cell: Cell): string {
  return typeof cell === 'string' ? (CURRENCY.exec(cell)?.[0] ?? '') : '';
}
