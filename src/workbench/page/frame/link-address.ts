/** Links in a page of the add-on, which its frame may not follow by itself. */

/** What people follow from a page: web, mail, telephone. Anything else (`javascript:`, `data:`) leads nowhere. */
const SCHEMES: readonly string[] = ['https:', 'http:', 'mailto:', 'tel:'];

/** Longer ones are refused by mail programs and browsers. */
const LONGEST = 8_000;

/** Whether an address may be offered to the person, as they would see it. */
export function isAddress(value: unknown): value is string {
  if (typeof value !== 'string' || value.length > LONGEST) return false;
  try {
    return SCHEMES.includes(new URL(value).protocol);
  } catch {
    return false;
  }
}
