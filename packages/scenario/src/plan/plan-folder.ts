import type { Administrations, Certificate, Shipments, Unused } from '@sahakarya/planner';
import type { RetoldColumns } from '../package/table-schemas.ts';
import type { Summary } from './summary.ts';

/** A plan as its folder says it: well formed and about the scenario at hand, but nothing in it is proven yet. */
export interface PlanFolder {
  readonly administrations: Administrations;
  readonly coverage: Coverage;
  readonly shipments: Shipments;
  readonly unused: Unused;
  readonly certificate: Certificate;
  readonly summary: Summary;
  /** Columns of its tables that retell the scenario, as far as they have them. */
  readonly retold: RetoldColumns;
}

/** coverage.csv: entry `[k * destinations + d]` is about milestone k and destination d. */
export interface Coverage {
  /** Doses administered in the plan by then. */
  readonly doses: Float64Array;
  /** Doses per 100 people, those given before the plan included; four decimals, as written. */
  readonly per100: readonly string[];
  /** Bit mask by position in LIMITS. */
  readonly limits: Uint8Array;
}
