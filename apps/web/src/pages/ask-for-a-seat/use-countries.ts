import { type Answered, apiRead, useApi } from '../../data/api.ts';
import { useCountryName, useNumbers } from '../../language/reader.tsx';

/** A country whose seat can be asked for. */
export interface Country {
  readonly value: string;
  readonly text: string;
  /** As the data has it. */
  readonly name: string;
}

/** The platform's destinations, in the order of the reader's alphabet. */
export function useCountries(): Pick<Answered<readonly Country[]>, 'failure' | 'retry'> & {
  readonly countries: readonly Country[];
} {
  const nameOf = useCountryName();
  const { compare } = useNumbers();
  const { data, failure, retry } = useApi(apiRead('destinations', { limit: 1000 }));
  const countries = (data?.rows ?? [])
    .map((one) => ({ value: one.destination, text: nameOf(one), name: one.name }))
    .sort((a, b) => compare(a.text, b.text));
  return { countries, failure, retry };
}
