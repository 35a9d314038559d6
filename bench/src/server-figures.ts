import type { Platform } from './start-platform.ts';

/** What the server tells of itself at /metrics just now, by name. */
export async function serverFigures({ address }: Platform): Promise<(name: string) => number> {
  const answer = await fetch(`${address}/metrics`);
  const text = await answer.text();
  return (name) => {
    const [, value] = new RegExp(`^${name} (\\S+)$`, 'm').exec(text) ?? [];
    if (value === undefined) throw new Error(`/metrics does not tell ${name}: ${text.slice(0, 200)}`);
    return Number(value);
  };
}
