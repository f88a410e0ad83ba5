/** What Sheets shows while a formula is typed, read from the comments above the functions of a script. */

import type { SourceFile } from '../../../runtime/program';
import type { FormulaHelp } from '../../protocol/views';

/** A JSDoc block directly above a function declaration. */
const DOCUMENTED = /\/\*\*((?:[^*]|\*(?!\/))*)\*\/\s*function\s+([\p{ID_Start}$_][\p{ID_Continue}$]*)\s*\(/gu;

const PARAMETER = /^@param\s+(?:\{([^}]*)\}\s*)?\[?([\p{ID_Start}$_][\p{ID_Continue}$]*)[^\s]*\s*-?\s*(.*)$/u;

/**
 * The functions marked `@customfunction`, as Google finds them: declared with `function`, not private.
 * @param code one text or several files
 */
export function formulaHelp(code: string | readonly SourceFile[]): FormulaHelp[] {
  const texts = typeof code === 'string' ? [code] : code.map(({ source }) => source);
  return texts.flatMap((text) =>
    [...text.matchAll(DOCUMENTED)].flatMap(([, block, name]) => helpOf(block!, name!)),
  );
}

function helpOf(block: string, name: string): FormulaHelp[] {
  const lines = block.split('\n').map((line) => line.replace(/^\s*\*?\s?/, '').trim());
  if (!lines.includes('@customfunction') || name.endsWith('_')) return [];
  const tagged = lines.findIndex((line) => line.startsWith('@'));
  const summary = lines
    .slice(0, tagged)
    .filter((line) => line !== '')
    .join(' ');
  const parameters = lines.flatMap((line) => {
    const found = PARAMETER.exec(line);
    return found === null ? [] : [{ name: found[2]!, text: found[3]! }];
  });
  return [{ name: name.toUpperCase(), summary, parameters }];
}
