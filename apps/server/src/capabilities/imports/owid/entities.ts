/**
 * Names by which Our World in Data calls destinations, where they differ from those of the United Nations: both
 * those of the classic file and those of the catalog.
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

const PART_NAMES: ReadonlySet<string> = new Set(Object.values(PARTS));

/** Sums over several destinations, as the catalog names them: it has no codes. */
const SUM =
  /^(World|Africa|Asia|Europe|North America|South America|Oceania|European Union)( |$)|[- ]income|Olympics|FIFA|excl\./;

/** What a row is about. */
export type Entity =
  | { readonly destination: string }
  /** A sum, or part of a destination: not to be added again. */
  | { readonly skipped: string }
  | 'unknown';

/** Finds destinations by the codes and names of Our World in Data. */
export class Entities {
  readonly #codes: ReadonlySet<string>;
  readonly #names: ReadonlyMap<string, string>;

  constructor(destinations: readonly { readonly destination: string; readonly name: string }[]) {
    this.#codes = new Set(destinations.map(({ destination }) => destination));
    this.#names = new Map([
      ...destinations.map(({ destination, name }): [string, string] => [name, destination]),
      ...Object.entries(NAMES),
    ]);
  }

  byCode(code: string): Entity {
    const ours = code === KOSOVO.owid ? KOSOVO.ours : code;
    if (this.#codes.has(ours)) return { destination: ours };
    return code.startsWith('OWID_') || code in PARTS ? { skipped: code } : 'unknown';
  }

  byName(name: string): Entity {
    const ours = this.#names.get(name);
    if (ours !== undefined && this.#codes.has(ours)) return { destination: ours };
    return PART_NAMES.has(name) || SUM.test(name) ? { skipped: name } : 'unknown';
  }
}
