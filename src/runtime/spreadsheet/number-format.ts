/**
 * The one door to the number-format library. Its package (numfmt 4.0.1) names `index.cjs` for `require`, which the
 * published archive does not hold, so the plain name cannot be required (Jest does); the file that is there is named
 * directly.
 */
export {
  addLocale,
  format,
  getFormatFromId,
  getLocale,
  isDateFormat,
  listLocales,
} from '../../../node_modules/numfmt/dist/index.js';
