import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { useCommand } from '../../data/visit/use-command.ts';
import type { Me } from '../../data/visit/use-visit.ts';
import { OwnForm } from '../../table/person/own-form.tsx';
import {
  type ChangeWords,
  NameField,
  type OwnWords,
  PlaceFields,
  sentWords,
} from '../../table/person/person-fields.tsx';
import { AccountCard } from './account-card.tsx';

/** Name, language and time zone, to be changed. */
export function OwnPerson({ me }: { readonly me: Me }) {
  const { _ } = useLingui();
  const { name, email, language, time_zone } = me;
  const change = useCommand('changeMe');
  const [changed, setChanged] = useState<Partial<OwnWords>>({});
  const [isSaved, setSaved] = useState(false);
  const words = { name, language, time_zone, ...changed };
  const isSame = words.name === name && words.language === language && words.time_zone === time_zone;
  const onWords: ChangeWords = (some) => {
    setChanged((before) => ({ ...before, ...some }));
    setSaved(false);
  };
  const send = async () => {
    if ((await change.send({}, sentWords(words))) === undefined) return;
    setChanged({});
    setSaved(true);
  };
  return (
    <AccountCard title={_('account.person')}>
      <p>
        <b>{_('sign-in.email')}</b>
        <br />
        <bdi>{email}</bdi>
      </p>
      <OwnForm
        className="account-form"
        command={change}
        send={send}
        isPrimary
        isOff={isSame}
        says="account.save"
        saysMeanwhile="account.saving"
        aside={<span role="status">{isSaved && isSame && _('account.saved')}</span>}
      >
        <NameField words={words} onWords={onWords} />
        <PlaceFields words={words} onWords={onWords} />
      </OwnForm>
    </AccountCard>
  );
}
