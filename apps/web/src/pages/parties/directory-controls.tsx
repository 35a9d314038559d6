import { useLingui } from '@lingui/react';
import { Activity, PartyKind } from '@sahakarya/contract';
import { useLocation } from 'wouter';
import { FindField } from '../../controls/find/find-field.tsx';
import { Segments } from '../../controls/segments/segments.tsx';
import { useFoundByParty } from '../../language/names/party-name.ts';
import { useNumbers } from '../../language/reader.tsx';
import { useHref } from '../../page/href.ts';
import { addressOfFilter, type DirectoryFilter, isShown } from './directory-filter.ts';
import type { ListedParty } from './party-list.tsx';
import './directory-controls.css';

const ALL = 'all';

/** Which kind of party, what it does, and words of its name. All stand in the address. */
export function DirectoryControls(props: {
  readonly parties: readonly ListedParty[];
  readonly filter: DirectoryFilter;
}) {
  const { parties, filter } = props;
  const { _ } = useLingui();
  const { count } = useNumbers();
  const foundBy = useFoundByParty();
  const href = useHref();
  const [, goTo] = useLocation();
  const ofKind = (value: string): DirectoryFilter => ({
    ...filter,
    kind: PartyKind.safeParse(value).data,
  });
  const segment = (value: string) => ({
    value,
    text: `${_(`party.kinds.${value}`)} ${count(parties.filter((party) => isShown(party, ofKind(value), foundBy)).length)}`,
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
      <FindField
        label={_('party.directory.find')}
        asked={filter.find ?? ''}
        onAsked={(find) => goTo(addressOfFilter({ ...filter, find }), { replace: true })}
      />
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
