/** A publication that rows of the tables cite by its key. */
export interface Publication {
  readonly source: SourceKey;
  readonly title: string;
  readonly publisher: string;
  /** SPDX name; `fact` for single figures and dates that are cited. */
  readonly licence: string;
  readonly url?: string;
  readonly vintage?: string;
  /** The day of which it tells what was known. */
  readonly snapshot?: string;
  readonly note: string;
}

export type SourceKey =
  | 'owid-2021-10-25'
  | 'owid-2023-09-07'
  | 'owid-undp'
  | 'who-uptake'
  | 'un-wpp-2019'
  | 'un-wpp-2019-interpolated'
  | 'un-wpp-2022'
  | 'wb-fy2022'
  | 'un-m49'
  | 'who-regions-2022'
  | 'natural-earth-4.1'
  | 'who-comirnaty-2021-09-21'
  | 'who-vaxzevria-2021-02-26'
  | 'who-covishield'
  | 'who-spikevax'
  | 'who-janssen'
  | 'who-bibp'
  | 'who-coronavac'
  | 'press-sinopharm-2021-05-08'
  | 'press-covaxin-2021-11-03'
  | 'who-covovax-2021-12-17'
  | 'nmpa-convidecia-2022-05-24'
  | 'press-nuvaxovid-2021-12-21'
  | 'general-knowledge'
  | 'airfinity-gcpp-2021'
  | 'airfinity-phrma-2022-02-24'
  | 'moderna-2021-04-29'
  | 'janssen-2021-02-05'
  | 'covax-2021-01-20'
  | 'covax-2021-09-08'
  | 'forum-2021-08-05'
  | 'wto-review-2021'
  | 'wto-review-2021-cover'
  | 'wto-q3-2021'
  | 'wto-forecast-2021-10'
  | 'wto-outlook-2023-04-05';

const OUR_WORLD_IN_DATA = {
  publisher: 'Our World in Data',
  licence: 'CC-BY-4.0',
  url: 'https://github.com/owid/covid-19-data',
};
const WORLD_POPULATION_PROSPECTS = {
  publisher: 'United Nations, Department of Economic and Social Affairs',
  licence: 'CC-BY-3.0-IGO',
  url: 'https://population.un.org/wpp/',
};
const WORLD_HEALTH_ORGANIZATION = { publisher: 'World Health Organization', licence: 'fact' };
const WORLD_TRADE_ORGANIZATION = { publisher: 'World Trade Organization', licence: 'fact' };

export const SOURCES: readonly Publication[] = [
  {
    source: 'owid-2021-10-25',
    title: 'Coronavirus (COVID-19) Vaccinations',
    ...OUR_WORLD_IN_DATA,
    vintage: '2021-10-25',
    snapshot: '2021-08-04',
    note:
      'Copy: jeremychiaa/covid-vaccination-database-design @ 41017b5. Of each destination the last report up to ' +
      '4 August 2021; doses by manufacturer to the end of October 2021.',
  },
  {
    source: 'owid-2023-09-07',
    title: 'Coronavirus (COVID-19) Vaccinations, weekly, as revised',
    ...OUR_WORLD_IN_DATA,
    vintage: '2023-09-07',
    note:
      'Doses: OAAJustin/data_viz_using_matplotlib @ 6916453. People, full courses and boosters: as of 25 October ' +
      '2021 (jeremychiaa/covid-vaccination-database-design @ 41017b5), later from shares of the population ' +
      '(people to 4 December 2022: lizzjs/C19VaccineEfficacy-Dash @ 74ff939; full courses to 5 February 2022: ' +
      'RuizLorenzoChavez/DATA100-Finals-COVID-Vaccination-Tracker @ 1ecd8fe; boosters to 20 March 2022: ' +
      'Yang1134/booster_and_vaccine_donation @ c70f8c1). Series made monotone.',
  },
  {
    source: 'owid-undp',
    title: 'Booster doses per hundred people, as kept week by week by UNDP',
    ...OUR_WORLD_IN_DATA,
    note:
      'Copy: UNDP-Data/Vaccine-Equity-Dashboard-Data @ 1754917 and the states of Data.csv before it. Boosters after ' +
      '20 March 2022. Series made monotone.',
  },
  {
    source: 'who-uptake',
    title: 'COVID-19 vaccination uptake 2021-2023, monthly',
    publisher: 'World Health Organization',
    licence: 'CC-BY-4.0',
    url: 'https://data.who.int/',
    note:
      'Copy: robbp03/Streamlit @ 2d461cb. Doses where Our World in Data had no report, or no later one; full courses ' +
      'after 30 January 2022 and people after 4 December 2022. The last Sunday of each month stands for its report; ' +
      'the Sundays between are interpolated.',
  },
  {
    source: 'un-wpp-2019',
    title: 'World Population Prospects 2019: people in 2021',
    ...WORLD_POPULATION_PROSPECTS,
    note: 'As Our World in Data used it in March 2022 (CC-BY-4.0): UNDP-Data/Vaccine-Equity-Dashboard-Data @ c21ea11.',
  },
  {
    source: 'un-wpp-2019-interpolated',
    title: 'World Population Prospects 2019: people in 2021, interpolated',
    ...WORLD_POPULATION_PROSPECTS,
    note: 'Between the estimates for 2020 and 2025: PPgp/wpp2019 @ d0c446d.',
  },
  {
    source: 'un-wpp-2022',
    title: 'World Population Prospects 2022: people in 2021, derived',
    ...WORLD_POPULATION_PROSPECTS,
    note: 'The population of mid-2022 divided by its growth: PPgp/wpp2022 @ a45518a.',
  },
  {
    source: 'wb-fy2022',
    title: 'Country classification by income, fiscal year 2022',
    publisher: 'World Bank',
    licence: 'CC-BY-4.0',
    url: 'https://datahelpdesk.worldbank.org/knowledgebase/articles/906519',
    vintage: '2021-07-01',
    note: 'Income groups. Copy: GPID-WB/Class @ 81d5fcb, CLASS_FY2022.xlsx.',
  },
  {
    source: 'un-m49',
    title: 'Standard country or area codes for statistical use (M49)',
    publisher: 'United Nations Statistics Division',
    licence: 'ODC-PDDL-1.0',
    url: 'https://unstats.un.org/unsd/methodology/m49/',
    note: 'Names and codes. The licence is that of the copy: datasets/country-codes @ caa72d1.',
  },
  {
    source: 'who-regions-2022',
    title: 'WHO regions, as of 2022',
    ...WORLD_HEALTH_ORGANIZATION,
    url: 'https://www.who.int/countries',
    note: 'Indonesia is in the South-East Asia Region, as it was then.',
  },
  {
    source: 'natural-earth-4.1',
    title: 'Natural Earth 4.1, countries, 1:10,000,000',
    publisher: 'Natural Earth',
    licence: 'public domain',
    url: 'https://www.naturalearthdata.com/',
    note:
      'Latitude and longitude: the centre of the largest land area, from the package world-atlas 2.0.2. It ' +
      'places a mark on a map and implies no judgement on borders.',
  },
  {
    source: 'who-comirnaty-2021-09-21',
    title: 'Comirnaty: vaccine explainer, 21 September 2021; handling in Holm and Poland 2020',
    ...WORLD_HEALTH_ORGANIZATION,
    url: 'https://www.ncbi.nlm.nih.gov/pmc/articles/PMC7723768/',
    vintage: '2021-09-21',
    note: 'The explainer was read as scribd 548383586; the address is that of the article.',
  },
  {
    source: 'who-vaxzevria-2021-02-26',
    title: 'ChAdOx1-S (AstraZeneca, SK bioscience): vaccine explainer, 26 February 2021',
    ...WORLD_HEALTH_ORGANIZATION,
    vintage: '2021-02-26',
    note: 'Read as scribd 516303283 and docslib 8201290.',
  },
  {
    source: 'who-covishield',
    title: 'Prequalification: COVISHIELD, ChAdOx1-S (recombinant), Serum Institute of India',
    ...WORLD_HEALTH_ORGANIZATION,
    url: 'https://extranet.who.int/pqweb/vaccines/covid-19-vaccine-chadox1-s-recombinant-covishield',
    note: 'The page was changed after the listing, when the shelf life was extended.',
  },
  {
    source: 'who-spikevax',
    title: 'Prequalification: COVID-19 mRNA vaccine (nucleoside modified), Moderna',
    ...WORLD_HEALTH_ORGANIZATION,
    url: 'https://extranet.who.int/pqweb/vaccines/covid-19-mrna-vaccine-nucleoside-modified',
    note: 'The shelf life was 7 months before it was extended to 9.',
  },
  {
    source: 'who-janssen',
    title: 'Recommendation: Janssen-Cilag International NV, Belgium, COVID-19 vaccine (Ad26.COV2-S)',
    ...WORLD_HEALTH_ORGANIZATION,
    url: 'https://extranet.who.int/pqweb/vaccines/who-recommendation-janssen-cilag-international-nv-belgium-covid-19-vaccine-ad26cov2-s',
    note: 'At 2 to 8 °C it kept for 3 months at the listing, longer later.',
  },
  {
    source: 'who-bibp',
    title: 'Recommendation: COVID-19 vaccine BIBP',
    ...WORLD_HEALTH_ORGANIZATION,
    url: 'https://extranet.who.int/pqweb/vaccines/who-recommendation-covid-19-vaccine-bibp',
    note: 'Storage, interval and shelf life; the day of the listing is from the press.',
  },
  {
    source: 'who-coronavac',
    title: 'Prequalification: CoronaVac',
    ...WORLD_HEALTH_ORGANIZATION,
    url: 'https://extranet.who.int/prequal/vaccines/coronavac',
    note: 'The shelf life was 12 months at the listing.',
  },
  {
    source: 'press-sinopharm-2021-05-08',
    title: "WHO approves China's Sinopharm COVID-19 vaccine",
    publisher: 'Business Recorder',
    licence: 'fact',
    url: 'https://www.brecorder.com/news/40091176/who-approves-chinas-sinopharm-covid-19-vaccine',
    vintage: '2021-05-08',
    note: "It quotes WHO's Director-General on Friday 7 May 2021.",
  },
  {
    source: 'press-covaxin-2021-11-03',
    title: 'News reports of 3 November 2021 on the listing of Covaxin',
    publisher: 'press',
    licence: 'fact',
    vintage: '2021-11-03',
    note: 'Several reports of the day agree.',
  },
  {
    source: 'who-covovax-2021-12-17',
    title: 'News of 17 December 2021 on the listing of Covovax',
    ...WORLD_HEALTH_ORGANIZATION,
    vintage: '2021-12-17',
    note: 'The first listing of this protein vaccine; the next is that of Novavax’s own product.',
  },
  {
    source: 'nmpa-convidecia-2022-05-24',
    title: 'WHO issues emergency use listing for CanSino COVID-19 vaccine',
    publisher: 'National Medical Products Administration of China',
    licence: 'fact',
    url: 'http://subsites.chinadaily.com.cn/nmpa/2022-05/24/c_756165.htm',
    vintage: '2022-05-24',
    note: 'It dates the listing to 19 May 2022.',
  },
  {
    source: 'press-nuvaxovid-2021-12-21',
    title: 'WHO Approves Emergency Use Of COVID-19 Vaccine Developed By Novavax',
    publisher: 'press',
    licence: 'fact',
    url: 'https://www.urdupoint.com/en/world/who-approves-emergency-use-of-covid-19-vaccin-1432226.html',
    vintage: '2021-12-21',
    note: 'By UrduPoint News and Sputnik. It quotes WHO, which issued the listing on Tuesday 21 December 2021.',
  },
  {
    source: 'general-knowledge',
    title: 'General knowledge of the field, read on no page',
    publisher: 'Sahakarya',
    licence: 'fact',
    note: 'The weakest of the sources: check before relying on it. The column confidence says which figures it is.',
  },
  {
    source: 'airfinity-gcpp-2021',
    title: 'Production of COVID-19 vaccines, figures of Airfinity',
    publisher: 'Global Commission for Post-Pandemic Policy',
    licence: 'fact',
    url: 'https://globalcommissionforpostpandemicpolicy.org/',
    note: 'Monthly pages from June to December 2021; each row has its own date.',
  },
  {
    source: 'airfinity-phrma-2022-02-24',
    title: 'Forecast of capacity for 2022, figure of Airfinity',
    publisher: 'PhRMA',
    licence: 'fact',
    vintage: '2022-02-24',
    note: 'More than the number given.',
  },
  {
    source: 'moderna-2021-04-29',
    title: 'Announcement of supply for 2021 and 2022',
    publisher: 'Moderna',
    licence: 'fact',
    vintage: '2021-04-29',
    note: 'As quoted by the press of the day.',
  },
  {
    source: 'janssen-2021-02-05',
    title: 'Target of 2021 for the Janssen vaccine',
    publisher: 'Pharmaceutical Processing World',
    licence: 'fact',
    vintage: '2021-02-05',
    note: 'A trade paper.',
  },
  {
    source: 'covax-2021-01-20',
    title: 'COVAX global supply forecast, 20 January 2021',
    publisher: 'Gavi, COVAX',
    licence: 'fact',
    vintage: '2021-01-20',
    note: 'Doses expected to be available, not doses delivered.',
  },
  {
    source: 'covax-2021-09-08',
    title: 'COVAX global supply forecast, 8 September 2021',
    publisher: 'Gavi, COVAX',
    licence: 'fact',
    vintage: '2021-09-08',
    note: 'As quoted by Devex and Hindustan Times, with the forecast of end June beside it.',
  },
  {
    source: 'forum-2021-08-05',
    title: 'Press commentary on the International Forum on COVID-19 Vaccine Cooperation',
    publisher: 'press',
    licence: 'fact',
    vintage: '2021-08-05',
    note: 'What the producers who took part could make in a year, as commented on in August 2021.',
  },
  {
    source: 'wto-review-2021',
    title: 'World Trade Statistical Review 2021',
    ...WORLD_TRADE_ORGANIZATION,
    url: 'https://www.wto.org/english/res_e/statis_e/wts2021_e/wts21_toc_e.htm',
    vintage: '2021-07-30',
    note: 'Changes are in value in dollars, unless the measure says volume.',
  },
  {
    source: 'wto-review-2021-cover',
    title: 'World Trade Statistical Review 2021, chart on the cover',
    ...WORLD_TRADE_ORGANIZATION,
    url: 'https://www.wto.org/english/res_e/statis_e/wts2021_e/wts21_toc_e.htm',
    vintage: '2021-07-30',
    note: 'Read from the labels of the chart; which quarter each belongs to is inferred from their order.',
  },
  {
    source: 'wto-q3-2021',
    title: 'World merchandise trade in the third quarter of 2021',
    ...WORLD_TRADE_ORGANIZATION,
    vintage: '2021-12-23',
    note: 'As quoted by trade.gov.tr on 23 December 2021.',
  },
  {
    source: 'wto-forecast-2021-10',
    title: 'Trade forecast of October 2021',
    ...WORLD_TRADE_ORGANIZATION,
    note: 'As quoted by trade.gov.tr. A forecast, not an outcome.',
  },
  {
    source: 'wto-outlook-2023-04-05',
    title: 'Global Trade Outlook and Statistics, 5 April 2023',
    ...WORLD_TRADE_ORGANIZATION,
    url: 'https://www.wto.org/english/res_e/booksp_e/trade_outlook23_e.pdf',
    vintage: '2023-04-05',
    note: 'Figures of 2022.',
  },
];
