import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { useSearch } from 'wouter';
import { NEWS_EVERY_MS, useAsked } from '../../../data/visit/use-asked.ts';
import { usePartyName } from '../../../language/names/party-name.ts';
import { useNumbers } from '../../../language/reader.tsx';
import { LabelledChoice } from '../../../table/labelled-choice.tsx';
import { Standing } from './standing.tsx';

/**
 * What the secretariat does about a party at the table; of all parties one is chosen, or named in the address as
 * `about`.
 */
export function PartiesKept({ as }: { readonly as: string }) {
  const { _ } = useLingui();
  const { compare } = useNumbers();
  const partyName = usePartyName();
  const search = useSearch();
  const [chosen, setChosen] = useState(() => new URLSearchParams(search).get('about') ?? '');
  const admitted = useAsked('parties', { state: 'admitted' }, NEWS_EVERY_MS.list);
  const suspended = useAsked('parties', { state: 'suspended' }, NEWS_EVERY_MS.list);
  const others = (admitted.data?.data ?? []).filter(({ is_secretariat }) => !is_secretariat);
  const choicesOf = (parties: typeof others) =>
    parties
      .map((one) => ({ value: one.party, text: partyName(one) }))
      .sort((a, b) => compare(a.text, b.text));
  const choices = [
    ...choicesOf(suspended.data?.data ?? []).map(({ value, text }) => ({
      value,
      text: `${text}${_('list.comma')}${_('party.state.suspended')}`,
    })),
    ...choicesOf(others),
  ];
  if (choices.length === 0) return null;
  const isThere = choices.some(({ value }) => value === chosen);
  return (
    <section className="card party-card">
      <h2>{_('party.standing')}</h2>
      <div className="person-form">
        <LabelledChoice
          label={_('party.column')}
          first={_('party.ask.choose')}
          isFree
          choices={choices}
          value={isThere ? chosen : ''}
          onValue={setChosen}
        />
      </div>
      {isThere && <Standing key={chosen} party={chosen} as={as} />}
    </section>
  );
}
