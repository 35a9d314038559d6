import { useLingui } from '@lingui/react';
import type { Words } from '@sahakarya/contract';
import { type FormEvent, useId, useState } from 'react';
import type { Refusal } from '../../../data/visit/use-command.ts';
import { LANGUAGES } from '../../../language/languages.ts';
import { useReader } from '../../../language/reader.tsx';
import { LabelledChoice } from '../../../table/labelled-choice.tsx';
import { RefusalNote } from '../../../table/refusal.tsx';
import { FormButtons } from '../people/form-buttons.tsx';

/** Says why, and does it by the verb that stands on its button. */
export function ReasonForm<Code extends string>(props: {
  /** The verb. */
  readonly label: string;
  readonly doing: string;
  readonly reasons: readonly Code[];
  readonly textOf: (reason: Code) => string;
  readonly command: { readonly isSending: boolean; readonly refusal: Refusal | undefined };
  readonly onReason: (reason: { readonly code: Code; readonly words?: Words }) => Promise<unknown>;
  readonly onClose: () => void;
}) {
  const { label, doing, reasons, textOf, command, onReason, onClose } = props;
  const { _ } = useLingui();
  const { language } = useReader();
  const id = useId();
  const [code, setCode] = useState<Code>();
  const [text, setText] = useState('');
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (code === undefined) return;
    const words = { language, direction: LANGUAGES[language].direction, text: text.trim() };
    const answer = await onReason(words.text === '' ? { code } : { code, words });
    if (answer !== undefined) onClose();
  };
  return (
    <form className="person-form" aria-label={label} onSubmit={(event) => void send(event)}>
      <LabelledChoice
        label={_('party.reason')}
        first={_('party.ask.choose')}
        choices={reasons.map((value) => ({ value, text: textOf(value) }))}
        value={code ?? ''}
        onValue={(value) => setCode(reasons.find((reason) => reason === value))}
      />
      <div className="labelled-field">
        <label htmlFor={id}>{_('party.reason.words')}</label>
        <textarea
          id={id}
          className="field"
          rows={3}
          maxLength={5_000}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
      </div>
      <RefusalNote refusal={command.refusal} />
      <FormButtons does={label} doing={doing} isSending={command.isSending} onClose={onClose} />
    </form>
  );
}
