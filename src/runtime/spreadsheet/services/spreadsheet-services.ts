import type { SpreadsheetServices } from '../../spreadsheet-services';
import { CHART_ENUM_NAMES, createEnums, type Enums } from '../rules/enums';
import type { SpreadsheetSurroundings } from './context';
import { createSpreadsheetApp } from './SpreadsheetApp';

/** Google's `Charts`, of which scripts of a spreadsheet use the enumerations; the rest of it is not built. */
class ChartsService {
  constructor(enums: Enums) {
    for (const name of CHART_ENUM_NAMES) Object.assign(this, { [name]: enums[name].exposed });
  }
}

/** `SpreadsheetApp` and `Charts` for the host; more surroundings (other documents, a formula engine) may be given. */
export function spreadsheetServicesWith(more: SpreadsheetSurroundings = {}): SpreadsheetServices {
  return (execution, document, hooks) => {
    let enums: Enums | undefined;
    const shared = (): Enums => (enums ??= createEnums(execution.realm));
    return {
      SpreadsheetApp: () => createSpreadsheetApp(execution, document, { ...hooks, ...more }, shared()),
      Charts: () => execution.realm.expose(new ChartsService(shared()), 'Charts'),
    };
  };
}
