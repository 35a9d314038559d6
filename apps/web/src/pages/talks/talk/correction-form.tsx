import { useLingui } from '@lingui/react';
import type { Message } from '@sahakarya/contract';
import { type KeyboardEvent, useState } from 'react';
import { useCommand } from '../../../data/visit/use-command.ts';
import { RefusalNote } from '../../../table/refusal.tsx';

/** Other words in the place of those of a message; Escape leaves it as it was. */
export function CorrectionForm(props: {
  readonly message: Message;
  readonly as: string | undefined;
  readonly onDone: (message: Message | undefined) => void;
}) {
  const { message, as, onDone } = props;
  const { _ } = useLingui();
  const { send, isSending, refusal } = useCommand('correctMessage');
  const [text, setText] = useState(message.words.text);
  const correct = async () => {
    const { version, words } = message;
    const body = { ...(as === undefined ? {} : { as }), version, words: { ...words, text: text.trim() } };
    const answer = await send({ message: message.message }, body);
    if (answer !== undefined) onDone(answer.data);
  };
  const isOff = isSending || text.trim() === message.words.text;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onDone(undefined);
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !isOff) void correct();
  };
  return (
    <div className="correction">
      <textarea
        className="field spoken-words"
        aria-label={_('talk.correct.words')}
        lang={message.words.language}
        dir={message.words.direction}
        rows={2}
        maxLength={20_000}
        // biome-ignore lint/a11y/noAutofocus: the reader has asked for this field in this place
        autoFocus
        value={text}
        onChange={({ target }) => setText(target.value)}
        onKeyDown={onKeyDown}
      />
      <p className="hint">{_('talk.correct.hint')}</p>
      <RefusalNote refusal={refusal} />
      <div className="form-actions">
        <button type="button" className="button small" disabled={isOff} onClick={() => void correct()}>
          {_(isSending ? 'talk.correcting' : 'talk.correct')}
        </button>
        <button type="button" className="button quiet small" onClick={() => onDone(undefined)}>
          {_('talk.cancel')}
        </button>
      </div>
    </div>
  );
}
