import type { ReactNode } from 'react';

export type Detail = readonly [name: string, value: string];

/** Names and values; what is empty is left out. */
export function Details({ details }: { readonly details: readonly Detail[] }): ReactNode {
  return (
    <dl className="details">
      {details
        .filter(([, value]) => value !== '')
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="script-text">{value}</dd>
          </div>
        ))}
    </dl>
  );
}
