import { text, whole } from './cell.ts';
import { readCsv } from './csv.ts';

/** A participant of COVAX's first AstraZeneca round. */
export interface Participant {
  readonly country: string;
  /** `AZ/SII` (Serum Institute of India), `AZ/SKBio` (AstraZeneca, SK bioscience) or `AZ small-state`. */
  readonly group: string;
  /** People in 2020. */
  readonly population: number;
  /** Doses that COVAX published. */
  readonly published: number;
  /** Doses of COVAX's first Pfizer wave, which count towards the same share. */
  readonly pfizer: number;
  /** Where the published number was read. */
  readonly source: string;
}

export const PARTICIPANT_COLUMNS: readonly string[] = [
  'iso3',
  'rule_group',
  'population_un_wpp2019_2020',
  'allocated_doses_published',
  'pfizer_first_wave_netted',
  'source',
];

export async function readParticipants(sources: string): Promise<Participant[]> {
  const rows = await readCsv(sources, 'validation-covax-round1.csv', PARTICIPANT_COLUMNS);
  return rows.map((row) => ({
    country: text(row, 'iso3'),
    group: text(row, 'rule_group'),
    population: whole(row, 'population_un_wpp2019_2020'),
    published: whole(row, 'allocated_doses_published'),
    pfizer: whole(row, 'pfizer_first_wave_netted'),
    source: text(row, 'source'),
  }));
}
