import { expect, test } from 'vitest';
import { wordsOf } from '../../../figures/testing/rendered.tsx';
import type { Language } from '../../../language/languages.ts';
import { PICTURE } from '../../../testing/pictures.ts';
import type { Picture } from '../picture/picture.ts';
import { useFinding } from './finding.ts';
import { gapLead } from './gap.ts';

/** High income alone has doses, so many; `fresh` of its people rest on a fresh report. */
function withDoses(doses: number, fresh = 100): Picture {
  const high = PICTURE.groups.get('HIC');
  if (high === undefined) throw new Error('The picture has no high income');
  return { ...PICTURE, groups: new Map([['HIC', { ...high, doses, doses_fresh_percent: fresh }]]) };
}

function Lead({ of: picture }: { readonly of: Picture }) {
  return useFinding()(gapLead(picture));
}

const lead = (language: Language, picture: Picture) => wordsOf(<Lead of={picture} />, { language });

test.each([
  ['en', 1, '1 dose had been given'],
  ['en', 5, '5 doses had been given'],
  ['mr', 1, '1 मात्रा दिली गेली होती'],
  ['mr', 5, '5 मात्रा दिल्या गेल्या होत्या'],
  ['ar', 1, 'بلغ ما أُعطي جرعة واحدة حتى'],
  ['ar', 2, 'بلغ ما أُعطي جرعتين حتى'],
  ['ar', 5, 'بلغ ما أُعطي 5 جرعات حتى'],
  ['ar', 11, 'بلغ ما أُعطي 11 جرعة حتى'],
  ['ar', 13_400_000, 'بلغ ما أُعطي 13 مليون جرعة حتى'],
  ['ru', 1, 'введена 1 доза.'],
  ['ru', 3, 'введено 3 дозы.'],
  ['ru', 5, 'введено 5 доз.'],
] as const)('%s: what follows %d has its form', (language, doses, words) => {
  expect(lead(language, withDoses(doses))).toContain(words);
});

test.each([
  ['en', 1, '1 dose had been reported'],
  ['mr', 1, '1 मात्रेचा अहवाल आला होता'],
  ['ar', 5, 'أُبلغ عن 5 جرعات حتى'],
  ['ru', 1, 'о введении 1 дозы.'],
] as const)('%s: so it does of %d in old reports', (language, doses, words) => {
  expect(lead(language, withDoses(doses, 10))).toContain(words);
});
