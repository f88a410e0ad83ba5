import type { PageWords, ViewName } from '../../contract/sidebar';

/** What a view is told when it is opened, e.g. which lead. */
export type ViewParameters = Readonly<Record<string, string>>;

/** What every view works with. */
export interface Shell {
  readonly words: PageWords;
  /** BCP 47, of the document: for numbers. */
  readonly locale: string;
  /** BCP 47, of the words: for names of days. */
  readonly language: string;
  /** Account of who is looking; `''` where Google does not tell. */
  readonly person: string;
  /** What the view was opened with. */
  readonly parameters: ViewParameters;
  /** Shows another view; the sheet stays as it is. */
  go(view: ViewName, parameters?: ViewParameters): void;
  /** Asks the script; rejects with a `RequestError` whose message can be shown. */
  call<T>(name: string, argument?: unknown): Promise<T>;
  /** A new token for one gesture. */
  newToken(): string;
  /** Says something short to everybody, screen readers too; it goes after a while. */
  say(message: string): void;
}

/** A template with its `{name}` holes filled. */
export function fill(template: string, data: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (hole, name: string) => String(data[name] ?? hole));
}
