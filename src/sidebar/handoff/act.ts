/** Does something for the person and shows what came of it; the token of a request that got no answer is kept. */
export type Act = (
  name: 'handOver' | 'resolveMail' | 'decide',
  request: Readonly<Record<string, unknown>>,
) => void;
