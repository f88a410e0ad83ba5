import { NO_HEAD, type ChainHead } from '../core/activities/chain';
import type { Workbook } from './workbook';

/** The end of the log as remembered outside its tab, so that rows cut off at the end are noticed. */
export interface LogHead extends ChainHead {
  /** Codes of the columns in their order, `''` for one that is not ours; undefined until first written. */
  readonly columns?: readonly string[];
}

const LOG_PROPERTY = 'DUO.log';

/** What was remembered when the document was opened; no further read. */
export function readLogHead(workbook: Workbook): LogHead {
  const stored = workbook.properties[LOG_PROPERTY];
  return stored === undefined ? NO_HEAD : (JSON.parse(stored) as LogHead);
}

/** Remembers the end of the log: one write. */
export function rememberLogHead(head: LogHead): void {
  PropertiesService.getDocumentProperties().setProperty(LOG_PROPERTY, JSON.stringify(head));
}
