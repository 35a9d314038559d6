interface Name {
  readonly name: string;
  /** Why the name of countries.csv, made for small labels, isn't taken. */
  readonly reason: 'short' | 'former' | 'informal';
}

/**
 * Names as the United Nations writes them in its standard country or area codes for statistical use (M49), where
 * countries.csv has another: a shortened one, a former one, or one of everyday speech. Taiwan, which M49 doesn't
 * list, is named as the United Nations' World Population Prospects does, which its population is from. Kosovo
 * keeps the name of countries.csv, which is the United Nations' with the resolution that it refers to.
 */
const UNITED_NATIONS_NAMES: Readonly<Record<string, Name>> = {
  ATG: { name: 'Antigua and Barbuda', reason: 'short' },
  BES: { name: 'Bonaire, Sint Eustatius and Saba', reason: 'informal' },
  BIH: { name: 'Bosnia and Herzegovina', reason: 'short' },
  BLM: { name: 'Saint Barthélemy', reason: 'short' },
  BOL: { name: 'Bolivia (Plurinational State of)', reason: 'short' },
  BRN: { name: 'Brunei Darussalam', reason: 'short' },
  COD: { name: 'Democratic Republic of the Congo', reason: 'informal' },
  COG: { name: 'Congo', reason: 'informal' },
  CPV: { name: 'Cabo Verde', reason: 'former' },
  FLK: { name: 'Falkland Islands (Malvinas)', reason: 'short' },
  FSM: { name: 'Micronesia (Federated States of)', reason: 'short' },
  GBR: { name: 'United Kingdom of Great Britain and Northern Ireland', reason: 'short' },
  HKG: { name: 'China, Hong Kong Special Administrative Region', reason: 'short' },
  IRN: { name: 'Iran (Islamic Republic of)', reason: 'short' },
  KNA: { name: 'Saint Kitts and Nevis', reason: 'short' },
  KOR: { name: 'Republic of Korea', reason: 'informal' },
  LAO: { name: "Lao People's Democratic Republic", reason: 'short' },
  LCA: { name: 'Saint Lucia', reason: 'short' },
  MAC: { name: 'China, Macao Special Administrative Region', reason: 'short' },
  MAF: { name: 'Saint Martin (French Part)', reason: 'short' },
  MDA: { name: 'Republic of Moldova', reason: 'short' },
  PRK: { name: "Democratic People's Republic of Korea", reason: 'informal' },
  PSE: { name: 'State of Palestine', reason: 'short' },
  RUS: { name: 'Russian Federation', reason: 'short' },
  SHN: { name: 'Saint Helena', reason: 'short' },
  SPM: { name: 'Saint Pierre and Miquelon', reason: 'short' },
  STP: { name: 'Sao Tome and Principe', reason: 'informal' },
  SXM: { name: 'Sint Maarten (Dutch part)', reason: 'short' },
  SYR: { name: 'Syrian Arab Republic', reason: 'short' },
  TCA: { name: 'Turks and Caicos Islands', reason: 'short' },
  TTO: { name: 'Trinidad and Tobago', reason: 'short' },
  TWN: { name: 'China, Taiwan Province of China', reason: 'short' },
  TZA: { name: 'United Republic of Tanzania', reason: 'short' },
  USA: { name: 'United States of America', reason: 'short' },
  VAT: { name: 'Holy See', reason: 'informal' },
  VCT: { name: 'Saint Vincent and the Grenadines', reason: 'short' },
  VEN: { name: 'Venezuela (Bolivarian Republic of)', reason: 'short' },
  VNM: { name: 'Viet Nam', reason: 'informal' },
  WLF: { name: 'Wallis and Futuna Islands', reason: 'short' },
};

/**
 * The platform's English names, where they are others than those of the United Nations: Unicode CLDR's, or what the
 * English pages have in their place (`country.XX` of their texts). A test of the pages holds all of them.
 */
const ENGLISH_NAMES: Readonly<Record<string, string>> = {
  ATG: 'Antigua & Barbuda',
  BES: 'Caribbean Netherlands',
  BIH: 'Bosnia & Herzegovina',
  BLM: 'St Barthélemy',
  BOL: 'Bolivia',
  COD: 'DR Congo',
  FSM: 'Micronesia',
  GBR: 'United Kingdom',
  HKG: 'Hong Kong SAR, China',
  IRN: 'Iran',
  KNA: 'St Kitts & Nevis',
  LAO: 'Lao PDR',
  LCA: 'St Lucia',
  MAC: 'Macao SAR, China',
  MAF: 'St Martin',
  PCN: 'Pitcairn Islands',
  PRK: 'DPR Korea',
  RUS: 'Russia',
  SHN: 'St Helena',
  SPM: 'St Pierre & Miquelon',
  STP: 'São Tomé & Príncipe',
  SXM: 'Sint Maarten',
  SYR: 'Syria',
  TCA: 'Turks & Caicos Islands',
  TTO: 'Trinidad & Tobago',
  TWN: 'Taiwan, China',
  TZA: 'Tanzania',
  USA: 'United States',
  VAT: 'Vatican City',
  VCT: 'St Vincent & the Grenadines',
  VEN: 'Venezuela',
  WLF: 'Wallis & Futuna',
  XKX: 'Kosovo',
};

/** The name of a destination as the United Nations writes it. */
export function unitedNationsNameOf(code: string, name: string): string {
  return UNITED_NATIONS_NAMES[code]?.name ?? name;
}

/** The name of a destination in English, as pages, API and files have it. */
export function englishNameOf(code: string, name: string): string {
  return ENGLISH_NAMES[code] ?? unitedNationsNameOf(code, name);
}
