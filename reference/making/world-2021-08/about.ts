import type { About } from '@sahakarya/scenario';
import {
  CC_BY,
  CC_BY_IGO,
  COUNTRY_CODES,
  OUR_WORLD_IN_DATA,
  PUBLIC_DOMAIN,
  WORLD_BANK,
  WORLD_HEALTH_ORGANIZATION,
  WORLD_POPULATION_PROSPECTS,
} from '../tables/provenance.ts';

export const WORLD_ABOUT: About = {
  name: 'world-2021-08',
  title: 'The world of August 2021',
  description:
    'Doses given by 4 August 2021 in 228 countries and territories, and, as lots, the doses that they gave in ' +
    'the 52 weeks after. The product mix is reported for 37 countries and assumed for the others; acceptance, ' +
    'lead times, shelf lives and capacity follow rules. README.md states them.',
  licenses: [CC_BY, CC_BY_IGO, PUBLIC_DOMAIN],
  sources: [
    OUR_WORLD_IN_DATA,
    WORLD_HEALTH_ORGANIZATION,
    WORLD_BANK,
    { ...WORLD_POPULATION_PROSPECTS, version: '2019; 2022 for BLM and MAF' },
    COUNTRY_CODES,
  ],
};
