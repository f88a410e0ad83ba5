/** `lun, 23 nov` for `2026-11-23` as the reader's language writes it; the text itself where it is no day. */
export function dayText(iso: string, locale: string): string {
  const time = Date.parse(`${iso}T00:00:00Z`);
  if (Number.isNaN(time)) return iso;
  return new Intl.DateTimeFormat(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  }).format(time);
}
