import type { Violation, ViolationCode } from './violations.ts';

/** Violations in the order found. Of each code {@link MOST_PER_CODE} are kept: one fault may show in every row. */
export class Findings {
  readonly violations: Violation[] = [];
  readonly #found = new Map<ViolationCode, number>();

  add(...violations: readonly Violation[]): void {
    for (const violation of violations) {
      const found = this.#found.get(violation.code) ?? 0;
      this.#found.set(violation.code, found + 1);
      if (found < MOST_PER_CODE) this.violations.push(violation);
    }
  }
}

export const MOST_PER_CODE = 100;
