import { foldText } from '../values/text';
import type { Failure } from './step';

/**
 * What Google says where a mail or an event was certainly not made, in English and as its Spanish and Polish
 * interfaces have it. The texts are those of the quotas page and of logs; whatever is not among them leaves the
 * fate of a mail unknown.
 */
const CERTAIN: readonly (readonly [Failure, RegExp])[] = [
  ['quota', /too many times for one day|too many times in a short time|demasiadas veces|zbyt wiele razy/],
  ['size', /limit exceeded: email|exceeded: email body|limite excedido|przekroczono limit/],
  ['address', /invalid email|no recipient|correo electronico no valido|nieprawidlowy adres/],
  [
    'permission',
    /permission|not authorized|authorization is required|permiso|autorizacion|uprawnie|autoryzac/,
  ],
];

/**
 * Why a service certainly did nothing, by the text of its error; undefined where that cannot be told, as with
 * `Service unavailable`, which may come after the effect.
 */
export function certainFailure(message: string): Failure | undefined {
  const folded = foldText(message);
  return CERTAIN.find(([, pattern]) => pattern.test(folded))?.[0];
}
