import { useLingui } from '@lingui/react';
import { useCountryName, useNumbers } from '../../../language/reader.tsx';
import { PageLink } from '../../../page/page-link.tsx';
import { addressOfState, MOST_COUNTRIES, type ObservatoryState } from '../address/observatory-address.ts';
import type { Picture } from '../picture/picture.ts';
import './choose-countries.css';
import type { ChangeState } from './figure-props.ts';

/** Which countries are lines: those that are, each with the way to leave it out, and a list to add one from. */
export function ChooseCountries(props: {
  readonly picture: Picture;
  readonly state: ObservatoryState;
  readonly setState: ChangeState;
  /** The page's path below the language. */
  readonly path: string;
}) {
  const { picture, state, setState, path } = props;
  const { _ } = useLingui();
  const name = useCountryName();
  const numbers = useNumbers();
  const { countries } = state;
  const places = picture.destinations.map(({ destination }) => ({
    key: destination.destination,
    name: name(destination),
  }));
  const others = places
    .filter(({ key }) => !countries.includes(key))
    .sort((a, b) => numbers.compare(a.name, b.name));
  const without = (key: string) => countries.filter((each) => each !== key);
  return (
    <div className="choose-countries">
      {countries.map((key) => {
        const shown = places.find((place) => place.key === key)?.name ?? key;
        return (
          <PageLink
            key={key}
            className="link-button"
            aria-label={_('countries.remove', { name: shown })}
            to={addressOfState(path, { ...state, countries: without(key) })}
          >
            {shown} ×
          </PageLink>
        );
      })}
      {countries.length < MOST_COUNTRIES && (
        <label>
          <span>{_('countries.add')}</span>
          <select
            className="field"
            value=""
            onChange={({ target }) => setState({ countries: [...countries, target.value] }, 'push')}
          >
            <option value="">{_('countries.choose')}</option>
            {others.map((place) => (
              <option key={place.key} value={place.key}>
                {place.name}
              </option>
            ))}
          </select>
        </label>
      )}
    </div>
  );
}
