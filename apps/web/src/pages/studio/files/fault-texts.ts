import type { Fault } from '@sahakarya/scenario';

/** Gives a text of the page by its id, filled with the values. */
type Say = (id: string, values: Readonly<Record<string, string | number>>) => string;

/** What is wrong and what would be right, in the reader's language: phrases within the texts, too. */
export function faultTexts(
  { code, parameters, phrases = {} }: Fault,
  say: Say,
): { readonly says: string; readonly mend: string } {
  const said = Object.entries(phrases).map(([name, { key, parameters: own }]) => [
    name,
    say(`fault.phrase.${key}`, own),
  ]);
  const values = { ...parameters, ...Object.fromEntries(said) };
  return { says: say(`fault.${code}`, values), mend: say(`fault.${code}.mend`, values) };
}
