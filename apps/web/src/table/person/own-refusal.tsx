import { useLingui } from '@lingui/react';
import type { Refusal } from '../../data/visit/use-command.ts';
import { RefusalNote } from '../refusal.tsx';

/** Where in a body a fault is, and by which text it is told. */
const FAULTS: Readonly<Record<string, string>> = {
  'body.name': 'account.fault.name',
  'body.email': 'account.fault.email',
  'body.password': 'account.fault.password',
  'body.issuer': 'party.provider.fault.issuer',
  'body.client_id': 'party.provider.fault.client',
  'body.client_secret': 'party.provider.fault.secret',
};

/** Why a form about oneself was refused; what a browser could not see of its fields is told by field. */
export function OwnRefusal({ refusal }: { readonly refusal: Refusal | undefined }) {
  const { _ } = useLingui();
  // `FreshSignIn` asks for it.
  if (refusal?.code === 'not-fresh') return null;
  const texts = new Set(refusal?.faults.flatMap(({ path }) => FAULTS[path] ?? []));
  if (refusal?.code !== 'invalid-input' || texts.size === 0) return <RefusalNote refusal={refusal} />;
  return (
    <div className="refusal" role="alert">
      {[...texts].map((text) => (
        <p key={text}>{_(text)}</p>
      ))}
    </div>
  );
}
