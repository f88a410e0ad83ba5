import type { Cell } from '../../core/values/cell';
import { fingerprintText, textHash } from '../../core/leads/fingerprint';

/** Between two cells stands what no cell holds. */
const BETWEEN = '\u0001';

/** What changes whenever a cell of a row does; blank cells at the end do not count. */
export function rowDigest(row: readonly Cell[]): string {
  const texts = row.map((cell) =>
    typeof cell === 'object' && cell !== null ? `d${Number(cell)}` : `${typeof cell}${String(cell ?? '')}`,
  );
  const blank = `string${''}`;
  let end = texts.length;
  while (end > 0 && texts[end - 1] === blank) end -= 1;
  return fingerprintText(textHash(texts.slice(0, end).join(BETWEEN)));
}
