import { useLingui } from '@lingui/react';
import { addressOf, type Message } from '@sahakarya/contract';
import { useState } from 'react';
import { TimeOf } from '../moment.tsx';
import { useFileWords } from '../writing/use-file-words.ts';
import { CorrectionForm } from './correction-form.tsx';
import { EarlierWords } from './earlier-words.tsx';
import './one-message.css';

/** What a party said at a time, with its files, and what it said before. */
export function OneMessage(props: {
  readonly message: Message;
  readonly as: string | undefined;
  readonly isOwn: boolean;
  /** The name of the party. */
  readonly party: string;
  /** Who wrote it, where the reader is told. */
  readonly person: string | undefined;
  readonly put: (message: Message) => void;
}) {
  const { message, as, isOwn, party, person, put } = props;
  const { _ } = useLingui();
  const [isCorrecting, setCorrecting] = useState(false);
  const corrected = (answer: Message | undefined) => {
    setCorrecting(false);
    if (answer !== undefined) put(answer);
  };
  return (
    <article className={isOwn ? 'message own' : 'message'}>
      <header>
        <span className="party-square" aria-hidden="true">
          {message.party.slice(0, 3)}
        </span>
        <bdi className="message-party">{party}</bdi>
        <bdi>{person ?? _('talk.officer-of', { party: message.party })}</bdi>
        <TimeOf instant={message.at} />
      </header>
      <EarlierWords earlier={message.earlier} />
      {isCorrecting ? (
        <CorrectionForm message={message} as={as} onDone={corrected} />
      ) : (
        message.words.text !== '' && (
          <p className="spoken-words" lang={message.words.language} dir={message.words.direction}>
            {message.words.text}
          </p>
        )
      )}
      <MessageFiles files={message.files} />
      {message.can.includes('correct') && !isCorrecting && (
        <button type="button" className="link-button correct" onClick={() => setCorrecting(true)}>
          {_('talk.correct')}
        </button>
      )}
    </article>
  );
}

function MessageFiles({ files }: Pick<Message, 'files'>) {
  const { _ } = useLingui();
  const wordsOf = useFileWords();
  if (files.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noRedundantRoles: Safari takes a list without marks for none
    <ul role="list" className="message-files" aria-label={_('talk.files')}>
      {files.map((file) => (
        <li key={file.file}>
          <a href={addressOf('file', { file: file.file })} download={file.name}>
            <bdi>{file.name}</bdi>
          </a>{' '}
          <span className="hint">{wordsOf(file)}</span>
        </li>
      ))}
    </ul>
  );
}
