import { useLingui } from '@lingui/react';
import type { Message } from '@sahakarya/contract';
import { useEffect } from 'react';
import { finds } from '../../../controls/find/finds.ts';
import type { Here } from '../../../data/visit/use-visit.ts';
import { PartFailed } from '../../../page/read-failed.tsx';
import { Days } from './days.tsx';
import type { Messages } from './use-messages.ts';

/**
 * What was said with words that somebody looks for. It is sealed to the server's tables, so it is looked for here: all
 * earlier parts are asked for, one after the other.
 */
export function FoundSaid(props: {
  readonly asked: string;
  readonly here: Here;
  readonly said: Messages & { readonly messages: readonly Message[] };
}) {
  const { asked, here, said } = props;
  const { _ } = useLingui();
  const { earlier, hasEarlier } = said;
  const isLooking = hasEarlier && earlier.failure === undefined;
  useEffect(() => {
    if (isLooking && !earlier.isAsking) void earlier.ask();
  }, [isLooking, earlier]);
  const found = said.messages.filter(({ words, files }) =>
    finds(asked, [words.text, ...files.map(({ name }) => name)]),
  );
  return (
    <div className="said">
      <p className="hint" role="status">
        {_(isLooking ? 'talk.find.looking' : 'talk.find.found', { count: found.length })}
      </p>
      {earlier.failure !== undefined && <PartFailed failure={earlier.failure} retry={earlier.ask} />}
      <div className="message-log" role="log" aria-label={_('talk.messages')}>
        <Days messages={found} here={here} put={said.put} />
      </div>
    </div>
  );
}
