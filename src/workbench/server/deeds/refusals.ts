/** Why a deed was not done, as pages have words for it. */

import { ServiceRefusal } from '../../../runtime/acting';
import { parseA1 } from '../../../runtime/spreadsheet/a1';
import type { DocumentModel } from '../../../runtime/spreadsheet/model';
import { PROTECTED_CELL } from '../../../runtime/spreadsheet/rules/protection-rights';
import { violationMessage } from '../../../runtime/spreadsheet/rules/validation-violation';
import type { DeedRefusal } from '../../protocol/deeds';
import { validationView } from '../views/validation-view';
import { type EditingDeed, Refused } from './scene';

/**
 * Undefined where what was thrown is no refusal but a defect.
 * @param document as it was when the deed was refused
 */
export function refusalOf(
  thrown: unknown,
  document: DocumentModel,
  deed: EditingDeed,
): DeedRefusal | undefined {
  if (thrown instanceof Refused) return thrown.refusal;
  if (!(thrown instanceof ServiceRefusal)) return undefined;
  const { message } = thrown;
  if (message === PROTECTED_CELL) return { code: 'protected' };
  return invalid(message, document, deed) ?? { code: 'service', message };
}

/** Google's sentence names the cell only; people are told what its rule asks for, in their language. */
function invalid(message: string, document: DocumentModel, deed: EditingDeed): DeedRefusal | undefined {
  const cell = /in cell ([A-Z]+\d+) violates/.exec(message)?.[1];
  const place = cell === undefined ? undefined : parseA1(cell);
  if (cell === undefined || place?.startRow === undefined || place.startColumn === undefined)
    return undefined;
  const id = deed.kind === 'transfer' ? deed.to.sheet : 'sheet' in deed ? deed.sheet : undefined;
  const sheet = document.sheets.find((each) => each.id === id);
  const rule = sheet?.rows[place.startRow - 1]?.validations?.[place.startColumn - 1];
  if (rule === undefined || message !== violationMessage(rule, cell)) return undefined;
  const { helpText, choices } = validationView(document, rule);
  return {
    code: 'invalid',
    cell,
    ...(helpText === undefined ? {} : { helpText }),
    ...(choices === undefined ? {} : { choices }),
  };
}
