import { useLingui } from '@lingui/react';
import { useSearch } from 'wouter';
import { useMessages } from '../../language/messages.ts';
import { useGap } from '../../language/reader.tsx';
import { notUnderstood } from './address/not-understood.ts';
import type { ObservatoryState } from './address/observatory-address.ts';
import type { ChangeState } from './figures/figure-props.ts';
import type { Picture } from './picture/picture.ts';
import './address-notice.css';

/** Which parts of the address say nothing that there is, and what is shown instead. */
export function AddressNotice(props: {
  readonly picture: Picture;
  readonly state: ObservatoryState;
  readonly setState: ChangeState;
}) {
  const { picture, state, setState } = props;
  const { _ } = useLingui();
  const { asOf } = useMessages();
  const gap = useGap();
  const search = useSearch();
  const keys = new Set(picture.destinations.map(({ destination }) => destination.destination));
  const countries = state.countries.filter((key) => keys.has(key));
  const isOneLost = countries.length < state.countries.length;
  const names = new Set([...notUnderstood(new URLSearchParams(search)), ...(isOneLost ? ['countries'] : [])]);
  if (names.size === 0) return null;
  return (
    <p className="address-notice">
      {_('address.ignored', { names: [...names].join(_('list.comma')), count: names.size })}
      {gap}
      {_('address.shown', {
        measure: _(`measure.${picture.measure}`),
        when: asOf(picture.day, picture.reading, picture.published),
      })}
      {gap}
      <button type="button" className="link-button" onClick={() => setState({ countries }, 'replace')}>
        {_('address.ignored.close')}
      </button>
    </p>
  );
}
