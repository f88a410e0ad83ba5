import type { Page } from 'playwright-core';

/**
 * Collects what a browser complains of: errors in scripts, errors on the console (among them violations of the page's
 * content policy), answers of the server that are failures, and requests to anywhere else.
 * @param origin the only place a page may ask
 * @returns the complaints so far
 */
export function complaintsOf(page: Page, origin: string): string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(`script: ${error.stack ?? error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()} (${message.location().url})`);
  });
  page.on('request', (request) => {
    const url = new URL(request.url());
    const isLocal = ['data:', 'blob:', 'about:'].includes(url.protocol);
    if (!isLocal && url.host !== new URL(origin).host) complaints.push(`request: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`response: ${response.status()} ${response.url()}`);
  });
  return complaints;
}

/** A list for people: the same complaint once, with how often it came. */
export function listed(complaints: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const complaint of complaints) counts.set(complaint, (counts.get(complaint) ?? 0) + 1);
  return [...counts]
    .map(([complaint, count]) => (count > 1 ? `${count} × ${complaint}` : complaint))
    .join('\n');
}
