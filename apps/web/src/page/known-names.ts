import { useLingui } from '@lingui/react';
import { useCountryName } from '../language/reader.tsx';

/** Texts of publishers and producers that the data names in English, and readers know by a name of their language. */
const TEXTS: Readonly<Record<string, string>> = {
  'All manufacturers': 'name.all-manufacturers',
  'AstraZeneca (all licensees)': 'name.astrazeneca',
  COVAX: 'name.covax',
  'COVAX AMC': 'name.covax-amc',
  'European Union': 'name.european-union',
  'National Medical Products Administration of China': 'name.nmpa',
  'Producers at the forum': 'production.forum',
  Sahakarya: 'shell.name',
  'United Nations Statistics Division': 'name.un-statistics',
  'United Nations, Department of Economic and Social Affairs': 'name.un-desa',
  'World Bank': 'name.world-bank',
  'World Health Organization': 'name.who',
  'World Trade Organization': 'name.wto',
  press: 'name.press',
};

/** Countries that the data names as makers of doses. */
const COUNTRIES: Readonly<Record<string, string>> = { India: 'IN', 'United States': 'US' };

/** A name of the data in the reader's language; undefined where it is its own in every language, as Moderna is. */
export function useKnownName(): (name: string) => string | undefined {
  const { _ } = useLingui();
  const countryName = useCountryName();
  return (name) => {
    const text = TEXTS[name];
    if (text !== undefined) return _(text);
    const iso2 = COUNTRIES[name];
    return iso2 === undefined ? undefined : countryName({ iso2, name });
  };
}
