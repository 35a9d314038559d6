import { LIMITS, type Limit, limitsIn } from '@sahakarya/planner';

/** Limits that stand by themselves; the others may stand together. */
export const LONE_LIMITS: readonly [Limit, Limit] = ['ceiling', 'several'];

/** The text of every mask. */
const TEXTS: readonly string[] = Array.from({ length: 1 << LIMITS.length }, (_, mask) =>
  limitsIn(mask).join(';'),
);

const MASKS: ReadonlyMap<string, number> = new Map(TEXTS.map((text, mask) => [text, mask]));

/** The words of a limit mask in the order of LIMITS, joined by `;`. */
export function limitText(mask: number): string {
  return TEXTS[mask] ?? '';
}

/** The mask of a text as coverage.csv may have it; undefined for any other. */
export function limitMask(text: string): number | undefined {
  const mask = MASKS.get(text);
  const lone = LONE_LIMITS.some((limit) => text.includes(limit) && text !== limit);
  return mask === 0 || lone ? undefined : mask;
}
