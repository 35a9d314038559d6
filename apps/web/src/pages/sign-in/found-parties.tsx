import { useLingui } from '@lingui/react';
import { PartySquare } from '../../table/party/party-square.tsx';
import type { FoundParty } from './use-sought-party.ts';
import './found-parties.css';

/** So many fit on a phone above the keyboard; who means another one goes on writing. */
const MOST = 6;

/** Parties that were found, each a button that goes to its sign-in. */
export function FoundParties(props: {
  readonly parties: readonly FoundParty[];
  readonly isOff: boolean;
  readonly onParty: (party: string) => void;
}) {
  const { parties, isOff, onParty } = props;
  const { _ } = useLingui();
  const more = parties.length - MOST;
  return (
    <div className="found-parties">
      <div role="status" className="heard">
        {parties.length > 0 && _('sign-in.provider.found', { count: parties.length })}
      </div>
      {parties.length > 0 && (
        // biome-ignore lint/a11y/noRedundantRoles: Safari takes a list without marks for none
        <ul role="list" aria-label={_('table.parties')}>
          {parties.slice(0, MOST).map(({ party, called }) => (
            <li key={party}>
              <button type="button" className="found-party" disabled={isOff} onClick={() => onParty(party)}>
                <PartySquare party={party} />
                <bdi>{called}</bdi>
              </button>
            </li>
          ))}
        </ul>
      )}
      {more > 0 && <p className="hint">{_('sign-in.provider.more', { count: more })}</p>}
    </div>
  );
}
