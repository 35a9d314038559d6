import { useLingui } from '@lingui/react';
import { RULE_FAULTS } from '@sahakarya/contract';
import type { Refusal } from '../data/visit/use-command.ts';
import { usePartyName } from '../language/names/party-name.ts';
import { withMinutes } from '../page/with-minutes.ts';
import './refusal.css';

/** Refusals with words of their own, `refusal.CODE`; the others are told as something unforeseen. */
const KNOWN: ReadonlySet<string> = new Set([
  'account-exists',
  'beyond-provider',
  'busy',
  'challenge-over',
  'changed-meanwhile',
  'disk-full',
  'file-refused',
  'invalid-input',
  'last-administrator',
  'link-over',
  'needs-code',
  'not-allowed',
  'not-found',
  'not-fresh',
  'not-signed-in',
  'passkey-blocked',
  'passkey-refused',
  'passkeys-not-here',
  'provider-failed',
  'provider-knows-nobody',
  'provider-not-here',
  'provider-sign-in-over',
  'refused-by-rule',
  'sign-in-needs-https',
  'sign-in-off',
  'too-large',
  'too-many-attempts',
  'too-many-files',
  'too-many-passkeys',
  'too-many-requests',
  'too-many-tokens',
  'unavailable',
  'unknown-file-type',
  'unreachable',
  'wrong-code',
  'wrong-passkey',
  'wrong-sign-in',
]);

/** Why something was not done, with what to do: beside the button that asked for it. */
export function RefusalNote({ refusal }: { readonly refusal: Refusal | undefined }) {
  const { _ } = useLingui();
  const partyName = usePartyName();
  if (refusal === undefined) return null;
  const { code, faults } = refusal;
  const { party } = refusal.parameters;
  const parameters =
    typeof party === 'string'
      ? { ...refusal.parameters, party: partyName({ party, name: party }) }
      : refusal.parameters;
  const words = KNOWN.has(code) ? code : 'internal-error';
  const rules = faults.filter((fault) => Object.hasOwn(RULE_FAULTS, fault.code));
  return (
    <div className="refusal" role="alert">
      <p>{_(`refusal.${words}`, withMinutes(parameters))}</p>
      {rules.length > 0 && (
        <ul>
          {rules.map((fault) => (
            <li key={`${fault.path} ${fault.code}`}>{_(`rule.${fault.code}`)}</li>
          ))}
        </ul>
      )}
      {words === 'internal-error' && (
        <p className="hint">
          <code>{code}</code>
        </p>
      )}
    </div>
  );
}
