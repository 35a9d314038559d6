import { useLingui } from '@lingui/react';
import { MOST_TOKEN_DAYS, USUAL_TOKEN_DAYS } from '@sahakarya/contract';
import { useState } from 'react';
import { useCommand } from '../../../data/visit/use-command.ts';
import type { Here } from '../../../data/visit/use-visit.ts';
import { usePartyName } from '../../../language/names/party-name.ts';
import { LabelledChoice } from '../../../table/labelled-choice.tsx';
import { LabelledField } from '../../../table/labelled-field.tsx';
import { OwnForm } from '../../../table/person/own-form.tsx';
import { SCOPE_KINDS } from '../../../table/tokens/scope-words.ts';
import { choicesOf, NOTHING, scopesOf, USUAL } from './token-draft.ts';

const MOST_LETTERS = 100;
const DAYS = [30, USUAL_TOKEN_DAYS, 180, MOST_TOKEN_DAYS];

/** No party. */
const NONE = '';

/** Says what a token is to be, and makes it. */
export function TokenForm(props: {
  readonly here: Here;
  readonly onMade: (text: string) => void;
  readonly onCancel: () => void;
}) {
  const { here, onMade, onCancel } = props;
  const { _ } = useLingui();
  const partyName = usePartyName();
  const make = useCommand('makeToken');
  const [name, setName] = useState('');
  const [party, setParty] = useState(here.acting?.party ?? NONE);
  const [may, setMay] = useState(USUAL);
  const [days, setDays] = useState(USUAL_TOKEN_DAYS);
  const own = here.parties.filter(({ has_joined }) => has_joined);
  const scopes = scopesOf(may);
  const send = async () => {
    const forParty = party === NONE ? {} : { party };
    const answer = await make.send({}, { name: name.trim(), scopes, days, ...forParty });
    if (answer !== undefined) onMade(answer.data.text);
  };
  return (
    <OwnForm
      className="account-form"
      command={make}
      send={send}
      isOff={scopes.length === 0}
      says="account.token.make"
      saysMeanwhile="account.token.making"
      aside={
        <button type="button" className="link-button" onClick={onCancel}>
          {_('table.not-now')}
        </button>
      }
    >
      <LabelledField
        label={_('account.token.name')}
        hint={_('account.token.name.hint')}
        autoComplete="off"
        dir="auto"
        required
        autoFocus
        maxLength={MOST_LETTERS}
        value={name}
        onValue={setName}
      />
      <LabelledChoice
        label={_('account.token.party')}
        hint={_(party === NONE ? 'account.token.party.own' : 'account.token.party.seen')}
        isFree
        choices={[
          ...own.map((one) => ({ value: one.party, text: partyName(one) })),
          { value: NONE, text: _('account.token.party.none') },
        ]}
        value={party}
        onValue={setParty}
      />
      <fieldset className="token-kinds">
        <legend>{_('account.token.may')}</legend>
        {SCOPE_KINDS.map((kind) => (
          <LabelledChoice
            key={kind}
            label={_(`token.kind.${kind}`)}
            isFree
            choices={choicesOf(kind).map((value) => ({
              value,
              text: _(value === NOTHING ? 'token.may.nothing' : `token.may.${value}`),
            }))}
            value={may[kind] ?? NOTHING}
            onValue={(chosen) => setMay({ ...may, [kind]: chosen })}
          />
        ))}
      </fieldset>
      <LabelledChoice
        label={_('account.token.days')}
        choices={DAYS.map((count) => ({
          value: String(count),
          text: _('account.token.days.count', { count }),
        }))}
        value={String(days)}
        onValue={(value) => setDays(Number(value))}
      />
    </OwnForm>
  );
}
