import type { License, Source } from '@sahakarya/scenario';

/** Where the source tables are from, and on what terms; reference/sources/README.md says which column is whose. */
export const OUR_WORLD_IN_DATA: Source = {
  title: 'Our World in Data: Coronavirus (COVID-19) Vaccinations',
  path: 'https://github.com/owid/covid-19-data',
};
export const WORLD_HEALTH_ORGANIZATION: Source = {
  title: 'World Health Organization: doses where others had no report, regions, emergency use listings',
  path: 'https://data.who.int/',
};
export const WORLD_BANK: Source = {
  title: 'World Bank: country classification by income',
  path: 'https://datahelpdesk.worldbank.org/knowledgebase/articles/906519',
  version: 'fiscal year 2022',
};
export const WORLD_POPULATION_PROSPECTS: Source = {
  title: 'United Nations, Department of Economic and Social Affairs: World Population Prospects',
  path: 'https://population.un.org/wpp/',
  version: '2019',
};
export const COUNTRY_CODES: Source = {
  title: 'Country codes (names, landlocked and small island states)',
  path: 'https://github.com/datasets/country-codes',
};
export const HUMANITARIAN_DATA_EXCHANGE: Source = {
  title: 'OCHA Humanitarian Data Exchange: COVID-19 vaccine doses in HRP countries',
  path: 'https://github.com/OCHA-DAP/hdx-scraper-covid-viz',
};
export const PRESS: Source = {
  title:
    "COVAX's first round as quoted in the press on 2 March 2021 and after, a source per row in published.csv",
};

export const CC_BY: License = {
  name: 'CC-BY-4.0',
  path: 'https://creativecommons.org/licenses/by/4.0/',
  title: 'Creative Commons Attribution 4.0',
};
export const CC_BY_IGO: License = {
  name: 'CC-BY-3.0-IGO',
  path: 'https://creativecommons.org/licenses/by/3.0/igo/',
  title: 'Creative Commons Attribution 3.0 IGO',
};
export const PUBLIC_DOMAIN: License = {
  name: 'ODC-PDDL-1.0',
  path: 'https://opendatacommons.org/licenses/pddl/1-0/',
  title: 'Public Domain Dedication and License',
};
