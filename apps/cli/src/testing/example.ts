import { fileURLToPath } from 'node:url';
import { runIn } from './recording-terminal.ts';

/** The scenario that `new` writes: three countries, five lots, sixteen weeks, four milestones. */
export const EXAMPLE = fileURLToPath(new URL('../../example/', import.meta.url));

/** Plans the example into a folder below another one. */
export async function planExample(
  folder: string,
  plan: string,
  overrides: readonly string[] = [],
): Promise<void> {
  const policy = overrides.flatMap((override) => ['--policy', override]);
  const { code, err } = await runIn(folder, ['plan', EXAMPLE, '--out', plan, ...policy]);
  if (code !== 0) throw new Error(err);
}
