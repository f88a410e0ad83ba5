/** The shape of a tree of words: the same keys, any text. */
export type Widened<T> = { readonly [K in keyof T]: T[K] extends string ? string : Widened<T[K]> };
