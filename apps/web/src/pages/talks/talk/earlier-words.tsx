import { useLingui } from '@lingui/react';
import type { Message } from '@sahakarya/contract';
import { SpokenWords } from '../../../table/spoken-words.tsx';
import { DayOf, TimeOf } from '../moment.tsx';

/** What a message said before it was corrected, struck through, each with until when. */
export function EarlierWords({ earlier }: Pick<Message, 'earlier'>) {
  const { _ } = useLingui();
  return earlier.map(({ words, until }) => (
    <p key={until} className="earlier-words">
      <del>
        <SpokenWords words={words} />
      </del>
      <span className="hint">
        {_('talk.until')} <DayOf instant={until} /> <TimeOf instant={until} />
      </span>
    </p>
  ));
}
