/** Longer names are cut: some systems take 255 bytes, and an ending must still fit. */
const LONGEST_NAME = 80;

/** What some system does not allow in a name, or takes for a folder: control characters and `<>:"/\|?*`. */
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const FORBIDDEN = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069<>:"/\\|?*]+/g;

/** A name for a file that every system takes, made from a title that people gave. */
export function displayNameOf(title: string, ending: string): string {
  const name = [...title.replace(FORBIDDEN, ' ').replace(/\s+/g, ' ')]
    .slice(0, LONGEST_NAME)
    .join('')
    .replace(/^[\s.]+|[\s.]+$/g, '');
  return `${name === '' ? 'document' : name}.${ending}`;
}
