import { useLingui } from '@lingui/react';
import type { FileOrigin } from '../../../figures/data-table/csv-of.ts';
import type { CardSource } from '../../../figures/figure-card/card-state.ts';
import { useHref } from '../../../page/href.ts';

/**
 * Short names of the sources that stand below figures. What was imported is named by who told it, another one by its
 * key; the page of sources describes all.
 */
const SHORT_NAMES: readonly (readonly [key: RegExp, text: string])[] = [
  [/^owid-/, 'source.owid'],
  [/^who-/, 'source.who'],
  [/^un-wpp-/, 'source.un-wpp'],
  [/^wb-/, 'source.wb'],
  [/^wto-/, 'source.wto'],
  [/^airfinity-/, 'source.airfinity'],
  [/^forum-/, 'source.forum'],
  [/^janssen-/, 'source.janssen'],
  [/^moderna-/, 'source.moderna'],
];

/** What somebody has imported in another's name than Our World in Data's begins with that name, whatever it is. */
const IMPORTED = /-import-\d{4}-\d{2}-\d{2}$/;

function shortNameOf(key: string): string | undefined {
  if (IMPORTED.test(key) && !key.startsWith('owid-import-')) return undefined;
  return SHORT_NAMES.find(([pattern]) => pattern.test(key))?.[1];
}

/** A source that a footer names. */
export interface MainSource {
  readonly key: string;
  /** Who told it, where somebody has imported it. */
  readonly publisher?: string | undefined;
  /** On what terms, as sources have it; nothing where none is told. */
  readonly licence?: string | undefined;
}

/** Terms of single facts that are cited: nobody's to license. */
const FACT = 'fact';

/** A source as a footer writes it, with its licence, and a link to what is known of it. */
export function useSourceText(): (source: MainSource) => CardSource {
  const { _ } = useLingui();
  const href = useHref();
  const nameOf = ({ key, publisher }: MainSource) => {
    const short = shortNameOf(key);
    return short === undefined ? (publisher ?? key) : _(short);
  };
  const licenceOf = ({ licence = FACT }: MainSource) =>
    licence === 'public domain' ? _('sources.public-domain') : writtenLicence(licence);
  return (source) => {
    const [name, licence] = [nameOf(source), licenceOf(source)];
    const text = licence === '' ? name : _('source.licensed', { name, licence: onOneLine(licence) });
    return { text, href: href(`/sources#${source.key}`) };
  };
}

/** A licence is read as one word, and keeps its order among Arabic ones. */
function onOneLine(licence: string): string {
  return licence.replaceAll(' ', '\u00a0').replaceAll('-', '\u2011');
}

/** Creative Commons' licences as they are written, others by the name that they have in the data. */
function writtenLicence(licence: string): string {
  if (licence === FACT) return '';
  return licence.startsWith('CC-BY-') ? licence.replaceAll('-', ' ') : licence;
}

/**
 * One of each short name and licence: a figure drawn from two states of a data set names it once, and one of facts
 * alone is not named beside the same name with a licence. And all who were imported.
 */
export function mainSources({ sources, licences, publishers }: Partial<FileOrigin>): MainSource[] {
  const named = (sources ?? []).flatMap((key, at) => {
    const publisher = IMPORTED.test(key) ? publishers?.[at] : undefined;
    const name = shortNameOf(key) ?? publisher ?? (IMPORTED.test(key) ? key : undefined);
    const licence = licences?.[at] || FACT;
    return name === undefined ? [] : [{ name, source: { key, publisher, licence } }];
  });
  const licensed = new Set(named.flatMap(({ name, source }) => (source.licence === FACT ? [] : [name])));
  const seen = new Set<string>();
  return named.flatMap(({ name, source }) => {
    const { licence } = source;
    const one = JSON.stringify([name, licence]);
    if (seen.has(one) || (licence === FACT && licensed.has(name))) return [];
    seen.add(one);
    return [source];
  });
}

/** Of what answers say of their sources, that of some. */
export function originOf(origins: readonly FileOrigin[], keys: Iterable<string>): Required<FileOrigin> {
  const told = new Map(
    origins.flatMap(({ sources, licences, publishers }) =>
      sources.map(
        (key, at) => [key, { licence: licences[at] ?? '', publisher: publishers?.[at] ?? '' }] as const,
      ),
    ),
  );
  const sources = [...new Set(keys)].sort();
  return {
    sources,
    licences: sources.map((key) => told.get(key)?.licence ?? ''),
    publishers: sources.map((key) => told.get(key)?.publisher ?? ''),
  };
}
