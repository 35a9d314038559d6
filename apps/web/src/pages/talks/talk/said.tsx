import { useLingui } from '@lingui/react';
import type { Message, Talk } from '@sahakarya/contract';
import type { Failure } from '../../../data/api.ts';
import type { Here } from '../../../data/visit/use-visit.ts';
import { failureWords } from '../../../page/failure-words.ts';
import { PartFailed } from '../../../page/read-failed.tsx';
import { Days } from './days.tsx';
import { useMarkRead } from './use-mark-read.ts';
import type { Messages } from './use-messages.ts';
import { usePlace } from './use-place.ts';
import { WritingField } from './writing-field.tsx';

/** What was said, the oldest first, and the field for what comes next. */
export function Said(props: {
  readonly talk: Talk;
  readonly here: Here;
  readonly said: Messages & { readonly messages: readonly Message[] };
  readonly failure: Failure | undefined;
}) {
  const { talk, here, said, failure } = props;
  const { _ } = useLingui();
  const { messages, earlier } = said;
  const place = usePlace(messages, here.me.person);
  useMarkRead(talk.talk, place.seenUpTo);
  return (
    <div className="said">
      {said.hasEarlier && messages.length > 0 && (
        <p className="earlier-messages">
          <button
            type="button"
            className="button small"
            disabled={earlier.isAsking}
            onClick={() => void place.keeping(earlier.ask)}
          >
            {_(earlier.isAsking ? 'talk.earlier.asking' : 'talk.earlier')}
          </button>
        </p>
      )}
      {earlier.failure !== undefined && <PartFailed failure={earlier.failure} retry={earlier.ask} />}
      <div ref={place.log} className="message-log" role="log" aria-label={_('talk.messages')} tabIndex={-1}>
        <Days messages={messages} here={here} put={said.put} />
      </div>
      {messages.length === 0 && <p className="hint">{_('talk.no-messages')}</p>}
      <div ref={place.end} />
      <div ref={place.foot} className="talk-foot">
        {place.unseen > 0 && (
          <button type="button" className="button small unseen" onClick={place.toEnd}>
            {_('talk.unread', { count: place.unseen })}
          </button>
        )}
        {failure !== undefined && (
          <p className="hint" role="status">
            {_(`problem.${failureWords(failure)}.title`)}
          </p>
        )}
        <WritingField
          talk={talk}
          here={here}
          onWritten={(message) => {
            said.put(message);
            place.toEnd();
          }}
        />
      </div>
    </div>
  );
}
