import { useLingui } from '@lingui/react';
import type { AnswerOf } from '@sahakarya/contract';
import { useId } from 'react';
import { useLocation } from 'wouter';
import { useCommand } from '../../data/visit/use-command.ts';
import { useVisit, useVisitChanges } from '../../data/visit/use-visit.ts';
import { noteActsFor } from '../../data/visit/visit-hint.ts';
import { usePartyName } from '../../language/names/party-name.ts';
import { useNumbers } from '../../language/reader.tsx';
import { PartySquare } from '../../table/party/party-square.tsx';
import { RefusalNote } from '../../table/refusal.tsx';
import './seats.css';

/** Parties of one kind, each with its seat. */
export function Seats(props: { readonly title: string; readonly parties: AnswerOf<'parties'>['data'] }) {
  const { title, parties } = props;
  const { _ } = useLingui();
  const id = useId();
  const visit = useVisit();
  const { came } = useVisitChanges();
  const [, goTo] = useLocation();
  const sitDown = useCommand('sitDown');
  const { compare } = useNumbers();
  const partyName = usePartyName();
  const named = parties.map((one) => ({ ...one, called: partyName(one) }));
  named.sort((a, b) => compare(a.called, b.called));
  const own = visit.state === 'here' ? visit.acting?.party : undefined;

  const sit = async (party: string) => {
    if ((await sitDown.send({}, { party })) === undefined) return;
    noteActsFor(party);
    await came();
    goTo('/inbox');
  };

  return (
    <section className="card seats" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <RefusalNote refusal={sitDown.refusal} />
      <ul>
        {named.map(({ party, called, does }) => (
          <li key={party}>
            <PartySquare party={party} />
            <span className="seat-of">
              <bdi id={`${id}-${party}`}>{called}</bdi>
              <span className="hint">{does.map((one) => _(`party.does.${one}`)).join(_('list.comma'))}</span>
            </span>
            <button
              type="button"
              className="button"
              disabled={sitDown.isSending}
              id={`${id}-sit-${party}`}
              aria-labelledby={`${id}-sit-${party} ${id}-${party}`}
              aria-current={party === own ? 'true' : undefined}
              onClick={() => void sit(party)}
            >
              {_(party === own ? 'table.seats.own' : 'table.seats.sit')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
