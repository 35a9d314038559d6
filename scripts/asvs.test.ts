import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const text = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const PAGE = text('docs/security/asvs.md');

/**
 * Levels of all requirements of ASVS 5.0.0, section by section: the third digit of `1.5` says that 1.5.3 is of level 3.
 * https://github.com/OWASP/ASVS/tree/v5.0.0, `5.0/docs_en`.
 */
const LEVELS: Readonly<Record<string, string>> = {
  ...{ '1.1': '22', '1.2': '1111122223', '1.3': '112222222223', '1.4': '222', '1.5': '123' },
  ...{ '2.1': '122', '2.2': '112', '2.3': '12223', '2.4': '23' },
  ...{ '3.1': '3', '3.2': '113', '3.3': '12223', '3.4': '11222233', '3.5': '11122333', '3.6': '3' },
  ...{ '3.7': '22333', '4.1': '12233', '4.2': '23333', '4.3': '22', '4.4': '1222' },
  ...{ '5.1': '2', '5.2': '112333', '5.3': '113', '5.4': '222' },
  ...{ '6.1': '122', '6.2': '111111112222', '6.3': '11223333', '6.4': '112233', '6.5': '22222333' },
  ...{ '6.6': '2223', '6.7': '33', '6.8': '2222' },
  ...{ '7.1': '222', '7.2': '1111', '7.3': '22', '7.4': '11222', '7.5': '223', '7.6': '22' },
  ...{ '8.1': '1233', '8.2': '1123', '8.3': '133', '8.4': '23', '9.1': '111', '9.2': '1222' },
  ...{ '10.1': '22', '10.2': '223', '10.3': '22223', '10.4': '1111122222233333', '10.5': '22222' },
  ...{ '10.6': '22', '10.7': '222', '11.1': '2233', '11.2': '22233', '11.3': '11233', '11.4': '1222' },
  ...{ '11.5': '23', '11.6': '23', '11.7': '33', '12.1': '12233', '12.2': '11', '12.3': '22223' },
  ...{ '13.1': '2333', '13.2': '222223', '13.3': '2233', '13.4': '1222233' },
  ...{ '14.1': '22', '14.2': '12223333', '14.3': '122' },
  ...{ '15.1': '12233', '15.2': '12233', '15.3': '1222222', '15.4': '3333' },
  ...{ '16.1': '2', '16.2': '22222', '16.3': '2222', '16.4': '222', '16.5': '2223' },
  ...{ '17.1': '23', '17.2': '22223333', '17.3': '22' },
};

const REQUIREMENTS = Object.entries(LEVELS).flatMap(([section, levels]) =>
  [...levels].map((level, at) => ({ number: `${section}.${at + 1}`, level })),
);

interface Row {
  readonly number: string;
  readonly level: string;
  readonly asks: string;
  readonly met: string;
  readonly shown: string;
}

const ROWS: readonly Row[] = [
  ...PAGE.matchAll(/^\| (\d+\.\d+\.\d+) \| (\d) \| (.*?) \| (.*) \| (.*?) \|$/gm),
].map(([, number = '', level = '', asks = '', met = '', shown = '']) => ({
  number,
  level,
  asks,
  met,
  shown,
}));

/** The numbers that a chapter's paragraph says do not apply. */
const PASSED_OVER = [...PAGE.matchAll(/^Does not apply: (.*?)(?=\n\n|\n*$(?![\s\S]))/gms)].flatMap(
  ([, said = '']) => said.match(/\b\d+\.\d+\.\d+\b/g) ?? [],
);

const inOrder = (one: string, other: string) => one.localeCompare(other, 'en', { numeric: true });

test('the standard has 345 requirements, 70 of level 1 and 183 of level 2', () => {
  const of = (wanted: string) => REQUIREMENTS.filter(({ level }) => level === wanted).length;
  expect([of('1'), of('2'), of('3')]).toEqual([70, 183, 92]);
});

test('every requirement of levels 1 and 2 stands in a row, or does not apply, once', () => {
  const told = [...ROWS.map(({ number }) => number), ...PASSED_OVER].sort(inOrder);
  const wanted = REQUIREMENTS.filter(({ level }) => level !== '3').map(({ number }) => number);
  expect(told).toEqual(wanted.sort(inOrder));
});

test('rows have the levels of the standard, and stand in their chapters', () => {
  const levels = new Map(REQUIREMENTS.map(({ number, level }) => [number, level]));
  for (const { number, level } of ROWS) expect([number, level]).toEqual([number, levels.get(number)]);
  for (const chapter of PAGE.split(/^## V/m).slice(1)) {
    const [own] = /^\d+/.exec(chapter) ?? [];
    const numbers = chapter.match(/(?<=^\| |^Does not apply:.*)\d+(?=\.\d+\.\d+)/gm) ?? [];
    expect(new Set(numbers)).toEqual(new Set([own]));
  }
});

test('every file that is named is there', () => {
  const named = [...PAGE.matchAll(/`((?:[\w@.-]+\/)+[\w.-]+|[\w-]+\.(?:md|json))`/g)].map(
    ([, path = '']) => path,
  );
  expect(named.length).toBeGreaterThan(100);
  const ours = named.filter((path) => !['secrets.json', 'package-lock.json'].includes(path));
  expect(ours.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
});

test('every row is shown by tests that are there, or says that it is to be read', () => {
  for (const { number, met, shown } of ROWS) {
    if (shown === 'reading') continue;
    const tests = [...shown.matchAll(/`([\w/.-]+\.test\.tsx?)` “([^”]+)”(?:; |$)/g)];
    expect([number, tests.map(([whole]) => whole).join('')]).toEqual([number, shown]);
    for (const [, path = '', name = ''] of tests)
      expect(text(path).includes(name), `${number}: ${path} has “${name}”`).toBe(true);
    expect(met.length, number).toBeGreaterThan(10);
  }
});

test('gaps are told at the top, each one, and nothing else is', () => {
  const gaps = ROWS.filter(({ met }) => /\*\*gap\*\*/i.test(met)).map(({ number }) => number);
  const [, said = ''] = /\*\*Gaps in short:\*\*(.*?)Most of what/s.exec(PAGE) ?? [];
  expect(said.match(/\d+\.\d+\.\d+/g)?.sort(inOrder)).toEqual(gaps.sort(inOrder));
});
