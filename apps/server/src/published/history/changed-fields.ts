import type { HistoryValue } from '@sahakarya/contract';
import { canonicalText } from '../../platform/commands/canonical.ts';

/** Of whom, or of which party, a field is. */
export interface Of {
  readonly person?: string;
  readonly deputy_of?: string;
  readonly party?: string;
  readonly named_by?: string;
}

/** A field of a thing as it stands in one state of it. Where nothing stands, or no, there is none. */
export interface Facet<Field extends string> {
  readonly field: Field;
  readonly of: Of;
  readonly value: HistoryValue;
  /** The reader is not told the value, nor of whom it is. */
  readonly isWithheld: boolean;
}

export interface ChangedField<Field extends string> {
  readonly field: Field;
  readonly of: Of;
  readonly before: HistoryValue | null;
  readonly after: HistoryValue | null;
}

const WITHHELD: HistoryValue = { type: 'withheld' };

/** Fields in which two states differ, in the order of the later one; compared as they are, told as they may be. */
export function changedFields<Field extends string>(
  before: readonly Facet<Field>[],
  after: readonly Facet<Field>[],
): ChangedField<Field>[] {
  const earlier = new Map(before.map((facet) => [keyOf(facet), facet]));
  const later = new Map(after.map((facet) => [keyOf(facet), facet]));
  const changed = [...new Set([...later.keys(), ...earlier.keys()])].flatMap((key) =>
    differenceOf(earlier.get(key), later.get(key)),
  );
  return oneOfEach(changed);
}

/** The fields of one state, each told as it may be. */
export function standingFields<Field extends string>(
  facets: readonly Facet<Field>[],
): { field: Field; of: Of; value: HistoryValue }[] {
  return oneOfEach(
    facets.map((facet) => ({
      field: facet.field,
      of: facet.isWithheld ? {} : facet.of,
      value: facet.isWithheld ? WITHHELD : facet.value,
    })),
  );
}

/** Of several whose values and persons are withheld, one is enough: how many there are is not told either. */
function oneOfEach<One extends object>(all: readonly One[]): One[] {
  return [...new Map(all.map((one) => [canonicalText(one), one])).values()];
}

function differenceOf<Field extends string>(
  before: Facet<Field> | undefined,
  after: Facet<Field> | undefined,
): ChangedField<Field>[] {
  const facet = after ?? before;
  if (facet === undefined) return [];
  if (before !== undefined && after !== undefined && isSame(before, after)) return [];
  const isTold = [before, after].some((one) => one !== undefined && !one.isWithheld);
  return [{ field: facet.field, of: isTold ? facet.of : {}, before: toldOf(before), after: toldOf(after) }];
}

function keyOf({ field, of }: Facet<string>): string {
  return canonicalText({ field, of });
}

function isSame(one: Facet<string>, other: Facet<string>): boolean {
  return canonicalText(one.value) === canonicalText(other.value);
}

function toldOf(facet: Facet<string> | undefined): HistoryValue | null {
  if (facet === undefined) return null;
  return facet.isWithheld ? WITHHELD : facet.value;
}
