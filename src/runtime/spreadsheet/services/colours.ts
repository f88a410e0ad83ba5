/** The largest value of one part of a colour. */
const FULL = 255;

/** `#rrggbb` of three parts from 0 to 255; undefined where one is outside. */
export function hexOfParts(red: number, green: number, blue: number): string | undefined {
  const parts = [red, green, blue].map(Math.trunc);
  if (parts.some((part) => !(part >= 0 && part <= FULL))) return undefined;
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}
