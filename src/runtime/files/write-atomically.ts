import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { FileError } from './file-error';

/**
 * Writes a file so that others see either the old contents or all of the new: to a temporary file beside it (the same
 * file system, so that the renaming is one step), flushed to disk, then renamed over it.
 * @param path of the file; its folder must exist
 * @throws FileError `not-written` with the system's error code; the old file is then untouched and nothing is left over
 */
export async function writeFileAtomically(path: string, contents: Uint8Array | string): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`);
  try {
    const file = await open(temporary, 'wx');
    try {
      await file.writeFile(contents);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw new FileError('not-written', { path, reason: reasonOf(error) });
  }
}

function reasonOf(error: unknown): string {
  if (typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string')
    return error.code;
  return String(error);
}
