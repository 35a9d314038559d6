import { useLingui } from '@lingui/react';
import type { StoredUpload } from '@sahakarya/contract';
import { type ChangeEvent, useId, useRef, useState } from 'react';
import { type Refusal, useCommand } from '../data/visit/use-command.ts';
import { RefusalNote } from './refusal.tsx';
import './proof-files.css';

/** What the server takes of one file. */
const MOST_BYTES = 20 * 1024 * 1024;

const TOO_LARGE: Refusal = {
  code: 'too-large',
  status: 413,
  parameters: { limit: String(MOST_BYTES) },
  faults: [],
};

/** Types by the ends of names, for the browser's choice of files; the server tells a type by what is in the file. */
const ENDS = '.pdf,.png,.jpg,.jpeg,.docx,.xlsx,.pptx,.odt,.ods,.csv,.txt';

/** Files that show for whom one speaks: each is brought when it is chosen. */
export function ProofFiles(props: {
  readonly files: readonly StoredUpload[];
  readonly onFiles: (files: readonly StoredUpload[]) => void;
}) {
  const { files, onFiles } = props;
  const { _ } = useLingui();
  const id = useId();
  const chooser = useRef<HTMLInputElement>(null);
  const bring = useCommand('bringFile');
  const [isTooLarge, setTooLarge] = useState(false);

  const choose = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const chosen = [...(target.files ?? [])];
    target.value = '';
    setTooLarge(chosen.some(({ size }) => size > MOST_BYTES));
    let brought = files;
    for (const file of chosen.filter(({ size }) => size <= MOST_BYTES)) {
      const answer = await bring.send({ name: file.name }, file);
      if (answer === undefined) return;
      brought = [...brought, answer.data];
      onFiles(brought);
    }
  };

  return (
    <div className="labelled-field">
      <label htmlFor={id}>{_('party.ask.proof')}</label>
      {/* Hidden, for a browser says what it says of files in its own language, which may not be the page's. */}
      <input
        id={id}
        ref={chooser}
        type="file"
        multiple
        hidden
        accept={ENDS}
        disabled={bring.isSending}
        onChange={(event) => void choose(event)}
      />
      <div className="form-actions">
        <button
          type="button"
          className="button"
          disabled={bring.isSending}
          aria-describedby={`${id}-hint`}
          onClick={() => chooser.current?.click()}
        >
          {_('talk.files.choose')}
        </button>
      </div>
      <p id={`${id}-hint`} className="hint">
        {_('party.ask.proof.hint')}
      </p>
      {bring.isSending && <p role="status">{_('party.ask.bringing')}</p>}
      {files.length > 0 && (
        <ul className="proof-files">
          {files.map(({ file, name }) => (
            <li key={file}>
              <bdi>{name}</bdi>
              <button
                type="button"
                className="button small"
                onClick={() => onFiles(files.filter((one) => one.file !== file))}
              >
                {_('party.ask.leave-out')}
                <span className="heard"> {name}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <RefusalNote refusal={isTooLarge ? TOO_LARGE : bring.refusal} />
    </div>
  );
}
