import type { Activity, PartyKind } from '@sahakarya/exchange';

/** A party of the exercise. Its people are nobody in the world, and it has said nothing of what they say. */
export interface PartyOfExercise {
  readonly key: string;
  readonly kind: PartyKind;
  readonly name: string;
  readonly does: readonly Activity[];
  /** In which its people read, BCP 47. */
  readonly language: string;
  /** Its contact point, who administers and signs; then whoever else is there. */
  readonly people: readonly [string, ...string[]];
  /** The unit that answers, in English. */
  readonly unit?: string;
}

const HEALTH = 'Ministry of Health';

/** Countries, by their destination keys. Their names and places are real. */
const COUNTRIES: readonly PartyOfExercise[] = [
  country('ETH', 'Ethiopia', ['recipient'], 'en', ['Hanna Bekele', 'Dawit Alemu']),
  country('KEN', 'Kenya', ['recipient'], 'en', ['Wanjiru Otieno', 'Brian Mutiso']),
  country('NGA', 'Nigeria', ['recipient'], 'en', ['Adaeze Bello', 'Sani Okafor']),
  country('COD', 'DR Congo', ['recipient'], 'fr', ['Mireille Ilunga', 'Jonas Kabeya']),
  country('TCD', 'Chad', ['recipient'], 'fr', ['Fatimé Abakar', 'Idriss Ngaro']),
  country('MWI', 'Malawi', ['recipient'], 'en', ['Chikondi Phiri']),
  country('UGA', 'Uganda', ['recipient'], 'en', ['Grace Namara']),
  country('RWA', 'Rwanda', ['recipient', 'regulator'], 'fr', ['Aline Uwera']),
  country('SEN', 'Senegal', ['recipient'], 'fr', ['Awa Ndour', 'Cheikh Faye']),
  country('EGY', 'Egypt', ['recipient', 'donor'], 'ar', ['ليلى منصور', 'كريم شاهين']),
  country('YEM', 'Yemen', ['recipient'], 'ar', ['سلمى الحداد']),
  country('HTI', 'Haiti', ['recipient'], 'fr', ['Nadège Pierre']),
  country('PER', 'Peru', ['recipient'], 'es', ['Rosa Quispe', 'Martín Salas']),
  country('BOL', 'Bolivia', ['recipient'], 'es', ['Elena Mamani']),
  country('BGD', 'Bangladesh', ['recipient'], 'en', ['Nusrat Karim']),
  country('NPL', 'Nepal', ['recipient'], 'en', ['Sarita Gurung']),
  country('IDN', 'Indonesia', ['recipient'], 'en', ['Dewi Hartono']),
  country('PHL', 'Philippines', ['recipient'], 'en', ['Liza Santos']),
  country('UKR', 'Ukraine', ['recipient'], 'ru', ['Олена Ткач']),
  country('IND', 'India', ['recipient', 'donor'], 'mr', ['अदिती जोशी', 'रोहन पाटील']),
  country('CHN', 'China', ['donor'], 'zh', ['林晓梅']),
  country('SWE', 'Sweden', ['donor'], 'en', ['Astrid Nyberg', 'Erik Lund']),
  country('ITA', 'Italy', ['donor'], 'en', ['Chiara Fontana']),
  country('DEU', 'Germany', ['donor'], 'en', ['Katrin Vogel', 'Jonas Brandt']),
  country('FRA', 'France', ['donor'], 'fr', ['Camille Roche']),
  country('ESP', 'Spain', ['donor'], 'es', ['Lucía Herrero']),
  country('CAN', 'Canada', ['donor'], 'fr', ['Noémie Gagnon']),
  country('USA', 'United States', ['donor'], 'en', ['Megan Doyle', 'Luis Ortega']),
  country('JPN', 'Japan', ['donor'], 'en', ['Haruka Endo']),
];

/** Organisations, companies and funds. Those whose names say that they are invented are. */
const OTHERS: readonly PartyOfExercise[] = [
  other('AFRICAN-UNION', 'organisation', 'African Union', ['agent', 'recipient'], ['Thandiwe Moyo']),
  other('UNICEF-SUPPLY', 'organisation', 'UNICEF Supply Division', ['agent', 'carrier'], ['Henrik Dahl']),
  other('GAVI', 'fund', 'Gavi, the Vaccine Alliance', ['agent', 'donor'], ['Sofia Lind']),
  other('PAHO', 'organisation', 'Pan American Health Organization', ['agent'], ['Gabriela Rojas']),
  other('SERUM-INSTITUTE', 'company', 'Serum Institute of India', ['producer'], ['Vikram Sane', 'Meera Rao']),
  other('PFIZER', 'company', 'Pfizer', ['producer'], ['Ellen Hart']),
  other('ASTRAZENECA', 'company', 'AstraZeneca', ['producer'], ['Oliver Reid']),
  other('ASPEN', 'company', 'Aspen Pharmacare', ['producer'], ['Lerato Dlamini']),
  other('MERIDIAN', 'company', 'Meridian Biologicals (invented)', ['producer'], ['Tomas Verne']),
  other('HARBOUR-FREIGHT', 'company', 'Harbour Cold Freight (invented)', ['carrier'], ['Ines Calder']),
  other('COMMON-SHOT', 'fund', 'Common Shot Fund (invented)', ['donor', 'auditor'], ['Pia Solberg']),
];

export const PARTIES_OF_EXERCISE: readonly PartyOfExercise[] = [...COUNTRIES, ...OTHERS];

/** Of the secretariat, who convenes. */
export const CONVENERS = ['Farida Haddad', 'Samuel Okello'] as const;

function country(
  key: string,
  name: string,
  does: readonly Activity[],
  language: string,
  people: PartyOfExercise['people'],
): PartyOfExercise {
  return { key, kind: 'country', name, does, language, people, unit: HEALTH };
}

function other(
  key: string,
  kind: PartyKind,
  name: string,
  does: readonly Activity[],
  people: PartyOfExercise['people'],
): PartyOfExercise {
  return { key, kind, name, does, language: 'en', people };
}
