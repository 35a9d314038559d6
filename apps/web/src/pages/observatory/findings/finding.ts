import { useLingui } from '@lingui/react';
import { useMessages } from '../../../language/messages.ts';
import type { Numbers } from '../../../language/numbers.ts';
import { useNumbers } from '../../../language/reader.tsx';

/** A figure in a sentence, with how it is written. `plural` also decides the sentence's forms. */
export type FindingValue =
  | { readonly rate: number; readonly decimals?: number }
  | { readonly count: number }
  | { readonly millions: number }
  | { readonly percent: number; readonly decimals?: number }
  | { readonly change: number }
  | { readonly day: string }
  | { readonly text: string }
  | { readonly month: string }
  | { readonly plural: number };

/** What a figure shows, as a text's id and its values: made from the data, so that it is true of what is shown. */
export interface Finding {
  readonly id: string;
  readonly values: Readonly<Record<string, FindingValue>>;
}

/** Writes findings in the reader's language. */
export function useFinding(): (finding: Finding) => string {
  const { _ } = useLingui();
  const numbers = useNumbers();
  const { countedMillions } = useMessages();
  return ({ id, values }) =>
    _(
      id,
      Object.fromEntries(
        Object.entries(values).map(([name, value]) => [name, written(value, numbers, countedMillions)]),
      ),
    );
}

function written(
  value: FindingValue,
  numbers: Numbers,
  millions: (doses: number) => string,
): string | number {
  if ('rate' in value)
    return value.decimals === undefined
      ? numbers.rate(value.rate)
      : numbers.decimal(value.rate, value.decimals);
  if ('count' in value) return numbers.count(value.count);
  if ('millions' in value) return millions(value.millions);
  if ('percent' in value) return numbers.percent(value.percent, value.decimals);
  if ('change' in value) return numbers.percent(Math.abs(value.change));
  if ('day' in value) return numbers.day(value.day);
  if ('text' in value) return value.text;
  if ('month' in value) return numbers.month(value.month);
  return value.plural;
}
