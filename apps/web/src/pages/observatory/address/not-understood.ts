import { IncomeGroup, Measure, Reading } from '@sahakarya/contract';
import {
  FIGURE_VIEWS,
  FIRST_STATE,
  formatObservatory,
  parseObservatory,
  type View,
} from './observatory-address.ts';

/** Whether a text says something that the page knows, by the name that it has in an address. */
const KNOWN: Readonly<Record<string, (text: string) => boolean>> = {
  day: (text) => parsed('day', text).day !== undefined,
  reading: (text) => Reading.safeParse(text).success,
  measure: (text) => Measure.safeParse(text).success,
  group: (text) => IncomeGroup.safeParse(text).success,
  sort: (text) => parsed('sort', text).order !== FIRST_STATE.order,
  rows: (text) => text === 'all',
  page: (text) => text === '1' || parsed('page', text).page !== 1,
  countries: (text) => parsed('countries', text).countries.join('.') === text,
  ...Object.fromEntries(
    Object.entries(FIGURE_VIEWS).map(([figure, views]: [string, readonly View[]]) => [
      figure,
      (text: string) => views.some((view) => view === text),
    ]),
  ),
};

/** Names of a query in whose place something else is shown. What is empty asks for nothing. */
export function notUnderstood(query: URLSearchParams): string[] {
  return Object.entries(KNOWN).flatMap(([name, isKnown]) => {
    const text = query.get(name) ?? '';
    return text === '' || isKnown(text) ? [] : [name];
  });
}

/** Stands for whatever isn't understood: the page names its place, and keeps one form of it. */
const ANYTHING = '!';

/** A query in the one form of the state that it says, and of what it says that the page doesn't know. */
export function oneForm(query: URLSearchParams): URLSearchParams {
  const form = formatObservatory(parseObservatory(query));
  for (const name of notUnderstood(query)) form.set(name, [...form.getAll(name), ANYTHING].join('.'));
  return form;
}

function parsed(name: string, text: string) {
  return parseObservatory(new URLSearchParams({ [name]: text }));
}
