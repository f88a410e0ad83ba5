import type { ReactNode } from 'react';
import { useLanguage, usePageState, useWords, useWorkbench } from '../context';
import type { Execution } from '../state';
import { secondsText } from '../times';
import { fill } from '../words/fill';

/** The log of executions, as the Apps Script dashboard shows it. */
export function ExecutionsPanel(): ReactNode {
  const { executions } = usePageState();
  const { executions: words } = useWords();
  if (executions.length === 0) return <p className="quiet">{words.empty}</p>;
  return (
    <table className="executions">
      <caption className="quiet">{words.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.functionName}</th>
          <th scope="col">{words.outcome}</th>
          <th scope="col" className="number">
            {words.duration}
          </th>
          <th scope="col" className="number">
            {words.calls}
          </th>
        </tr>
      </thead>
      <tbody>
        {executions.map((execution) => (
          <Row key={execution.execution} execution={execution} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ execution }: { readonly execution: Execution }): ReactNode {
  const { cancel } = useWorkbench();
  const { executions: words, running } = useWords();
  const language = useLanguage();
  const { functionName, outcome, message, milliseconds, calls } = execution;
  const kind = outcome ?? 'running';
  return (
    <>
      <tr className={message === undefined ? '' : 'explained'}>
        <th scope="row">{functionName}</th>
        <td>
          <span className={`outcome ${kind}`}>{words.outcomes[kind]}</span>
          {outcome === null && (
            <button type="button" className="link-button" onClick={() => cancel(execution.execution)}>
              {running.cancel}
            </button>
          )}
        </td>
        <td className="number">
          {outcome !== null && fill(words.seconds, { seconds: secondsText(milliseconds, language) })}
        </td>
        <td className="number">{calls}</td>
      </tr>
      {message !== undefined && (
        <tr>
          <td colSpan={4} className="script-text">
            {message}
          </td>
        </tr>
      )}
    </>
  );
}
