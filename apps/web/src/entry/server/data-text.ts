import type { PageData } from '../../data/page-data.ts';

/**
 * The page's data as JSON. Answers stand in it as they came: on the first page they are 180 kB, which took a fortieth
 * of its processor time to write again.
 *
 * @param texts the JSON of answers, by what they say; one without is written anew
 */
export function dataText({ answers, ...others }: PageData, texts: ReadonlyMap<unknown, string>): string {
  const written = answers.map(
    ([path, answer]) => `[${JSON.stringify(path)},${texts.get(answer) ?? JSON.stringify(answer)}]`,
  );
  return `{"answers":[${written.join(',')}],${JSON.stringify(others).slice(1)}`;
}
