import { useLingui } from '@lingui/react';
import type { Command } from '../../data/visit/use-command.ts';
import { RefusalNote } from '../refusal.tsx';
import { showPasskey } from './ask-authenticator.ts';
import { GaveNothingNote, NotHere, useWhyNotHere } from './not-here.tsx';
import { useAuthenticator } from './use-authenticator.ts';
import './passkey-way.css';

/**
 * The other way in, beside a password.
 *
 * @param says the button
 * @param isQuiet where there are no passkeys on this page, nothing is said of them
 */
export function PasskeyWay(props: {
  readonly ask: Command<'askForPasskey'> | Command<'askForOwnPasskey'>;
  readonly show: Command<'signInByPasskey'> | Command<'signInFreshlyByPasskey'>;
  readonly says: string;
  readonly isQuiet?: boolean;
  readonly onDone: () => void;
}) {
  const { ask, show, says, isQuiet = false, onDone } = props;
  const { _ } = useLingui();
  const why = useWhyNotHere();
  const way = useAuthenticator(
    [ask, show],
    () => ask.send({}, {}),
    showPasskey,
    (credential) => show.send({}, { credential }),
  );
  if (why !== undefined && isQuiet) return null;
  const send = async () => {
    if (await way.send()) onDone();
  };
  return (
    <div className="passkey-way">
      {why === undefined ? (
        <button type="button" className="button" disabled={way.isSending} onClick={() => void send()}>
          {_(way.isSending ? 'table.passkey.showing' : says)}
        </button>
      ) : (
        <NotHere why={why} />
      )}
      <GaveNothingNote gaveNothing={way.gaveNothing} cancelled="table.passkey.cancelled" />
      <RefusalNote refusal={way.refusal} />
    </div>
  );
}
