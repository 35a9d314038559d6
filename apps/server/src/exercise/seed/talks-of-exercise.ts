/** What somebody says in a talk of the exercise; the first of a party's people says it. */
export interface SaidInExercise {
  readonly party: string;
  /** UTC */
  readonly at: string;
  readonly language: string;
  readonly text: string;
}

export interface TalkOfExercise {
  /** Who begins it, then with whom. */
  readonly parties: readonly [string, string, ...string[]];
  readonly subject: string;
  /** In the order of time; the first of the party that begins. */
  readonly said: readonly [SaidInExercise, ...SaidInExercise[]];
}

/** Talks that are under way when the exercise begins. Nobody has ever said this. */
export const TALKS_OF_EXERCISE: readonly TalkOfExercise[] = [
  {
    parties: ['ETH', 'SERUM-INSTITUTE'],
    subject: 'Covishield in 2022',
    said: [
      {
        party: 'ETH',
        at: '2021-12-01T08:10:00.000Z',
        language: 'en',
        text: 'We plan for the second quarter. How many doses of Covishield can you name for us each month from April, and with how many months to expiry when they leave you?',
      },
      {
        party: 'SERUM-INSTITUTE',
        at: '2021-12-04T06:45:00.000Z',
        language: 'en',
        text: 'Would 500,000 a month from April be of use to you? They would leave with at least five months to expiry. We would need the import permit by February.',
      },
    ],
  },
  {
    parties: ['SWE', 'ETH'],
    subject: 'Lots that expire in March',
    said: [
      {
        party: 'SWE',
        at: '2021-11-29T13:00:00.000Z',
        language: 'en',
        text: 'We could give 600,000 doses that expire at the end of March. Before we offer them: by when would you want them in Addis Ababa, at the latest, to use them all?',
      },
      {
        party: 'ETH',
        at: '2021-11-30T07:30:00.000Z',
        language: 'en',
        text: 'Ten weeks before they expire, in two parts three weeks apart: our stores in the regions take 300,000 at a time.',
      },
    ],
  },
  {
    parties: ['EGY', 'YEM', 'AFRICAN-UNION'],
    subject: 'نقل الجرعات بين الموانئ',
    said: [
      {
        party: 'EGY',
        at: '2021-12-02T09:20:00.000Z',
        language: 'ar',
        text: 'يمكننا استلام الجرعات في الإسكندرية وحفظها أسبوعين قبل نقلها. ما سعة التبريد لديكم في عدن؟',
      },
      {
        party: 'YEM',
        at: '2021-12-03T10:05:00.000Z',
        language: 'ar',
        text: 'لدينا متسع لمئة ألف جرعة بين درجتين وثماني درجات مئوية. نحتاج إلى إشعار قبل عشرة أيام.',
      },
    ],
  },
  {
    parties: ['TCD', 'UNICEF-SUPPLY'],
    subject: 'Chaîne du froid à N’Djamena',
    said: [
      {
        party: 'TCD',
        at: '2021-12-03T14:00:00.000Z',
        language: 'fr',
        text: 'Nous n’avons pas encore de congélateurs à −70 °C hors de la capitale. Combien de temps pouvez-vous nous en prêter deux ?',
      },
    ],
  },
  {
    parties: ['IND', 'SERUM-INSTITUTE', 'GAVI'],
    subject: 'निर्यात पुन्हा सुरू होण्याचे वेळापत्रक',
    said: [
      {
        party: 'IND',
        at: '2021-11-26T05:30:00.000Z',
        language: 'mr',
        text: 'डिसेंबरपासून निर्यातीचे मासिक वेळापत्रक ठरवू या. प्रत्येक महिन्याच्या १ तारखेला किती मात्रा सांगता येतील?',
      },
      {
        party: 'GAVI',
        at: '2021-11-27T11:15:00.000Z',
        language: 'en',
        text: 'A figure on the first of each month, with the lots and their expiry, would let us tell countries six weeks ahead.',
      },
    ],
  },
];
