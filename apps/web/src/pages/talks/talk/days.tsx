import type { Message } from '@sahakarya/contract';
import { useColleagues } from '../../../data/visit/use-colleagues.ts';
import { usePartyNames } from '../../../data/visit/use-party-names.ts';
import type { Here } from '../../../data/visit/use-visit.ts';
import { useNumbers } from '../../../language/reader.tsx';
import { localDay } from '../../../table/local-day.ts';
import { OneMessage } from './one-message.tsx';

/** Messages below rulers of their days. */
export function Days(props: {
  readonly messages: readonly Message[];
  readonly here: Here;
  readonly put: (message: Message) => void;
}) {
  const { messages, here, put } = props;
  const { day } = useNumbers();
  const nameOf = usePartyNames();
  const own = here.acting?.party;
  const colleagues = useColleagues(own);
  // Who of one's own party wrote is a name, or nothing until names are there.
  const nameOfPerson = ({ party, person }: Message) =>
    party === own && colleagues === undefined ? '' : colleagues?.get(person);
  return messages.map((message, at) => {
    const on = localDay(message.at);
    const before = messages[at - 1];
    return (
      <div key={message.message} data-message={message.message}>
        {(before === undefined || localDay(before.at) !== on) && <h2 className="day-ruler">{day(on)}</h2>}
        <OneMessage
          message={message}
          as={own}
          isOwn={message.party === own}
          party={nameOf(message.party)}
          person={message.person === here.me.person ? here.me.name : nameOfPerson(message)}
          put={put}
        />
      </div>
    );
  });
}
