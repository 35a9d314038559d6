/** Beyond two minutes nobody counts seconds. */
const COUNTED_SECONDS = 120;

type Parameters = Readonly<Record<string, string | number>>;

/** What a refusal is told with: of a long wait its whole `minutes`, none too few; of a short one 0, and its seconds. */
export function withMinutes(parameters: Parameters): Parameters {
  const seconds = Number(parameters.seconds ?? 0);
  return { ...parameters, minutes: seconds > COUNTED_SECONDS ? Math.ceil(seconds / 60) : 0 };
}
