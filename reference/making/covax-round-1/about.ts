import type { About } from '@sahakarya/scenario';
import {
  CC_BY,
  CC_BY_IGO,
  COUNTRY_CODES,
  HUMANITARIAN_DATA_EXCHANGE,
  PRESS,
  PUBLIC_DOMAIN,
  WORLD_BANK,
  WORLD_HEALTH_ORGANIZATION,
  WORLD_POPULATION_PROSPECTS,
} from '../tables/provenance.ts';

export const ROUND_ABOUT: About = {
  name: 'covax-round-1',
  title: "COVAX's first AstraZeneca round, 2021",
  description:
    'The two large groups of the first round, 44 of its 142 participants, each group with one lot to share in ' +
    'proportion to people. The shares are inferred from the doses that COVAX published, not documented by it. ' +
    'README.md says how well they fit.',
  licenses: [CC_BY, CC_BY_IGO, PUBLIC_DOMAIN],
  sources: [
    HUMANITARIAN_DATA_EXCHANGE,
    PRESS,
    WORLD_POPULATION_PROSPECTS,
    WORLD_BANK,
    WORLD_HEALTH_ORGANIZATION,
    COUNTRY_CODES,
  ],
};
