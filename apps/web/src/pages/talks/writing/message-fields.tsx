import { useLingui } from '@lingui/react';
import { type KeyboardEvent, useId, useRef } from 'react';
import { directionOf } from '../../../table/language-names.ts';
import { RefusalNote } from '../../../table/refusal.tsx';
import { type Draft, saysSomething } from './draft.ts';
import { FileList } from './file-list.tsx';
import { LanguageField } from './language-field.tsx';
import { TAKEN, useFiles } from './use-files.ts';
import '../../../table/spoken-words.css';
import './message-fields.css';

/** The words of a message, their language and files, and the button that sends; Ctrl and Enter do, too. */
export function MessageFields(props: {
  readonly label: string;
  readonly draft: Draft;
  readonly onDraft: (draft: Draft) => void;
  readonly rows: number;
  /** What the field is for is seen without its label. */
  readonly isLabelHeard?: boolean;
  readonly send: { readonly text: string; readonly isSending: boolean; readonly onSend: () => void };
}) {
  const { label, draft, onDraft, rows, isLabelHeard, send } = props;
  const { _ } = useLingui();
  const id = useId();
  const chooser = useRef<HTMLInputElement>(null);
  // A file comes some time after it was chosen: beside what has been written by then.
  const newest = useRef(draft);
  newest.current = draft;
  const { bring, isBringing, refusal } = useFiles((file) =>
    onDraft({ ...newest.current, files: [...newest.current.files, file] }),
  );
  const isOff = send.isSending || isBringing || !saysSomething(draft);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return;
    event.preventDefault();
    if (!isOff) send.onSend();
  };
  return (
    <div className="message-fields">
      <label htmlFor={id} className={isLabelHeard === true ? 'heard' : undefined}>
        {label}
      </label>
      <textarea
        id={id}
        className="field spoken-words"
        rows={rows}
        maxLength={20_000}
        lang={draft.language}
        dir={directionOf(draft.language)}
        readOnly={send.isSending}
        aria-keyshortcuts="Control+Enter"
        value={draft.text}
        onChange={({ target }) => onDraft({ ...draft, text: target.value })}
        onKeyDown={onKeyDown}
      />
      <FileList files={draft.files} onFiles={(files) => onDraft({ ...draft, files })} />
      <RefusalNote refusal={refusal} />
      <div className="form-actions">
        <input
          ref={chooser}
          type="file"
          multiple
          hidden
          accept={TAKEN}
          aria-label={_('talk.files.choose')}
          onChange={({ target }) => {
            void bring([...(target.files ?? [])]);
            target.value = '';
          }}
        />
        <button
          type="button"
          className="button"
          disabled={isBringing}
          onClick={() => chooser.current?.click()}
        >
          {_(isBringing ? 'talk.files.bringing' : 'talk.files.choose')}
        </button>
        <LanguageField value={draft.language} onValue={(language) => onDraft({ ...draft, language })} />
        <button type="button" className="button primary" disabled={isOff} onClick={send.onSend}>
          {send.text}
        </button>
      </div>
    </div>
  );
}
