/** A mail's HTML as a page that can do nothing: no scripts, no network, no links that lead anywhere. */

/** Only looks: nothing is loaded, sent or run. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** For an iframe with an empty `sandbox`; links would open windows, which such a frame may not. */
export function mailPage(html: string): string {
  return `<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}"><base target="_blank"><style>body{font:14px/1.5 system-ui,sans-serif;margin:8px;overflow-wrap:anywhere}</style>${html}`;
}
