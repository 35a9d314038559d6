import { plainName, vowelledName } from '@sahakarya/vocabulary';
import { namesInLanguages } from './names-in-languages.ts';

/**
 * Names by which Our World in Data calls destinations, where they are others than the platform's and those of the
 * United Nations: both those of the classic file and those of the catalog.
 */
const NAMES: Readonly<Record<string, string>> = {
  Bolivia: 'BOL',
  'Bonaire Sint Eustatius and Saba': 'BES',
  Brunei: 'BRN',
  'Cape Verde': 'CPV',
  "Cote d'Ivoire": 'CIV',
  Curacao: 'CUW',
  'Czech Republic': 'CZE',
  'Democratic Republic of Congo': 'COD',
  'East Timor': 'TLS',
  'Faeroe Islands': 'FRO',
  'Falkland Islands': 'FLK',
  'Hong Kong': 'HKG',
  Iran: 'IRN',
  Kosovo: 'XKX',
  Laos: 'LAO',
  Macao: 'MAC',
  Macau: 'MAC',
  'Micronesia (country)': 'FSM',
  Moldova: 'MDA',
  'North Korea': 'PRK',
  Palestine: 'PSE',
  Russia: 'RUS',
  'Saint Barthelemy': 'BLM',
  'Saint Martin (French part)': 'MAF',
  'South Korea': 'KOR',
  Swaziland: 'SWZ',
  Syria: 'SYR',
  Taiwan: 'TWN',
  Tanzania: 'TZA',
  Timor: 'TLS',
  Turkey: 'TUR',
  'United Kingdom': 'GBR',
  'United States': 'USA',
  Vatican: 'VAT',
  Venezuela: 'VEN',
  Vietnam: 'VNM',
  'Wallis and Futuna': 'WLF',
};

/** The one code of Our World in Data's own that is a destination here. */
const KOSOVO = { owid: 'OWID_KOS', ours: 'XKX' };

/** Parts of a destination here: their doses are in its figures already. */
const PARTS: Readonly<Record<string, string>> = {
  ASM: 'American Samoa',
  GLP: 'Guadeloupe',
  GUF: 'French Guiana',
  GUM: 'Guam',
  MNP: 'Northern Mariana Islands',
  MTQ: 'Martinique',
  MYT: 'Mayotte',
  PRI: 'Puerto Rico',
  REU: 'Reunion',
  VIR: 'United States Virgin Islands',
  OWID_ENG: 'England',
  OWID_NIR: 'Northern Ireland',
  OWID_SCT: 'Scotland',
  OWID_WLS: 'Wales',
  OWID_CYN: 'Northern Cyprus',
};

/** Those of them that have a name in every language, by their ISO 3166-1 alpha-2 codes. */
const PARTS_BY_ISO2: readonly string[] = ['AS', 'GP', 'GF', 'GU', 'MP', 'MQ', 'YT', 'PR', 'RE', 'VI'];

const PART_NAMES: ReadonlySet<string> = new Set(
  [...Object.values(PARTS), ...PARTS_BY_ISO2.flatMap(namesInLanguages)].map(plainName),
);

/** Codes of sums: continents, the European Union, income groups, the world, and what no country reports. */
const SUMS: readonly string[] = [
  ...['AFR', 'ASI', 'EUR', 'NAM', 'SAM', 'OCE', 'EUN'],
  ...['HIC', 'UMC', 'LMC', 'LIC', 'WRL', 'INT'],
].map((code) => `OWID_${code}`);

/** Sums over several destinations, as the catalog names them: it has no codes. */
const SUM =
  /^(World|Africa|Asia|Europe|North America|South America|Oceania|European Union)( |$)|[- ]income|Olympics|FIFA|excl\./;

/** What a row is about. */
export type Entity =
  | { readonly destination: string; readonly population: number }
  /** A sum, or part of a destination: not to be added again. */
  | { readonly skipped: string }
  | 'unknown';

/** Finds destinations by the codes and names of Our World in Data. */
export class Entities {
  readonly #codes: ReadonlyMap<string, number>;
  readonly #names: ReadonlyMap<string, string>;
  /** Names that are known with their Arabic vowels, by the plain ones: two names may differ in these alone. */
  readonly #vowelled = new Map<string, Set<string>>();

  constructor(
    destinations: readonly {
      readonly destination: string;
      readonly name: string;
      readonly un_name: string | null;
      /** ISO 3166-1 alpha-2, where there is one: by it names in other languages are known. */
      readonly iso2: string | null;
      readonly population: number;
    }[],
  ) {
    this.#codes = new Map(destinations.map(({ destination, population }) => [destination, population]));
    this.#names = new Map([
      ...this.#inLanguages(destinations),
      ...destinations.flatMap(({ destination, name, un_name }) =>
        [name, un_name ?? name].map((known): [string, string] => [plainName(known), destination]),
      ),
      ...Object.entries(NAMES).map(([name, code]): [string, string] => [plainName(name), code]),
    ]);
  }

  /** @param name that stands beside the code: it tells a sum whose code is new */
  byCode(written: string, name: string): Entity {
    const code = written.trim().toUpperCase();
    const ours = code === KOSOVO.owid ? KOSOVO.ours : code;
    const population = this.#codes.get(ours);
    if (population !== undefined) return { destination: ours, population };
    const isSum = SUMS.includes(code) || (code.startsWith('OWID_') && SUM.test(name.trim()));
    return isSum || code in PARTS ? { skipped: code } : 'unknown';
  }

  /**
   * Whose name stands beside a code that is another's: a destination's code; beside that of a destination also the name
   * of a sum, or of a part. Undefined for a name that nobody is known by: there are more ways to write one than are
   * known.
   */
  otherByName(name: string, byCode: Entity): string | undefined {
    const named = this.byName(name);
    if (byCode === 'unknown' || named === 'unknown') return undefined;
    if ('skipped' in named) return 'destination' in byCode ? named.skipped : undefined;
    return 'destination' in byCode && byCode.destination === named.destination
      ? undefined
      : named.destination;
  }

  byName(written: string): Entity {
    const name = written.trim();
    const plain = plainName(name);
    const ours = this.#isOtherwiseVowelled(name, plain) ? undefined : this.#names.get(plain);
    const population = this.#codes.get(ours ?? '');
    if (ours !== undefined && population !== undefined) return { destination: ours, population };
    return PART_NAMES.has(plain) || SUM.test(name) ? { skipped: name } : 'unknown';
  }

  /** Written with vowels that are not those of the name: Amman is no Oman. */
  #isOtherwiseVowelled(name: string, plain: string): boolean {
    const vowelled = vowelledName(name);
    return vowelled !== plain && this.#vowelled.get(plain)?.has(vowelled) === false;
  }

  /** Plain names in other languages; one that is two countries' is nobody's. */
  #inLanguages(
    destinations: readonly { readonly destination: string; readonly iso2: string | null }[],
  ): [string, string][] {
    const whose = new Map<string, string | undefined>();
    for (const { destination, iso2 } of destinations) {
      const names = iso2 === null ? [] : namesInLanguages(iso2);
      for (const name of names) this.#keepVowels(name);
      for (const name of new Set(names.map(plainName)))
        whose.set(name, whose.has(name) ? undefined : destination);
    }
    return [...whose].flatMap(([name, destination]) =>
      destination === undefined ? [] : [[name, destination]],
    );
  }

  #keepVowels(name: string): void {
    const [plain, vowelled] = [plainName(name), vowelledName(name)];
    if (plain !== vowelled) this.#vowelled.set(plain, (this.#vowelled.get(plain) ?? new Set()).add(vowelled));
  }
}
