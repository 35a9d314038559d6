import { useLingui } from '@lingui/react';
import type { FileOrigin } from '../../../figures/data-table/csv-of.ts';
import type { CardSource, FigureCardProps } from '../../../figures/figure-card/card-state.ts';
import { useReader } from '../../../language/reader.tsx';
import { useHref } from '../../../page/href.ts';
import {
  addressOfState,
  FIGURE_VIEWS,
  type FigureName,
  type ObservatoryState,
  type View,
  viewOf,
} from '../address/observatory-address.ts';
import type { ChangeState, FigureProps, FigureSetting } from './figure-props.ts';

/** What a card needs besides its finding and its figures. */
export type CardFrame = Pick<
  FigureCardProps,
  'id' | 'views' | 'view' | 'onView' | 'sources' | 'fileOrigin' | 'fileName' | 'address' | 'busy'
> &
  Partial<Pick<FigureCardProps, 'embedAddress' | 'more' | 'headOf'>>;

export interface CardWish {
  readonly name: FigureName;
  readonly state: ObservatoryState;
  readonly setState: ChangeState;
  readonly setting: FigureSetting;
  /** Those that the footer names. */
  readonly sources: readonly MainSource[];
  readonly fileOrigin: FileOrigin;
  /** On the screen: the first source by name, and how many more there are. */
  readonly isSmall?: boolean;
  readonly busy?: boolean;
  readonly headOf?: FigureProps['headOf'];
  /** What its figures are of, which may not be what was asked for yet; nothing where they belong to no day. */
  readonly shown?: Pick<ObservatoryState, 'reading'> & { readonly day: string };
}

/** The addresses, views and sources of a figure, the same for all of them. */
export function useCard(wish: CardWish): CardFrame {
  const { name, state, setState, setting, shown } = wish;
  const { origin } = useReader();
  const href = useHref();
  const { _ } = useLingui();
  const sourceText = useSourceText();
  const views: readonly View[] = FIGURE_VIEWS[name];
  // Who is sent there later is to see the same day.
  const dated: ObservatoryState = shown === undefined ? state : { ...state, day: shown.day };
  const inView = (view: View): ObservatoryState => ({ ...state, views: { ...state.views, [name]: view } });
  const here = setting === 'page' ? '/' : `/${setting === 'alone' ? 'figures' : 'embed'}/${name}`;
  const anchor = setting === 'page' ? `#${name}` : '';
  const others = wish.isSmall === true ? wish.sources.length - 1 : 0;
  return {
    id: name,
    views: views.map((view) => ({ view, href: href(`${addressOfState(here, inView(view))}${anchor}`) })),
    view: viewOf(state, name),
    onView: (view) => setState({ views: inView(view).views }, 'push'),
    sources: wish.sources.map(sourceText),
    fileOrigin: wish.fileOrigin,
    ...(others > 0 ? { more: { text: _('source.others', { count: others }), href: href('/sources') } } : {}),
    fileName: shown === undefined ? name : `${name}-${shown.day}-${shown.reading}`,
    address: `${origin}${href(addressOfState(`/figures/${name}`, dated))}`,
    busy: wish.busy ?? false,
    ...(wish.headOf === undefined ? {} : { headOf: wish.headOf }),
    ...(setting === 'embed'
      ? {}
      : { embedAddress: `${origin}${href(addressOfState(`/embed/${name}`, dated))}` }),
  };
}

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
}

/** A source as a footer writes it, with a link to what is known of it. */
export function useSourceText(): (source: MainSource) => CardSource {
  const { _ } = useLingui();
  const href = useHref();
  return ({ key, publisher }) => {
    const short = shortNameOf(key);
    return { text: short === undefined ? (publisher ?? key) : _(short), href: href(`/sources#${key}`) };
  };
}

/** One of each short name: a figure drawn from two states of a data set names it once. And all who were imported. */
export function mainSources({
  sources,
  publishers,
}: Pick<FileOrigin, 'sources' | 'publishers'>): MainSource[] {
  const seen = new Set<string>();
  return sources.flatMap((key, at) => {
    const publisher = IMPORTED.test(key) ? publishers?.[at] : undefined;
    const name = shortNameOf(key) ?? publisher ?? (IMPORTED.test(key) ? key : undefined);
    if (name === undefined || seen.has(name)) return [];
    seen.add(name);
    return [{ key, publisher }];
  });
}
