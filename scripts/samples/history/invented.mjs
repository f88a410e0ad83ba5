/** The minute of the day on the clock of the stage. */
export function minuteOf(stage) {
  const [hour, minute] = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/Madrid',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
    .format(new Date(stage.clock.now()))
    .split(':');
  return Number(hour) * 60 + Number(minute);
}

/** A text as it stands in an address. */
export const slug = (text) =>
  text
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f'’]/g, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');

/** The name of a company that does not exist, in the way of the sample. */
export function inventedCompany(company, random) {
  const parts = [random.pick(company.nameStarts) + random.pick(company.nameEnds), random.pick(random.pick(company.sectors).trades)];
  return (company.language === 'en' ? parts : parts.toReversed()).join(' ');
}
