import type { SourceKey } from './sources.ts';

/** What the words of a source table cite, and what they say beyond that. */
export interface Citation {
  readonly source: SourceKey;
  /** A qualifier of the figure; empty where there is none. */
  readonly note: string;
}

function cite(source: SourceKey, note = ''): Citation {
  return { source, note };
}

const GCPP = 'globalcommissionforpostpandemicpolicy.org (Airfinity data), ';
const REVIEW = 'WTO World Trade Statistical Review 2021 (30 July 2021)';

/** The words as they stand in the source tables. */
const CITATIONS: ReadonlyMap<string, Citation> = new Map([
  ['OWID-2022-03 (WPP2019, 2021)', cite('un-wpp-2019')],
  ['WPP2019 (interpolated 2021)', cite('un-wpp-2019-interpolated')],
  ['WPP2022 (derived 2021)', cite('un-wpp-2022')],

  [
    'WHO explainer Comirnaty 21 Sep 2021 (scribd 548383586); PMC7723768; UNICEF deliveries',
    cite('who-comirnaty-2021-09-21'),
  ],
  ['WHO explainer 26 Feb 2021 (scribd 516303283); docslib 8201290', cite('who-vaxzevria-2021-02-26')],
  [
    'https://extranet.who.int/pqweb/vaccines/covid-19-vaccine-chadox1-s-recombinant-covishield',
    cite('who-covishield'),
  ],
  ['https://extranet.who.int/pqweb/vaccines/covid-19-mrna-vaccine-nucleoside-modified', cite('who-spikevax')],
  [
    'https://extranet.who.int/pqweb/vaccines/who-recommendation-janssen-cilag-international-nv-belgium-covid-19-vaccine-ad26cov2-s',
    cite('who-janssen'),
  ],
  ['https://extranet.who.int/pqweb/vaccines/who-recommendation-covid-19-vaccine-bibp', cite('who-bibp')],
  ['https://extranet.who.int/prequal/vaccines/coronavac', cite('who-coronavac')],
  ['news reports of 3 Nov 2021', cite('press-covaxin-2021-11-03')],
  ['WHO news 17 Dec 2021', cite('who-covovax-2021-12-17')],
  ['', cite('general-knowledge')],

  [`${GCPP}production to 30 June 2021`, cite('airfinity-gcpp-2021')],
  [`${GCPP}production to 31 July 2021`, cite('airfinity-gcpp-2021')],
  [`${GCPP}production to 31 Aug 2021`, cite('airfinity-gcpp-2021')],
  [`${GCPP}production to 31 Dec 2021`, cite('airfinity-gcpp-2021')],
  [`${GCPP}declared targets`, cite('airfinity-gcpp-2021', 'targets that producers had declared')],
  [
    `${GCPP}production to 31 Aug 2021; less than one third made by then`,
    cite('airfinity-gcpp-2021', 'less than one third of it was made by 31 August 2021'),
  ],
  [
    `${GCPP}production to 31 Aug 2021 (29% of world output)`,
    cite('airfinity-gcpp-2021', '29 % of world output'),
  ],
  [`${GCPP}production to 31 Dec 2021 (more than)`, cite('airfinity-gcpp-2021', 'more than this')],
  ['Airfinity via PhRMA 24 Feb 2022 (more than)', cite('airfinity-phrma-2022-02-24', 'more than this')],
  ['Moderna announcement 29 Apr 2021 (timeslive.co.za, news18.com)', cite('moderna-2021-04-29')],
  ['Moderna announcement 29 Apr 2021', cite('moderna-2021-04-29')],
  ['pharmaceuticalprocessingworld.com 5 Feb 2021', cite('janssen-2021-02-05')],
  ['COVAX global supply forecast 20 Jan 2021', cite('covax-2021-01-20')],
  ['Devex 8 Sep 2021 (end-June forecast)', cite('covax-2021-09-08', 'forecast of end June 2021')],
  ['COVAX forecast 8 Sep 2021 (Devex, Hindustan Times)', cite('covax-2021-09-08')],
  ['COVAX forecast 8 Sep 2021', cite('covax-2021-09-08')],
  ['Devex 8 Sep 2021', cite('covax-2021-09-08')],
  ['press commentary of August 2021', cite('forum-2021-08-05', 'of the producers present at the forum')],

  [REVIEW, cite('wto-review-2021')],
  [
    `${REVIEW}; chapter III gives -20 % for commercial services exports`,
    cite('wto-review-2021', 'chapter III gives -20 % for exports of commercial services'),
  ],
  [`${REVIEW} (more than)`, cite('wto-review-2021', 'more than this')],
  [
    `${REVIEW}, cover chart; order of the labels, quarter assignment inferred`,
    cite('wto-review-2021-cover', 'the quarter is inferred'),
  ],
  ['WTO Q3 2021 note via trade.gov.tr 23 Dec 2021', cite('wto-q3-2021')],
  ['WTO Q3 2021 note via trade.gov.tr', cite('wto-q3-2021')],
  ['WTO, Oct 2021 forecast via trade.gov.tr', cite('wto-forecast-2021-10', 'forecast')],
  ['WTO Global Trade Outlook 5 Apr 2023', cite('wto-outlook-2023-04-05')],
]);

/** What the words cite; fails for words that no entry explains. */
export function citation(words: string): Citation {
  const found = CITATIONS.get(words);
  if (found === undefined) throw new Error(`no source is known for "${words}"`);
  return found;
}
