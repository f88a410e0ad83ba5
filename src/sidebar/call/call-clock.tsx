import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';

const SECOND = 1000;
const SECONDS_PER_MINUTE = 60;

/** `4:05` for 245 seconds. */
export function clockText(seconds: number): string {
  const rest = String(seconds % SECONDS_PER_MINUTE).padStart(2, '0');
  return `${Math.floor(seconds / SECONDS_PER_MINUTE)}:${rest}`;
}

/** How long the call has lasted; `since` in milliseconds. Not read aloud: it would drown the conversation. */
export function CallClock({ label, since }: { readonly label: string; readonly since: number }): JSX.Element {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), SECOND);
    return () => clearInterval(timer);
  }, []);
  return (
    <span role="timer" aria-live="off" aria-label={label} class="clock">
      {clockText(Math.max(0, Math.floor((now - since) / SECOND)))}
    </span>
  );
}
