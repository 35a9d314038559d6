import type { Atlas, Ring } from './atlas.ts';

/** Natural Earth's names where they aren't those of countries.csv. */
const ATLAS_NAMES: Readonly<Record<string, string>> = {
  ATG: 'Antigua and Barb.',
  BIH: 'Bosnia and Herz.',
  BLM: 'St-Barthélemy',
  CAF: 'Central African Rep.',
  CIV: "Côte d'Ivoire",
  COD: 'Dem. Rep. Congo',
  COG: 'Congo',
  COK: 'Cook Is.',
  CPV: 'Cabo Verde',
  CYM: 'Cayman Is.',
  DOM: 'Dominican Rep.',
  ESH: 'W. Sahara',
  FLK: 'Falkland Is.',
  FRO: 'Faeroe Is.',
  GBR: 'United Kingdom',
  GNQ: 'Eq. Guinea',
  KNA: 'St. Kitts and Nevis',
  LCA: 'Saint Lucia',
  MAF: 'St-Martin',
  MHL: 'Marshall Is.',
  MKD: 'Macedonia',
  PCN: 'Pitcairn Is.',
  PYF: 'Fr. Polynesia',
  SHN: 'Saint Helena',
  SLB: 'Solomon Is.',
  SPM: 'St. Pierre and Miquelon',
  SSD: 'S. Sudan',
  STP: 'São Tomé and Principe',
  SWZ: 'eSwatini',
  TCA: 'Turks and Caicos Is.',
  TTO: 'Trinidad and Tobago',
  TUR: 'Turkey',
  USA: 'United States of America',
  VAT: 'Vatican',
  VCT: 'St. Vin. and Gren.',
  VGB: 'British Virgin Is.',
  WLF: 'Wallis and Futuna Is.',
  XKX: 'Kosovo',
};

/** Degrees within which a territory lies that Natural Earth draws as a part of another country. */
interface Part {
  readonly of: string;
  readonly west: number;
  readonly east: number;
  readonly south: number;
  readonly north: number;
}

const PARTS: Readonly<Record<string, Part>> = {
  BES: { of: 'Netherlands', west: -70, east: -62, south: 11, north: 19 },
  TKL: { of: 'New Zealand', west: -174, east: -171, south: -11, north: -8 },
};

/** The rings of a country or territory and the name that Natural Earth has them under; undefined where it has none. */
export function landOf(
  atlas: Atlas,
  code: string,
  name: string,
): { readonly name: string; readonly rings: readonly Ring[] } | undefined {
  const part = PARTS[code];
  if (part === undefined) {
    const own = ATLAS_NAMES[code] ?? name;
    const rings = atlas.get(own);
    return rings && { name: own, rings };
  }
  const rings = (atlas.get(part.of) ?? []).filter((ring) =>
    ring.every(([x, y]) => x > part.west && x < part.east && y > part.south && y < part.north),
  );
  return rings.length === 0 ? undefined : { name: part.of, rings };
}
