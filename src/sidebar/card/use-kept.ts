import { useState } from 'preact/hooks';

/** What was written and not sent, by what it is about; lives as long as the sidebar is open. */
const kept = new Map<string, unknown>();

/** A state that is still there when the person comes back from another lead or view. */
export function useKept<T>(key: string, nothing: T): readonly [T, (value: T) => void] {
  const [value, setValue] = useState<T>(() => (kept.get(key) as T | undefined) ?? nothing);
  const keep = (after: T): void => {
    if (after === nothing) kept.delete(key);
    else kept.set(key, after);
    setValue(after);
  };
  return [value, keep];
}
