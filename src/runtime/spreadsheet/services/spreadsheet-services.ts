import type { SpreadsheetServices } from '../../spreadsheet-services';
import { CHART_ENUM_NAMES, createEnums, type Enums } from '../rules/enums';
import type { SpreadsheetSurroundings } from './context';
import { createSpreadsheetApp } from './SpreadsheetApp';

/** `SpreadsheetApp` and `Charts` for the host; more surroundings (other documents, a formula engine) may be given. */
export function spreadsheetServicesWith(more: SpreadsheetSurroundings = {}): SpreadsheetServices {
  return (execution, document, hooks) => {
    let enums: Enums | undefined;
    const shared = (): Enums => (enums ??= createEnums(execution.realm));
    return {
      SpreadsheetApp: () => createSpreadsheetApp(execution, document, { ...hooks, ...more }, shared()),
      // Of Google's `Charts`, scripts of a spreadsheet use the enumerations; the rest of it is not built.
      Charts: () => {
        const family = (name: (typeof CHART_ENUM_NAMES)[number]): object => shared()[name].exposed;
        return execution.realm.expose(
          Object.fromEntries(CHART_ENUM_NAMES.map((name) => [name, family(name)])),
          'Charts',
        );
      },
    };
  };
}
