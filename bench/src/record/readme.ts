const BEGIN = '<!-- bench -->';
const END = '<!-- /bench -->';

/** A README with other text between its bench markers; undefined where it doesn't have them. */
export function withBench(readme: string, text: string): string | undefined {
  const begin = readme.indexOf(BEGIN);
  const end = readme.indexOf(END);
  if (begin < 0 || end < begin) return undefined;
  return `${readme.slice(0, begin + BEGIN.length)}\n\n${text}\n\n${readme.slice(end)}`;
}
