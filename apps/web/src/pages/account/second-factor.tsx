import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { useCommand } from '../../data/visit/use-command.ts';
import { LabelledField } from '../../table/labelled-field.tsx';
import { OwnForm } from '../../table/person/own-form.tsx';
import { AccountCard } from './account-card.tsx';
import { inFours } from './in-fours.ts';
import { QrPicture } from './qr/qr-picture.tsx';
import { SpareCodes } from './spare-codes.tsx';

/** What an authenticator is given. */
interface Made {
  readonly secret: string;
  readonly address: string;
}

/** A code besides the password: turned on by one that is right, and taken off. */
export function SecondFactor({ isOn }: { readonly isOn: boolean }) {
  const { _ } = useLingui();
  const make = useCommand('makeSecondFactor');
  const remove = useCommand('removeSecondFactor');
  const [made, setMade] = useState<Made>();
  const [codes, setCodes] = useState<readonly string[]>();
  return (
    <AccountCard title={_(isOn ? 'account.factor.on' : 'account.factor.off')}>
      <p>{_('account.factor.says')}</p>
      {codes !== undefined && <SpareCodes codes={codes} onKept={() => setCodes(undefined)} />}
      {codes === undefined && isOn && (
        <OwnForm
          className="account-form"
          command={remove}
          send={async () => void (await remove.send({}, {}))}
          says="account.factor.remove"
          saysMeanwhile="account.factor.removing"
        />
      )}
      {codes === undefined && !isOn && made === undefined && (
        <OwnForm
          className="account-form"
          command={make}
          send={async () => setMade((await make.send({}, {}))?.data)}
          says="account.factor.make"
          saysMeanwhile="account.factor.making"
        />
      )}
      {codes === undefined && !isOn && made !== undefined && (
        <TurningOn
          made={made}
          onCodes={(shown) => {
            setCodes(shown);
            setMade(undefined);
          }}
          onCancel={() => setMade(undefined)}
        />
      )}
    </AccountCard>
  );
}

function TurningOn(props: {
  readonly made: Made;
  readonly onCodes: (codes: readonly string[]) => void;
  readonly onCancel: () => void;
}) {
  const { made, onCodes, onCancel } = props;
  const { _ } = useLingui();
  const turnOn = useCommand('turnOnSecondFactor');
  const [code, setCode] = useState('');
  const send = async () => {
    const answer = await turnOn.send({}, { code: code.replaceAll(/\s/g, '') });
    if (answer !== undefined) onCodes(answer.data.codes);
  };
  return (
    <OwnForm
      className="account-form"
      command={turnOn}
      send={send}
      says="account.factor.turn-on"
      saysMeanwhile="account.factor.turning-on"
      aside={
        <button type="button" className="link-button" onClick={onCancel}>
          {_('table.not-now')}
        </button>
      }
    >
      <p>{_('account.factor.first')}</p>
      <QrPicture text={made.address} label={_('account.factor.picture')} />
      <p className="account-secret">
        <code dir="ltr">{inFours(made.secret)}</code>
      </p>
      <p>
        <a href={made.address}>{_('account.factor.open')}</a>
      </p>
      <LabelledField
        label={_('sign-in.code')}
        hint={_('account.factor.then')}
        inputMode="numeric"
        autoComplete="one-time-code"
        dir="ltr"
        required
        pattern="\s*(\d\s*){6}"
        value={code}
        onValue={setCode}
      />
    </OwnForm>
  );
}
