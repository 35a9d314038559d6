import { LIMITS, UNUSED_REASONS, VIOLATIONS } from '@sahakarya/planner';
import {
  type Checked,
  FAULTS,
  type Fault,
  PHRASES,
  parsePlan,
  parseScenario,
  scenarioNotices,
  withPolicy,
} from '@sahakarya/scenario';
import { describe, expect, it } from 'vitest';
import { bytesOf, EXAMPLE, scenarioOf } from '../../../../../../packages/scenario/src/testing/example.ts';
import { RIGHT, SLIPS } from '../../../../../../packages/scenario/src/testing/slips.ts';
import { type Spoilt, spoiltFiles } from '../../../../../../packages/scenario/src/testing/spoil.ts';
import { EXAMPLE_PLAN, SPOILT_PLANS } from '../../../../../../packages/scenario/src/testing/spoilt-plans.ts';
import { SPOILT_SCENARIOS } from '../../../../../../packages/scenario/src/testing/spoilt-scenarios.ts';
import type { Language } from '../../../language/languages.ts';
import { ENGLISH, inEnglish } from '../../../planning/testing/english.ts';
import { inLanguage, textsOf } from '../../../planning/testing/in-language.ts';
import { faultTexts } from './fault-texts.ts';

const SCENARIO = scenarioOf(EXAMPLE);

/** The faults of every spoilt scenario, plan and policy. */
const BROUGHT: readonly Fault[] = [
  ...eachSpoilt(EXAMPLE, SPOILT_SCENARIOS, parseScenario),
  ...eachSpoilt(EXAMPLE_PLAN, SPOILT_PLANS, (files) => parsePlan(files, SCENARIO)),
  ...['weeks', 'days=7', 'weeks=x', 'weights={', 'weights=2', 'sharing=none', 'milestones=soon'].map(
    (override) => withPolicy(SCENARIO, [override]),
  ),
].flatMap((checked) => (checked.ok ? [] : checked.faults));

/** The notices of every slip. */
const NOTICED: readonly Fault[] = SLIPS.flatMap(([, file, part, by]) => {
  const spoilt = { ...RIGHT, [file]: RIGHT[file]?.replace(part, by) ?? '' };
  return scenarioNotices(bytesOf(Object.entries(spoilt)), scenarioOf(spoilt).policy).first;
});

function eachSpoilt(
  files: Readonly<Record<string, string>>,
  ways: readonly Spoilt[],
  read: (files: ReadonlyMap<string, Uint8Array>) => Checked<unknown>,
): Checked<unknown>[] {
  return ways.map((spoilt) => read(spoiltFiles(new Map(Object.entries(files)), spoilt)));
}

/** An apostrophe would quote in the pages' texts. */
const written = (text: string) => text.replaceAll("'", '’');

/** Every text of a fault, and what it must say in English. */
const TEXTS: ReadonlyMap<string, string> = new Map([
  ...Object.entries(FAULTS).flatMap(([code, { says, mend }]) => [
    [`fault.${code}`, written(says)] as const,
    [`fault.${code}.mend`, written(mend)] as const,
  ]),
  ...Object.entries(PHRASES).map(([key, says]) => [`fault.phrase.${key}`, written(says)] as const),
  ...Object.entries(VIOLATIONS).map(([code, says]) => [`fault.plan.${code}`, written(says)] as const),
]);

describe('faults in the pages', () => {
  it('say in English what the command line says', () => {
    for (const [id, says] of TEXTS) expect([id, ENGLISH.get(id)]).toEqual([id, says]);
  });

  it('are filled with the parameters and the phrases of the fault', () => {
    expect(BROUGHT.length).toBeGreaterThan(150);
    for (const fault of [...BROUGHT, ...NOTICED])
      expect(faultTexts(fault, inEnglish)).toEqual({ says: written(fault.says), mend: written(fault.mend) });
  });

  it('have no text of a fault that is gone', () => {
    const known = new Set([
      ...TEXTS.keys(),
      ...UNUSED_REASONS.map((reason) => `fault.unused.${reason}`),
      'fault.plan.figure',
      'fault.plan.nothing',
    ]);
    expect([...ENGLISH.keys()].filter((id) => id.startsWith('fault.')).sort()).toEqual([...known].sort());
  });
});

/** What the formats call by a name, and what is no word of English. */
const NAMES: ReadonlySet<string> = new Set([
  ...Object.keys({ ...EXAMPLE, ...EXAMPLE_PLAN }),
  // The tables of a plan, by which its checker says where a row is wrong.
  ...['coverage', 'unused'],
  // Columns of tables, and names in JSON.
  ...Object.entries({ ...EXAMPLE, ...EXAMPLE_PLAN }).flatMap(([file, text]) =>
    file.endsWith('.csv')
      ? (text.split('\n')[0] ?? '').split(',')
      : [...text.matchAll(/"(\w+)":/g)].map(([, name = '']) => name),
  ),
  ...['milestones', ...LIMITS, ...UNUSED_REASONS],
  // How the example calls a place: Gamma "C".
  ...['Gamma', 'C'],
  // How the example and a slip of it call income groups.
  ...['none', 'Low', 'income'],
  ...['pooled', 'surplus', 'own', 'fair', 'down'],
  ...['JSON', 'UTF-8', 'UTF-16', 'UTF-32', 'CR', 'LF', 'CRLF', 'NAME=VALUE', 'sharing=surplus'],
  // The unit, and the notation of a code point: U+001B.
  ...['MB', 'U'],
]);

/** Words in Latin letters that are no names. Keys and income groups of the example have three capitals. */
function latinWords(text: string): string[] {
  const words = text.match(/\b[A-Za-z][\w.=-]*/g) ?? [];
  return words.filter((word) => !NAMES.has(word) && !/^[A-Z]{3}$/.test(word));
}

describe.each<Language>(['mr', 'ar', 'ru', 'zh'])('in %s', (language) => {
  const say = inLanguage(language);

  it('no fault of a spoilt folder has an English word', () => {
    const english = [...BROUGHT, ...NOTICED].flatMap((fault) => {
      const { says, mend } = faultTexts(fault, say);
      const words = latinWords(`${says} ${mend}`);
      return words.length === 0 ? [] : [{ code: fault.code, says, mend, words }];
    });
    expect(english).toEqual([]);
  });

  it('no text of a fault has an English word', () => {
    const texts = [...textsOf(language)].filter(([id]) => id.startsWith('fault.'));
    expect(texts.length).toBeGreaterThan(TEXTS.size);
    const english = texts.flatMap(([id, text]) => {
      const words = latinWords(withoutPlaces(text));
      return words.length === 0 ? [] : [{ id, words }];
    });
    expect(english).toEqual([]);
  });
});

describe('a list of milestones', () => {
  it.each<[Language, number, string]>([
    ['ru', 1, 'список из 1 объекта, по одному на каждую контрольную точку'],
    ['ru', 3, 'список из 3 объектов, по одному на каждую контрольную точку'],
    ['ar', 2, 'قائمة فيها كائنان، واحد لكل نقطة تقييم'],
    ['ar', 5, 'قائمة فيها 5 كائنات، واحد لكل نقطة تقييم'],
    ['ar', 12, 'قائمة فيها 12 كائنًا، واحد لكل نقطة تقييم'],
    ['mr', 3, '३ ऑब्जेक्टांची यादी, प्रत्येक टप्प्यासाठी एक'],
  ])('has the plural of %s for %d', (language, count, says) => {
    expect(inLanguage(language)('fault.phrase.list-of-milestones', { count })).toBe(says);
  });
});

/** A text without its places; of a plural its words alone. */
function withoutPlaces(text: string): string {
  return text
    .replace(/\{\w+(, number)?\}/g, '')
    .replace(/\{\w+, plural,/g, '')
    .replace(/\b(zero|one|two|few|many|other) \{/g, '{');
}
