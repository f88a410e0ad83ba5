/** What came of a request. */
export type Outcome<A> =
  { readonly ok: true; readonly answer: A } | { readonly ok: false; readonly error: Error };

/**
 * Sends questions one at a time: of those asked while one is under way only the last is sent, once it is done.
 * `settled` hears of each that was sent, in order.
 */
export function latestOnly<Q, A>(
  send: (question: Q) => Promise<A>,
  settled: (question: Q, outcome: Outcome<A>) => void,
): (question: Q) => void {
  let isBusy = false;
  let waiting: { readonly question: Q } | undefined;
  const start = (question: Q): void => {
    isBusy = true;
    const done = (outcome: Outcome<A>): void => {
      isBusy = false;
      const next = waiting;
      waiting = undefined;
      settled(question, outcome);
      if (next !== undefined && !isBusy) start(next.question);
    };
    send(question).then(
      (answer) => done({ ok: true, answer }),
      (error: Error) => done({ ok: false, error }),
    );
  };
  return (question) => {
    if (isBusy) waiting = { question };
    else start(question);
  };
}
