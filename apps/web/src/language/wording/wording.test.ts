import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readPo } from '../../making/read-po.ts';
import { SECTIONS } from '../../shell/sections.ts';
import { LANGUAGE_CODES, type Language } from '../languages.ts';

const textsOf = (language: Language) =>
  readPo(readFileSync(new URL(`../../../locales/${language}.po`, import.meta.url), 'utf8'));

/** The ids of the texts of a language in which something is found. */
const idsWith = (language: Language, found: RegExp) =>
  [...textsOf(language)].filter(([, text]) => found.test(text)).map(([id]) => id);

/** Words that the glossary of a language takes another one for; it says which, and why. */
const REJECTED: readonly (readonly [language: Language, word: RegExp])[] = [
  ['mr', /डोस|गंतव्य|वेधशाळा|इथ[^ि]|फाइली|चे चालक/],
  ['mr', /आकारमान|अग्रक्रम|सुलभता|फिके रंग|परिस्थिती|आधार योजना करा|मात्रांनी (?:पुढे|मागे)/],
  ['mr', /वर्धक मात्रांना विराम|^कोणीही नाही|किंवा आकृती|दिव्हार|(?:^| )त्या दिवशीची(?! माहिती)|गटानुसार भार(?!ांक)/],
  // Heads of columns, rows and keys name a number; countries do not stand at one; nobody is 1.2 persons.
  ['mr', /(?:^|: )लोक(?:[.;]|$)|मात्रांवर|\} जण|नंतर सुधार|उत्पादक थांब/],
  // What a name needs beside it: a connection to what, a noun's verb on a button, an ordinal for a place among others.
  ['mr', /(?<!इंटरनेट )जोडणी|^(?:डाउनलोड|एम्बेड|शेअर|कॉपी)$|क्रमांक(?!ाच्या)/],
  // One spelling of each name, one pair of quotation marks, one word for a key.
  ['mr', /तिथे|जिथे|[“”]|शंभरामागे|कोवॅक्स|राष्ट्रसंघ|देशांचे कोड|कीऐवजी|अवतरणात/],
  // The table, who sits at it, and what they do there.
  ['mr', /व्यासपीठ|टेबल|साइन इन|आमंत्र|संयोजक|संवाद|जागा माग|जागेची माग/],
  ['mr', /संमती|सोबत वाच|फाइल्स|मिटव|दाता|पासवर्ड हरव/],
  ['ar', /وقف الجرعات|منقط|المرخصة|يصنع/],
  [
    'ar',
    /محطة|الحائزون|دورة|مائة|تكسب|تخسر|كما (?:عُلم|نُقّح)|تثبيتها خط|بلغت سقفها|لا تقرير|بلد أو شكل|رمز لصفحة/,
  ],
  [
    'ar',
    /غير مصنّف(?!ة)|بلا فئة دخل|اتسعت كل شهر|التجارة انخفضت|على صنع|^عن الأرقام$|لدى البلدان المنخفضة|البالغ عددها/,
  ],
  // Adjectives and nouns that lack the one that says of what they are.
  ['ar', /الصلاحية عند|القدرة(?! على| الإنتاجية| السنوية| الأسبوعية| المتوقعة)|إعادة$|^القراءة$|أُعطي أقل/],
  ['ar', /(?:^|«)(?:منفصلة|مجمّعة)(?:$|»)/],
  // A product is a vaccine, and who makes it may be an institute; one word for a key, for use, for a workbook.
  ['ar', /شركة|شركات|(?:^|[\s{«])(?:ال|لل)?منتجً?ا?(?=$|[\s}،.؛»])|المنتجات(?! الطبية)/],
  ['ar', /استخدام|استخدمت|مصنّف(?!ة)|مفتاح(?!ا? (?:ال)?مرور)|معرّف|\bMB\b/],
  ['ar', /الطاولة|طرفك|أنتم|تحققوا|اختاروا|(?:^|[\s{])ال?مدير(?=$|[\s}،.؛])|موقّع|معلَّق/],
  ['es', /\baplica(?:r|n|da|do)?/i],
  ['es', /país o una figura/],
  ['es', /\basiento|(?:un|el|su) puesto|prueba de (?:su )?autoridad|\bla mesa(?! de diálogo)/i],
  ['fr', /fléchage|pointillé|authentificateur/i],
  ['fr', /pays ou une figure/],
  ['ru', /рубеж|рисун/i],
  ['ru', /заместител|подписант|прос[иея]т место|попросить место|аккаунт|[Сс]торона приостановлена/],
  ['zh', /接种率|计划/],
  ['zh', /协商席|账户|签字人|捐赠方/],
];

test.each(REJECTED)('%s has no word that its glossary rejects: %s', (language, word) => {
  expect(idsWith(language, word)).toEqual([]);
});

test.each(LANGUAGE_CODES)('in %s what is counted has every form that the language has', (language) => {
  const forms: readonly string[] = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  const lacking = [...textsOf(language)].filter(
    ([id, text]) =>
      // Units are said where they are written, and never with none or many.
      !id.startsWith('number.millions') &&
      formsOfPlurals(text).some(
        (told) =>
          told.some((form) => form in FORMS && form !== 'other') &&
          forms.some((form) => !told.includes(form)),
      ),
  );
  expect(lacking.map(([id]) => id)).toEqual([]);
});

/** How a language calls the ceiling of a certificate; readers are told of their target. */
const CEILING = [
  ['mr', /कमाल मर्यादा/],
  ['ar', /سقف/],
] as const;

test.each(CEILING)('%s calls a ceiling so in faults of files alone: %s', (language, word) => {
  const found = idsWith(language, word);
  expect(found).toContain('fault.ceiling-too-large');
  expect(found.filter((id) => !id.startsWith('fault.'))).toEqual([]);
});

test('what the Arabic bars lead to is told with its article', () => {
  const texts = textsOf('ar');
  const names = SECTIONS.flatMap(({ text, shortText }) => [text, shortText]).map((id) => texts.get(id) ?? '');
  expect(names.filter((name) => !/(?:^| )ال/.test(name))).toEqual([]);
});

const FORMS = { zero: 0, one: 1, two: 2, few: 3, many: 4, other: 5 };

/** Of each plural in a text the forms that it tells. */
function formsOfPlurals(text: string): string[][] {
  return [...text.matchAll(/\{\s*\w+,\s*plural,/g)].map(({ 0: { length }, index }) => {
    const told: string[] = [];
    let depth = 1;
    let word = '';
    for (const letter of text.slice(index + length)) {
      if (letter === '{') {
        if (depth === 1) told.push(word.trim());
        depth += 1;
        word = '';
      } else if (letter === '}') {
        depth -= 1;
        word = '';
        if (depth === 0) break;
      } else if (depth === 1) word += letter;
    }
    return told;
  });
}

test('plurals are found with their forms', () => {
  expect(formsOfPlurals('{a, plural, one {# of {b, plural, =1 {x} other {y}}} other {z}}, {c}')).toEqual([
    ['one', 'other'],
    ['=1', 'other'],
  ]);
});

test.each(LANGUAGE_CODES)('in %s whoever has least is named before whoever has most', (language) => {
  expect(idsWith(language, /\{high\}.*\{low\}/s)).toEqual([]);
  expect(idsWith(language, /\{low\}.*\{high\}/s)).toContain('gap.title');
});

test('no English group of countries has its capital within a sentence', () => {
  const found = idsWith('en', /[a-z],? (?:\{group\}|(?:High|Upper-middle|Lower-middle|Low)[- ]income)/);
  // A group of a scenario of the reader's own is named as it stands there.
  expect(found.filter((id) => !/^fault\.|\.own$/.test(id))).toEqual([]);
});

/** What stands so in every text: names of standards and of data, sizes of files and of the screen, commands. */
const WRITTEN_SO =
  /UN WPP 2019|CC\u00a0BY\u00a04\.0|Guidelines 2\.2|\b\d+ (?:px|MB)\b|world-2021-08|\b(?:=?\d) \{/g;

test.each(['mr', 'ar'] as const)(
  'in %s no figure stands in digits that the reader did not choose',
  (language) => {
    // The language's own digits follow the choice, Latin ones do not; faults and formats name what stands in files.
    const latin = [...textsOf(language)].filter(
      ([id, text]) =>
        !/^(?:fault|help\.format)\./.test(id) &&
        /[0-9]/.test(text.replaceAll(WRITTEN_SO, '').replace(/\{\w+/g, '')),
    );
    expect(latin.map(([id]) => id)).toEqual([]);
  },
);

test.each(LANGUAGE_CODES)(
  'in %s a figure comes with its per cent, as its digits and the language have it',
  (language) => {
    expect(idsWith(language, /\}[\s\u200e\u2060]*[%٪]/)).toEqual([]);
  },
);

test('no Arabic text has a dot between two parts, which reads as the zero of its digits', () => {
  expect(idsWith('ar', /·/)).toEqual([]);
});

test('an Arabic text that begins in Latin letters says that it runs from right to left', () => {
  // Where a text stands alone among others its first letter gives its direction: U+200F is one.
  expect(idsWith('ar', /^[A-Za-z].*\p{Script=Arabic}/u)).toEqual([]);
});

test.each(['studio.gains.title', 'studio.gains.title.start'])(
  '%s names what is none in words, in every language',
  (id) => {
    for (const language of LANGUAGE_CODES) {
      const forms = formsOfPlurals(textsOf(language).get(id) ?? '');
      expect([language, forms.map((told) => told.includes('=0') || told.includes('zero'))]).toEqual([
        language,
        [true, true],
      ]);
    }
  },
);

test('dates and ranges of digits keep their order among Arabic words', () => {
  // Without the mark (U+200E) 2025-01-06 is shown as 06-01-2025.
  expect(idsWith('ar', /(?<!\u200e[\p{Nd}-]*|[a-z][\w-]*)\p{Nd}+-\p{Nd}/u)).toEqual([]);
});

test('no Arabic date in a text ends a line within itself, as those that are filled in do not', () => {
  expect(
    idsWith('ar', /\p{Script=Arabic}\/\p{Script=Arabic}|\p{Nd} [\p{Script=Arabic}\u00a0]+\/\u2060/u),
  ).toEqual([]);
});

test.each(LANGUAGE_CODES)('in %s no dot between two parts can begin a line', (language) => {
  expect(idsWith(language, /[^\u00a0]·|·\u00a0/)).toEqual([]);
});

test('in Russian no line begins with a dash', () => {
  expect(idsWith('ru', /[^\u00a0]—/u)).toEqual([]);
});

test('Chinese has no space between a number and what it counts', () => {
  expect(idsWith('zh', /(?:\d|\})\u2060? \u2060?[年月日周个行剂人]|[年月近过] \d/)).toEqual([]);
});

test('no Chinese line ends within a date, or between a number and what it counts', () => {
  expect(
    idsWith(
      'zh',
      /[\d#}][剂人年月日个周行包位种级亿万]|[\d}]\u2060?年\d+\u2060?月|[\d}]\u2060?月\d+\u2060?日/,
    ),
  ).toEqual([]);
});

test('French has no space at which a line could end before its marks, or within its quotes', () => {
  expect(idsWith('fr', / [:;?!%»]|« /)).toEqual([]);
});

test('a Russian sentence that ends in a date ends with the point of its year', () => {
  expect(idsWith('ru', /\{day\}\.(?!\d)/)).toEqual([]);
});

test.each(['mr', 'es', 'ru'] as const)('in %s a number and its per cent stay on one line', (language) => {
  expect(idsWith(language, / %/)).toEqual([]);
});

test.each(LANGUAGE_CODES)(
  'in %s the names stand with what was not understood, and not with what was taken',
  (language) => {
    const texts = [...textsOf(language)].filter(([id]) => /^(address|studio)\.ignored$/.test(id));
    expect(texts.map(([, text]) => /\{names\}\u2069?[)）]/.test(text))).toEqual([true, true]);
  },
);
