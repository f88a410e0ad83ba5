import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ExportAnswer } from '../../contract/opportunities';
import { Button, Field, Notice, Section } from '../shell/parts';
import { fill, type Shell } from '../shell/shell';

/** All opportunities as a file for another system, to be downloaded or, where the browser forbids that, copied. */
export function ExportSection({ shell }: { readonly shell: Shell }): JSX.Element {
  const words = shell.words.opportunities.export;
  const [separator, setSeparator] = useState<',' | ';'>(',');
  const [isBusy, setBusy] = useState(false);
  const [failed, setFailed] = useState<string>();
  const [file, setFile] = useState<ExportAnswer>();

  async function prepare(): Promise<void> {
    setBusy(true);
    setFailed(undefined);
    try {
      const answer = await shell.call<ExportAnswer>('exportOpportunities', { separator });
      setFile(answer);
      shell.say(answer.count === 0 ? words.none : fill(words.ready, { count: answer.count }));
    } catch (error) {
      setFailed((error as Error).message);
    }
    setBusy(false);
  }

  return (
    <Section title={words.title}>
      <p class="hint">{words.intro}</p>
      <Field
        label={words.separator}
        control={(attributes) => (
          <select
            {...attributes}
            value={separator}
            onChange={(event) => {
              setSeparator(event.currentTarget.value as ',' | ';');
              setFile(undefined);
            }}
          >
            <option value=",">{words.comma}</option>
            <option value=";">{words.semicolon}</option>
          </select>
        )}
      />
      <Button disabled={isBusy} onClick={() => void prepare()}>
        {isBusy ? words.preparing : words.prepare}
      </Button>
      {failed === undefined ? null : <Notice kind="error">{failed}</Notice>}
      {file === undefined || file.count === 0 ? null : <Exported shell={shell} file={file} />}
    </Section>
  );
}

function Exported({ shell, file }: { readonly shell: Shell; readonly file: ExportAnswer }): JSX.Element {
  const words = shell.words.opportunities.export;
  const text = useRef<HTMLTextAreaElement>(null);
  const address = useDownload(file.text);
  return (
    <>
      {address === undefined ? null : (
        <p>
          <a href={address} download={file.file} target="_blank">
            {fill(words.download, { file: file.file })}
          </a>
        </p>
      )}
      <Field
        label={words.text}
        control={(attributes) => (
          <textarea {...attributes} ref={text} readOnly value={file.text.replace(/^\ufeff/, '')} />
        )}
      />
      <Button
        onClick={() => {
          text.current?.focus();
          text.current?.select();
        }}
      >
        {words.select}
      </Button>
    </>
  );
}

/** An address under which the browser holds a text as a file, given back when it is no longer shown. */
function useDownload(text: string): string | undefined {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [text]);
  return address;
}
