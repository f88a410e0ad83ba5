/** `Utilities.formatString`: the printf of Google's documentation, with `%s`, `%d`, `%f`, `%e`, `%x`, `%o`, `%c`, `%b`, flags and widths. */

const PLACE = /%(?:(\d+)\$)?([-+ 0,#(]*)(\d+)?(?:\.(\d+))?([a-zA-Z%])/g;

/**
 * @param refuse called with a text for a conversion that does not exist (`%j`) or a value that is missing
 */
export function formatString(
  template: string,
  values: readonly unknown[],
  refuse: (message: string) => never,
): string {
  let next = 0;
  return template.replaceAll(
    PLACE,
    (
      place,
      position: string | undefined,
      flags: string,
      width: string | undefined,
      precision: string | undefined,
      conversion: string,
    ) => {
      if (conversion === '%') return '%';
      const index = position === undefined ? next++ : Number(position) - 1;
      if (index >= values.length) refuse(`Format specifier '${place}'`);
      const text = convert(conversion, values[index], flags, precision);
      if (text === undefined) return refuse(`Unknown format conversion ${place}`);
      const size = Number(width ?? 0);
      if (flags.includes('-')) return text.padEnd(size);
      if (!flags.includes('0') || !/[dfeixo]/i.test(conversion)) return text.padStart(size);
      const sign = /^[-+ ]/.exec(text)?.[0] ?? '';
      return sign + text.slice(sign.length).padStart(size - sign.length, '0');
    },
  );
}

function convert(
  conversion: string,
  value: unknown,
  flags: string,
  precision: string | undefined,
): string | undefined {
  const number = Number(value);
  switch (conversion) {
    case 's':
      return precision === undefined ? String(value) : String(value).slice(0, Number(precision));
    case 'b':
      return String(Boolean(value));
    case 'c':
      return typeof value === 'number' ? String.fromCodePoint(value) : String(value).slice(0, 1);
    case 'd':
    case 'i':
      return withSign(grouped(String(Math.trunc(number)), flags), flags);
    case 'f':
      return withSign(grouped(number.toFixed(Number(precision ?? 6)), flags), flags);
    case 'e':
      return withSign(number.toExponential(Number(precision ?? 6)), flags);
    case 'x':
      return Math.trunc(number).toString(16);
    case 'X':
      return Math.trunc(number).toString(16).toUpperCase();
    case 'o':
      return Math.trunc(number).toString(8);
    default:
      return undefined;
  }
}

function grouped(text: string, flags: string): string {
  return flags.includes(',')
    ? text.replace(/\d+/, (digits) => digits.replaceAll(/\B(?=(\d{3})+$)/g, ','))
    : text;
}

function withSign(text: string, flags: string): string {
  if (text.startsWith('-')) return text;
  if (flags.includes('+')) return `+${text}`;
  return flags.includes(' ') ? ` ${text}` : text;
}
