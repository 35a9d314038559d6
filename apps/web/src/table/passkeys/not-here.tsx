import { useLingui } from '@lingui/react';
import { useEffect, useState } from 'react';
import type { GaveNothing } from './ask-authenticator.ts';
import { byName, type WhyNotHere, whyNotOnThisPage } from './why-not-here.ts';

/** Undefined until the browser has looked, too: the server knows of no browser. */
export function useWhyNotHere(): WhyNotHere | undefined {
  const [why, setWhy] = useState<WhyNotHere>();
  useEffect(() => setWhy(whyNotOnThisPage()), []);
  return why;
}

/** Why there are no passkeys on this page, and the way to where there are. In the browser alone. */
export function NotHere({ why }: { readonly why: WhyNotHere }) {
  const { _ } = useLingui();
  if (why !== 'address') return <p className="hint">{_(`table.passkey.no.${why}`)}</p>;
  const way = byName(window.location);
  return (
    <p className="hint">
      {_('table.passkey.no.address', { address: window.location.hostname })}{' '}
      {way === undefined ? _('table.passkey.no.name') : <a href={way}>{_('table.passkey.no.way')}</a>}
    </p>
  );
}

/** That the authenticator gave nothing, and what to do; of what was cancelled `cancelled` tells. */
export function GaveNothingNote(props: {
  readonly gaveNothing: GaveNothing | undefined;
  readonly cancelled: 'account.passkey.cancelled' | 'table.passkey.cancelled';
}) {
  const { gaveNothing, cancelled } = props;
  const { _ } = useLingui();
  if (gaveNothing === undefined) return null;
  return (
    <div className="refusal" role="alert">
      <p>{_(gaveNothing === 'cancelled' ? cancelled : `table.passkey.${gaveNothing}`)}</p>
    </div>
  );
}
