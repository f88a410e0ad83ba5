import { fill, wordsOf } from '../../i18n/language';
import { colourMissing } from '../../sheets/missing-colours';
import { noteMissing } from '../../sheets/missing-notes';
import { openWorkbook } from '../../sheets/workbook';
import { inform, warn } from '../dialogs';
import { obstacleMessage } from '../messages';
import { performMenuAction } from '../perform';
import { readerLanguage } from '../reader';
import { scoreTab } from './score';

/** Menu: colours and notes every blank required field; what has been filled meanwhile loses its mark. */
export function flagMissing(): void {
  performMenuAction(() => {
    const words = wordsOf(readerLanguage());
    const workbook = openWorkbook(readerLanguage());
    const result = scoreTab(workbook, undefined);
    if (!result.ok) return warn(obstacleMessage(result.problem, words));
    const { leads, block, definition } = result.scoring;
    colourMissing(leads, definition.definition, workbook.words);
    const noted = noteMissing(workbook, { leads, block }, definition.definition, workbook.words, {
      add: true,
    });
    inform(
      noted.cells === 0 ? words.flag.none : fill(words.flag.done, { count: noted.cells, rows: noted.rows }),
    );
  });
}
