/**
 * Names of the months as people write them in Spanish, English and Polish, folded; January first. Polish has the
 * nominative, the genitive of dates and the abbreviation. No name means two months in any two of the languages.
 */
const NAMES = [
  'ene enero jan january sty styczen stycznia',
  'feb febrero february lut luty lutego',
  'mar marzo march marzec marca',
  'abr abril apr april kwi kwiecien kwietnia',
  'may mayo maj maja',
  'jun junio june cze czerwiec czerwca',
  'jul julio july lip lipiec lipca',
  'ago agosto aug august sie sierpien sierpnia',
  'sep sept set septiembre setiembre september wrz wrzesien wrzesnia',
  'oct octubre october paz pazdziernik pazdziernika',
  'nov noviembre november lis listopad listopada',
  'dic diciembre dec december gru grudzien grudnia',
];

let monthsByName: ReadonlyMap<string, number> | undefined;

/** The number of the month (1 to 12) that a folded word names; undefined if it names none. */
export function monthOfName(word: string): number | undefined {
  if (monthsByName === undefined) {
    const months = new Map<string, number>();
    NAMES.forEach((names, index) => names.split(' ').forEach((name) => months.set(name, index + 1)));
    monthsByName = months;
  }
  return monthsByName.get(word);
}
