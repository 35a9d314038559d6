import { useLingui } from '@lingui/react';
import { Activity, PartyKind } from '@sahakarya/contract';
import { useLocation } from 'wouter';
import { Segments } from '../../controls/segments/segments.tsx';
import { useNumbers } from '../../language/reader.tsx';
import { useHref } from '../../page/href.ts';
import { addressOfFilter, type DirectoryFilter, isShown, readFilter } from './directory-filter.ts';
import type { ListedParty } from './party-list.tsx';
import './directory-controls.css';

const ALL = 'all';

/** Which kind of party, and what it does. Both stand in the address. */
export function DirectoryControls(props: {
  readonly parties: readonly ListedParty[];
  readonly filter: DirectoryFilter;
}) {
  const { parties, filter } = props;
  const { _ } = useLingui();
  const { count } = useNumbers();
  const href = useHref();
  const [, goTo] = useLocation();
  const ofKind = (value: string): DirectoryFilter =>
    readFilter(
      new URLSearchParams({
        ...(value === ALL ? {} : { kind: value }),
        ...(filter.does === undefined ? {} : { does: filter.does }),
      }),
    );
  const segment = (value: string) => ({
    value,
    text: `${_(`party.kinds.${value}`)} ${count(parties.filter((party) => isShown(party, ofKind(value))).length)}`,
    href: href(addressOfFilter(ofKind(value))),
  });
  return (
    <div className="directory-controls">
      <div className="directory-kinds">
        <Segments
          label={_('party.kind')}
          segments={[ALL, ...PartyKind.options].map(segment)}
          value={filter.kind ?? ALL}
          onValue={(value) => goTo(addressOfFilter(ofKind(value)))}
        />
      </div>
      <label className="directory-does">
        <span>{_('party.does')}</span>
        <select
          className="field"
          value={filter.does ?? ''}
          onChange={({ target }) =>
            goTo(addressOfFilter({ ...filter, does: Activity.safeParse(target.value).data }))
          }
        >
          <option value="">{_('party.does.anything')}</option>
          {Activity.options.map((does) => (
            <option key={does} value={does}>
              {_(`party.does.${does}`)}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
